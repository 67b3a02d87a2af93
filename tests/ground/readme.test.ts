import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ruleValue } from '@amhp/api/rules/rule-value.ts'
import { scenarios } from '@amhp/db/seed/scenarios/index.ts'
import { securityEventKinds } from '@amhp/shared/contract/security-events.ts'
import { nations } from '@amhp/shared/rota/authority.ts'
import { type Rule, rules } from '@amhp/shared/rules/index.ts'
import { holdsWith, sourceFor } from '@amhp/shared/rules/rule.ts'
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

/** A rule as the README has it: its own words, with its default numbers, for authorities of both nations. */
function rowOf(rule: Rule): string {
  const { title, clause, status } = sourceFor(rule, nations)
  const code = `\`${rule.code}\`${rule.off ? ' (off)' : ''}`
  const words = holdsWith(rule, rule.schema.parse({}) as Record<string, unknown>)
  return `| ${code} | *${rule.title}.* ${words} | ${title}, ${clause} (${status}) |`
}

test('the README has a row for each rule, in the words of the rule itself', () => {
  const rows = readme.slice(readme.indexOf('| Rule |')).split('\n\n')[0]!.split('\n').slice(2)
  const wanted = rules.map(rowOf)
  const missing = wanted.filter((row) => !rows.includes(row))
  expect(rows, `these rows are missing:\n${missing.join('\n')}\n`).toEqual(wanted)
})

test.each(rules.map((rule) => [rule.code, rule] as const))(
  'the rules page says of %s what the README says',
  (_, rule) => {
    const { title, holds, source } = ruleValue(rule, [], nations)
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${rule.code}\` `))
    const words = holds.replace(/ A number stricter than the law’s.*/, '')
    expect(row).toContain(`| *${title}.* ${words} | ${source.title}, ${source.clause} (${source.status}) |`)
  },
)

test('nothing says "to the minute" of law that is judged by weeks', () => {
  const pages = globSync('web/src/**/*.{ts,tsx}', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'))
  const words = [readme, ...pages, ...rules.map(({ title, holds }) => `${title}. ${holds}`)].join('\n')
  expect(pages.length).toBeGreaterThan(100)
  expect(words).not.toMatch(/Regulations?[^.]*to the minute|35 hours, regulation 11/)
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

test('the README of the api names every kind of security event', () => {
  const table = readFileSync(join(root, 'api/README.md'), 'utf8')
  expect(securityEventKinds.filter((kind) => !table.includes(`\`${kind}\``))).toEqual([])
})
