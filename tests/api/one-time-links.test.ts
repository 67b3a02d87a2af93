import type { Store } from '@amhp/db/open.ts'
import { accounts, amhps } from '@amhp/db/schema/index.ts'
import { changeAccount, renewOneTimeLink } from '@amhp/shared/contract/accounts.ts'
import { listAudit } from '@amhp/shared/contract/audit.ts'
import { readOneTimeLink, redeemOneTimeLink } from '@amhp/shared/contract/one-time-links.ts'
import { changePassword, listAccountNotices, seeAccountNotices } from '@amhp/shared/contract/own-account.ts'
import { listSecurityEvents } from '@amhp/shared/contract/security-events.ts'
import { getSession } from '@amhp/shared/contract/session.ts'
import { hour, minute } from '@amhp/shared/time/instant.ts'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { Asker, testApi } from '../support/server/api.ts'

const tokenOf = (url: string) => url.split('#')[1]!
const cara = {
  id: 'north-cara',
  name: 'Cara',
  profession: 'social-worker',
  team: '',
  employer: '',
  contractedMinutes: 0,
} as const
const everything = {
  ...{ name: 'north everything', email: 'everything@north.example', amhp: 'north-ben', active: true },
  roles: ['manager', 'lead', 'amhp'],
}
const setPassword = (store: Store, id: string) =>
  store.tx(async (q) => {
    await q.update(accounts).set({ passwordHash: 'x' }).where(eq(accounts.id, id))
  })

