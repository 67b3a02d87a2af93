import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openStore } from '@amhp/db/open.ts'
import { services } from '@amhp/db/schema/index.ts'
import { instantOf } from '@amhp/shared/time/instant.ts'
import { expect, test } from 'vitest'
import { folderOfTest, writeFreshDatabase } from '../support/server/database.ts'
import { rota } from '../support/server/server.ts'

const service = { id: 'a', name: 'A', timeZone: 'Europe/London', createdAt: instantOf(0) }

test('a service backed up while a store is open comes back after it was lost', async () => {
  const folder = folderOfTest()
  const file = join(folder, 'data', 'rota.sqlite')
  const store = await openStore(file)
  await store.tx((q) => q.insert(services).values(service))
  expect(await rota(folder, ['backup', 'kept.sqlite'])).toMatchObject({
    code: 0,
    stdout: 'The database is backed up in kept.sqlite. It holds personal data: keep it where few can read it.\n',
    stderr: '',
  })
  expect(await rota(folder, ['restore', 'kept.sqlite'])).toMatchObject({
    code: 1,
    stdout: '',
    stderr: 'data/rota.sqlite is in use. Stop the server, then restore again.\n',
  })
  await store.tx((q) => q.delete(services))
  await store.close()
  expect(await rota(folder, ['restore', 'kept.sqlite'])).toMatchObject({
    code: 0,
    stdout: `kept.sqlite is restored. Start the server again. The former database is kept as data/rota.sqlite.before-restore-1.
Everybody signs in again, and links that were not used work no more. Accounts, roles and passwords are as they were then: see on the page Accounts who may sign in.
`,
  })
  const again = await openStore(file)
  expect(await again.read.select().from(services)).toMatchObject([service])
  await again.close()
})

test.each([
  [['backup'], 'Name one new file: npm run rota -- backup FILE\n'],
  [['backup', 'a', 'b'], 'Name one new file: npm run rota -- backup FILE\n'],
  [['backup', '--help'], 'Name one new file: npm run rota -- backup FILE\n'],
  [['restore'], 'Name the file of a backup: npm run rota -- restore [--check] FILE\n'],
])('%j is refused with the usage', async (args, stderr) => {
  const folder = folderOfTest()
  expect(await rota(folder, args)).toMatchObject({ code: 2, stdout: '', stderr })
  expect(readdirSync(folder)).toEqual([])
})

test('backing up makes no database where there is none', async () => {
  const folder = folderOfTest()
  const { code, stderr } = await rota(folder, ['backup', 'kept.sqlite'])
  expect([code, stderr]).toEqual([1, 'There is no database at data/rota.sqlite. Check DATABASE_URL.\n'])
  expect(existsSync(join(folder, 'data'))).toBe(false)
})

test('a file that is no backup is refused with what to do', async () => {
  const folder = folderOfTest()
  await writeFreshDatabase(join(folder, 'other.sqlite'))
  const { code, stderr } = await rota(folder, ['restore', 'missing.sqlite'])
  expect([code, stderr]).toEqual([
    1,
    expect.stringMatching(/^There is no file .*missing\.sqlite\. Check its name\.\n$/),
  ])
})

test('an encrypted backup is made and restored with the key in the settings, and checked without changing anything', async () => {
  const folder = folderOfTest()
  await writeFreshDatabase(join(folder, 'rota.sqlite'))
  const run = (args: string[], settings = {}) => rota(folder, args, 'rota.sqlite', settings)
  const BACKUP_KEY = Buffer.alloc(32, 7).toString('base64')
  expect(await run(['backup', 'kept.aes'], { BACKUP_KEY })).toMatchObject({
    code: 0,
    stdout:
      'The database is backed up in kept.aes. It is encrypted: without BACKUP_KEY nobody can restore it, so keep the key elsewhere.\n',
  })
  const before = readdirSync(folder)
  const { code, stderr } = await run(['restore', '--check', 'kept.aes'])
  expect([code, stderr]).toEqual([1, expect.stringContaining('is encrypted. Set BACKUP_KEY to the key')])
  expect(await run(['restore', '--check', 'kept.aes'], { BACKUP_KEY })).toMatchObject({
    code: 0,
    stdout:
      'kept.aes is sound. It holds 0 services, 0 AMHPs, 0 accounts. No change is recorded. Nothing was changed.\n',
  })
  expect(readdirSync(folder)).toEqual(before)
  expect((await run(['restore', 'kept.aes'], { BACKUP_KEY })).code).toBe(0)
  expect(await run(['leftovers'])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^kept {5}rota\.sqlite\.before-restore-1 {2}\d\.\d MB, of .*, due after 30 days\n$/),
  })
  expect((await run(['leftovers', '--clean'])).stdout).toMatch(/^kept {5}/)
  expect(await run(['leftovers', '--all'])).toMatchObject({ code: 2 })
})
