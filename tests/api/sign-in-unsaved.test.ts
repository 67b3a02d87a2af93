import { rmSync } from 'node:fs'
import { hashPassword } from '@amhp/api/accounts/password.ts'
import { buildApp } from '@amhp/api/app.ts'
import { readConfig } from '@amhp/api/config.ts'
import { noteTime } from '@amhp/db/marks.ts'
import { openStore, type Store } from '@amhp/db/open.ts'
import * as table from '@amhp/db/schema/index.ts'
import { addAmhp, getAmhp, listAmhps } from '@amhp/shared/contract/amhps.ts'
import { changePassword } from '@amhp/shared/contract/own-account.ts'
import { getSession, signIn, signOut, signOutEverywhere } from '@amhp/shared/contract/session.ts'
import { minute } from '@amhp/shared/time/instant.ts'
import { eq } from 'drizzle-orm'
import { expect, onTestFinished, test, vi } from 'vitest'
import { Asker, TestClock } from '../support/server/api.ts'
import { openFreshDatabase } from '../support/server/database.ts'
import { openSession } from '../support/server/session.ts'
import { addSmallService } from '../support/services/two-services.ts'

const secret = 'seven green bicycles'

/** A service whose manager has a password and is signed in, with `store` opened by those options. */
async function service(options: string) {
  const { store: first, file, close } = await openFreshDatabase()
  const clock = new TestClock()
  const north = await addSmallService(first, 'north')
  const passwordHash = await hashPassword(secret)
  await first.tx(async (q) => {
    await q.update(table.accounts).set({ passwordHash }).where(eq(table.accounts.id, north.accounts.manager))
  })
  const token = await openSession(first, north.id, north.accounts.manager, clock.latest())
  await first.close()
  const disk = { isFull: false }
  const opened = await openStore(`file:${file}${options}`)
  const tx: Store['tx'] = (work) =>
    opened.tx(async (q) => {
      const result = await work(q)
      // A database that is really full takes small rows for a while.
      if (disk.isFull) throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
      return result
    })
  const store = { ...opened, tx }
  const app = await buildApp({ store, clock, config: readConfig({ RATE_LIMITS: 'off' }) })
  onTestFinished(async () => {
    await app.close()
    await store.close()
    await close()
  })
  const withCookie = (cookie: string) =>
    new Asker(app, { cookie, accountId: north.accounts.manager, serviceId: north.id })
  const signInAgain = async () => {
    const { status, headers } = await new Asker(app).try(signIn, {
      body: { email: north.emails.manager, password: secret },
    })
    expect(status).toBe(200)
    return withCookie(String(headers['set-cookie']).split(';')[0]!)
  }
  return { store, disk, clock, north, manager: withCookie(`rota=${token}`), signInAgain }
}

const signedInTo = async (asker: Asker) => (await asker.ask(getSession, {})).account?.id

const unwritable: [string, string, (service: { store: Store; disk: { isFull: boolean } }) => unknown][] = [
  [
    'full',
    '',
    ({ disk }) => {
      disk.isFull = true
    },
  ],
  ['read-only', '?mode=ro', () => {}],
  ['removed', '', ({ store }) => rmSync(store.file)],
]

test.each(unwritable)('people sign in, read and sign out while the database is %s', async (_, options, spoil) => {
  const { clock, north, manager, signInAgain, ...spoiled } = await service(options)
  spoil(spoiled)
  const again = await signInAgain()
  expect(await signedInTo(again)).toBe(north.accounts.manager)
  expect((await again.ask(listAmhps, {})).amhps.length).toBeGreaterThan(0)
  const { id: _id, ...body } = await again.ask(getAmhp, { params: { amhpId: north.amhp } })
  const { status, problem } = await again.try(addAmhp, { body: { ...body, name: 'New', notes: 'x'.repeat(500) } })
  expect([503, 507]).toContain(status)
  expect(problem.detail).toMatch(/^Nothing was saved: /)
  clock.advance(5 * minute)
  expect(await signedInTo(again)).toBe(north.accounts.manager)
  await again.ask(signOut, {})
  expect(await signedInTo(again)).toBeUndefined()
  expect(await signedInTo(manager)).toBe(north.accounts.manager)
  await manager.ask(signOut, {})
  expect(await signedInTo(manager)).toBeUndefined()
})

test.each(unwritable)(
  'signing out everywhere ends every session while the database is %s',
  async (_, options, spoil) => {
    const { manager, signInAgain, ...spoiled } = await service(options)
    spoil(spoiled)
    const again = await signInAgain()
    await again.ask(signOutEverywhere, {})
    expect([await signedInTo(again), await signedInTo(manager)]).toEqual([undefined, undefined])
  },
)

test.each(unwritable)('a password is not changed while the database is %s', async (_, options, spoil) => {
  const { manager, ...spoiled } = await service(options)
  spoil(spoiled)
  const { status } = await manager.try(changePassword, { body: { current: secret, next: 'eight grey tricycles' } })
  expect([503, 507]).toContain(status)
})

test('what was kept is saved once there is room', async () => {
  const { store, disk, north, manager, signInAgain } = await service('')
  disk.isFull = true
  const [stays, leaves] = [await signInAgain(), await signInAgain()]
  await leaves.ask(signOut, {})
  await manager.ask(signOut, {})
  disk.isFull = false
  await store.tx(async () => {})
  expect(await signedInTo(stays)).toBe(north.accounts.manager)
  const rows = await store.read.select().from(table.sessions)
  expect(rows.map(({ accountId }) => accountId)).toEqual([north.accounts.manager])
  expect([await signedInTo(stays), await signedInTo(leaves), await signedInTo(manager)]).toEqual([
    north.accounts.manager,
    undefined,
    undefined,
  ])
  const events = await store.read.select().from(table.securityEvents)
  expect(events.filter(({ kind }) => kind === 'sign-in')).toHaveLength(2)
})

test('who signed out while the disk was full stays signed out, though nobody asks for anything before the server is killed', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const { store, disk, clock, manager } = await service('')
  disk.isFull = true
  await manager.ask(signOut, {})
  await vi.advanceTimersByTimeAsync(minute)
  expect(await store.read.select().from(table.sessions)).toHaveLength(1)
  disk.isFull = false
  // As the server does every minute: it finds that the disk has room.
  await store.tx((q) => noteTime(q, clock.latest()))
  await vi.advanceTimersByTimeAsync(minute)
  await expect.poll(() => store.read.select().from(table.sessions)).toEqual([])
})
