import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as schema from '@amhp/db/schema/index.ts'
import { defaultYears } from '@amhp/shared/contract/retention.ts'
import { getTableName, is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'SECURITY.md'), 'utf8')
const rows = page
  .slice(page.indexOf('| About |'))
  .split('\n\n')[0]!
  .split('\n')
  .slice(2)
  .map((row) => row.split('|').slice(1, -1))
const quoted = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)

test('every table of the database is in one row of what is kept about whom', () => {
  const tables = Object.values<unknown>(schema).filter((value) => is(value, SQLiteTable))
  expect(tables.length).toBeGreaterThan(30)
  expect(rows.flatMap((cells) => quoted(cells[4]!)).sort()).toEqual(tables.map((table) => getTableName(table)).sort())
})

test('the years are the defaults of retention, each kind of which is there', () => {
  const told = rows.flatMap((cells) => [...cells[3]!.matchAll(/`([a-z-]+)`: (\d+) years/g)])
  expect(told.length).toBeGreaterThan(6)
  for (const [, kind, years] of told) expect([kind, Number(years)]).toEqual([kind, defaultYears[kind as 'audit']])
  expect(new Set(told.map(([, kind]) => kind))).toEqual(new Set(Object.keys(defaultYears)))
})

test('the tests that it names are there', () => {
  const named = quoted(page).filter((name) => name.startsWith('tests/'))
  expect(named.length).toBeGreaterThan(15)
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
})
