import type { Level } from '@amhp/shared/rules/finding.ts'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { accounts } from './accounts.ts'
import { amhps } from './amhps.ts'
import { id, instant, json, ruleSet, serviceId } from './columns.ts'
import { plannedShiftChecks, plannedShiftColumns } from './planned-shift.ts'
import { rotas } from './rotas.ts'

/** A rota as it was published, numbered from 1. `editNumber` is the newest edit it includes, or 0. Immutable. */
export const editions = sqliteTable(
  'editions',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    rotaId: id('rota_id').notNull(),
    number: integer('number').notNull(),
    publishedAt: instant('published_at').notNull(),
    publishedBy: id('published_by').notNull(),
    editNumber: integer('edit_number').notNull(),
    summary: json<Record<Level, number>>('summary').notNull(),
    ruleSet: ruleSet(),
    changedShifts: integer('changed_shifts').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId, t.rotaId], foreignColumns: [rotas.serviceId, rotas.id] }),
    foreignKey({ columns: [t.serviceId, t.publishedBy], foreignColumns: [accounts.serviceId, accounts.id] }),
    uniqueIndex('editions_by_number').on(t.serviceId, t.rotaId, t.number),
    index('editions_by_account').on(t.serviceId, t.publishedBy),
    check('editions_number', sql`${t.number} >= 1`),
  ],
)

/** A shift as published in an edition. Immutable. */
export const editionShifts = sqliteTable(
  'edition_shifts',
  {
    serviceId: serviceId(),
    editionId: id('edition_id').notNull(),
    shiftId: id('shift_id').notNull(),
    ...plannedShiftColumns(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.editionId, t.shiftId] }),
    foreignKey({ columns: [t.serviceId, t.editionId], foreignColumns: [editions.serviceId, editions.id] }),
    foreignKey({ columns: [t.serviceId, t.amhpId], foreignColumns: [amhps.serviceId, amhps.id] }),
    index('edition_shifts_by_amhp').on(t.serviceId, t.editionId, t.amhpId, t.start),
    index('edition_shifts_by_time').on(t.serviceId, t.editionId, t.start, t.end),
    index('edition_shifts_of_amhp').on(t.serviceId, t.amhpId, t.start),
    index('edition_shifts_of_shift').on(t.serviceId, t.shiftId),
    ...plannedShiftChecks('edition_shifts', t),
  ],
)

/** Why a manager left a finding open when publishing an edition. `finding` is its key. Append-only. */
export const acknowledgements = sqliteTable(
  'acknowledgements',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    rotaId: id('rota_id').notNull(),
    editionId: id('edition_id').notNull(),
    finding: text('finding').notNull(),
    reason: text('reason').notNull(),
    accountId: id('account_id').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId, t.rotaId], foreignColumns: [rotas.serviceId, rotas.id] }),
    foreignKey({ columns: [t.serviceId, t.editionId], foreignColumns: [editions.serviceId, editions.id] }),
    foreignKey({ columns: [t.serviceId, t.accountId], foreignColumns: [accounts.serviceId, accounts.id] }),
    index('acknowledgements_by_finding').on(t.serviceId, t.rotaId, t.finding, t.at),
    index('acknowledgements_by_edition').on(t.serviceId, t.editionId),
    index('acknowledgements_by_account').on(t.serviceId, t.accountId),
  ],
)
