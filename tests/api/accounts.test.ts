import type { Store } from '@amhp/db/open.ts'
import { accounts, oneTimeLinks } from '@amhp/db/schema/index.ts'
import {
  changeAccount,
  endSessionsOfAccount,
  inviteAccount,
  listAccounts,
  renewOneTimeLink,
} from '@amhp/shared/contract/accounts.ts'
import { listAudit } from '@amhp/shared/contract/audit.ts'
import type { AccountRole } from '@amhp/shared/contract/endpoint.ts'
import { readOneTimeLink } from '@amhp/shared/contract/one-time-links.ts'
import { listAccountNotices } from '@amhp/shared/contract/own-account.ts'
import { getSession } from '@amhp/shared/contract/session.ts'
import { hour } from '@amhp/shared/time/instant.ts'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { type Asker, testApi } from '../support/server/api.ts'

const tokenOf = (url: string) => url.split('#')[1]!
const setPassword = (store: Store, id: string) =>
  store.tx(async (q) => {
    await q.update(accounts).set({ passwordHash: 'x' }).where(eq(accounts.id, id))
  })
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
    const body = { token: tokenOf(link.url) }
    expect(JSON.stringify(await store.read.select().from(oneTimeLinks))).not.toContain(body.token)
    clock.advance(7 * 24 * hour - 1)
    expect(await nobody.ask(readOneTimeLink, { body })).toMatchObject({ purpose: 'invitation', name: 'Dev Rao' })
    clock.advance(1)
    expect(await nobody.refused(readOneTimeLink, { body })).toBe('link-expired')
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

test('a lead signs someone out everywhere: nobody else, it is on record, and she is told', async () => {
  const { signIn, north } = await testApi()
  const [lead, phone, desk] = [await signIn('lead'), await signIn('amhp'), await signIn('amhp')]
  await lead.ask(endSessionsOfAccount, { params: { accountId: north.accounts.amhp } })
  for (const device of [phone, desk]) expect((await device.ask(getSession, {})).account).toBeNull()
  expect((await lead.ask(getSession, {})).account).not.toBeNull()
  const { entries } = await lead.ask(listAudit, { query: { kind: 'account' } })
  expect(entries[0]).toMatchObject({ what: 'Signed north amhp out on every device', by: { id: north.accounts.lead } })
  const { notices } = await (await signIn('amhp')).ask(listAccountNotices, {})
  expect(notices[0]).toMatchObject({ what: 'north lead signed you out on every device', seen: false })
})

describe('changing an account', () => {
  const change = {
    name: 'Amina Rahman',
    email: 'amhp@north.example',
    roles: ['amhp'],
    amhp: 'north-amina',
    active: true,
    version: 1,
  }

  test('to close it ends its sessions and links at once', async () => {
    const { signIn, nobody, north } = await testApi()
    const [lead, amhp] = [await signIn('lead'), await signIn('amhp')]
    const params = { accountId: north.accounts.amhp }
    const link = await lead.ask(renewOneTimeLink, { params })
    await lead.ask(changeAccount, { params, body: { ...change, roles: ['amhp'], active: false } })
    expect((await amhp.ask(getSession, {})).account).toBeNull()
    expect(await nobody.refused(readOneTimeLink, { body: { token: tokenOf(link.url) } })).toBe('link-expired')
    expect(await lead.refused(renewOneTimeLink, { params })).toBe('not-allowed')
  })

  test('changes its permissions from the next request', async () => {
    const { signIn, north } = await testApi()
    const [lead, manager] = [await signIn('lead'), await signIn('manager')]
    await lead.ask(changeAccount, {
      params: { accountId: north.accounts.manager },
      body: {
        name: 'Now a lead',
        email: 'manager@north.example',
        roles: ['lead'],
        amhp: null,
        active: true,
        version: 1,
      },
    })
    expect((await manager.ask(getSession, {})).account?.roles).toEqual(['lead'])
  })

  test.each([
    ['stops oneself signing in', { active: false }, 'active'],
    ['takes away one’s own lead', { roles: ['manager'] }, 'roles'],
  ])('that %s is refused', async (_, part, path) => {
    const { signIn, north } = await testApi()
    const body = {
      name: 'north lead',
      email: 'lead@north.example',
      roles: ['lead'],
      amhp: null,
      active: true,
      version: 1,
      ...part,
    }
    const { problem } = await (await signIn('lead')).try(changeAccount, {
      params: { accountId: north.accounts.lead },
      body,
    })
    expect(problem.faults?.map((fault) => fault.path)).toEqual([path])
  })

  test('is refused where no manager could sign in any more', async () => {
    const { signIn, north, store } = await testApi()
    const lead = await signIn('lead')
    await setPassword(store, north.accounts.manager)
    const asked = {
      params: { accountId: north.accounts.manager },
      body: {
        name: 'north manager',
        email: 'manager@north.example',
        roles: ['manager'],
        amhp: null,
        active: false,
        version: 1,
      },
    }
    const { problem } = await lead.try(changeAccount, asked)
    expect(problem.detail).toBe(
      'Nothing was saved. north manager is the only manager who can sign in; make someone else a manager first.',
    )
    await setPassword(store, north.accounts.everything)
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

test.each([
  ['gives herself a role', ['lead', 'manager'], ['north lead added a role to their own account: manager']],
  ['takes one from herself', ['lead'], []],
] as const)('a lead who %s is told to every other lead, and to nobody else', async (_, roles, told) => {
  const { signIn, north, store } = await testApi()
  const [lead, other, manager] = [await signIn('lead'), await signIn('everything'), await signIn('manager')]
  if (told.length === 0)
    await store.tx(async (q) => {
      await q
        .update(accounts)
        .set({ roles: ['lead', 'manager'] })
        .where(eq(accounts.id, north.accounts.lead))
    })
  await lead.ask(changeAccount, {
    params: { accountId: north.accounts.lead },
    body: { name: 'north lead', email: 'lead@north.example', roles: [...roles], amhp: null, active: true, version: 1 },
  })
  const toldTo = async (asker: Asker) => (await asker.ask(listAccountNotices, {})).notices.map(({ what }) => what)
  expect(await toldTo(other)).toEqual(told)
  expect(await toldTo(manager)).toEqual([])
  expect(await toldTo(lead)).toEqual([])
})

test('the list has the accounts of this service only', async () => {
  const { signIn, north } = await testApi()
  const { accounts } = await (await signIn('manager')).ask(listAccounts, {})
  expect(accounts.map(({ id }) => id).sort()).toEqual(Object.values(north.accounts).sort())
})
