import { writtenFields } from '@amhp/db/logged-shift.ts'
import { columnsWithNames } from '@amhp/db/names.ts'
import type { Db } from '@amhp/db/open.ts'
import * as schema from '@amhp/db/schema/index.ts'
import { and, eq, getTableColumns, getTableName, is } from 'drizzle-orm'
import { type SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Replacement } from './replacement.ts'
import { keyOf, type RowKey, rowsAt, sizesAfter } from './sized-rows-store.ts'

interface TextTable {
  readonly name: string
  readonly table: SQLiteTable
  readonly owner: SQLiteColumn
  readonly texts: readonly [string, SQLiteColumn][]
}

/** Columns with a person's own data: anonymiseAmhp and anonymiseAccount replace them. */
const personal = new Map<unknown, readonly string[]>([
  [schema.amhps, ['name', 'workEmail', 'dutyPhone']],
  [schema.accounts, ['name', 'email']],
])

/** JSON in which only some fields are replaced, by their names: elsewhere a name may also be part of an id. */
const onlyIn = new Map<SQLiteColumn, readonly string[]>([[schema.edits.changes, writtenFields]])

/** Every column that may hold a name, in tables that belong to a service. */
const searched: readonly TextTable[] = Object.values<unknown>(schema)
  .filter((value) => is(value, SQLiteTable))
  .flatMap((table): TextTable[] => {
    const owner = (getTableColumns(table) as Record<string, SQLiteColumn>).serviceId
    const texts = columnsWithNames(table).filter(([name]) => !personal.get(table)?.includes(name))
    return owner && texts.length > 0 ? [{ name: getTableName(table), table, owner, texts }] : []
  })

/** A row with its texts, where it is, and how long they are. */
export interface HeldTexts {
  readonly place: { readonly table: string; readonly key: RowKey }
  readonly table: SQLiteTable
  readonly bytes: number
  readonly texts: readonly HeldText[]
}

interface HeldText {
  readonly field: string
  readonly value: unknown
  /** In JSON, the fields in which somebody may be named; all of them if undefined. */
  readonly only: readonly string[] | undefined
}

const textsOf = ({ texts }: TextTable, row: Record<string, unknown>): HeldText[] =>
  texts.map(([field, column]) => ({ field, value: row[field], only: onlyIn.get(column) }))

/** Every text of a service's records in which somebody may be named, a few rows at a time; those behind a place. */
export async function* allTexts(q: Db, serviceId: string, behind?: HeldTexts['place']): AsyncGenerator<HeldTexts> {
  const first = behind === undefined ? 0 : searched.findIndex(({ name }) => name === behind.table)
  for (const [i, of] of searched.slice(first).entries()) {
    const { name, table, owner, texts } = of
    const columns = texts.map(([, column]) => column)
    const where = eq(owner, serviceId)
    const from = i === 0 ? behind?.key : undefined
    for await (const some of sizesAfter(q, { table, columns, where }, from)) {
      const rows = await rowsAt(
        q,
        { table, columns: texts, where },
        some.map(({ key }) => key),
      )
      for (const { key, bytes } of some) {
        const row = rows.get(key)
        if (row) yield { place: { table: name, key }, table, bytes, texts: textsOf(of, row) }
      }
    }
  }
}

/** Replaces names and addresses in rows of a table, as they are now. Only during a retention run. */
export async function replaceIn(
  q: Db,
  serviceId: string,
  { table: name, keys }: { readonly table: string; readonly keys: readonly RowKey[] },
  replacement: Replacement,
): Promise<void> {
  const of = searched.find((one) => one.name === name)!
  const key = keyOf(of.table)
  const where = eq(of.owner, serviceId)
  for (const [rowKey, row] of await rowsAt(q, { table: of.table, columns: of.texts, where }, keys)) {
    const changed = textsOf(of, row).flatMap(({ field, value, only }) => {
      const replaced = replacement(value, only)
      return replaced === value ? [] : [[field, replaced] as const]
    })
    if (changed.length === 0) continue
    await q
      .update(of.table)
      .set(Object.fromEntries(changed))
      .where(and(where, eq(key, rowKey)))
  }
}
