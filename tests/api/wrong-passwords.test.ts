import { limitsOfAddress } from '@amhp/api/accounts/tries.ts'
import { signInFailures } from '@amhp/db/schema/index.ts'
import { changePassword, confirmPassword } from '@amhp/shared/contract/own-account.ts'
import { signIn } from '@amhp/shared/contract/session.ts'
import { hour, minute } from '@amhp/shared/time/instant.ts'
import { describe, expect, test } from 'vitest'
import { type TestApi, testApi } from '../support/server/api.ts'
import { cookieOf, secret, withPassword } from '../support/server/with-password.ts'

const [office, elsewhere] = ['203.0.113.7', '198.51.100.4']

interface From {
  readonly address: string
  /** The browser's cookies. */
  readonly cookie?: string
}

async function trySignIn(api: TestApi, email: string, password: string, { address, cookie }: From) {
  const reply = await api.app.inject({
    ...({ method: 'POST', url: '/api/session', payload: { email, password }, remoteAddress: address } as const),
    ...(cookie && { headers: { cookie } }),
  })
  return { status: reply.statusCode, detail: reply.json().detail, headers: reply.headers }
}

async function failing(api: TestApi, email: string, from: From, times: number) {
  const seen: number[] = []
  for (let i = 0; i < times; i++) seen.push((await trySignIn(api, email, 'not it', from)).status)
  return seen
}

/** All cookies that a sign-in sets, as a browser sends them. */
const browserOf = (headers: object) =>
  [(headers as { 'set-cookie'?: string | string[] })['set-cookie'] ?? []]
    .flat()
    .map((cookie) => cookie.split(';')[0]!)
    .join('; ')

async function opened() {
  const api = await testApi({ RATE_LIMITS: 'on' })
  return { api, ...(await withPassword(api)) }
}

describe('after five wrong passwords', () => {
  test('the sixth try waits a minute, the next one two, and so on up to an hour; it forgets after a day', async () => {
    const { api, email } = await opened()
    const from = { address: elsewhere }
    expect(await failing(api, email, from, 6)).toEqual([401, 401, 401, 401, 401, 429])
    const { detail, headers } = await trySignIn(api, email, secret, from)
    expect(detail).toBe('Too many wrong passwords. Wait 60 seconds, then try again.')
    expect(headers['retry-after']).toBe('60')
    for (const minutes of [1, 2, 4, 8, 16, 32, 60, 60]) {
      api.clock.advance(minutes * minute - 1)
      expect((await trySignIn(api, email, 'not it', from)).status, `just before ${minutes} minutes`).toBe(429)
      api.clock.advance(1)
      expect((await trySignIn(api, email, 'not it', from)).status, `after ${minutes} minutes`).toBe(401)
    }
    api.clock.advance(24 * hour)
    expect(await failing(api, email, from, 6)).toEqual([401, 401, 401, 401, 401, 429])
  })

  test('an unknown address is treated the same', async () => {
    const { api } = await opened()
    const statuses = await failing(api, 'nobody@example.gov.uk', { address: elsewhere }, 6)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
  })

  test('many at the same time are counted too', async () => {
    const { api, email } = await opened()
    const from = { address: elsewhere }
    const replies = await Promise.all(Array.from({ length: 20 }, () => trySignIn(api, email, 'not it', from)))
    expect(replies.filter(({ status }) => status === 401)).toHaveLength(5)
  })

  test('another server process knows, and so does the same one after a start', async () => {
    const { api, email } = await opened()
    await failing(api, email, { address: elsewhere }, 5)
    const rows = await api.store.read.select().from(signInFailures)
    expect(rows.map(({ failures }) => failures)).toEqual([5, 5, 5])
    expect(JSON.stringify(rows), 'neither address nor network is stored in words').not.toMatch(/example|198/)
  })

  test('the right password, once waited for, forgets them', async () => {
    const { api, email } = await opened()
    const from = { address: elsewhere }
    await failing(api, email, from, 5)
    api.clock.advance(minute)
    expect((await trySignIn(api, email, secret, from)).status).toBe(200)
    expect(await failing(api, email, from, 6)).toEqual([401, 401, 401, 401, 401, 429])
  })
})

