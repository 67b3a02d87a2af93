import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { backup } from '@amhp/db/backup.ts'
import { restore } from '@amhp/db/restore.ts'
import Connection from 'better-sqlite3'
import { expect, test } from 'vitest'
import { folderOfTest, freshStore, writeFreshDatabase } from '../support/server/database.ts'
import { keysIn, put, writer } from '../support/server/keys.ts'
import { addTwoServices } from '../support/services/two-services.ts'

test('a backup is one private file, with everything committed and nothing else', async () => {
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

test('a backup restores two services completely', async () => {
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
