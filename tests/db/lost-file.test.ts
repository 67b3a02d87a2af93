import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { storageFault } from '@amhp/db/faults.ts'
import { openStore, type Store } from '@amhp/db/open.ts'
import { restore } from '@amhp/db/restore.ts'
import Connection from 'better-sqlite3'
import { expect, test } from 'vitest'
import { folderOfTest, freshStore, writeFreshDatabase } from '../support/server/database.ts'
import { keysIn, put } from '../support/server/keys.ts'

/** A store with rows in its file and more in its log. */
async function usedStore(): Promise<Store> {
  const store = await freshStore()
  await store.tx(async (q) => {
    for (let i = 0; i < 300; i++) await put(`${i} ${'x'.repeat(1000)}`)(q)
  })
  const other = new Connection(store.file)
  other.pragma('wal_checkpoint(TRUNCATE)')
  other.close()
  await store.tx(put('saved'))
  return store
}

const refusalOf = (store: Store) =>
  store.tx(put('lost')).then(
    () => 'saved',
    (error: unknown) => storageFault(error),
  )

test.each<[string, (file: string) => unknown, string]>([
  ['removed', (file) => rmSync(file), 'removed'],
  ['moved away', (file) => renameSync(file, `${file}.old`), 'removed'],
  ['removed with its log', (file) => ['', '-wal', '-shm'].map((part) => rmSync(`${file}${part}`)), 'removed'],
  ['left without its log', (file) => rmSync(`${file}-wal`), 'removed'],
  [
    'replaced by another',
    async (file) => {
      await writeFreshDatabase(`${file}.new`)
      renameSync(`${file}.new`, file)
    },
    'replaced',
  ],
  ['emptied', (file) => truncateSync(file), 'damaged'],
  ['cut short', (file) => truncateSync(file, 100_000), 'damaged'],
  ['overwritten with text', (file) => writeFileSync(file, 'A letter. '.repeat(50_000)), 'damaged'],
  [
    'overwritten in part',
    (file) => writeFileSync(file, readFileSync(file).fill(7, 40_000, 90_000), { flag: 'r+' }),
    'damaged',
  ],
  ['with its log emptied', (file) => truncateSync(`${file}-wal`), 'damaged'],
  ['with its log cut short', (file) => truncateSync(`${file}-wal`, 3000), 'damaged'],
  [
    'with its log overwritten',
    (file) => writeFileSync(`${file}-wal`, readFileSync(`${file}-wal`).fill(7, 32), { flag: 'r+' }),
    'damaged',
  ],
])('a database %s while it is open takes no more writes, and says why', async (_, spoil, fault) => {
  const store = await usedStore()
  await spoil(store.file)
  expect(await refusalOf(store)).toBe(fault)
  expect(store.fault()).toBe(fault)
  expect(await refusalOf(store)).toBe(fault)
})

test('a database replaced during a transaction acknowledges nothing', async () => {
  const store = await usedStore()
  const replaced = store.tx(async (q) => {
    await put('lost')(q)
    renameSync(store.file, `${store.file}.old`)
  })
  expect(await replaced.catch((error: unknown) => storageFault(error))).toBe('removed')
})

test('a database that is put back takes writes again', async () => {
  const store = await usedStore()
  renameSync(store.file, `${store.file}.old`)
  expect(await refusalOf(store)).toBe('removed')
  renameSync(`${store.file}.old`, store.file)
  expect([await refusalOf(store), store.fault()]).toEqual(['saved', undefined])
})

test('a transaction that fails stops nothing', async () => {
  const store = await usedStore()
  const failed = store.tx(async (q) => {
    for (let i = 0; i < 6000; i++) await put(`much ${i} ${'x'.repeat(3000)}`)(q)
    throw new Error('No')
  })
  await expect(failed).rejects.toThrow('No')
  expect([await refusalOf(store), store.fault()]).toEqual(['saved', undefined])
})

test('a checkpoint by another process stops nothing', async () => {
  const store = await usedStore()
  const other = new Connection(store.file)
  other.exec("insert into meta values ('other', '')")
  other.pragma('wal_checkpoint(TRUNCATE)')
  other.close()
  expect([await refusalOf(store), store.fault()]).toEqual(['saved', undefined])
})

test('the scheduled check finds damage without any write, and it stays known', async () => {
  const store = await usedStore()
  const sound = readFileSync(store.file)
  truncateSync(store.file, 100_000)
  await store.check()
  expect(store.fault()).toBe('damaged')
  writeFileSync(store.file, sound)
  expect(await refusalOf(store)).toBe('damaged')
})

test('what was saved in a removed database is rescued, and can be restored', async () => {
  const store = await usedStore()
  const folder = folderOfTest()
  rmSync(store.file)
  const rescued = await store.rescue()
  expect(rescued).toBe(`${store.file}.rescued-1`)
  copyFileSync(rescued, join(folder, 'rescued'))
  expect(keysIn(join(folder, 'rescued'))).toContain('saved')
  restore(store.file, rescued)
  expect(await refusalOf(store)).toBe('replaced')
  expect(keysIn(store.file)).toContain('saved')
})

test('a database that is missing beside its log is not made anew, and a restore keeps the log', async () => {
  const store = await usedStore()
  const [file, saved] = [join(folderOfTest(), 'rota.sqlite'), join(folderOfTest(), 'saved.sqlite')]
  await writeFreshDatabase(saved)
  copyFileSync(`${store.file}-wal`, `${file}-wal`)
  await expect(openStore(file)).rejects.toThrow(
    /rota\.sqlite is missing, but its log .*-wal is there.*restore the last good backup/,
  )
  expect(existsSync(file)).toBe(false)
  expect(restore(file, saved)).toBe(`${file}.before-restore-1`)
  expect([existsSync(`${file}-wal`), existsSync(`${file}.before-restore-1-wal`), keysIn(file)]).toEqual([
    false,
    true,
    [],
  ])
})

test('a damaged database is refused at the start, with what to do, and left as it was', async () => {
  const store = await usedStore()
  const file = join(folderOfTest(), 'rota.sqlite')
  writeFileSync(file, readFileSync(store.file).fill(7, 40_000, 90_000))
  const before = readFileSync(file)
  await expect(openStore(file)).rejects.toThrow(
    `${file} is damaged. Restore the last good backup. Type: npm run rota -- restore FILE. It keeps the damaged file too.`,
  )
  expect(readFileSync(file).equals(before)).toBe(true)
})
