import { accounts, amhps } from '@amhp/db/schema/index.ts'
import { changeAccount, inviteAccount } from '@amhp/shared/contract/accounts.ts'
import { listAccountNotices } from '@amhp/shared/contract/own-account.ts'
import { describe, expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'
import { rowsOfService } from '../support/server/table-rows.ts'

describe('the AMHP of an account', () => {
  const own = { name: 'north lead', email: 'lead@north.example', roles: ['lead'], amhp: null, active: true, version: 1 }
  const manager = { ...own, name: 'north manager', email: 'manager@north.example', roles: ['manager'] }
  /** An AMHP whom no account has. */
  const withCara = async () => {
    const api = await testApi()
    const cara = { name: 'Cara', profession: 'social-worker', team: '', employer: '', contractedMinutes: 0 } as const
    await api.store.tx((q) => q.insert(amhps).values({ ...cara, serviceId: 'north', id: 'north-cara' }))
    const toldTo = async (id: string) =>
      (await (await api.signInTo('north', id)).ask(listAccountNotices, {})).notices
        .filter(({ at }) => at === '2026-11-30T10:00:00Z')
        .map(({ what }) => what)
    return { ...api, toldTo }
  }

  test.each([
    ['with the role', { roles: ['lead', 'amhp'], amhp: 'north-cara' }],
    ['without it', { amhp: 'north-cara' }],
  ])('is not a lead’s to choose for herself, %s', async (_, change) => {
    const { signIn, north } = await withCara()
    const params = { accountId: north.accounts.lead }
    const { problem } = await (await signIn('lead')).try(changeAccount, { params, body: { ...own, ...change } })
    expect(problem.detail).toBe(
      'Nothing was saved. You cannot choose the AMHP of your own account; ask another lead, or invite one.',
    )
    expect(problem.faults?.map(({ path }) => path)).toEqual(['amhp'])
  })

  test('may be given up by a lead herself, and stays when she changes something else', async () => {
    const { signIn, toldTo } = await withCara()
    const [lead, params] = [await signIn('everything'), { accountId: 'north-everything' }]
    const body = { ...own, name: 'Ben', email: 'everything@north.example', roles: ['lead', 'amhp'], amhp: 'north-ben' }
    await lead.ask(changeAccount, { params, body: body as never })
    expect(await toldTo('north-lead')).toEqual([])
    await lead.ask(changeAccount, { params, body: { ...body, roles: ['lead'], amhp: null, version: 2 } as never })
    expect(await toldTo('north-lead')).toEqual(['Ben unlinked their own account from the register of AMHPs'])
  })

  test('is told to the owner and to every other lead when it changes', async () => {
    const { signIn, store, toldTo } = await withCara()
    const third = { serviceId: 'north', id: 'north-third', name: 'Third', email: 'third@north.example' }
    await store.tx((q) => q.insert(accounts).values({ ...third, roles: ['lead'] }))
    const [lead, params] = [await signIn('lead'), { accountId: 'north-manager' }]
    const amhp = 'north-cara'
    await lead.ask(changeAccount, { params, body: { ...manager, roles: ['manager', 'amhp'], amhp } as never })
    await lead.ask(changeAccount, { params, body: { ...manager, version: 2 } as never })
    expect((await toldTo('north-manager')).sort()).toEqual([
      'north lead linked your account to an AMHP of the register',
      'north lead unlinked your account from the register of AMHPs',
    ])
    for (const id of ['north-third', 'north-everything'])
      expect((await toldTo(id)).sort()).toEqual([
        'north lead linked the account of north manager to an AMHP of the register',
        'north lead unlinked the account of north manager from the register of AMHPs',
      ])
    expect(await toldTo('north-lead')).toEqual([])
    await lead.ask(changeAccount, {
      params: { accountId: 'north-third' },
      body: { ...own, ...third, roles: ['lead', 'amhp'], amhp } as never,
    })
    expect((await toldTo('north-third')).filter((what) => what.includes('your account'))).toHaveLength(1)
    expect(await toldTo('north-third')).toHaveLength(3)
  })

  test.each([
    ['a lead', 'lead', ['north lead invited Cara and linked that account to an AMHP of the register']],
    ['a manager, who may read sickness anyway,', 'manager', []],
  ] as const)('is told to the other leads when %s invites an account for one', async (_, role, told) => {
    const { signIn, toldTo } = await withCara()
    const invitation = { name: 'Cara', email: 'cara@example.gov.uk', roles: ['amhp'], amhp: 'north-cara' }
    await (await signIn(role)).ask(inviteAccount, { body: invitation as never })
    expect(await toldTo('north-everything')).toEqual(told)
    expect(await toldTo('north-lead')).toEqual([])
  })
})

describe('roles', () => {
  test.each([[2], [15_000]])('named %i times are refused', async (times) => {
    const { signIn } = await testApi()
    const { status, problem } = await (await signIn('lead')).try(inviteAccount, {
      body: { name: 'Dev Rao', email: 'dev@example.gov.uk', roles: Array(times).fill('manager'), amhp: null },
    })
    expect([status, problem.faults?.[0]]).toEqual([422, { path: 'roles[1]', message: 'Choose each role once' }])
  })

  test('in another order are the same: nothing is written', async () => {
    const { signIn, north, store } = await testApi()
    const before = await rowsOfService(store, 'north')
    const body = { name: 'north everything', email: 'everything@north.example', amhp: 'north-ben', active: true }
    const { version } = await (await signIn('lead')).ask(changeAccount, {
      params: { accountId: north.accounts.everything },
      body: { ...body, roles: ['amhp', 'lead', 'manager'], version: 1 },
    })
    expect(version).toBe(1)
    const after = await rowsOfService(store, 'north')
    expect({ ...after, sessions: [] }).toEqual({ ...before, sessions: [] })
  })
})
