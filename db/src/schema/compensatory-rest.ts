import { type DerogationRegulation, derogationRegulations } from '@amhp/shared/rota/derogation-reach.ts'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { accounts } from './accounts.ts'
import { amhps } from './amhps.ts'
import { date, endsAfterStart, endsOnOrAfter, id, instant, serviceId, version } from './columns.ts'
import { services } from './service.ts'

/**
 * A ground on which limits of the Working Time Regulations 1998 do not hold (regulations 21 to 23). Of one AMHP, or of
 * everyone. `until` is the last day on which it counts.
 */
export const derogations = sqliteTable(
  'derogations',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    regulation: integer('regulation').$type<DerogationRegulation>().notNull(),
    basis: text('basis').notNull(),
    from: date('from').notNull(),
    until: date('until'),
    amhpId: id('amhp_id'),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId], foreignColumns: [services.id] }),
    foreignKey({ columns: [t.serviceId, t.amhpId], foreignColumns: [amhps.serviceId, amhps.id] }),
    index('derogations_by_amhp').on(t.serviceId, t.amhpId),
    check('derogations_regulation', sql`${t.regulation} in (${sql.raw(derogationRegulations.join(', '))})`),
    endsOnOrAfter('derogations_days', t.from, t.until),
  ],
)

/** Compensatory rest that an AMHP was given (Working Time Regulations 1998, regulation 24). */
export const restsGiven = sqliteTable(
  'rests_given',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    amhpId: id('amhp_id').notNull(),
    start: instant('start').notNull(),
    end: instant('end').notNull(),
    note: text('note').notNull().default(''),
    accountId: id('account_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId, t.amhpId], foreignColumns: [amhps.serviceId, amhps.id] }),
    foreignKey({ columns: [t.serviceId, t.accountId], foreignColumns: [accounts.serviceId, accounts.id] }),
    index('rests_given_by_amhp').on(t.serviceId, t.amhpId, t.start),
    index('rests_given_by_account').on(t.serviceId, t.accountId),
    endsAfterStart('rests_given_span', t.start, t.end),
  ],
)

/**
 * Other protection that an AMHP was given in place of rest, in an exceptional case (regulation 24(b)): for what was short
 * before or at a shift. A trigger asks that the shift is known when this is written, not for ever.
 */
export const restsProtected = sqliteTable(
  'rests_protected',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    amhpId: id('amhp_id').notNull(),
    shiftId: id('shift_id').notNull(),
    reason: text('reason').notNull(),
    accountId: id('account_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId, t.amhpId], foreignColumns: [amhps.serviceId, amhps.id] }),
    foreignKey({ columns: [t.serviceId, t.accountId], foreignColumns: [accounts.serviceId, accounts.id] }),
    uniqueIndex('rests_protected_once').on(t.serviceId, t.amhpId, t.shiftId),
    index('rests_protected_by_account').on(t.serviceId, t.accountId),
  ],
)
