import { lateReasons } from '@amhp/shared/contract/shift-records.ts'
import { shiftKinds } from '@amhp/shared/rota/role-and-kind.ts'
import { callOutModes } from '@amhp/shared/rota/shift.ts'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { accounts } from './accounts.ts'
import { amhps } from './amhps.ts'
import { endsAfterStart, flag, id, instant, oneOf, serviceId, version } from './columns.ts'

/**
 * What somebody worked, and the plan that it was worked against: `kind`, `start` and `end` are of the published shift when this
 * was written. A null actual start or end was as planned. It stays hers when the shift is later given to someone else, moved or
 * deleted, so a trigger asks that the shift is known when this is written, not for ever. `kept`: a manager has said that it stays
 * although its shift does not.
 */
export const shiftRecords = sqliteTable(
  'shift_records',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    shiftId: id('shift_id').notNull(),
    amhpId: id('amhp_id').notNull(),
    kind: text('kind', { enum: shiftKinds }).notNull(),
    start: instant('start').notNull(),
    end: instant('end').notNull(),
    actualStart: instant('actual_start'),
    actualEnd: instant('actual_end'),
    breakMinutes: integer('break_minutes'),
    lateReason: text('late_reason', { enum: lateReasons }),
    kept: flag('kept').notNull().default(false),
    accountId: id('account_id').notNull(),
    at: instant('at').notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId, t.amhpId], foreignColumns: [amhps.serviceId, amhps.id] }),
    foreignKey({ columns: [t.serviceId, t.accountId], foreignColumns: [accounts.serviceId, accounts.id] }),
    index('shift_records_by_shift').on(t.serviceId, t.shiftId),
    index('shift_records_by_amhp').on(t.serviceId, t.amhpId, t.start),
    index('shift_records_by_time').on(t.serviceId, t.start, t.end),
    index('shift_records_by_account').on(t.serviceId, t.accountId),
    oneOf('shift_records_kind', t.kind, shiftKinds),
    endsAfterStart('shift_records_plan', t.start, t.end),
    oneOf('shift_records_late_reason', t.lateReason, lateReasons),
    check('shift_records_break', sql`${t.breakMinutes} is null or ${t.breakMinutes} between 0 and 1440`),
    check(
      'shift_records_span',
      sql`${t.actualStart} is null or ${t.actualEnd} is null or ${t.actualStart} < ${t.actualEnd}`,
    ),
  ],
)

/** Work done when called on standby; part of a record. */
export const callOuts = sqliteTable(
  'call_outs',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    recordId: id('record_id').notNull(),
    start: instant('start').notNull(),
    end: instant('end').notNull(),
    mode: text('mode', { enum: callOutModes }).notNull(),
    reason: text('reason', { enum: lateReasons }),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({
      columns: [t.serviceId, t.recordId],
      foreignColumns: [shiftRecords.serviceId, shiftRecords.id],
    }).onDelete('cascade'),
    index('call_outs_by_record').on(t.serviceId, t.recordId, t.start),
    oneOf('call_outs_mode', t.mode, callOutModes),
    oneOf('call_outs_reason', t.reason, lateReasons),
    endsAfterStart('call_outs_span', t.start, t.end),
  ],
)
