import { markAsExample } from '@amhp/db/marks.ts'
import { sessions } from '@amhp/db/schema/index.ts'
import { listAccounts } from '@amhp/shared/contract/accounts.ts'
import { accountHeader } from '@amhp/shared/contract/endpoint.ts'
import { getLiveness } from '@amhp/shared/contract/health.ts'
import { getNow } from '@amhp/shared/contract/my-shifts.ts'
import { readOneTimeLink, redeemOneTimeLink } from '@amhp/shared/contract/one-time-links.ts'
import { changePassword } from '@amhp/shared/contract/own-account.ts'
import { getSession, signIn, signInAsExample, signOut, signOutEverywhere } from '@amhp/shared/contract/session.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { hour, minute } from '@amhp/shared/time/instant.ts'
import { describe, expect, test } from 'vitest'
import { Asker, testApi } from '../support/server/api.ts'
import { cookieOf, secret, withPassword } from '../support/server/with-password.ts'

const day = 24 * hour

describe('signing in', () => {
  test('by a one-time link sets the password, signs in, and the link works once', async () => {
    const api = await testApi()
    const { email, token, asker } = await withPassword(api)
    expect((await asker.ask(getSession, {})).account).toMatchObject({ email, service: { id: 'north' } })
    expect(await api.nobody.refused(readOneTimeLink, { body: { token } })).toBe('link-expired')
    expect(await api.nobody.refused(redeemOneTimeLink, { body: { token, password: secret } })).toBe('link-expired')
  })

  test.each([
    ['cut short', (token: string) => token.slice(0, 12)],
    ['with a letter too many', (token: string) => `${token}.`],
    ['of another kind altogether', () => 'a link'],
  ])('by a link %s is refused as a link, and says to copy the whole of it', async (_, mistyped) => {
    const api = await testApi()
    const { token } = await withPassword(api)
    const body = { token: mistyped(token) }
    expect(await api.nobody.refused(readOneTimeLink, { body })).toBe('link-expired')
    expect(await api.nobody.refused(redeemOneTimeLink, { body: { ...body, password: secret } })).toBe('link-expired')
    const { problem } = await api.nobody.try(readOneTimeLink, { body })
    expect(problem.detail).toMatch(/Copy the whole link from the message, or ask/)
  })

  test('with the password gives a session; the email address is read in any letters', async () => {
    const api = await testApi()
    const { email } = await withPassword(api)
    const { account } = await api.nobody.ask(signIn, { body: { email: ` ${email.toUpperCase()} `, password: secret } })
    expect(account?.roles).toEqual(['manager'])
  })

  test.each([
    ['a wrong password', (email: string) => ({ email, password: 'seven red bicycles' })],
    ['an unknown address', () => ({ email: 'nobody@example.gov.uk', password: secret })],
  ])('with %s is refused in the same words', async (_, body) => {
    const api = await testApi()
    const { email } = await withPassword(api)
    const { status, problem, headers } = await api.nobody.try(signIn, { body: body(email) })
    expect(status).toBe(401)
    expect(problem.detail).toContain('Check your email address and password')
    expect(headers['set-cookie']).toBeUndefined()
  })

  test('to an account without a password is refused', async () => {
    const { nobody, north } = await testApi()
    expect(await nobody.refused(signIn, { body: { email: north.emails.lead, password: secret } })).toBe(
      'wrong-password',
    )
  })

  test('as an example account is possible in the example database only', async () => {
    const { nobody, north, store } = await testApi()
    const asked = { body: { account: north.accounts.manager } }
    expect((await nobody.ask(getSession, {})).examples).toEqual([])
    expect(await nobody.refused(signInAsExample, asked)).toBe('not-found')
    await store.tx((q) => markAsExample(q, '2026-11-30' as LocalDate))
    const { examples } = await nobody.ask(getSession, {})
    expect(examples).toContainEqual({ account: north.accounts.manager, label: 'north manager, manager' })
    expect((await nobody.ask(signInAsExample, asked)).account?.id).toBe(north.accounts.manager)
  })

  test('returns today’s date in the zone of the service', async () => {
    const { nobody, clock } = await testApi()
    clock.set('2026-07-01T23:30:00Z')
    expect((await nobody.ask(getSession, {})).today).toBe('2026-07-02')
  })
})

describe('the cookie', () => {
  test('is HttpOnly and SameSite', async () => {
    const api = await testApi()
    const { email } = await withPassword(api)
    const { headers } = await api.nobody.try(signIn, { body: { email, password: secret } })
    expect(cookieOf(headers)).toMatch(/^rota=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/)
  })

  test('behind an https address is Secure and bound to the host', async () => {
    const api = await testApi({ PUBLIC_URL: 'https://rota.example.gov.uk' })
    const { email } = await withPassword(api)
    const { headers } = await api.nobody.try(signIn, { body: { email, password: secret } })
    expect(cookieOf(headers)).toMatch(/^__Host-rota=[\w-]{43};.*HttpOnly; Secure; SameSite=Strict$/)
  })

  test('holds a token that is stored only as a hash', async () => {
    const { store, signIn } = await testApi()
    const { cookie } = await signIn('manager')
    const rows = JSON.stringify(await store.read.select().from(sessions))
    expect(rows).not.toContain(cookie!.split('=')[1])
  })

  test.each(['', 'x', 'A'.repeat(43), 'A'.repeat(5000), '%00', '"'])(
    'of nobody (%j) is signed out, not an error',
    async (token) => {
      const { app } = await testApi()
      const asker = new Asker(app, { cookie: `rota=${token}`, accountId: '', serviceId: '' })
      expect((await asker.ask(getSession, {})).account).toBeNull()
    },
  )
})

