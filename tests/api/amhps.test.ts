import { addAmhp, changeAmhp, getAmhp, listAmhps } from '@amhp/shared/contract/amhps.ts'
import { listAudit } from '@amhp/shared/contract/audit.ts'
import { describe, expect, test } from 'vitest'
import { type TestApi, testApi } from '../support/server/api.ts'
import type { Amhp } from '../support/server/wire.ts'

/** The manager of `north`, and Amina Rahman as the register holds her. */
async function amina(api: TestApi) {
  const manager = await api.signIn('manager')
  const params = { amhpId: api.north.amhp }
  const stored = await manager.ask(getAmhp, { params })
  const { id: _, ...body } = stored
  return { manager, params, stored, body }
}

const approval = (from: string, until: string, authority = 'north-council') => ({
  authority,
  from,
  until,
  suspended: [],
})
const instant = (day: string) => `2026-${day}T00:00:00Z`

test('an AMHP is read with approvals, suspensions, acting for, and the other post', async () => {
  const { stored } = await amina(await testApi())
  expect(stored).toMatchObject({
    name: 'Amina Rahman',
    approvals: [
      {
        ...approval('2023-01-01', '2027-12-31'),
        suspended: [{ from: '2024-01-01T00:00:00Z', until: '2024-02-01T00:00:00Z' }],
      },
    ],
    actingFor: [{ authority: 'north-neighbour', from: '2025-01-01', until: null }],
    otherPost: {
      label: 'Community team',
      weekly: [{ day: 'fri', start: '09:00', end: '13:00' }],
      exceptions: [{ date: '2026-12-04', hours: null }],
    },
    version: 1,
  })
})

test('saving what was read changes nothing', async () => {
  const { manager, params, stored, body } = await amina(await testApi())
  const saved = await manager.ask(changeAmhp, { params, body })
  expect(saved).toEqual(stored)
  expect(await manager.ask(getAmhp, { params })).toEqual(saved)
})

test('what is not sent is removed, and other AMHPs keep theirs', async () => {
  const { manager, params, body } = await amina(await testApi())
  const bare = { ...body, otherPost: null, approvals: [], actingFor: [], optOut: null }
  const saved = await manager.ask(changeAmhp, { params, body: bare })
  expect(saved).toMatchObject({ otherPost: null, approvals: [], actingFor: [] })
  const { amhps } = await manager.ask(listAmhps, {})
  expect(amhps.find(({ name }) => name === 'Ben Okafor')?.approvals).toHaveLength(1)
})

test('a new AMHP is listed in the order of names', async () => {
  const { manager, body } = await amina(await testApi())
  await manager.ask(addAmhp, { body: { ...body, name: 'Alan Best' } })
  const { amhps } = await manager.ask(listAmhps, {})
  expect(amhps.map(({ name }) => name)).toEqual(['Alan Best', 'Amina Rahman', 'Ben Okafor'])
})

test('the audit trail says what was changed', async () => {
  const { manager, params, body } = await amina(await testApi())
  await manager.ask(changeAmhp, { params, body: { ...body, approvals: [], notes: 'Prefers late shifts' } })
  const { entries } = await manager.ask(listAudit, { query: { kind: 'amhp' } })
  expect(entries[0]?.what).toBe('Changed the approvals and the details of Amina Rahman')
})

test('a reference period of her own is kept, and the audit trail names it', async () => {
  const { manager, params, body } = await amina(await testApi())
  const saved = await manager.ask(changeAmhp, { params, body: { ...body, averageWeeks: 26 } })
  expect(saved.averageWeeks).toBe(26)
  const { entries } = await manager.ask(listAudit, { query: { kind: 'amhp' } })
  expect(entries[0]?.what).toBe('Changed the weeks of the average of Amina Rahman')
})

