import { writtenFields } from '@amhp/db/logged-shift.ts'
import { columnsWithNames, keysOf } from '@amhp/db/names.ts'
import type { Db } from '@amhp/db/open.ts'
import * as schema from '@amhp/db/schema/index.ts'
import { and, eq, getTableColumns, is, or, type SQL, sql } from 'drizzle-orm'
import { type SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Replacement } from './replacement.ts'

interface TextColumns {
  readonly table: SQLiteTable
  readonly owner: SQLiteColumn
  readonly keys: readonly [string, SQLiteColumn][]
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
const searched: readonly TextColumns[] = Object.values<unknown>(schema)
  .filter((value) => is(value, SQLiteTable))
  .flatMap((table): TextColumns[] => {
    const owner = (getTableColumns(table) as Record<string, SQLiteColumn>).serviceId
    const texts = columnsWithNames(table).filter(([name]) => !personal.get(table)?.includes(name))
    return owner && texts.length > 0 ? [{ table, owner, keys: keysOf(table), texts }] : []
  })

/** Replaces names and addresses in all of a service's records. Only during a retention run. */
export async function replaceEverywhere(
  q: Db,
  serviceId: string,
  names: readonly string[],
  replacement: Replacement,
): Promise<void> {
  for (const { table, keys, name, only, row } of await textsHolding(q, serviceId, names)) {
    const replaced = replacement(row[name], only)
    if (replaced === row[name]) continue
    await q
      .update(table)
      .set({ [name]: replaced })
      .where(and(...keys.map(([key, column]) => eq(column, row[key]))))
  }
}

interface HeldText extends Pick<TextColumns, 'table' | 'keys'> {
  /** The field of the row that holds one of the words. */
  readonly name: string
  /** In JSON, the fields in which somebody may be named; all of them if undefined. */
  readonly only: readonly string[] | undefined
  /** The keys, and the text. */
  readonly row: Record<string, unknown>
}

/** The texts of a service's records that hold one of these words, perhaps as a part of a longer one. */
export async function textsHolding(q: Db, serviceId: string, words: readonly string[]): Promise<HeldText[]> {
  const found: HeldText[] = []
  for (const { table, owner, keys, texts: columns } of searched)
    for (const [name, column] of columns) {
      const rows = await q
        .select(Object.fromEntries([...keys, [name, column] as const]))
        .from(table)
        .where(and(eq(owner, serviceId), holdsOneOf(column, words)))
      found.push(...rows.map((row) => ({ table, keys, name, only: onlyIn.get(column), row })))
    }
  return found
}

// A database's lower() may change ASCII letters only, so the longest part without any other letter is searched, and the caller
// looks closer.
const holdsOneOf = (column: SQLiteColumn, texts: readonly string[]): SQL | undefined =>
  or(...texts.map((text) => holdsPart(column, text)))

function holdsPart(column: SQLiteColumn, text: string): SQL {
  const [part = ''] = text
    .toLowerCase()
    .split(/[^ !#-[\]-~]/)
    .sort((a, b) => b.length - a.length)
  if (part.length > 1) return sql`instr(lower(${column}), ${part}) > 0`
  const forms = [text, text.toLowerCase(), text.toUpperCase()].map((form) => sql`instr(${column}, ${form}) > 0`)
  return sql`(${sql.join(forms, sql` or `)})`
}
