import type { Level } from '@amhp/shared/contract/findings.ts'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, primaryKey, sqliteTable, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { accounts } from './accounts.ts'
import { id, instant, json, serviceId } from './columns.ts'
import { rotas } from './rotas.ts'

/** A rota as it was published, numbered from 1. `editNumber` is the newest edit it holds, 0 where there was none. Never changed. */
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
