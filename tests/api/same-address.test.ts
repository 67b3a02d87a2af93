import { createHook } from 'node:async_hooks'
import { hashPassword } from '@amhp/api/accounts/password.ts'
import { leastHashed } from '@amhp/api/accounts/sign-in.ts'
import { accounts, securityEvents, services } from '@amhp/db/schema/index.ts'
import { minute } from '@amhp/shared/time/instant.ts'
import { eq, gt } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { type TestApi, testApi } from '../support/server/api.ts'

const hashed = { times: 0 }
const counting = createHook({
  init(_, type) {
    if (type === 'ARGON2REQUEST') hashed.times += 1
  },
})

const email = 'mark@example.gov.uk'
const [marks, bobs] = ['seven green bicycles', 'eight blue lanterns']
const [office, elsewhere] = ['203.0.113.7', '198.51.100.4']

/** Mark in the service north; Bob, in south, has taken his address. */
async function sharedAddress() {
  const api = await testApi({ RATE_LIMITS: 'on' })
  const has = async (id: string, password: string) => {
    const passwordHash = await hashPassword(password)
    await api.store.tx((q) => q.update(accounts).set({ email, passwordHash }).where(eq(accounts.id, id)))
  }
  await has('north-manager', marks)
  await has('south-manager', bobs)
  return api
}

/** A browser, which keeps its cookie of known accounts. */
function browserAt(api: TestApi, remoteAddress: string) {
  let device = ''
  return async (password: string, address = email) => {
    const reply = await api.app.inject({
      ...({ method: 'POST', url: '/api/session', remoteAddress } as const),
      payload: { email: address, password },
      headers: { cookie: device },
    })
    device =
      reply.cookies.filter(({ name }) => name === 'rota-device').map(({ value }) => `rota-device=${value}`)[0] ?? device
    return reply.statusCode === 200 ? (reply.json().account.service.id as string) : reply.statusCode
  }
}

type Browser = ReturnType<typeof browserAt>

async function guess(browser: Browser, times: number) {
  const seen = new Set<string | number>()
  for (let i = 0; i < times; i++) seen.add(await browser(`guess ${i}`))
  return [...seen]
}

const eventsOf = async ({ app, store }: TestApi) => {
  await app.close()
  const rows = await store.read.select().from(securityEvents).where(gt(securityEvents.id, 2))
  return rows
    .filter(({ kind }) => kind !== 'sign-in')
    .map(({ kind, accountId, origin, count }) => [kind, accountId, origin, count])
}

describe('whoever has an account with the same address in another service', () => {
  test.each([
    ['in her own browser', 9],
    ['in a browser that keeps nothing', 4],
  ])('guesses five times and no more, %s, however often she signs in between', async (where, wrong) => {
    const api = await sharedAddress()
    const keeping = browserAt(api, elsewhere)
    const browser = where === 'in her own browser' ? keeping : (password: string) => browserAt(api, elsewhere)(password)
    expect(await browser(bobs)).toBe('south')
    for (let round = 0; round < 2; round++) {
      expect(await guess(browser, wrong)).toEqual([401])
      expect(await browser(bobs)).toBe('south')
    }
    expect(await browser(marks), 'right, and not compared any more').toBe(401)
    expect(await browserAt(api, office)(marks), 'Mark, elsewhere').toBe('north')
    api.clock.advance(minute)
    expect(await browser(marks)).toBe('north')
  })

  test('gets the replies that there are without the other account', async () => {
    const api = await sharedAddress()
    const alone = 'nobody@example.gov.uk'
    const replies = async (address: string) => {
      const seen: (string | number)[] = []
      for (let i = 0; i < 7; i++) seen.push(await browserAt(api, elsewhere)('not it', address))
      api.clock.advance(minute / 2)
      seen.push(await browserAt(api, elsewhere)('not it', address))
      return seen
    }
    expect(await replies(email)).toEqual(await replies(alone))
  })

  test('is told of failures in browsers that neither knows, without where they were', async () => {
    const api = await sharedAddress()
    await browserAt(api, office)('not it')
    expect((await eventsOf(api)).sort()).toEqual([
      ['sign-in-failed', 'north-manager', null, 1],
      ['sign-in-failed', 'south-manager', null, 1],
    ])
  })

  test('is not told of those in a browser that the other knows', async () => {
    const api = await sharedAddress()
    const marksBrowser = browserAt(api, office)
    await marksBrowser(marks)
    await marksBrowser('not it')
    expect(await eventsOf(api)).toEqual([['sign-in-failed', 'north-manager', office, 1]])
  })

  test('is seen to guess by the leads of the other, once that account is guessed no more', async () => {
    const api = await sharedAddress()
    const browser = browserAt(api, elsewhere)
    await browser(bobs)
    await guess(browser, 7)
    expect((await eventsOf(api)).sort()).toEqual([
      ['sign-in-failed', 'south-manager', elsewhere, 7],
      // Her own password was the first that was wrong there.
      ['sign-in-locked', 'north-manager', null, 3],
    ])
  })
})

test('someone in two services signs in to both for weeks', async () => {
  const api = await sharedAddress()
  const browser = browserAt(api, office)
  for (let i = 0; i < 12; i++) expect(await browser(bobs)).toBe('south')
  for (let i = 0; i < 6; i++) expect([await browser(marks), await browser(bobs)]).toEqual(['north', 'south'])
})

describe('as many hashes are computed', () => {
  test.each([
    ['for an unknown address', 'nobody@example.gov.uk', []],
    ['for an account without a password', 'lead@north.example', []],
    ['for one account', 'mark@example.gov.uk', ['north-manager']],
    ['for two', 'mark@example.gov.uk', ['north-manager', 'south-manager']],
  ] as const)('%s', async (_, address, ids) => {
    const api = await testApi()
    const passwordHash = await hashPassword(marks)
    for (const id of ids)
      await api.store.tx((q) => q.update(accounts).set({ email, passwordHash }).where(eq(accounts.id, id)))
    // The first sign-in of a process makes a decoy besides.
    await browserAt(api, office)('not it', 'somebody@example.gov.uk')
    hashed.times = 0
    counting.enable()
    expect(await browserAt(api, office)('not it', address)).toBe(401)
    counting.disable()
    expect(hashed.times).toBe(leastHashed)
  })
})

test('of more accounts with one address than are always hashed, each opens by its own password', async () => {
  const api = await testApi({ RATE_LIMITS: 'on' })
  const ids = ['a', 'b', 'c', 'd', 'e']
  for (const id of ids) {
    const passwordHash = await hashPassword(`${marks} ${id}`)
    const own = { serviceId: id, id: `${id}-mark`, name: 'Mark', email, passwordHash, roles: ['manager' as const] }
    await api.store.tx(async (q) => {
      await q.insert(services).values({ id, name: id, timeZone: 'Europe/London', createdAt: api.clock.now() })
      await q.insert(accounts).values(own)
    })
  }
  for (const id of ids) expect(await browserAt(api, office)(`${marks} ${id}`)).toBe(id)
  expect(await browserAt(api, office)('not it')).toBe(401)
})
