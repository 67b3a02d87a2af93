import { keysOf } from '@amhp/db/names.ts'
import type { Db } from '@amhp/db/open.ts'
import { and, asc, gt, inArray, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'

export type RowKey = string | number

/** A row, and how many bytes some of its columns have. */
export interface SizedRow {
  readonly key: RowKey
  readonly bytes: number
}

interface Rows<Columns> {
  readonly table: SQLiteTable
  readonly columns: readonly Columns[]
  readonly where: SQL | undefined
}

/** Of a thousand short rows or of one long one: what is in memory at a time is bounded. */
const mostRows = 500
const mostBytes = 1_000_000

/** The key of a row in its service. */
export function keyOf(table: SQLiteTable): SQLiteColumn {
  const keys = keysOf(table).filter(([name]) => name !== 'serviceId')
  if (keys.length !== 1) throw new Error('Rows are read in order of one key')
  return keys[0]![1]
}

/** Which rows to read together, in the order of their keys: few if they are long. */
export async function* sizesAfter(
  q: Db,
  { table, columns, where }: Rows<SQLiteColumn>,
  after?: RowKey,
): AsyncGenerator<SizedRow[]> {
  const key = keyOf(table)
  const sizes = columns.map((column) => sql`coalesce(octet_length(${column}), 0)`)
  const bytes = sql<number>`${sizes.length === 0 ? 0 : sql.join(sizes, sql` + `)}`
  for (let last = after; ; ) {
    const rows = (await q
      .select({ key, bytes })
      .from(table)
      .where(and(where, last === undefined ? undefined : gt(key, last)))
      .orderBy(asc(key))
      .limit(mostRows)) as SizedRow[]
    yield* inParts(rows)
    if (rows.length < mostRows) return
    last = rows.at(-1)!.key
  }
}

/** Cuts rows into parts of a few bytes each, or of one row. */
export function inParts<Row extends Pick<SizedRow, 'bytes'>>(rows: readonly Row[], most = mostBytes): Row[][] {
  const parts: Row[][] = []
  let sum = 0
  for (const row of rows) {
    sum += row.bytes
    const part = parts.at(-1)
    if (part && sum <= most) part.push(row)
    else {
      parts.push([row])
      sum = row.bytes
    }
  }
  return parts
}

/** The columns of some rows, by key. */
export async function rowsAt(
  q: Db,
  { table, columns, where }: Rows<readonly [string, SQLiteColumn]>,
  keys: readonly RowKey[],
): Promise<Map<RowKey, Record<string, unknown>>> {
  const key = keyOf(table)
  const read = await q
    .select(Object.fromEntries([['key', key], ...columns] as const))
    .from(table)
    .where(and(where, inArray(key, [...keys])))
  return new Map(read.map((row) => [row.key as RowKey, row]))
}
