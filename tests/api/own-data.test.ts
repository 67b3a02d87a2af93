import { sessions } from '@amhp/db/schema/index.ts'
import { listAudit } from '@amhp/shared/contract/audit.ts'
import { getAmhpData, getOwnData, personalData } from '@amhp/shared/contract/own-data.ts'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { testApi } from '../support/server/api.ts'

describe('a copy of one’s own data', () => {
  test('has the account, the register entry, published shifts with their records, and what the person did', async () => {
    const { signIn } = await testApi()
    const data = await (await signIn('amhp')).ask(getOwnData, {})
    expect(z.encode(personalData, z.decode(personalData, data))).toEqual(data)
    expect(data).toMatchObject({
      ...{ format: 'amhp-own-data/1', madeAt: '2026-11-30T10:00:00Z', service: { name: 'north service' } },
      account: { email: 'amhp@north.example', roles: ['amhp'], sessions: [{ lastUsedAt: '2026-11-30T10:00:00Z' }] },
      amhp: { name: 'Amina Rahman', approvals: [{ until: '2027-12-31' }], otherPost: { label: 'Community team' } },
      shifts: [
        { shift: 'north-s1', start: '2026-11-30T09:00:00Z', editions: [{ rota: 'First week', number: 1 }] },
        { shift: 'north-s2' },
      ],
      shiftRecords: [{ shift: 'north-s2', actualEnd: '2026-12-01T18:00:00Z', callOuts: [{ mode: 'phone' }] }],
      restGiven: [{ start: '2026-11-18T09:00:00Z' }],
      restProtected: [{ shift: 'north-s2', reason: expect.stringContaining('Flooding') }],
    })
  })

  test('has her own absences with their kinds, and no draft', async () => {
    const { signIn } = await testApi()
    const { absences, shifts, derogations } = await (await signIn('everything')).ask(getOwnData, {})
    expect(absences).toEqual([
      {
        start: '2026-12-03T00:00:00Z',
        end: '2026-12-04T00:00:00Z',
        kind: 'sickness',
        countsAsWork: false,
        excluded: true,
        endKnown: true,
      },
    ])
    expect(shifts).toEqual([])
    expect(derogations).toMatchObject([{ regulation: 21, basis: 'The duty must be covered' }])
  })

  test.each(['manager', 'lead', 'amhp', 'everything'] as const)(
    'of a %s holds no token, password, other person’s absence or other service',
    async (role) => {
      const { signIn, store, south } = await testApi()
      await signIn('manager', south)
      const text = JSON.stringify(await (await signIn(role)).ask(getOwnData, {}))
      for (const { tokenHash } of await store.read.select().from(sessions)) expect(text).not.toContain(tokenHash)
      expect(text).not.toMatch(/token|passwordHash|south/i)
      if (role !== 'everything') expect(text).not.toMatch(/sickness/)
    },
  )

  test('can be made without a register entry, with what the person did', async () => {
    const { signIn } = await testApi()
    const data = await (await signIn('manager')).ask(getOwnData, {})
    expect(data).toMatchObject({ amhp: null, shifts: [], absences: [], shiftRecords: [] })
    expect(data.audit).toMatchObject([{ what: 'Published First week', by: 'north manager', byThisPerson: true }])
    expect(data.acknowledgements.map(({ reason, byThisPerson }) => [reason, byThisPerson])).toEqual([
      ['Agreed with the duty team', true],
      ['Agreed with the duty team', true],
    ])
  })

  test('leaves no entry in the audit trail', async () => {
    const { signIn } = await testApi()
    const lead = await signIn('lead')
    const before = await lead.ask(listAudit, { query: {} })
    await lead.ask(getOwnData, {})
    expect(await lead.ask(listAudit, { query: {} })).toEqual(before)
  })
})

describe('a copy of the data of an AMHP', () => {
  test('can be made by a manager, equals her own copy, and is audited', async () => {
    const { signIn, north } = await testApi()
    const own = await (await signIn('amhp')).ask(getOwnData, {})
    const manager = await signIn('manager')
    const params = { amhpId: north.amhp }
    expect(await manager.ask(getAmhpData, { params })).toEqual(own)
    const { entries } = await manager.ask(listAudit, { query: { kind: 'amhp', id: north.amhp } })
    expect(entries).toMatchObject([
      { what: 'Made a copy of everything held about Amina Rahman', by: { name: 'north manager' } },
    ])
    const { audit } = await manager.ask(getAmhpData, { params })
    expect(audit.at(-1)).toMatchObject({
      what: 'Made a copy of everything held about Amina Rahman',
      byThisPerson: false,
    })
  })

  test('is refused for another service and for an unknown AMHP', async () => {
    const { signIn, south } = await testApi()
    const manager = await signIn('manager')
    for (const amhpId of [south.amhp, 'nobody'])
      expect(await manager.refused(getAmhpData, { params: { amhpId } })).toBe('not-found')
  })
})
