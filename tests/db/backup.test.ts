import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { backup } from '@amhp/db/backup.ts'
import { openStore } from '@amhp/db/open.ts'
import { restore } from '@amhp/db/restore.ts'
import { meta } from '@amhp/db/schema/index.ts'
import Connection from 'better-sqlite3'
import { expect, test } from 'vitest'
import { folderOfTest, freshStore, writeFreshDatabase } from '../support/database.ts'
import { addTwoServices } from '../support/two-services.ts'

const put = (key: string) => (q: Parameters<Parameters<Awaited<ReturnType<typeof openStore>>['tx']>[0]>[0]) =>
  q.insert(meta).values({ key, value: '' })

const keysIn = (file: string): string[] => {
  const sqlite = new Connection(file)
  const keys = sqlite.prepare('select key from meta order by key').pluck().all() as string[]
  sqlite.close()
  return keys
}

test('a backup is one file that others may not read, with all that was committed and nothing that was not', async () => {
  const store = await freshStore()
  const file = join(folderOfTest(), 'backup.sqlite')
  await store.tx(put('committed'))
  await store.tx(async (q) => {
    await put('under way')(q)
    await backup(store.file, file)
  })
  expect(keysIn(file)).toEqual(['committed'])
  expect(readdirSync(join(file, '..'))).toEqual(['backup.sqlite'])
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

/** A process of its own that writes pairs of rows, each pair in one transaction, until it is stopped. */
async function writer(file: string) {
  const script = `
    import { openStore } from '@amhp/db/open.ts'
    import { meta } from '@amhp/db/schema/index.ts'
    const store = await openStore(process.argv[1])
    for (let i = 0; ; i++) {
      await store.tx(async (q) => {
        await q.insert(meta).values({ key: 'a' + i, value: 'x'.repeat(500) })
        await q.insert(meta).values({ key: 'b' + i, value: 'x'.repeat(500) })
      })
      if (i === 5) console.log('writing')
    }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, file], {
    cwd: join(import.meta.dirname, '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
}

test('a backup taken while another process writes is sound and holds whole transactions', async () => {
  const folder = folderOfTest()
  const file = join(folder, 'rota.sqlite')
  await writeFreshDatabase(file)
  const stop = await writer(file)
  try {
    for (let i = 0; i < 5; i++) {
      const copy = join(folder, `backup-${i}.sqlite`)
      await backup(file, copy)
      const keys = keysIn(copy)
      const of = (letter: string) => keys.filter((key) => key.startsWith(letter)).map((key) => key.slice(1))
      expect(of('a').length).toBeGreaterThan(5)
      expect(of('b')).toEqual(of('a'))
    }
  } finally {
    await stop()
  }
})

test.each([
  ['that is already there', () => ({ to: 'taken' }), /taken is already there\. Give a name that is not in use\./],
  ['in a folder that is missing', () => ({ to: 'none/backup' }), /There is no folder .*none\. Make it first\./],
  [
    'of a database that is missing',
    () => ({ from: 'missing' }),
    /There is no database at .*missing\. Check DATABASE_URL\./,
  ],
  ['of what is no database', () => ({ from: 'taken' }), /taken is not a database/],
])('a backup %s is refused', async (_, change, sentence) => {
  const folder = folderOfTest()
  writeFileSync(join(folder, 'taken'), 'A letter. '.repeat(200))
  await writeFreshDatabase(join(folder, 'rota.sqlite'))
  const { from, to } = { from: 'rota.sqlite', to: 'backup', ...change() }
  await expect(backup(join(folder, from), join(folder, to))).rejects.toThrow(sentence)
  expect(existsSync(join(folder, 'backup'))).toBe(false)
})

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

test('restoring over what is no database keeps that too', async () => {
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
    (saved) => edited(saved, "insert into bands values ('nowhere', 'b', 'B', '[]', '09:00', '17:00', 0)"),
    /some rows refer to others that are missing/,
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

test('two services come back whole', async () => {
  const store = await freshStore()
  await addTwoServices(store)
  const folder = folderOfTest()
  mkdirSync(join(folder, 'kept'))
  const copy = join(folder, 'kept', 'backup.sqlite')
  await backup(store.file, copy)
  const file = join(folder, 'rota.sqlite')
  restore(file, copy)
  const counts = (at: string) => {
    const sqlite = new Connection(at, { readonly: true })
    const names = sqlite.prepare("select name from sqlite_master where type = 'table' order by 1").pluck().all()
    const rows = names.map((name) => [name, sqlite.prepare(`select * from "${name}"`).all()])
    sqlite.close()
    return rows
  }
  expect(counts(file)).toEqual(counts(store.file))
})
