import { accounts, securityEvents } from '@amhp/db/schema/index.ts'
import { addAbsence, listAbsences } from '@amhp/shared/contract/absences.ts'
import { changeAccount, inviteAccount, renewOneTimeLink } from '@amhp/shared/contract/accounts.ts'
import { getBoard } from '@amhp/shared/contract/board.ts'
import { readOneTimeLink, redeemOneTimeLink } from '@amhp/shared/contract/one-time-links.ts'
import { getAmhpData, getOwnData } from '@amhp/shared/contract/own-data.ts'
import { changeRetention, getRetention, leastYears } from '@amhp/shared/contract/retention.ts'
import { listSecurityEvents } from '@amhp/shared/contract/security-events.ts'
import { signIn, signOut, signOutEverywhere } from '@amhp/shared/contract/session.ts'
import { eq, gt } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { type Asker, type TestApi, testApi } from '../support/server/api.ts'

const week = { from: '2026-11-30', to: '2026-12-07' }
const secret = 'seven green bicycles'

/** What happened after the first event, which the small service has. Counted events are stored when the server stops. */
async function eventsOf({ app, store }: TestApi) {
  await app.close()
  const rows = await store.read.select().from(securityEvents).where(gt(securityEvents.id, 2))
  return rows.map(({ kind, accountId, aboutKind, aboutId, detail, count }) => ({
    ...{ kind, by: accountId, detail, count },
    about: aboutKind && `${aboutKind} ${aboutId}`,
  }))
}

const tokenOf = (url: string) => url.split('#')[1]!
const account = { name: 'north amhp', email: 'amhp@north.example', roles: ['amhp'], amhp: 'north-amina', active: true }
const amhp = 'account north-amhp'

describe('is recorded, with who did it and to whom:', () => {
  test.each<[string, (api: TestApi, lead: Asker) => Promise<unknown>, object[]]>([
    ['signing out', (_, lead) => lead.ask(signOut, {}), [{ kind: 'sign-out', by: 'north-lead' }]],
    [
      'signing out on every device',
      (_, lead) => lead.ask(signOutEverywhere, {}),
      [{ kind: 'sign-out', detail: { devices: 'all' } }],
    ],
    [
      'a new link for someone else',
      (_, lead) => lead.ask(renewOneTimeLink, { params: { accountId: 'north-amhp' } }),
      [{ kind: 'link-made', by: 'north-lead', about: amhp, detail: { purpose: 'invitation' } }],
    ],
    [
      'roles before and after',
      (_, lead) =>
        lead.ask(changeAccount, {
          params: { accountId: 'north-amhp' },
          body: { ...account, roles: ['amhp', 'manager', 'lead'], version: 1 } as never,
        }),
      [
        {
          ...{ kind: 'roles-changed', by: 'north-lead', about: amhp },
          detail: {
            before: { roles: ['amhp'], amhp: 'north-amina' },
            after: { roles: ['manager', 'lead', 'amhp'], amhp: 'north-amina' },
          },
        },
      ],
    ],
    [
      'an account that may no longer sign in',
      (_, lead) =>
        lead.ask(changeAccount, {
          params: { accountId: 'north-amhp' },
          body: { ...account, active: false, version: 1 } as never,
        }),
      [{ kind: 'account-stopped', by: 'north-lead', about: amhp }],
    ],
    [
      'an account that is new, its link, its first password and sign-in',
      async (api, lead) => {
        const body = { name: 'Dev Rao', email: 'dev@north.example', roles: ['manager'], amhp: null }
        const { link } = await lead.ask(inviteAccount, { body: body as never })
        await api.nobody.ask(redeemOneTimeLink, { body: { token: tokenOf(link.url), password: secret } })
      },
      [
        { kind: 'account-added', by: 'north-lead', detail: { roles: ['manager'], amhp: null } },
        { kind: 'link-made', by: 'north-lead' },
        { kind: 'link-used', detail: { purpose: 'invitation' } },
        { kind: 'sign-in' },
      ],
    ],
    [
      'how long records are kept',
      async (_, lead) => {
        const { version } = await lead.ask(getRetention, {})
        await lead.ask(changeRetention, { body: { years: leastYears, reason: 'Agreed', version } })
      },
      [{ kind: 'settings-changed', by: 'north-lead', about: 'retention north' }],
    ],
    [
      'a copy of own data, and of an AMHP’s',
      async (api, lead) => {
        const manager = await api.signIn('manager')
        await manager.ask(getAmhpData, { params: { amhpId: 'north-amina' } })
        await lead.ask(getOwnData, {})
      },
      [
        { kind: 'data-exported', by: 'north-manager', about: 'amhp north-amina' },
        { kind: 'data-exported', by: 'north-lead', about: 'account north-lead' },
      ],
    ],
  ])('%s', async (_, act, expected) => {
    const api = await testApi()
    await act(api, await api.signIn('lead'))
    expect(await eventsOf(api)).toMatchObject(expected)
  })
})