describe('a new one-time link', () => {
  test('invalidates the one before, and lasts an hour where there is a password', async () => {
    const { signIn, nobody, store, clock, north } = await testApi()
    const params = { accountId: north.accounts.amhp }
    const first = await (await signIn('manager')).ask(renewOneTimeLink, { params })
    await setPassword(store, params.accountId)
    const second = await (await signIn('lead')).ask(renewOneTimeLink, { params })
    expect(await nobody.refused(readOneTimeLink, { body: { token: tokenOf(first.url) } })).toBe('link-expired')
    const body = { token: tokenOf(second.url) }
    clock.advance(hour - 1)
    expect(await nobody.ask(readOneTimeLink, { body })).toMatchObject({ purpose: 'reset' })
    clock.advance(1)
    expect(await nobody.refused(readOneTimeLink, { body })).toBe('link-expired')
  })

  test('holds its token in the fragment, which no server or proxy is sent', async () => {
    const { signIn, north } = await testApi()
    const params = { accountId: north.accounts.amhp }
    const { url } = await (await signIn('lead')).ask(renewOneTimeLink, { params })
    expect(new URL(url)).toMatchObject({ pathname: '/link', search: '', hash: expect.stringMatching(/^#[\w-]{43}$/) })
  })

  test.each([
    ['a manager', 'manager', 'someone without a password', 'amhp', false, 'done'],
    ['a manager', 'manager', 'a lead without a password', 'lead', false, 'not-allowed'],
    ['a manager', 'manager', 'an AMHP with a password', 'amhp', true, 'not-allowed'],
    ['a manager', 'manager', 'another manager with a password', 'everything', true, 'not-allowed'],
    ['a lead', 'lead', 'an AMHP with a password', 'amhp', true, 'done'],
    ['a lead', 'lead', 'a manager with a password', 'manager', true, 'done'],
    ['a lead', 'everything', 'another lead with a password', 'lead', true, 'done'],
  ] as const)('made by %s (%s) for %s (%s, password: %s): %s', async (_, role, __, whose, withPassword, outcome) => {
    const { signIn, store, north } = await testApi()
    const params = { accountId: north.accounts[whose] }
    if (withPassword) await setPassword(store, params.accountId)
    const { status, problem } = await (await signIn(role)).try(renewOneTimeLink, { params })
    expect(status === 200 ? 'done' : problem.code).toBe(outcome)
  })

  test('is told to its owner, and the trail names who made it', async () => {
    const { signIn, nobody, store, north } = await testApi()
    const [lead, amhp] = [await signIn('lead'), await signIn('amhp')]
    await amhp.ask(seeAccountNotices, {})
    const params = { accountId: north.accounts.amhp }
    await setPassword(store, params.accountId)
    const link = await lead.ask(renewOneTimeLink, { params })
    expect((await amhp.ask(getSession, {})).account?.notices).toBe(1)
    expect((await amhp.ask(listAccountNotices, {})).notices[0]).toMatchObject({
      what: 'north lead made a link with which your password can be set',
      seen: false,
    })
    await amhp.ask(seeAccountNotices, {})
    expect((await amhp.ask(getSession, {})).account?.notices).toBe(0)
    const { account } = await nobody.ask(redeemOneTimeLink, {
      body: { token: tokenOf(link.url), password: 'seven green bicycles' },
    })
    expect(account?.notices).toBe(1)
    const { entries } = await lead.ask(listAudit, { query: { kind: 'account', id: params.accountId } })
    expect(entries.map(({ what, by }) => [what, by?.name]).slice(0, 2)).toEqual([
      ['Set a password with a one-time link that north lead made', 'north amhp'],
      ['Made a new one-time link for north amhp', 'north lead'],
    ])
  })

  test('stops working when the password is changed', async () => {
    const { app, signIn, nobody, north } = await testApi()
    const lead = await signIn('lead')
    const params = { accountId: north.accounts.amhp }
    const first = await lead.ask(renewOneTimeLink, { params })
    const password = 'seven green bicycles'
    const { headers } = await nobody.try(redeemOneTimeLink, { body: { token: tokenOf(first.url), password } })
    const cookie = String(headers['set-cookie']).split(';')[0]!
    const amhp = new Asker(app, { cookie, accountId: params.accountId, serviceId: 'north' })
    const second = await lead.ask(renewOneTimeLink, { params })
    await amhp.ask(changePassword, { body: { current: password, next: 'eight blue lanterns' } })
    expect(await nobody.refused(readOneTimeLink, { body: { token: tokenOf(second.url) } })).toBe('link-expired')
  })

  const hers = { name: 'north amhp', email: 'amhp@north.example', roles: ['amhp'], amhp: 'north-amina', active: true }
  test.each([
    ['the account gets a role', { roles: ['amhp', 'lead'] }],
    ['the account gets another AMHP', { amhp: 'north-cara' }],
    ['the account loses its AMHP', { roles: ['manager'], amhp: null }],
  ])('stops working when %s: whoever kept it was not given that', async (_, change) => {
    const { signIn, nobody, store, north } = await testApi()
    const params = { accountId: north.accounts.amhp }
    await store.tx((q) => q.insert(amhps).values({ ...cara, serviceId: north.id }))
    const { url } = await (await signIn('manager')).ask(renewOneTimeLink, { params })
    const { status } = await (await signIn('lead')).try(changeAccount, {
      params,
      body: { ...hers, ...change, version: 1 },
    })
    expect(status).toBe(200)
    const body = { token: tokenOf(url), password: 'seven green bicycles' }
    expect(await nobody.refused(redeemOneTimeLink, { body })).toBe('link-expired')
  })

  test('goes on working when only the name changes', async () => {
    const { signIn, nobody, north } = await testApi()
    const lead = await signIn('lead')
    const params = { accountId: north.accounts.amhp }
    const { url } = await lead.ask(renewOneTimeLink, { params })
    await lead.try(changeAccount, { params, body: { ...hers, name: 'Amina Rahman', version: 1 } })
    expect(await nobody.ask(readOneTimeLink, { body: { token: tokenOf(url) } })).toMatchObject({ name: 'Amina Rahman' })
  })

  test.each([
    ['may not sign in any more', { active: false }, 'link-expired'],
    ['is not a manager any more', { roles: ['lead', 'amhp'] }, 'link-expired'],
    ['gets another name', { name: 'Else' }, undefined],
  ])('when who made it %s, ends as that says', async (_, change, code) => {
    const { signIn, nobody, north } = await testApi()
    const [maker, lead] = [await signIn('everything'), await signIn('lead')]
    const { url } = await maker.ask(renewOneTimeLink, { params: { accountId: north.accounts.amhp } })
    const { status } = await lead.try(changeAccount, {
      params: { accountId: north.accounts.everything },
      body: { ...everything, ...change, version: 1 },
    })
    expect(status).toBe(200)
    expect((await nobody.try(readOneTimeLink, { body: { token: tokenOf(url) } })).problem.code).toBe(code)
  })

  test('made again within a minute is another link, recorded each time and told once', async () => {
    const { signIn, nobody, store, clock, north } = await testApi()
    const [lead, amhp] = [await signIn('lead'), await signIn('amhp')]
    const params = { accountId: north.accounts.amhp }
    await setPassword(store, params.accountId)
    const recorded = async () => [
      (await lead.ask(listAudit, { query: { kind: 'account', id: params.accountId } })).entries.length,
      (await amhp.ask(listAccountNotices, {})).notices.length,
      (await lead.ask(listSecurityEvents, { query: { kind: 'link-made' } })).events.length,
    ]
    const urls: string[] = []
    for (let i = 0; i < 30; i++) {
      urls.push((await lead.ask(renewOneTimeLink, { params })).url)
      clock.advance(1000)
    }
    expect(await recorded()).toEqual([30, 2, 30])
    const works = await Promise.all(
      urls.map(async (url) => (await nobody.try(readOneTimeLink, { body: { token: tokenOf(url) } })).status),
    )
    expect(works).toEqual([...Array(29).fill(410), 200])
    clock.advance(minute)
    await lead.ask(renewOneTimeLink, { params })
    expect(await recorded()).toEqual([31, 3, 31])
    await (await signIn('everything')).ask(renewOneTimeLink, { params })
    expect(await recorded()).toEqual([32, 4, 32])
  })

  test('ends the sessions of the account only when it is used', async () => {
    const { signIn, nobody, north } = await testApi()
    const amhp = await signIn('amhp')
    const link = await (await signIn('lead')).ask(renewOneTimeLink, { params: { accountId: north.accounts.amhp } })
    expect((await amhp.ask(getSession, {})).account).not.toBeNull()
    const asked = { body: { token: tokenOf(link.url), password: 'seven green bicycles' } }
    await nobody.ask(redeemOneTimeLink, asked)
    expect((await amhp.ask(getSession, {})).account).toBeNull()
  })

  test('used twice at the same time sets one password', async () => {
    const { signIn, nobody, north } = await testApi()
    const link = await (await signIn('lead')).ask(renewOneTimeLink, { params: { accountId: north.accounts.amhp } })
    const redeem = (password: string) => nobody.try(redeemOneTimeLink, { body: { token: tokenOf(link.url), password } })
    const replies = await Promise.all([redeem('seven green bicycles'), redeem('eight blue lanterns')])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 410])
  })
})
