import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrationsFolder } from '@amhp/db/migrate.ts'
import { openStore } from '@amhp/db/open.ts'
import { restore } from '@amhp/db/restore.ts'
import Connection from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { expect, test } from 'vitest'
import { folderOfTest } from '../support/server/database.ts'

/** The first migrations alone, as an earlier version of the program had them. */
function folderUpTo(count: number): string {
  const folder = join(folderOfTest(), 'migrations')
  cpSync(migrationsFolder, folder, { recursive: true })
  const journal = join(folder, 'meta', '_journal.json')
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8'))
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, count) }))
  return folder
}

/** A database as an earlier version left it, closed. */
async function earlier(migrations: number, ...statements: string[]): Promise<string> {
  const file = join(folderOfTest(), 'rota.sqlite')
  const sqlite = new Connection(file)
  // Without triggers: ours are today's, which may name tables and columns that are not there yet.
  migrate(drizzle(sqlite), { migrationsFolder: folderUpTo(migrations) })
  for (const statement of [...aService, ...statements]) sqlite.exec(statement)
  sqlite.close()
  return file
}

function rowsIn(file: string, query: string): unknown[] {
  const sqlite = new Connection(file)
  try {
    return sqlite.prepare(query).raw().all()
  } finally {
    sqlite.close()
  }
}

const aService = [
  "insert into services (id, name, time_zone, created_at) values ('north', 'North', 'Europe/London', 0)",
  "insert into amhps (service_id, id, name, profession, employer, contracted_minutes, team) values ('north', 'amina', 'Amina', 'social-worker', 'Council', 2220, '')",
  "insert into accounts (service_id, id, name, email, roles) values ('north', 'priya', 'Priya', 'priya@north.example', '[\"manager\"]')",
  "insert into rotas (service_id, id, name, \"from\", \"to\", owner_id, version, created_at) values ('north', 'week', 'Week', '2026-11-30', '2026-12-07', 'priya', 1, 0)",
  "insert into shift_codes (service_id, code, name, start, end, kind, role, colour, shareable, position) values ('north', 'D', 'Day', '09:00', '17:00', 'waking', 'amhp', 'blue', 0, 0)",
]
const shiftOf = (id: string, code: string) =>
  `insert into shifts values ('north', '${id}', 'week', 'amina', 'amhp', 'waking', 1, 2, ${code}, 0)`
const editOf = (number: number, name: string) =>
  `insert into edits values ('north', ${number}, 'week', 'priya', 5, '${name}', '[]')`
const auditOf = (account: string, edit: number) =>
  `insert into audit_entries values ('north', null, 5, ${account}, 'x', 'rota', 'week', '{"edit":${edit}}')`

const beforeCodesWereKnown = () =>
  earlier(
    4,
    shiftOf('known', "'D'"),
    shiftOf('gone', "'X'"),
    shiftOf('none', 'null'),
    editOf(1, 'Add shift'),
    editOf(2, 'Import a spreadsheet on the command line'),
    auditOf("'priya'", 1),
    auditOf('null', 2),
  )

test('shifts with a code that the service no longer has keep their times, without the code', async () => {
  const file = await beforeCodesWereKnown()
  await (await openStore(file)).close()
  expect(rowsIn(file, 'select id, code, start, "end" from shifts order by id')).toEqual([
    ['gone', null, 1, 2],
    ['known', 'D', 1, 2],
    ['none', null, 1, 2],
  ])
  expect(rowsIn(file, 'select code, retired from shift_codes')).toEqual([['D', 0]])
})

test('edits that the command line made no longer name the owner of the rota', async () => {
  const file = await beforeCodesWereKnown()
  await (await openStore(file)).close()
  expect(rowsIn(file, 'select number, account_id from edits order by number')).toEqual([
    [1, 'priya'],
    [2, null],
  ])
})

test('an older backup is restored and brought up to date', async () => {
  const file = await beforeCodesWereKnown()
  const target = join(folderOfTest(), 'restored.sqlite')
  restore(target, file)
  await (await openStore(target)).close()
  expect(rowsIn(target, 'select count(*) from shifts where code is null')).toEqual([[2]])
})