describe('is refused at its path', () => {
  const cases: readonly (readonly [string, (body: Omit<Amhp, 'id'>) => object, string[]])[] = [
    [
      'an unknown authority',
      () => ({ approvals: [approval('2026-01-01', '2026-12-31', 'nowhere')] }),
      ['approvals[0].authority'],
    ],
    [
      'an authority of another service',
      () => ({ approvals: [approval('2026-01-01', '2026-12-31', 'south-council')] }),
      ['approvals[0].authority'],
    ],
    [
      'an approval that ends before it begins',
      () => ({ approvals: [approval('2026-01-02', '2026-01-01')] }),
      ['approvals[0].until'],
    ],
    [
      'two approvals in one nation that share a day',
      () => ({
        approvals: [approval('2023-01-01', '2026-06-30'), approval('2026-06-30', '2027-01-01', 'north-neighbour')],
      }),
      ['approvals[1].from'],
    ],
    [
      'suspensions out of order',
      () => ({
        approvals: [
          {
            ...approval('2023-01-01', '2027-12-31'),
            suspended: [
              { from: instant('03-01'), until: instant('04-01') },
              { from: instant('01-01'), until: instant('02-01') },
            ],
          },
        ],
      }),
      ['approvals[0].suspended[1].from'],
    ],
    [
      'a suspension that ends as it begins',
      () => ({
        approvals: [
          {
            ...approval('2023-01-01', '2027-12-31'),
            suspended: [{ from: instant('03-01'), until: instant('03-01') }],
          },
        ],
      }),
      ['approvals[0].suspended[0].until'],
    ],
    ['leaving before starting', () => ({ startedOn: '2026-02-01', leftOn: '2026-01-31' }), ['leftOn']],
    [
      'an opt-out that ends before it begins',
      () => ({ optOut: { from: '2026-02-01', until: '2026-01-31' } }),
      ['optOut.until'],
    ],
    ['a doctor', () => ({ profession: 'doctor' }), ['profession']],
    ['the name of another', () => ({ name: 'ben okafor' }), ['name']],
    [
      'hours of the other post that overlap across Sunday midnight',
      ({ otherPost }) => ({
        otherPost: {
          ...otherPost,
          weekly: [
            { day: 'mon', start: '06:00', end: '14:00' },
            { day: 'sun', start: '22:00', end: '07:00' },
          ],
        },
      }),
      ['otherPost.weekly[1].start'],
    ],
    [
      'a day named twice',
      ({ otherPost }) => ({
        otherPost: {
          ...otherPost,
          exceptions: [
            { date: '2026-12-04', hours: null },
            { date: '2026-12-04', hours: { start: '09:00', end: '17:00' } },
          ],
        },
      }),
      ['otherPost.exceptions[1].date'],
    ],
    [
      'several things at once',
      () => ({ name: '', contractedMinutes: -1, approvals: [approval('2026-02-30', '2026-12-31')] }),
      ['name', 'contractedMinutes', 'approvals[0].from'],
    ],
  ]
  test.each(cases)('%s', async (_, part, paths) => {
    const api = await testApi()
    const { manager, params, body } = await amina(api)
    const { status, problem } = await manager.try(changeAmhp, { params, body: { ...body, ...part(body) } })
    expect(status).toBe(422)
    expect(problem.faults?.map(({ path }) => path)).toEqual(paths)
    expect((await manager.ask(getAmhp, { params })).version).toBe(1)
  })
})

describe('is accepted', () => {
  test.each([
    [
      'an approval that begins the day after the one before',
      [approval('2023-01-01', '2026-06-30'), approval('2026-07-01', '2027-01-01')],
    ],
    ['approvals in any order', [approval('2026-07-01', '2027-01-01'), approval('2023-01-01', '2026-06-30')]],
  ])('%s', async (_, approvals) => {
    const { manager, params, body } = await amina(await testApi())
    const saved = await manager.ask(changeAmhp, { params, body: { ...body, approvals } })
    expect(saved.approvals.map(({ from }) => from)).toEqual([
      '2023-01-01',
      approvals[0]!.from === '2023-01-01' ? approvals[1]!.from : approvals[0]!.from,
    ])
  })
})

test('a stale edit returns theirs and mine and writes nothing', async () => {
  const { manager, params, body } = await amina(await testApi())
  await manager.ask(changeAmhp, { params, body: { ...body, team: 'Theirs' } })
  const { problem } = await manager.try(changeAmhp, { params, body: { ...body, team: 'Mine' } })
  expect(problem).toMatchObject({
    code: 'stale-edit',
    theirs: { team: 'Theirs', version: 2 },
    mine: { team: 'Mine', version: 1 },
  })
  expect((await manager.ask(getAmhp, { params })).team).toBe('Theirs')
})
