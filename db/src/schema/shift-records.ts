import { lateReasons } from '@amhp/shared/contract/shift-records.ts'
import { callOutModes } from '@amhp/shared/rota/shift.ts'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { accounts } from './accounts.ts'
import { endsAfterStart, id, instant, oneOf, serviceId, version } from './columns.ts'

/**
 * What happened on a shift, beside its plan; a null start or end was as planned. It stays when the shift is later taken
 * out of the draft, so a trigger asks that the shift is known when this is written, not for ever.
 */
export const shiftRecords = sqliteTable(
  'shift_records',
  {
    serviceId: serviceId(),
    shiftId: id('shift_id').notNull(),
    actualStart: instant('actual_start'),
    actualEnd: instant('actual_end'),
    breakMinutes: integer('break_minutes'),
    lateReason: text('late_reason', { enum: lateReasons }),
    accountId: id('account_id').notNull(),
    at: instant('at').notNull(),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.shiftId] }),
    foreignKey({ columns: [t.serviceId, t.accountId], foreignColumns: [accounts.serviceId, accounts.id] }),
    index('shift_records_by_account').on(t.serviceId, t.accountId),
    oneOf('shift_records_late_reason', t.lateReason, lateReasons),
    check('shift_records_break', sql`${t.breakMinutes} is null or ${t.breakMinutes} between 0 and 1440`),
    check(
      'shift_records_span',
      sql`${t.actualStart} is null or ${t.actualEnd} is null or ${t.actualStart} < ${t.actualEnd}`,
    ),
  ],
)

/** Work done when called on standby; part of the record of its shift. */
export const callOuts = sqliteTable(
  'call_outs',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    shiftId: id('shift_id').notNull(),
    start: instant('start').notNull(),
    end: instant('end').notNull(),
    mode: text('mode', { enum: callOutModes }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({
      columns: [t.serviceId, t.shiftId],
      foreignColumns: [shiftRecords.serviceId, shiftRecords.shiftId],
    }).onDelete('cascade'),
    index('call_outs_by_shift').on(t.serviceId, t.shiftId, t.start),
    oneOf('call_outs_mode', t.mode, callOutModes),
    endsAfterStart('call_outs_span', t.start, t.end),
  ],
)
