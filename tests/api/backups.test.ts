import { existsSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from '@amhp/api/app.ts'
import { backUpDaily } from '@amhp/api/backups/back-up-daily.ts'
import { backupName, keptBackups } from '@amhp/api/backups/kept-backups.ts'
import { makeBackup } from '@amhp/api/backups/make-backup.ts'
import { refuseMissing } from '@amhp/api/backups/refuse-missing.ts'
import { readConfig } from '@amhp/api/config.ts'
import { cookieName } from '@amhp/api/http/session.ts'
import { openStore } from '@amhp/db/open.ts'
import { changeAmhp, getAmhp } from '@amhp/shared/contract/amhps.ts'
import { getReadiness } from '@amhp/shared/contract/health.ts'
import { hour, minute, parseInstant } from '@amhp/shared/time/instant.ts'
import { expect, onTestFinished, test, vi } from 'vitest'
import { Asker, testApi } from '../support/server/api.ts'
import { folderOfTest } from '../support/server/database.ts'
import { rota } from '../support/server/server.ts'
import { openSession } from '../support/server/session.ts'

const key = Buffer.alloc(32, 7).toString('base64')
const names = (folder: string) => readdirSync(folder).sort()

const backupState = async (api: Awaited<ReturnType<typeof testApi>>) =>
  (await api.nobody.ask(getReadiness, {})).checks.find(({ name }) => name === 'backup')

test('each backup is verified before it has its name, and the oldest beyond those kept go', async () => {
  const BACKUP_DIR = join(folderOfTest(), 'backups')
  const api = await testApi({ BACKUP_DIR, BACKUP_KEEP: '2' })
  expect(await backupState(api)).toMatchObject({ state: 'warning', says: 'No backup has been made yet.' })
  for (let i = 0; i < 3; i++) {
    await makeBackup(api)
    api.clock.advance(hour)
  }
  expect(names(BACKUP_DIR)).toEqual(['rota-2026-11-30T110000Z.sqlite', 'rota-2026-11-30T120000Z.sqlite'])
  expect(await backupState(api)).toMatchObject({ state: 'ok', says: 'The last was made and verified 1 hours ago.' })
  api.clock.advance(27 * hour)
  expect((await backupState(api))!.state).toBe('warning')
})

test('a backup that fails keeps all earlier ones, and leaves nothing half made', async () => {
  const BACKUP_DIR = folderOfTest()
  const api = await testApi({ BACKUP_DIR, BACKUP_KEEP: '1' })
  await makeBackup(api)
  truncateSync(api.store.file, 40_000)
  api.clock.advance(hour)
  await expect(makeBackup(api)).rejects.toThrow(/damaged|malformed/)
  await api.store.check()
  await expect(makeBackup(api)).rejects.toThrow('The database file was damaged')
  expect(names(BACKUP_DIR)).toEqual(['rota-2026-11-30T100000Z.sqlite'])
})

test('other files in the folder are left alone', async () => {
  const BACKUP_DIR = folderOfTest()
  const others = ['rota-2026.sqlite', 'rota-2020-01-01T000000Z.sqlite.old', 'notes.txt']
  for (const name of others) writeFileSync(join(BACKUP_DIR, name), '')
  const api = await testApi({ BACKUP_DIR, BACKUP_KEEP: '1' })
  await makeBackup(api)
  expect(names(BACKUP_DIR)).toEqual([...others, 'rota-2026-11-30T100000Z.sqlite'].sort())
})

test('a backup is made a minute after the start where the last is older than a day, then each day at its time', async () => {
  vi.useFakeTimers({ now: parseInstant('2026-11-30T10:00:00Z')! })
  onTestFinished(() => void vi.useRealTimers())
  const BACKUP_DIR = folderOfTest()
  writeFileSync(join(BACKUP_DIR, backupName(parseInstant('2026-11-29T09:00:00Z')!, false)), '')
  const api = await testApi({ BACKUP_DIR, BACKUP_TIME: '02:30' })
  const told: string[] = []
  const daily = backUpDaily(api, (line) => told.push(line))
  onTestFinished(daily.stop)
  await vi.advanceTimersByTimeAsync(minute)
  vi.useRealTimers()
  await expect.poll(() => keptBackups(BACKUP_DIR).length).toBe(2)
  expect(told).toEqual([])
})

test('a server whose database was removed does not begin with an empty one where there are backups', () => {
  const [folder, BACKUP_DIR] = [folderOfTest(), folderOfTest()]
  const config = readConfig({ DATABASE_URL: join(folder, 'rota.sqlite'), BACKUP_DIR })
  refuseMissing(config)
  const file = join(BACKUP_DIR, backupName(parseInstant('2026-11-29T09:00:00Z')!, true))
  writeFileSync(file, '')
  expect(() => refuseMissing(config)).toThrow(`Restore the newest: npm run rota -- restore ${file}.`)
  writeFileSync(config.databaseUrl, '')
  refuseMissing(config)
})

test.each([
  ['plain', {}],
  ['encrypted', { BACKUP_KEY: key }],
])('drill: the machine is lost, and the newest %s backup brings everything back', async (_, settings) => {
  const BACKUP_DIR = folderOfTest()
  const api = await testApi({ BACKUP_DIR, ...settings })
  const manager = await api.signIn('manager')
  const params = { amhpId: api.north.amhp }
  const { id: _id, ...body } = await manager.ask(getAmhp, { params })
  await manager.ask(changeAmhp, { params, body: { ...body, team: 'Saved before the fire' } })
  const made = await makeBackup(api)

  const place = join(folderOfTest(), 'new', 'rota.sqlite')
  const run = (...args: string[]) => rota(BACKUP_DIR, args, place, settings)
  const checked = await run('restore', '--check', made)
  expect(checked).toMatchObject({ code: 0, stderr: '' })
  expect(checked.stdout).toMatch(
    / is sound\. It holds 2 services, \d+ AMHPs, \d+ accounts\. The last change was at 2026-/,
  )
  expect(existsSync(place)).toBe(false)
  expect((await run('restore', made)).code).toBe(0)
  const store = await openStore(place)
  const app = await buildApp({ store, clock: api.clock, config: api.config })
  onTestFinished(async () => {
    await app.close()
    await store.close()
  })
  const who = { accountId: api.north.accounts.manager, serviceId: 'north' }
  const before = new Asker(app, { ...who, cookie: manager.cookie! })
  expect((await before.try(getAmhp, { params })).problem.code).toBe('not-signed-in')
  const token = await openSession(store, who.serviceId, who.accountId, api.clock.latest())
  const afterwards = new Asker(app, { ...who, cookie: `${cookieName(api.config)}=${token}` })
  expect((await afterwards.ask(getAmhp, { params })).team).toBe('Saved before the fire')
})
