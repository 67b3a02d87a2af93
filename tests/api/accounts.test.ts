import { accounts, oneTimeLinks } from '@amhp/db/schema/index.ts'
import { changeAccount, inviteAccount, listAccounts, renewOneTimeLink } from '@amhp/shared/contract/accounts.ts'
import { listAudit } from '@amhp/shared/contract/audit.ts'
import type { AccountRole } from '@amhp/shared/contract/endpoint.ts'
import { getOneTimeLink, getSession, redeemOneTimeLink } from '@amhp/shared/contract/session.ts'
import { hour } from '@amhp/shared/time/instant.ts'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'

const tokenOf = (url: string) => url.split('/link/')[1]!
const invitation = (roles: AccountRole[], amhp: string | null = null) => ({
  body: { name: 'Dev Rao', email: 'dev@example.gov.uk', roles, amhp },
})

describe('an invitation', () => {
  test('makes an account without a password, and a link that lasts 7 days and is stored as a hash', async () => {
    const { signIn, nobody, clock, store } = await testApi()
    const manager = await signIn('manager')
    const { account, link } = await manager.ask(inviteAccount, invitation(['manager']))
    expect(account).toMatchObject({ hasPassword: false, active: true, lastSignedInAt: null })
    expect(link).toMatchObject({ expiresAt: '2026-12-07T10:00:00Z' })
    const params = { token: tokenOf(link.url) }
    expect(JSON.stringify(await store.read.select().from(oneTimeLinks))).not.toContain(params.token)
    clock.advance(7 * 24 * hour - 1)
    expect(await nobody.ask(getOneTimeLink, { params })).toMatchObject({ purpose: 'invitation', name: 'Dev Rao' })
    clock.advance(1)
    expect(await nobody.refused(getOneTimeLink, { params })).toBe('link-expired')
  })

  test.each([
    ['manager', ['manager'], 'done'],
    ['manager', ['lead'], 'not-allowed'],
    ['manager', ['manager', 'lead'], 'not-allowed'],
    ['lead', ['lead'], 'done'],
  ] as const)('by a %s of %j is %s', async (role, roles, outcome) => {
    const { signIn } = await testApi()
    const asker = await signIn(role)
    const { status, problem } = await asker.try(inviteAccount, invitation([...roles]))
    expect(status === 200 ? 'done' : problem.code).toBe(outcome)
  })

  test.each([
    ['an AMHP without saying which', ['amhp'], null, 'Choose the AMHP whose shifts this account shows'],
    ['an unknown AMHP', ['amhp'], 'nobody', 'Choose an AMHP from the register'],
    [
      'an AMHP who has an account',
      ['amhp'],
      'north-amina',
      'north amhp has the account of this AMHP already; choose another AMHP',
    ],
  ] as const)('of %s is refused', async (_, roles, amhp, message) => {
    const { signIn } = await testApi()
    const { problem } = await (await signIn('manager')).try(inviteAccount, invitation([...roles], amhp))
    expect(problem.faults).toEqual([{ path: 'amhp', message }])
  })

  test('of an address that has an account is refused', async () => {
    const { signIn, north } = await testApi()
    const body = { ...invitation(['manager']).body, email: north.emails.lead.toUpperCase() }
    expect(await (await signIn('lead')).refused(inviteAccount, { body })).toBe('already-exists')
  })
})

describe('a new one-time link', () => {
  test('invalidates the one before, and lasts a day where there is a password', async () => {
    const { signIn, nobody, store, clock, north } = await testApi()
    const manager = await signIn('manager')
    const params = { accountId: north.accounts.amhp }
    const first = await manager.ask(renewOneTimeLink, { params })
    await store.tx(async (q) => {
      await q.update(accounts).set({ passwordHash: 'x' }).where(eq(accounts.id, params.accountId))
    })
    const second = await manager.ask(renewOneTimeLink, { params })
    expect(await nobody.refused(getOneTimeLink, { params: { token: tokenOf(first.url) } })).toBe('link-expired')
    expect(await nobody.ask(getOneTimeLink, { params: { token: tokenOf(second.url) } })).toMatchObject({
      purpose: 'reset',
    })
    clock.advance(24 * hour)
    expect(await nobody.refused(getOneTimeLink, { params: { token: tokenOf(second.url) } })).toBe('link-expired')
  })

  test('ends the sessions of the account only when it is used', async () => {
    const { signIn, nobody, north } = await testApi()
    const amhp = await signIn('amhp')
    const link = await (await signIn('lead')).ask(renewOneTimeLink, { params: { accountId: north.accounts.amhp } })
    expect((await amhp.ask(getSession, {})).account).not.toBeNull()
    const asked = { params: { token: tokenOf(link.url) }, body: { password: 'seven green bicycles' } }
    await nobody.ask(redeemOneTimeLink, asked)
    expect((await amhp.ask(getSession, {})).account).toBeNull()
  })

  test('for a lead is made by leads only', async () => {
    const { signIn, north } = await testApi()
    const params = { accountId: north.accounts.lead }
    expect(await (await signIn('manager')).refused(renewOneTimeLink, { params })).toBe('not-allowed')
    await (await signIn('everything')).ask(renewOneTimeLink, { params })
  })

  test('used twice at the same time sets one password', async () => {
    const { signIn, nobody, north } = await testApi()
    const link = await (await signIn('lead')).ask(renewOneTimeLink, { params: { accountId: north.accounts.amhp } })
    const redeem = (password: string) =>
      nobody.try(redeemOneTimeLink, { params: { token: tokenOf(link.url) }, body: { password } })
    const replies = await Promise.all([redeem('seven green bicycles'), redeem('eight blue lanterns')])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 410])
  })
})

