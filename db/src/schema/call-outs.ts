import { callOutModes } from '@amhp/shared/contract/shift-records.ts'
import { foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { endsAfterStart, id, instant, oneOf, serviceId } from './columns.ts'
import { shiftRecords } from './shift-records.ts'

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
