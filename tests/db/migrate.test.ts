import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { migrationsFolder } from '@amhp/db/migrate.ts'
import { openStore } from '@amhp/db/open.ts'
import { triggers } from '@amhp/db/triggers.ts'
import Connection from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { folderOfTest, writeFreshDatabase } from '../support/server/database.ts'
import { addTwoServices } from '../support/services/two-services.ts'

/** A database that holds two services, closed. */
async function filled(): Promise<string> {
  const file = join(folderOfTest(), 'rota.sqlite')
  await writeFreshDatabase(file)
  const store = await openStore(file)
  await addTwoServices(store)
  await store.close()
  return file
}

function inFile<T>(file: string, work: (sqlite: Connection.Database) => T): T {
  const sqlite = new Connection(file)
  try {
    return work(sqlite)
  } finally {
    sqlite.close()
  }
}

const tableNames = (sqlite: Connection.Database) =>
  sqlite
    .prepare(
      "select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like '\\_\\_%' escape '\\'",
    )
    .pluck()
    .all() as string[]

const rowsOf = (sqlite: Connection.Database) =>
  Object.fromEntries(tableNames(sqlite).map((name) => [name, sqlite.prepare(`select * from "${name}"`).all()]))

const triggersOf = (sqlite: Connection.Database) =>
  sqlite.prepare("select name from sqlite_master where type = 'trigger' order by name").pluck().all()

/** Our migrations and one more, as an update of the program would bring. */
function folderWith(...statements: string[]): string {
  const folder = join(folderOfTest(), 'migrations')
  cpSync(migrationsFolder, folder, { recursive: true })
  const journal = join(folder, 'meta', '_journal.json')
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8'))
  const last = entries.at(-1)
  entries.push({ ...last, idx: last.idx + 1, when: last.when + 1, tag: 'next' })
  writeFileSync(journal, JSON.stringify({ ...rest, entries }))
  writeFileSync(join(folder, 'next.sql'), statements.join('--> statement-breakpoint\n'))
  return folder
}

/** What drizzle-kit writes when a column of a table changes. */
function rebuild(sqlite: Connection.Database, name: string): string[] {
  const made = sqlite.prepare('select sql from sqlite_master where name = ?').pluck().get(name) as string
  return [
    'PRAGMA foreign_keys=OFF;',
    made.replace(/^CREATE TABLE \S+/, `CREATE TABLE __new_${name}`).replaceAll(`"${name}".`, `"__new_${name}".`),
    `INSERT INTO __new_${name} SELECT * FROM ${name};`,
    `DROP TABLE ${name};`,
    `ALTER TABLE __new_${name} RENAME TO ${name};`,
    'PRAGMA foreign_keys=ON;',
  ]
}

test('a table that others refer to can be rebuilt with its rows, references and triggers', async () => {
  const file = await filled()
  const before = inFile(file, rowsOf)
  const folder = folderWith(...inFile(file, (sqlite) => tableNames(sqlite).flatMap((name) => rebuild(sqlite, name))))
  await (await openStore(file, folder)).close()
  inFile(file, (sqlite) => {
    expect(rowsOf(sqlite)).toEqual(before)
    expect(triggersOf(sqlite)).toEqual(triggers.map(({ name }) => name).sort())
    expect(sqlite.pragma('foreign_key_check')).toEqual([])
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(() =>
      sqlite.exec("insert into approvals values ('north', 'x', 'nobody', 'nowhere', '2026-01-01', '2026-01-02')"),
    ).toThrow(/FOREIGN KEY/)
  })
})

test('rebuilding with foreign keys on would lose rows', async () => {
  const file = await filled()
  inFile(file, (sqlite) => {
    const count = () => sqlite.prepare('select count(*) from other_post_hours').pluck().get()
    expect(count()).toBe(2)
    sqlite.pragma('foreign_keys = ON')
    sqlite.transaction(() => rebuild(sqlite, 'other_posts').map((statement) => sqlite.exec(statement)))()
    expect(count()).toBe(0)
  })
})

test('an update keeps a numbered copy of the old database; a new or current one needs none', async () => {
  const file = await filled()
  const before = inFile(file, rowsOf)
  await (await openStore(file, folderWith('CREATE TABLE extra (id text);'))).close()
  expect(inFile(`${file}.before-update-1`, rowsOf)).toEqual(before)
  await (await openStore(`${file}.before-update-1`)).close()
  expect(existsSync(`${file}.before-update-2`)).toBe(false)
})

test.each([
  [
    'would leave rows that refer to nothing',
    'DELETE FROM amhps;',
    /after the update some rows would refer to missing ones \(.*shifts → amhps/,
  ],
  [
    'fails half-way',
    'CREATE TABLE extra (id text);--> statement-breakpoint\nINSERT INTO missing VALUES (1);',
    /no such table: missing/,
  ],
])('an update that %s changes nothing', async (_, statement, sentence) => {
  const file = await filled()
  const before = inFile(file, rowsOf)
  const folder = folderWith(statement)
  await expect(openStore(file, folder)).rejects.toThrow(sentence)
  expect(inFile(file, rowsOf)).toEqual(before)
  expect(inFile(file, triggersOf).length).toBe(triggers.length)
  await (await openStore(file)).close()
})

test('a database made by a newer version is refused and left as it was', async () => {
  const file = await filled()
  await (await openStore(file, folderWith('CREATE TABLE extra (id text);'))).close()
  await expect(openStore(file)).rejects.toThrow(/was made by a newer version of this program/)
  expect(Object.keys(inFile(file, rowsOf))).toContain('extra')
})

test('a missing trigger is created again, and nothing is written when all are there', async () => {
  const file = await filled()
  await (await openStore(file)).close()
  const bytes = readFileSync(file)
  await (await openStore(file)).close()
  expect(readFileSync(file).equals(bytes)).toBe(true)
  inFile(file, (sqlite) => sqlite.exec('drop trigger edits_no_delete'))
  await (await openStore(file)).close()
  expect(inFile(file, triggersOf)).toEqual(triggers.map(({ name }) => name).sort())
})

test('the migrations make exactly the schema: generating again would write nothing', () => {
  const db = join(import.meta.dirname, '../../db')
  const out = join(db, '.tmp', `migrations-${process.pid}`)
  mkdirSync(join(db, '.tmp'), { recursive: true })
  onTestFinished(() => rmSync(out, { recursive: true, force: true }))
  cpSync(migrationsFolder, out, { recursive: true })
  const tool = join(db, 'node_modules/drizzle-kit/bin.cjs')
  const options = [
    'generate',
    '--dialect',
    'sqlite',
    '--schema',
    './src/schema/index.ts',
    '--out',
    `./${relative(db, out)}`,
  ]
  const said = execFileSync(process.execPath, [tool, ...options], { cwd: db, encoding: 'utf8' })
  expect(said).toContain('No schema changes')
  expect(readdirSync(out).sort()).toEqual(readdirSync(migrationsFolder).sort())
})
