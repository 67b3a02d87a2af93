import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { storageFault } from '@amhp/db/faults.ts'
import { exampleFrom, markAsExample } from '@amhp/db/marks.ts'
import { migrationsFolder } from '@amhp/db/migrate.ts'
import { openStore } from '@amhp/db/open.ts'
import { prepared } from '@amhp/db/prepared.ts'
import { meta, services } from '@amhp/db/schema/index.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { instantOf } from '@amhp/shared/time/instant.ts'
import Connection from 'better-sqlite3'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { folderOfTest, freshStore, openFreshDatabase, writeFreshDatabase } from '../support/server/database.ts'

const service = { id: 'a', name: 'A', timeZone: 'Europe/London', createdAt: instantOf(0) }

test('a new database is made with its folders, and nobody else on the machine can read it', async () => {
  const file = join(folderOfTest(), 'one', 'two', 'rota.sqlite')
  const store = await openStore(file)
  await store.tx((q) => q.insert(services).values(service))
  await store.close()
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect([existsSync(`${file}-wal`), existsSync(`${file}.before-update-1`)]).toEqual([false, false])
  const again = await openStore(`file:${file}`)
  expect(await again.read.select().from(services)).toMatchObject([service])
  await again.close()
})

test('both connections have the pragmas for durable writes', async () => {
  const store = await freshStore()
  const pragma = async (q: typeof store.read, name: string) =>
    Object.values((await q.get(sql.raw(`pragma ${name}`))) as object)[0]
  for (const q of [store.read, await store.tx(async (inside) => inside)]) {
    expect(await pragma(q, 'journal_mode')).toBe('wal')
    expect(await pragma(q, 'synchronous')).toBe(2)
    expect(await pragma(q, 'foreign_keys')).toBe(1)
    expect(await pragma(q, 'busy_timeout')).toBeGreaterThan(0)
  }
})

test.each([
  ['text', 'This is a letter, not a database. '.repeat(40), /is not a database\. Give DATABASE_URL another path/],
  ['a folder', undefined, /cannot be opened: it is a folder/],
])('%s is refused', async (_, content, sentence) => {
  const file = join(folderOfTest(), 'rota.sqlite')
  if (content === undefined) mkdirSync(file)
  else writeFileSync(file, content)
  await expect(openStore(file)).rejects.toThrow(sentence)
})

test('a database cut short is refused with what to do', async () => {
  const file = join(folderOfTest(), 'rota.sqlite')
  await writeFreshDatabase(file)
  writeFileSync(file, readFileSync(file).subarray(0, 5000))
  await expect(openStore(file)).rejects.toThrow(/is damaged\. Restore the last good backup\./)
})

test('the database of another program is refused and left as it was', async () => {
  const file = join(folderOfTest(), 'other.sqlite')
  const other = new Connection(file)
  other.exec('create table recipes (name text)')
  other.close()
  await expect(openStore(file)).rejects.toThrow(/is a database of another program/)
  const again = new Connection(file)
  expect(again.prepare('select name from sqlite_master').pluck().all()).toEqual(['recipes'])
  again.close()
})

test('a prepared statement is built once for each connection', async () => {
  const store = await freshStore()
  let built = 0
  const nameOf = prepared((q) => {
    built += 1
    return q
      .select({ name: services.name })
      .from(services)
      .where(eq(services.id, sql.placeholder('id')))
      .prepare()
  })
  const inside = await store.tx(async (q) => {
    await q.insert(services).values(service)
    return [await nameOf(q).execute({ id: 'a' }), await nameOf(store.read).execute({ id: 'a' })]
  })
  expect(inside).toEqual([[{ name: 'A' }], []])
  expect(await nameOf(store.read).execute({ id: 'a' })).toEqual([{ name: 'A' }])
  expect(built).toBe(2)
})

test('only the example seed marks a database', async () => {
  const store = await freshStore()
  expect(await exampleFrom(store.read)).toBeUndefined()
  await store.tx((q) => markAsExample(q, '2026-11-30' as LocalDate))
  expect(await exampleFrom(store.read)).toBe('2026-11-30')
})