describe('a stranger locks out nobody:', () => {
  test('not someone elsewhere', async () => {
    const { api, email } = await opened()
    await failing(api, email, { address: elsewhere }, 8)
    expect((await trySignIn(api, email, secret, { address: office })).status).toBe(200)
  })

  test('not someone in the same office, on a computer where she signed in before', async () => {
    const { api, email } = await opened()
    const hers = browserOf((await trySignIn(api, email, secret, { address: office })).headers)
    await failing(api, email, { address: office }, 8)
    expect((await trySignIn(api, email, secret, { address: office })).status, 'on another computer').toBe(429)
    expect((await trySignIn(api, email, secret, { address: office, cookie: hers })).status).toBe(200)
  })

  test('not even where three colleagues share the computer', async () => {
    const { api, email } = await opened()
    const others = [await withPassword(api, 'Bea Dunn'), await withPassword(api, 'Cal Eve')]
    let cookie = browserOf((await trySignIn(api, email, secret, { address: office })).headers)
    for (const other of others)
      cookie = browserOf((await trySignIn(api, other.email, secret, { address: office, cookie })).headers)
    await failing(api, email, { address: office }, 8)
    expect((await trySignIn(api, email, secret, { address: office, cookie })).status).toBe(200)
  })

  test('and a known computer has its own limit', async () => {
    const { api, email } = await opened()
    const cookie = browserOf((await trySignIn(api, email, secret, { address: office })).headers)
    expect((await failing(api, email, { address: office, cookie }, 11)).lastIndexOf(401)).toBe(9)
  })

  test('a known computer is unknown once the password changes, and to any other account', async () => {
    const { api, email, asker } = await opened()
    const other = await withPassword(api, 'Bea Dunn')
    const cookie = browserOf((await trySignIn(api, email, secret, { address: office })).headers)
    await failing(api, other.email, { address: office, cookie }, 5)
    expect((await trySignIn(api, other.email, secret, { address: office, cookie })).status).toBe(429)
    const fresh = 'eight blue lanterns'
    await asker.ask(changePassword, { body: { current: secret, next: fresh } })
    await failing(api, email, { address: office, cookie }, 5)
    expect((await trySignIn(api, email, fresh, { address: office, cookie })).status).toBe(429)
  })

  test.each(['x', '', 'a.b', `${'A'.repeat(43)}.${'B'.repeat(43)}`, 'A'.repeat(9000)])(
    'a made-up device cookie (%j) proves nothing',
    async (value) => {
      const { api, email } = await opened()
      await failing(api, email, { address: office }, 5)
      const cookie = `rota-device=${value}`
      expect((await trySignIn(api, email, secret, { address: office, cookie })).status).toBe(429)
    },
  )
})

describe('a council behind one address', () => {
  test('is not one client: forty sign-ins in a minute are let in', async () => {
    const { api, email } = await opened()
    for (let i = 0; i < 40; i++) expect((await trySignIn(api, email, secret, { address: office })).status).toBe(200)
    expect((await api.store.read.select().from(signInFailures)).map(({ failures }) => failures)).toEqual([0])
  })

  test('waits at most a minute after a hundred failures, and not on known computers', async () => {
    const { api, email } = await opened()
    const cookie = browserOf((await trySignIn(api, email, secret, { address: office })).headers)
    const [, { key }] = limitsOfAddress('', office, undefined) as [unknown, { key: string }]
    const lastAt = api.clock.latest()
    await api.store.tx(async (q) => {
      await q.delete(signInFailures)
      await q.insert(signInFailures).values({ key, failures: 500, lastAt })
    })
    const { status, headers } = await trySignIn(api, email, secret, { address: office })
    expect([status, headers['retry-after']]).toEqual([429, '60'])
    expect((await trySignIn(api, email, secret, { address: elsewhere })).status).toBe(200)
    expect((await trySignIn(api, email, secret, { address: office, cookie })).status).toBe(200)
    api.clock.advance(minute)
    expect((await trySignIn(api, email, secret, { address: office })).status).toBe(200)
  })

  test('with IPv6: one device may use any address of its /64, and counts as one', async () => {
    const { api, email } = await opened()
    const seen: number[] = []
    for (let i = 1; i <= 6; i++) seen.push(...(await failing(api, email, { address: `2001:db8:1:2::${i}` }, 1)))
    expect(seen).toEqual([401, 401, 401, 401, 401, 429])
    expect(await failing(api, email, { address: '2001:db8:1:3::1' }, 1)).toEqual([401])
  })
})

test('whoever has only the session guesses the password five times, and the owner signs in meanwhile', async () => {
  const { api, email, asker } = await opened()
  const guesses = [confirmPassword, changePassword, confirmPassword, changePassword, confirmPassword, confirmPassword]
  const codes: string[] = []
  for (const endpoint of guesses)
    codes.push(
      await asker.refused(endpoint, { body: { password: 'not it', current: 'not it', next: 'eight blue lanterns' } }),
    )
  expect(codes).toEqual([...Array(5).fill('not-accepted'), 'too-many-requests'])
  const { headers } = await api.nobody.try(signIn, { body: { email, password: secret } })
  expect(cookieOf(headers)).toContain('rota=')
})
