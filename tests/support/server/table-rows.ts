import type { Store } from '@amhp/db/open.ts'
import { parameter, prepared } from '@amhp/db/prepared.ts'
import * as tables from '@amhp/db/schema/index.ts'
import { eq, getTableColumns, getTableName, is } from 'drizzle-orm'
import { type SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'

const all = Object.values<unknown>(tables).filter((value) => is(value, SQLiteTable))
const columnsOf = (table: SQLiteTable): Record<string, SQLiteColumn> => getTableColumns(table)

const readers = all.flatMap((table) => {
  const name = getTableName(table)
  const columns = columnsOf(table)
  const owner = columns.serviceId ?? (name === 'services' ? columns.id : undefined)
  if (!owner) return []
  const rows = prepared((q) =>
    q
      .select()
      .from(table)
      .where(eq(owner, parameter.text('serviceId')))
      .prepare(),
  )
  return [{ name, rows }]
})

/** Every row of every table that belongs to a service, as text by table. */
export async function rowsOfService(store: Store, serviceId: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const { name, rows } of readers) found[name] = JSON.stringify(await rows(store.read).execute({ serviceId }))
  return found
}

/** Tables whose rows belong to no service. */
export const tablesOfNoService = all
  .filter((table) => !('serviceId' in columnsOf(table)))
  .map((table) => getTableName(table))
