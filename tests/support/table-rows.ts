import type { Store } from '@amhp/db/open.ts'
import * as tables from '@amhp/db/schema/index.ts'
import { eq, getTableColumns, getTableName, is } from 'drizzle-orm'
import { type SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'

const all = Object.values<unknown>(tables).filter((value) => is(value, SQLiteTable))
const columnsOf = (table: SQLiteTable): Record<string, SQLiteColumn> => getTableColumns(table)

/** Every row of every table that belongs to a service, as text by table. */
export async function rowsOfService(store: Store, serviceId: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const table of all) {
    const columns = columnsOf(table)
    const owner = columns.serviceId ?? (getTableName(table) === 'services' ? columns.id : undefined)
    if (!owner) continue
    const rows = await store.read.select().from(table).where(eq(owner, serviceId))
    found[getTableName(table)] = JSON.stringify(rows)
  }
  return found
}

/** Tables whose rows belong to no service. */
export const tablesOfNoService = all
  .filter((table) => !('serviceId' in columnsOf(table)))
  .map((table) => getTableName(table))
