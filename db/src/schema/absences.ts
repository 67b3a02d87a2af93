import { absenceKinds } from '@amhp/shared/rota/absence.ts'
import { foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { amhps } from './amhps.ts'
import { endsAfterStart, flag, id, instant, oneOf, serviceId, version } from './columns.ts'

/** When an AMHP is away. Only managers of the service may see the kind. */
export const absences = sqliteTable(
  'absences',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    amhpId: id('amhp_id').notNull(),
    kind: text('kind', { enum: absenceKinds }).notNull(),
    start: instant('start').notNull(),
    end: instant('end').notNull(),
    /** Training that is working time (regulation 2). */
    countsAsWork: flag('counts_as_work').notNull().default(false),
    /** Whether averages leave its days out (regulation 4(6)). */
    excluded: flag('excluded').notNull().default(true),
    /** False while nobody knows when it ends: then `end` is moved on each day. */
    endKnown: flag('end_known').notNull().default(true),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId, t.amhpId], foreignColumns: [amhps.serviceId, amhps.id] }),
    index('absences_by_time').on(t.serviceId, t.start, t.end),
    index('absences_by_amhp').on(t.serviceId, t.amhpId, t.start),
    oneOf('absences_kind', t.kind, absenceKinds),
    endsAfterStart('absences_span', t.start, t.end),
  ],
)
