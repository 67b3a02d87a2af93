import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const sources = globSync('{api,db,shared,web}/src/**/*.{ts,tsx}', { cwd: root })
const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1')

/** `path:line: text` of each line of each source file that matches. */
function lines(pattern: RegExp, files = sources): string[] {
  return files.flatMap((file) =>
    withoutComments(readFileSync(join(root, file), 'utf8'))
      .split('\n')
      .flatMap((line) => (pattern.test(line) ? [`${file}: ${line.trim()}`] : [])),
  )
}

test('the patterns find sources and lines', () => {
  expect(sources.length).toBeGreaterThan(20)
  expect(lines(/\bexport\b/).length).toBeGreaterThan(50)
})

test('only the two clock.ts files read the present time', () => {
  const others = sources.filter((file) => file !== 'api/src/clock.ts' && file !== 'web/src/clock.ts')
  expect(lines(/\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(\)|\bTemporal\.Now\b/, others)).toEqual([])
})

test('the database is never asked the time', () => {
  expect(lines(/datetime\('now'|\bunixepoch\(|\bcurrent_timestamp\b|\bnow\(\)\s*::/i)).toEqual([])
})

test('no column is compared with a bare placeholder, which would plan the statement at each call', () => {
  expect(lines(/\bparameter\.text\(/).length).toBeGreaterThan(10)
  expect(lines(/\b(eq|ne|gte?|lte?|like|limit)\(.*sql\.placeholder\(/)).toEqual([])
})

test('shared neither fetches nor prints', () => {
  const shared = sources.filter((file) => file.startsWith('shared/'))
  expect(lines(/\bfetch\(|\bconsole\.|\bprocess\./, shared)).toEqual([])
})

test('only shared/src/time turns instants into words', () => {
  const others = sources.filter((file) => !file.startsWith('shared/src/time/'))
  expect(lines(/\btoLocale(Date|Time)?String\(|\bIntl\.DateTimeFormat\b/, others)).toEqual([])
})

test('no field shows a date or a time as the browser writes it', () => {
  expect(
    lines(/\btype(=|: )["']?(date|time|datetime-local|month|week)\b/, globSync('web/src/**/*.tsx', { cwd: root })),
  ).toEqual([])
})

test('file names say what is inside', () => {
  const vague = /(^|[/-])(utils?|helpers?|managers?|common|misc)(\.|\/)/
  expect(sources.filter((file) => vague.test(file))).toEqual([])
  expect(sources.filter((file) => /[A-Z_]/.test(file))).toEqual([])
})

test('words that the glossary rejects are not used', () => {
  expect(
    // `user.id` and `user.email` are names of the Elastic Common Schema, `user-agent` of HTTP.
    lines(
      /\broster|\bviolation|\bpractitioner|(?<!service )\busers?\b(?!\.(id|email)|-agent)|\bitems?\b|(?<!cross-origin-)\bresources?\b/i,
    ),
  ).toEqual([])
})

test('no file is longer than 250 lines', () => {
  const every = globSync('{api,db,shared,web}/src/**/*.{ts,tsx,scss}', { cwd: root }).concat(
    globSync('{run.mjs,{api/launch,tests}/**/*.{ts,tsx,mjs}}', { cwd: root, exclude: ['tests/node_modules/**'] }),
  )
  const long = every.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 251)
  expect(every.length).toBeGreaterThan(500)
  expect(long).toEqual([])
})