test('a full database fails as full, keeps its rows and accepts writes once there is room', async () => {
  const { store, file, close } = await openFreshDatabase('?max_page_count=110')
  let kept = 0
  const fill = (store_: typeof store) => async () => {
    for (; kept < 1000; kept++)
      await store_.tx((q) => q.insert(meta).values({ key: `k${kept}`, value: 'x'.repeat(3000) }))
  }
  const error = await fill(store)().catch((reason: unknown) => reason)
  expect(storageFault(error)).toBe('full')
  expect(kept).toBeGreaterThan(0)
  expect((await store.read.select().from(meta)).length).toBe(kept)
  await store.tx((q) => q.update(meta).set({ value: 'y' }).where(eq(meta.key, 'k0')))
  const roomy = await openStore(file)
  const before = kept
  await roomy.tx((q) => q.insert(meta).values({ key: 'more', value: 'x'.repeat(3000) }))
  expect((await roomy.read.select().from(meta)).length).toBe(before + 1)
  expect(await roomy.read.get(sql`pragma integrity_check`)).toEqual({ integrity_check: 'ok' })
  await roomy.close()
  await close()
})

test('a transaction that fills the disk leaves no rows', async () => {
  const { store, close } = await openFreshDatabase('?max_page_count=110')
  const all = store.tx(async (q) => {
    for (let i = 0; i < 1000; i++) await q.insert(meta).values({ key: `k${i}`, value: 'x'.repeat(3000) })
  })
  expect(storageFault(await all.catch((reason: unknown) => reason))).toBe('full')
  expect(await store.read.select().from(meta)).toEqual([])
  await store.tx((q) => q.insert(meta).values({ key: 'small', value: '' }))
  await close()
})

test('mode=ro reads, and says that nothing may be written', async () => {
  const file = join(folderOfTest(), 'rota.sqlite')
  await writeFreshDatabase(file)
  const store = await openStore(`file:${file}?mode=ro`)
  expect(await store.read.select().from(services)).toEqual([])
  const refused = await store.tx((q) => q.insert(services).values(service)).catch((reason: unknown) => reason)
  expect(storageFault(refused)).toBe('read-only')
  await store.close()
})

test('mode=ro makes no file, and brings none up to date', async () => {
  const file = join(folderOfTest(), 'rota.sqlite')
  await expect(openStore(`file:${file}?mode=ro`)).rejects.toThrow(/cannot be opened/)
  expect(existsSync(file)).toBe(false)
  new Connection(file).exec('vacuum').close()
  await expect(openStore(`file:${file}?mode=ro`)).rejects.toThrow(/must be updated first/)
})

/** Runs as another account where this one is root, which ignores file modes. */
async function asSomeoneElse<T>(folder: string, work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work()
  const nobody = 65534
  for (const name of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })])
    chownSync(join(folder, name), nobody, nobody)
  process.seteuid!(nobody)
  try {
    return await work()
  } finally {
    process.seteuid!(0)
  }
}

test('a file that may not be written opens for reading', async () => {
  const folder = folderOfTest()
  const file = join(folder, 'rota.sqlite')
  await writeFreshDatabase(file)
  chmodSync(file, 0o400)
  // The other account may not be let into the folder of the project.
  const migrations = join(folder, 'migrations')
  cpSync(migrationsFolder, migrations, { recursive: true })
  await asSomeoneElse(folder, async () => {
    const store = await openStore(file, migrations)
    expect(await store.read.select().from(services)).toEqual([])
    const refused = await store.tx((q) => q.insert(services).values(service)).catch((reason: unknown) => reason)
    expect(storageFault(refused)).toBe('read-only')
    await store.close()
  })
})

test.each([
  ['a folder where none can be made', '/proc/none/rota.sqlite', 'it does not exist and cannot be created there'],
  ['a file where none can be made', '/proc/rota.sqlite', 'it does not exist and cannot be created there'],
  ['a file in a file', '/etc/passwd/rota.sqlite', 'a part of its path is a file, not a folder'],
  ['a device', '/dev/null', 'it is a device or a pipe, not a file'],
  ['a name without end', `/tmp/${'x'.repeat(300)}`, 'its name is too long'],
])('%s is refused at once', async (_, file, why) => {
  const sentence = `The database ${file} cannot be opened: ${why}. Check DATABASE_URL and who may write there.`
  await expect(openStore(file)).rejects.toThrow(sentence)
  expect(existsSync(`${file}-journal`)).toBe(false)
})

test('a folder that may not be written in is refused', async () => {
  const folder = folderOfTest()
  chmodSync(folder, 0o500)
  await asSomeoneElse(folder, async () => {
    await expect(openStore(join(folder, 'new', 'rota.sqlite'))).rejects.toThrow(
      'this account may not open it or write there',
    )
  })
})
