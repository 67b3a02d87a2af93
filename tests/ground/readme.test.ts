import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scenarios } from '@amhp/db/seed/scenarios/index.ts'
import { rules } from '@amhp/shared/rules/index.ts'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
/** The first cells of the table whose header begins so. */
const firstCells = (header: string) => {
  const table = readme.slice(readme.indexOf(`| ${header} |`)).split('\n\n')[0]!
  return table
    .split('\n')
    .slice(2)
    .map((row) => row.split('|')[1]!)
}
const named = (cells: readonly string[]) =>
  cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!))

test('the README names every rule, and marks those that wait for a level', () => {
  const cells = firstCells('Rule')
  const codes = rules.map(({ code }) => code)
  expect(named(cells).sort()).toEqual([...codes].sort())
  const off = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)` \(off\)/g)].map(([, name]) => name))
  expect(off.sort()).toEqual(
    rules
      .filter((rule) => rule.off)
      .map(({ code }) => code)
      .sort(),
  )
})

test('the README names every script, and no other', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const told = [...readme.matchAll(/npm (?:run (?:--silent )?([a-z]+)|(start|test)\b)/g)].map(
    ([, run, own]) => run ?? own!,
  )
  expect(told.filter((name) => !(name in scripts))).toEqual([])
  expect(Object.keys(scripts).filter((name) => !told.includes(name))).toEqual([])
})

test('the folders and scenarios that the README names are there', () => {
  const folders = named(firstCells('Folder'))
  expect(folders.length).toBeGreaterThan(5)
  expect(folders.filter((path) => !existsSync(join(root, path)))).toEqual([])
  expect(scenarios.map(({ name }) => name).filter((name) => !readme.includes(name))).toEqual([])
})

test('the README names every setting that is read, except one for benchmarks', () => {
  const config = readFileSync(join(root, 'api/src/config.ts'), 'utf8')
  const read = new Set([...config.matchAll(/\benv\.([A-Z_]+)/g)].map(([, name]) => name!))
  expect([...read].filter((name) => name !== 'RATE_LIMITS').sort()).toEqual(named(firstCells('Setting')).sort())
})
