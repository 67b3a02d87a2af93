import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '@amhp/db/open.ts'
import { restore } from '@amhp/db/restore.ts'
import Connection from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { folderOfTest, freshStore, writeFreshDatabase } from '../support/server/database.ts'
import { keysIn, put, writer } from '../support/server/keys.ts'

/** A database with the key `old`, closed, and a backup of another with the key `saved`. */
async function oldAndSaved() {
  const folder = folderOfTest()
  const [file, saved] = [join(folder, 'rota.sqlite'), join(folder, 'saved.sqlite')]
  for (const [at, key] of [
    [file, 'old'],
    [saved, 'saved'],
  ] as const) {
    await writeFreshDatabase(at)
    const store = await openStore(at)
    await store.tx(put(key))
    await store.close()
  }
  return { folder, file, saved }
}

test('restoring puts the backup in place and keeps the former database beside it', async () => {
  const { folder, file, saved } = await oldAndSaved()
  expect(restore(file, saved)).toBe(`${file}.before-restore-1`)
  expect([keysIn(file), keysIn(`${file}.before-restore-1`), keysIn(saved)]).toEqual([['saved'], ['old'], ['saved']])
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(restore(file, `${file}.before-restore-1`)).toBe(`${file}.before-restore-2`)
  expect(keysIn(file)).toEqual(['old'])
  const store = await openStore(file)
  await store.tx(put('new'))
  await store.close()
  expect(readdirSync(folder).sort()).toEqual([
    'rota.sqlite',
    'rota.sqlite.before-restore-1',
    'rota.sqlite.before-restore-2',
    'saved.sqlite',
  ])
})

test('restoring brings back no session, and no link that was used since', async () => {
  const { file, saved } = await oldAndSaved()
  edited(
    saved,
    `insert into services (id, name, time_zone, created_at) values ('north', 'North', 'Europe/London', 1);
    insert into accounts (service_id, id, name, email, roles) values ('north', 'leo', 'Leo', 'leo@north.example', '["lead"]');
    insert into sessions (service_id, id, token_hash, account_id, created_at, last_used_at) values ('north', 's', 'a', 'leo', 1, 1);
    insert into one_time_links (service_id, id, token_hash, account_id, purpose, expires_at, used_at)
      values ('north', 'open', 'b', 'leo', 'reset', 9, null), ('north', 'used', 'c', 'leo', 'invitation', 9, 2)`,
  )
  restore(file, saved)
  const sqlite = new Connection(file)
  onTestFinished(() => void sqlite.close())
  expect(sqlite.prepare('select id from sessions').all()).toEqual([])
  expect(sqlite.prepare('select id from one_time_links').all()).toEqual([{ id: 'used' }])
  expect(sqlite.prepare('select id from accounts').all()).toEqual([{ id: 'leo' }])
})

test('restoring where there is no database yet makes one, with its folder', async () => {
  const { folder, saved } = await oldAndSaved()
  const file = join(folder, 'new', 'rota.sqlite')
  expect(restore(file, saved)).toBeUndefined()
  expect(keysIn(file)).toEqual(['saved'])
})

test('restoring over a database that was killed keeps its newest changes in the copy', async () => {
  const { file, saved } = await oldAndSaved()
  const stop = await writer(file)
  await stop()
  restore(file, saved)
  expect(keysIn(file)).toEqual(['saved'])
  expect(keysIn(`${file}.before-restore-1`)).toContain('a5')
})

test('restoring over a file that is no database keeps a copy of it', async () => {
  const { file, saved } = await oldAndSaved()
  writeFileSync(file, 'Not a database. '.repeat(100))
  restore(file, saved)
  expect(keysIn(file)).toEqual(['saved'])
  expect(readFileSync(`${file}.before-restore-1`, 'utf8')).toContain('Not a database.')
})

test('restoring is refused while a server has the database open', async () => {
  const { folder, file, saved } = await oldAndSaved()
  const store = await openStore(file)
  expect(() => restore(file, saved)).toThrow(`${file} is in use. Stop the server, then restore again.`)
  await store.tx(put('still here'))
  await store.close()
  expect(keysIn(file)).toEqual(['old', 'still here'])
  expect(readdirSync(folder).sort()).toEqual(['rota.sqlite', 'saved.sqlite'])
})

const edited = (file: string, statement: string) => {
  const sqlite = new Connection(file)
  sqlite.pragma('foreign_keys = OFF')
  sqlite.exec(statement)
  sqlite.close()
}

test.each<[string, (saved: string) => void, RegExp]>([
  ['that is missing', (saved) => edited(saved, ''), /There is no file .*missing/],
  [
    'of text',
    (saved) => writeFileSync(saved, 'A letter. '.repeat(500)),
    /is not a database\. Name the file that backup wrote/,
  ],
  ['of nothing', (saved) => writeFileSync(saved, ''), /is not a database of this program/],
  ['cut short', (saved) => writeFileSync(saved, readFileSync(saved).subarray(0, 100_000)), /is damaged/],
  [
    'with bytes that changed',
    (saved) => writeFileSync(saved, readFileSync(saved).fill(7, 8192, 60_000)),
    /is damaged\. Try an older backup\. Nothing was changed\./,
  ],
  [
    'of another program',
    (saved) => {
      writeFileSync(saved, '')
      edited(saved, 'create table recipes (name text)')
    },
    /is not a database of this program/,
  ],
  [
    'of a newer version',
    (saved) => edited(saved, "insert into __drizzle_migrations (hash, created_at) values ('later', 9e15)"),
    /was made by a newer version of this program\. Install that version first\. Nothing was changed\./,
  ],
  [
    'of an unknown version',
    (saved) => edited(saved, "update __drizzle_migrations set hash = 'x'"),
    /is not a database of this program/,
  ],
  [
    'with rows that refer to nothing',
    (saved) => edited(saved, "insert into bands values ('nowhere', 'b', 'B', '[]', '09:00', '17:00', 0, null)"),
    /some rows refer to others that are missing/,
  ],
  [
    'without some tables',
    (saved) => edited(saved, 'drop table audit_entries; drop table sessions'),
    /is damaged: it lacks (audit_entries, sessions|sessions, audit_entries)\. Try an older backup\. Nothing was changed\./,
  ],
])('a backup %s is refused and nothing changes', async (name, spoil, sentence) => {
  const { folder, file, saved } = await oldAndSaved()
  spoil(saved)
  const given = name === 'that is missing' ? join(folder, 'missing') : saved
  expect(() => restore(file, given)).toThrow(sentence)
  expect(keysIn(file)).toEqual(['old'])
  expect(readdirSync(folder).sort()).toEqual(['rota.sqlite', 'saved.sqlite'])
})

test.each<[string, (file: string) => string, RegExp]>([
  ['the database itself', (file) => file, /is the database itself/],
  ['a folder', (file) => join(file, '..'), /is not a file/],
])('restoring from %s is refused', async (_, given, sentence) => {
  const { file } = await oldAndSaved()
  expect(() => restore(file, given(file))).toThrow(sentence)
  expect(keysIn(file)).toEqual(['old'])
})

test('restoring from a database in use is refused: its newest changes are not in the file', async () => {
  const { folder, file } = await oldAndSaved()
  const store = await freshStore()
  await store.tx(put('in the log'))
  expect(() => restore(file, store.file)).toThrow(/is a database in use/)
  expect(() => restore(`file:${file}?mode=ro`, join(folder, 'saved.sqlite'))).toThrow(/mode=ro/)
  expect(keysIn(file)).toEqual(['old'])
})