describe('is counted by the hour:', () => {
  test.each<[string, (api: TestApi) => Promise<unknown>, object[]]>([
    [
      'a wrong password, at the account if there is one',
      async ({ nobody }) => {
        for (const email of ['lead@north.example', 'lead@north.example', 'nobody@north.example'])
          await nobody.refused(signIn, { body: { email, password: 'wrong' } })
      },
      [
        { kind: 'sign-in-failed', by: 'north-lead', count: 2 },
        { kind: 'sign-in-failed', by: null, count: 1 },
      ],
    ],
    [
      'a link that does not work',
      ({ nobody }) => nobody.refused(readOneTimeLink, { body: { token: 'not-a-link' } }),
      [{ kind: 'link-refused', by: null, detail: { endpoint: 'POST /api/one-time-links/read' } }],
    ],
    [
      'what an account may not do',
      async (api) => {
        const amhp = await api.signIn('amhp')
        for (let i = 0; i < 3; i++) await amhp.refused(listAbsences, { query: week })
      },
      [{ kind: 'refused', by: 'north-amhp', count: 3, detail: { endpoint: 'GET /api/absences' } }],
    ],
    [
      'who looks at why people are away, not whose absence it is',
      async (api) => {
        const manager = await api.signIn('manager')
        await manager.ask(listAbsences, { query: week })
        await manager.ask(getBoard, { query: week })
        await manager.ask(getBoard, { query: week })
        await manager.ask(listAbsences, { query: { from: '2027-01-01', to: '2027-01-02' } })
        await (await api.signIn('lead')).ask(listAbsences, { query: week })
      },
      [
        {
          ...{ kind: 'sickness-read', by: 'north-manager', count: 1, about: null },
          detail: { endpoint: 'GET /api/absences' },
        },
        { kind: 'sickness-read', by: 'north-manager', count: 2, about: null, detail: { endpoint: 'GET /api/board' } },
      ],
    ],
  ])('%s', async (_, act, expected) => {
    const api = await testApi()
    await act(api)
    expect(await eventsOf(api)).toMatchObject(expected)
  })

  test.each([
    [
      ['lead', 'amhp'],
      ['sickness-read', 'data-exported'],
    ],
    [['amhp'], ['data-exported']],
  ] as const)(
    'kinds of absence that are sent to %j as her own: of a lead, whose AMHP it may not be',
    async (roles, kinds) => {
      const api = await testApi()
      const asker = await api.signIn('everything')
      await api.store.tx((q) =>
        q
          .update(accounts)
          .set({ roles: [...roles] })
          .where(eq(accounts.id, api.north.accounts.everything)),
      )
      expect((await asker.ask(getOwnData, {})).absences.map(({ kind }) => kind)).toEqual(['sickness'])
      expect((await eventsOf(api)).map(({ kind }) => kind).sort()).toEqual([...kinds].sort())
    },
  )

  test.each(['leave', 'sickness'] as const)(
    '%s that is entered, alike: a lead cannot tell which it was',
    async (kind) => {
      const api = await testApi()
      const body = { amhp: 'north-amina', start: '2026-12-07T00:00:00Z', end: '2026-12-09T00:00:00Z', kind }
      await (await api.signIn('manager')).ask(addAbsence, { body })
      expect((await eventsOf(api)).map(({ kind, detail }) => [kind, detail])).toEqual([
        ['sickness-read', { endpoint: 'POST /api/absences' }],
      ])
    },
  )

  test('a flood from very many addresses, in a few hundred rows and lines', async () => {
    const api = await testApi({ RATE_LIMITS: 'on' })
    const ask = (remoteAddress: string, token = 'x') =>
      api.app.inject({ method: 'POST', url: '/api/one-time-links/read', payload: { token }, remoteAddress })
    for (let i = 0; i < 2000; i++) await ask(`10.0.${i >> 8}.${i & 255}`)
    // One device with IPv6 has any address of its network.
    for (let i = 0; i < 50; i++) await ask(`2001:db8::${i}`, 'y')
    const rows = await eventsOf(api)
    expect(rows.length).toBe(501)
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(2050)
    // What goes on is a line more every few seconds.
    expect(api.eventLines.length).toBeGreaterThanOrEqual(501)
    expect(api.eventLines.length).toBeLessThan(530)
  })

  test('a 429 is counted, with the account or the address', async () => {
    const api = await testApi({ RATE_LIMITS: 'on' })
    for (let i = 0; i < 130; i++) await api.nobody.try(readOneTimeLink, { body: { token: 'x' } })
    expect(await eventsOf(api)).toMatchObject([
      { kind: 'link-refused', count: 120 },
      { kind: 'limited', count: 10 },
    ])
  })

  test('in one row an hour, however often it is stored', async () => {
    const api = await testApi()
    const amhp = await api.signIn('amhp')
    const lead = await api.signIn('lead')
    for (const time of ['2026-11-30T10:10:00Z', '2026-11-30T10:20:00Z', '2026-11-30T11:20:00Z']) {
      api.clock.set(time)
      await amhp.refused(listAbsences, { query: week })
      await lead.ask(listSecurityEvents, { query: {} })
    }
    expect((await eventsOf(api)).map(({ count }) => count)).toEqual([2, 1])
  })
})
