import { describeDevice } from '@amhp/api/accounts/device.ts'
import { sessions } from '@amhp/db/schema/index.ts'
import { getNow } from '@amhp/shared/contract/my-shifts.ts'
import { endOwnSession, listOwnSessions } from '@amhp/shared/contract/own-account.ts'
import { getSession, signIn } from '@amhp/shared/contract/session.ts'
import { hour, minute } from '@amhp/shared/time/instant.ts'
import { describe, expect, test } from 'vitest'
import { Asker, testApi } from '../support/server/api.ts'
import { cookieOf, secret, withPassword } from '../support/server/with-password.ts'

const day = 24 * hour

describe('a session that is used all the time', () => {
  test.each([
    ['manager', 7, {}],
    ['lead', 7, {}],
    ['amhp', 90, {}],
    ['manager', 2, { SESSION_DAYS: '2' }],
    ['amhp', 30, { SESSION_DAYS_AMHP: '30' }],
  ] as const)('of %s ends after %i days with %j', async (role, days, env) => {
    const { signIn, clock, store } = await testApi(env)
    const asker = await signIn(role)
    const stillUsed = () =>
      store.tx(async (q) => {
        await q.update(sessions).set({ lastUsedAt: clock.latest() })
      })
    clock.advance(days * day)
    await stillUsed()
    expect((await asker.ask(getSession, {})).account).not.toBeNull()
    clock.advance(1)
    await stillUsed()
    expect((await asker.ask(getSession, {})).account).toBeNull()
    expect(await asker.refused(getNow, {})).toBe('not-signed-in')
  })
})

describe('the list of one’s sessions', () => {
  const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0'

  test('has each device with its last use, the latest first, and says which is this one', async () => {
    const api = await testApi()
    const { email, asker } = await withPassword(api)
    api.clock.advance(5 * minute)
    await api.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'user-agent': firefox },
      payload: { email, password: secret },
    })
    expect((await asker.ask(listOwnSessions, {})).sessions).toMatchObject([
      { device: 'Firefox on Windows', here: false, signedInAt: '2026-11-30T10:05:00Z' },
      { device: '', here: true, signedInAt: '2026-11-30T10:00:00Z', lastUsedAt: '2026-11-30T10:05:00Z' },
    ])
  })

  test('leaves out those that have ended by themselves, and those of others', async () => {
    const { signIn, clock } = await testApi()
    await signIn('manager')
    await signIn('lead')
    clock.advance(13 * hour)
    const here = await signIn('manager')
    expect((await here.ask(listOwnSessions, {})).sessions).toHaveLength(1)
  })

  test('ends one, and never one of somebody else', async () => {
    const { signIn } = await testApi()
    const [here, there, lead] = [await signIn('manager'), await signIn('manager'), await signIn('lead')]
    const { sessions: own } = await here.ask(listOwnSessions, {})
    const params = { sessionId: own.find((one) => !one.here)!.id }
    expect(await lead.refused(endOwnSession, { params })).toBe('not-found')
    expect((await there.ask(getSession, {})).account).not.toBeNull()
    await here.ask(endOwnSession, { params })
    expect((await there.ask(getSession, {})).account).toBeNull()
    expect((await here.ask(getSession, {})).account).not.toBeNull()
  })

  test('holds at most 20: the oldest ends when another begins', async () => {
    const api = await testApi()
    const { email, asker } = await withPassword(api)
    const signInAgain = async () => {
      api.clock.advance(minute)
      await api.nobody.ask(signIn, { body: { email, password: secret } })
    }
    for (let i = 0; i < 19; i++) await signInAgain()
    expect((await asker.ask(listOwnSessions, {})).sessions).toHaveLength(20)
    await signInAgain()
    expect((await asker.ask(getSession, {})).account).toBeNull()
    expect(await api.store.read.select().from(sessions)).toHaveLength(21)
  })

  test('never ends the one that has just begun, however many of the same millisecond there are', async () => {
    const api = await testApi()
    const { email, account } = await withPassword(api)
    for (let i = 0; i < 30; i++) {
      const { headers } = await api.nobody.try(signIn, { body: { email, password: secret } })
      const cookie = cookieOf(headers).split(';')[0]!
      const begun = new Asker(api.app, { cookie, accountId: account.id, serviceId: 'north' })
      expect((await begun.ask(getSession, {})).account).not.toBeNull()
    }
  })
})

test.each([
  [undefined, ''],
  ['curl/8.5.0', ''],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge on Windows',
  ],
  ['Mozilla/5.0 (X11; CrOS x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36', 'Chrome on Chromebook'],
  [
    'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
    'Chrome on Android',
  ],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1', 'Safari on iPhone'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0) Version/19.0 Safari/605.1.15', 'Safari on Mac'],
])('the device of %s is "%s"', (userAgent, device) => {
  expect(describeDevice(userAgent)).toBe(device)
})