test('findings stored before the version of the rules was kept were made under 2026.2, and nothing of them is lost', async () => {
  const found = '{"key":"daily-rest/amina/s1"}'
  const file = await earlier(
    8,
    `insert into editions (service_id, id, rota_id, number, published_at, published_by, edit_number, summary, changed_shifts)
      values ('north', 'e1', 'week', 1, 5, 'priya', 0, '{"gap":1}', 2)`,
    `insert into finding_acknowledgements (service_id, id, finding, rule, found, level, reason_code, reason, owner_id, account_id, at)
      values ('north', 'a1', 'daily-rest/amina/s1', 'daily-rest', '${found}', 'breach', 'agreed', 'Rested', 'priya', 'priya', 5)`,
    `insert into notices (service_id, id, rota_id, cause, about_kind, about_id, findings, at)
      values ('north', 'n1', 'week', 'other', 'rule', 'daily-rest', '[${found}]', 5)`,
  )
  await (await openStore(file)).close()
  expect(rowsIn(file, 'select rule_set, summary, changed_shifts from editions')).toEqual([['2026.2', '{"gap":1}', 2]])
  expect(rowsIn(file, 'select rule_set, found, reason from finding_acknowledgements')).toEqual([
    ['2026.2', found, 'Rested'],
  ])
  expect(rowsIn(file, 'select rule_set, findings from notices')).toEqual([['2026.2', `[${found}]`]])
})

test('what somebody recorded stays with the AMHP who had the shift then, and the audit trail says whom it concerns', async () => {
  const person = (id: string, name: string) =>
    `insert into amhps (service_id, id, name, profession, employer, contracted_minutes, team) values ('north', '${id}', '${name}', 'social-worker', 'Council', 2220, '')`
  const edition = (number: number, amhp: string, start: number) => [
    `insert into editions (service_id, id, rota_id, number, published_at, published_by, edit_number, summary, changed_shifts)
      values ('north', 'e${number}', 'week', ${number}, ${number * 10}, 'priya', 0, '{}', 1)`,
    `insert into edition_shifts (service_id, edition_id, shift_id, amhp_id, role, kind, start, end, shareable)
      values ('north', 'e${number}', 's1', '${amhp}', 'amhp', 'standby', ${start}, 9, 0)`,
  ]
  const entry = (what: string, kind: string, about: string, detail = 'null') =>
    `insert into audit_entries (service_id, at, what, about_kind, about_id, detail) values ('north', 25, '${what}', '${kind}', '${about}', ${detail})`
  const file = await earlier(
    11,
    person('sam', 'Sam Lee'),
    person('samuel', 'Sam Leeson'),
    ...edition(1, 'sam', 1),
    ...edition(2, 'amina', 2),
    ...edition(3, 'samuel', 3),
    `insert into shift_records (service_id, shift_id, late_reason, account_id, at) values ('north', 's1', 'no-bed', 'priya', 25)`,
    `insert into call_outs values ('north', 'c1', 's1', 4, 5, 'phone')`,
    entry('Recorded', 'shift', 's1'),
    entry('Removed an absence of Sam Leeson, Tue 1 Dec', 'absence', 'gone'),
    entry('Removed', 'rest-given', 'r1', '\'{"amhp":"sam"}\''),
    entry('Removed', 'derogation', 'd1', '\'{"before":{"amhp":"nobody"}}\''),
  )
  await (await openStore(file)).close()
  expect(
    rowsIn(file, 'select shift_id, amhp_id, kind, start, "end", late_reason, kept, at from shift_records'),
  ).toEqual([['s1', 'amina', 'standby', 2, 9, 'no-bed', 0, 25]])
  expect(rowsIn(file, 'select c.id, r.shift_id from call_outs c join shift_records r on r.id = c.record_id')).toEqual([
    ['c1', 's1'],
  ])
  expect(rowsIn(file, 'select about_kind, amhp_id from audit_entries order by id')).toEqual([
    ['shift', 'amina'],
    ['absence', 'samuel'],
    ['rest-given', 'sam'],
    ['derogation', null],
  ])
})
