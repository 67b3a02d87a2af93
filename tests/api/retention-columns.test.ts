import { type LoggedChange, writtenFields } from '@amhp/db/logged-shift.ts'
import { replacingNames } from '@amhp/db/marks.ts'
import { columnsWithNames, keysOf, textColumns, withoutNames } from '@amhp/db/names.ts'
import * as tables from '@amhp/db/schema/index.ts'
import { and, eq, getTableColumns, getTableName, is } from 'drizzle-orm'
import { type SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'
import { addGina, gina, retain, setYears } from '../support/services/retention.ts'

// A column that is new is among these by itself.
const ofServices = Object.values<unknown>(tables).flatMap((table) => {
  if (!is(table, SQLiteTable)) return []
  const owner = (getTableColumns(table) as Record<string, SQLiteColumn>).serviceId
  return owner ? [{ table, owner, name: getTableName(table) }] : []
})
/** Those of other people must stay; what becomes of hers is in retention.test.ts. */
const ownData = ['amhps.name', 'amhps.workEmail', 'amhps.dutyPhone', 'accounts.name', 'accounts.email']

const mention = `Ask ${gina} first`
const shiftWithMention = Object.fromEntries(writtenFields.map((field) => [field, mention]))
const mentioning = (column: SQLiteColumn, value: unknown): unknown => {
  if (column === tables.edits.changes)
    return (value as LoggedChange[]).map(({ before, after }) => ({ before, after: { ...after, ...shiftWithMention } }))
  return column.dataType === 'json' ? [{ why: mention }] : mention
}

test('a name in any text of any table is replaced when its person has gone, and the run does not fail on one', async () => {
  const api = await testApi()
  await addGina(api)
  await setYears(api)
  const texts = ofServices.flatMap(({ table, owner, name }) =>
    columnsWithNames(table)
      .filter(([field]) => !ownData.includes(`${name}.${field}`))
      .map(([field, column]) => ({ table, owner, field, column, where: `${name}.${field}` })),
  )
  await api.store.tx((q) =>
    replacingNames(q, async () => {
      for (const { table, owner, field, column, where } of texts) {
        const keys = keysOf(table)
        const rows = await q
          .select(Object.fromEntries([...keys, ['mentioned', column] as const]))
          .from(table)
          .where(eq(owner, 'north'))
        expect(rows, `rows of the service with ${where}`).not.toEqual([])
        for (const row of rows)
          await q
            .update(table)
            .set({ [field]: mentioning(column, row.mentioned) })
            .where(and(...keys.map(([key, column]) => eq(column, row[key]))))
      }
    }),
  )
  await retain(api)
  const left: string[] = []
  for (const { table, owner, column, where } of texts) {
    const rows = await api.store.read.select({ value: column }).from(table).where(eq(owner, 'north'))
    if (JSON.stringify(rows).includes(gina)) left.push(where)
  }
  expect(left).toEqual([])
})

test('what is said of columns without names is said of columns that exist', () => {
  const existing = new Set(
    Object.values<unknown>(tables).flatMap((table) =>
      is(table, SQLiteTable) ? textColumns(table).map(([name]) => name) : [],
    ),
  )
  expect(
    Object.values(withoutNames)
      .flat()
      .filter((name) => !existing.has(name)),
  ).toEqual([])
})