describe('a session', () => {
  test('does nothing for a page of another account', async () => {
    const { app, signIn } = await testApi()
    const { cookie, accountId } = await signIn('manager')
    const ask = async (url: string, account: string) => {
      const reply = await app.inject({ method: 'GET', url, headers: { cookie: cookie!, [accountHeader]: account } })
      return reply.statusCode
    }
    expect(await ask('/api/amhps', accountId!)).toBe(200)
    expect(await ask('/api/amhps', 'another')).toBe(401)
    // Who is signed in may be asked by any page.
    expect(await ask('/api/session', 'another')).toBe(200)
  })

  test.each([
    ['manager', 12 * hour],
    ['lead', 12 * hour],
    ['everything', 12 * hour],
    ['amhp', 30 * day],
  ] as const)('of %s ends after its idle limit and not before', async (role, limit) => {
    const { signIn, clock } = await testApi()
    const asker = await signIn(role)
    clock.advance(limit)
    expect((await asker.ask(getSession, {})).account).not.toBeNull()
    clock.advance(limit + 1)
    expect((await asker.ask(getSession, {})).account).toBeNull()
    expect(await asker.refused(getNow, {})).toBe('not-signed-in')
  })

  test('notes its last use at most once a minute, and then renews the cookie', async () => {
    const { signIn, clock, store } = await testApi()
    const asker = await signIn('manager')
    const lastUsed = async () => (await store.read.select().from(sessions)).map((row) => row.lastUsedAt)
    const began = await lastUsed()
    clock.advance(minute - 1)
    expect((await asker.try(getNow)).headers['set-cookie']).toBeUndefined()
    expect(await lastUsed()).toEqual(began)
    clock.advance(1)
    expect((await asker.try(getNow)).headers['set-cookie']).toBeDefined()
    expect(await lastUsed()).toEqual([clock.now()])
  })

  test('ends on sign-out here, and not on other devices', async () => {
    const { signIn } = await testApi()
    const [here, there] = [await signIn('manager'), await signIn('manager')]
    await here.ask(signOut, {})
    expect((await here.ask(getSession, {})).account).toBeNull()
    expect((await there.ask(getSession, {})).account).not.toBeNull()
  })

  test('ends everywhere at once, and nobody else is signed out', async () => {
    const { signIn } = await testApi()
    const [here, there, lead] = [await signIn('manager'), await signIn('manager'), await signIn('lead')]
    await here.ask(signOutEverywhere, {})
    expect((await there.ask(getSession, {})).account).toBeNull()
    expect((await lead.ask(getSession, {})).account).not.toBeNull()
  })
})

describe('changing a password', () => {
  test('signs out every other device and keeps this one, with another token', async () => {
    const api = await testApi()
    const { email, asker } = await withPassword(api)
    const there = await api.nobody.try(signIn, { body: { email, password: secret } })
    const other = new Asker(api.app, { cookie: cookieOf(there.headers).split(';')[0]!, accountId: '', serviceId: '' })
    const changed = await asker.try(changePassword, { body: { current: secret, next: 'eight blue lanterns' } })
    const rotated = cookieOf(changed.headers).split(';')[0]!
    const here = new Asker(api.app, { cookie: rotated, accountId: '', serviceId: '' })
    expect((await here.ask(getSession, {})).account).not.toBeNull()
    expect((await asker.ask(getSession, {})).account, 'with the token from before').toBeNull()
    expect((await other.ask(getSession, {})).account).toBeNull()
    expect(await api.nobody.refused(signIn, { body: { email, password: secret } })).toBe('wrong-password')
  })

  test.each([
    ['the present one is wrong', { current: 'not this one', next: 'eight blue lanterns' }, 'current'],
    ['it is the same', { current: secret, next: secret }, 'next'],
    ['it is short', { current: secret, next: 'short' }, 'next'],
    ['it is one letter', { current: secret, next: 'aaaaaaaaaaaaaa' }, 'next'],
    ['it is the email address', { current: secret, next: 'dev.rao@example.gov.uk' }, 'next'],
  ])('is refused where %s', async (_, body, path) => {
    const { asker } = await withPassword(await testApi())
    const { status, problem } = await asker.try(changePassword, { body })
    expect(status).toBe(422)
    expect(problem.faults?.map((fault) => fault.path)).toEqual([path])
  })
})

describe('rate limits', () => {
  test('of one signed-in account do not affect another', async () => {
    const { signIn } = await testApi({ RATE_LIMITS: 'on' })
    const [manager, lead] = [await signIn('manager'), await signIn('lead')]
    let refused = 0
    for (let i = 0; i < 610; i++) refused += (await manager.try(listAccounts)).status === 429 ? 1 : 0
    expect(refused).toBe(10)
    expect((await lead.try(listAccounts)).status).toBe(200)
  })

  test('let a monitor ask whether the server lives, whoever floods it from the same network', async () => {
    const { nobody } = await testApi({ RATE_LIMITS: 'on' })
    for (let i = 0; i < 610; i++) expect((await nobody.try(getLiveness)).status).toBe(200)
  })
})