describe('changing an account', () => {
  const change = { name: 'Amina Rahman', roles: ['amhp'], amhp: 'north-amina', active: true, version: 1 }

  test('to close it ends its sessions and links at once', async () => {
    const { signIn, nobody, north } = await testApi()
    const [lead, amhp] = [await signIn('lead'), await signIn('amhp')]
    const params = { accountId: north.accounts.amhp }
    const link = await lead.ask(renewOneTimeLink, { params })
    await lead.ask(changeAccount, { params, body: { ...change, roles: ['amhp'], active: false } })
    expect((await amhp.ask(getSession, {})).account).toBeNull()
    expect(await nobody.refused(getOneTimeLink, { params: { token: tokenOf(link.url) } })).toBe('link-expired')
    expect(await lead.refused(renewOneTimeLink, { params })).toBe('not-allowed')
  })

  test('changes its permissions from the next request', async () => {
    const { signIn, north } = await testApi()
    const [lead, manager] = [await signIn('lead'), await signIn('manager')]
    await lead.ask(changeAccount, {
      params: { accountId: north.accounts.manager },
      body: { name: 'Now a lead', roles: ['lead'], amhp: null, active: true, version: 1 },
    })
    expect((await manager.ask(getSession, {})).account?.roles).toEqual(['lead'])
  })

  test.each([
    ['stops oneself signing in', { active: false }, 'active'],
    ['takes away one’s own lead', { roles: ['manager'] }, 'roles'],
  ])('that %s is refused', async (_, part, path) => {
    const { signIn, north } = await testApi()
    const body = { name: 'north lead', roles: ['lead'], amhp: null, active: true, version: 1, ...part }
    const { problem } = await (await signIn('lead')).try(changeAccount, {
      params: { accountId: north.accounts.lead },
      body,
    })
    expect(problem.faults?.map((fault) => fault.path)).toEqual([path])
  })

  test('is refused where no manager could sign in any more', async () => {
    const { signIn, north, store } = await testApi()
    const lead = await signIn('lead')
    const setPassword = (id: string) =>
      store.tx(async (q) => {
        await q.update(accounts).set({ passwordHash: 'x' }).where(eq(accounts.id, id))
      })
    await setPassword(north.accounts.manager)
    const asked = {
      params: { accountId: north.accounts.manager },
      body: { name: 'north manager', roles: ['manager'], amhp: null, active: false, version: 1 },
    }
    const { problem } = await lead.try(changeAccount, asked)
    expect(problem.detail).toBe(
      'Nothing was saved. north manager is the only manager who can sign in; make someone else a manager first.',
    )
    await setPassword(north.accounts.everything)
    expect((await lead.try(changeAccount, asked)).status).toBe(200)
  })

  test('from an older version is a conflict with theirs and mine', async () => {
    const { signIn, north } = await testApi()
    const lead = await signIn('lead')
    const params = { accountId: north.accounts.amhp }
    await lead.try(changeAccount, { params, body: { ...change, name: 'Theirs' } })
    const { status, problem } = await lead.try(changeAccount, { params, body: { ...change, name: 'Mine' } })
    expect(status).toBe(409)
    expect(problem).toMatchObject({ code: 'stale-edit', theirs: { name: 'Theirs' }, mine: { name: 'Mine' } })
  })

  test('is in the audit trail, with who did it', async () => {
    const { signIn, north } = await testApi()
    const lead = await signIn('lead')
    await lead.try(changeAccount, { params: { accountId: north.accounts.amhp }, body: change })
    const { entries } = await lead.ask(listAudit, { query: { kind: 'account' } })
    expect(entries[0]).toMatchObject({ what: 'Changed the account of Amina Rahman', by: { id: north.accounts.lead } })
  })
})

test('the list has the accounts of this service only', async () => {
  const { signIn, north } = await testApi()
  const { accounts } = await (await signIn('manager')).ask(listAccounts, {})
  expect(accounts.map(({ id }) => id).sort()).toEqual(Object.values(north.accounts).sort())
})
