import {
  acknowledgeFinding,
  closeAcknowledgement,
  listAcknowledgements,
} from '@amhp/shared/contract/acknowledgements.ts'
import { listAudit } from '@amhp/shared/contract/audit.ts'
import { compareRota, publishRota } from '@amhp/shared/contract/editions.ts'
import { ruleSet } from '@amhp/shared/rules/rule-set.ts'
import { describe, expect, test } from 'vitest'
import type { Asker } from '../support/server/api.ts'
import type { FindingAcknowledgement, PlannedShift } from '../support/server/wire.ts'
import { away, type RotaService, rotaService, shift } from '../support/services/rota-service.ts'

const week = { from: '2026-11-30', to: '2026-12-07' }

/** Amina ends at 23:00 and starts at 08:00: nine hours of rest. */
const late = () => shift('amina', '2026-11-30 15:00', '2026-11-30 23:00')
const early = (start = '08:00') => shift('amina', `2026-12-01 ${start}`, '2026-12-01 16:00')

async function shortRest() {
  const service = await rotaService()
  const shifts = [late(), early()]
  await service.add(...shifts)
  return { service, shifts, key: `daily-rest/amina/${shifts[1]!.id}` }
}

const acknowledge = (as: Asker, finding: string, more: object = {}) =>
  as.try(acknowledgeFinding, {
    body: {
      ...{ finding, ...week, in: 'draft', reasonCode: 'agreed', reason: 'Amina asked for it' },
      ...{ owner: 'priya-shah', until: '2026-12-20', ...more },
    },
  })

const only = async (as: Asker): Promise<FindingAcknowledgement> => {
  const { acknowledgements } = await as.ask(listAcknowledgements, {})
  expect(acknowledgements.length).toBe(1)
  return acknowledgements[0]!
}

async function move({ remove, add }: RotaService, before: PlannedShift, start: string, end = '2026-12-01 16:00') {
  await remove(before)
  const after = { ...shift('amina', start, end), id: before.id }
  await add(after)
  return after
}

describe('a finding that is acknowledged', () => {
  test('is stored as found, with its owner and last day, for managers and leads', async () => {
    const { service, key } = await shortRest()
    const { status, value } = await acknowledge(service.manager, key)
    expect(status).toBe(200)
    expect(value).toMatchObject({
      ...{ state: 'standing', reasonCode: 'agreed', reason: 'Amina asked for it', until: '2026-12-20', closed: null },
      ...{ owner: { id: 'priya-shah', name: 'Priya Shah' }, by: { id: 'priya-shah' }, amhpName: 'Amina Rahman' },
      found: { key, rule: 'daily-rest', level: 'breach', facts: { restMinutes: 540, requiredMinutes: 660 } },
      ruleSet,
      present: [{ key }],
    })
    expect(await only(service.lead)).toEqual(value)
    const { entries } = await service.lead.ask(listAudit, { query: { kind: 'acknowledgement' } })
    expect(entries.map(({ what }) => what)).toEqual([
      'Acknowledged a finding of “Rest before work” until 20 December 2026; Priya Shah looks after it',
    ])
  })

  test('can be about cover, acknowledged by a lead, and stays in the list', async () => {
    const service = await rotaService()
    const { leftOpen } = await service.manager.ask(compareRota, { params: { rotaId: service.rota } })
    const gap = leftOpen.find(({ rule }) => rule === 'cover-floor')!
    const { status } = await acknowledge(service.lead, gap.key, { from: '2026-11-30', to: '2026-12-28' })
    expect(status).toBe(200)
    const again = await service.manager.ask(compareRota, { params: { rotaId: service.rota } })
    expect(again.leftOpen.find(({ key }) => key === gap.key)).toMatchObject({ reason: 'Amina asked for it' })
  })

  test('provides the reason at publishing until it expires', async () => {
    const { service, key } = await shortRest()
    await acknowledge(service.manager, key, { until: '2026-11-30' })
    const params = { rotaId: service.rota }
    const { rota, leftOpen } = await service.manager.ask(compareRota, { params })
    const body = {
      version: rota.version,
      reasons: leftOpen.flatMap((open) => (open.reason === null ? [{ finding: open.key, reason: 'Agreed' }] : [])),
    }
    expect(body.reasons.length).toBe(leftOpen.length - 1)
    service.clock.set('2026-12-01T00:00:00Z')
    expect(await (await service.signInAs('Late Manager', ['manager'])).refused(publishRota, { params, body })).toBe(
      'reasons-needed',
    )
    service.clock.set('2026-11-30T23:59:00Z')
    const edition = await (await service.signInAs('Other Manager', ['manager'])).ask(publishRota, { params, body })
    expect(edition.reasons.find(({ finding }) => finding === key)).toMatchObject({ reason: 'Amina asked for it' })
  })

  test('says only "away" of an absence, to managers too, because leads read it', async () => {
    const service = await rotaService()
    await service.add(shift('ben', '2026-12-01 09:00', '2026-12-01 17:00'))
    await away(service.store, 'ben', 'sickness', '2026-12-01 00:00', '2026-12-02 00:00')
    const { leftOpen } = await service.manager.ask(compareRota, { params: { rotaId: service.rota } })
    const { key } = leftOpen.find(({ rule }) => rule === 'absent-on-shift')!
    const { status } = await acknowledge(service.manager, key)
    expect(status).toBe(200)
    for (const as of [service.manager, service.lead])
      expect(JSON.stringify(await as.ask(listAcknowledgements, {}))).not.toMatch(/sick/i)
  })
})

describe('the state of an acknowledgement', () => {
  test.each<[string, string, (service: RotaService, shifts: readonly PlannedShift[]) => Promise<unknown>]>([
    ['standing', 'nothing has changed', async () => {}],
    ['standing', 'its rest became longer, but not long enough', (s, [, e]) => move(s, e!, '2026-12-01 08:30')],
    ['worse', 'its rest became shorter', (s, [, e]) => move(s, e!, '2026-12-01 07:45')],
    ['gone', 'the rest is long enough', (s, [, e]) => move(s, e!, '2026-12-01 10:00')],
    ['gone', 'the shift is gone', (s, [, e]) => s.remove(e!)],
  ])('%s: %s', async (state, _, change) => {
    const { service, shifts, key } = await shortRest()
    await acknowledge(service.manager, key)
    await change(service, shifts)
    expect(await only(service.lead)).toMatchObject({ state, present: state === 'gone' ? [] : [{ key }] })
  })

  test('is expired once its last day has passed in the zone of the service', async () => {
    const { service, key } = await shortRest()
    await acknowledge(service.manager, key)
    service.clock.set('2026-12-20T23:59:00Z')
    expect((await only(await service.signInAs('Second Lead', ['lead']))).state).toBe('standing')
    service.clock.set('2026-12-21T00:00:00Z')
    expect((await only(await service.signInAs('Third Lead', ['lead']))).state).toBe('expired')
  })

  test('is worse when the finding is worse in the draft or as published', async () => {
    const { service, shifts, key } = await shortRest()
    await service.publish()
    await acknowledge(service.manager, key, { in: 'published' })
    await move(service, shifts[1]!, '2026-12-01 07:00')
    expect((await only(service.lead)).state).toBe('worse')
  })

  test('holds for a part of the gap, and is worse when the gap grows', async () => {
    const service = await rotaService()
    const gap = 'cover-floor/harbour-north/floor/2026-11-30T00:00:00Z'
    await acknowledge(service.manager, gap)
    const middle = shift('ben', '2026-12-01 11:00', '2026-12-01 12:00')
    await service.add(middle)
    expect((await only(service.lead)).state).toBe('standing')
  })
})

describe('closing', () => {
  test('moves it to the closed list; the finding counts as open again', async () => {
    const { service, key } = await shortRest()
    const { value } = await acknowledge(service.manager, key)
    const params = { acknowledgementId: value.id }
    await service.lead.ask(closeAcknowledgement, { params })
    expect(await only(service.lead)).toMatchObject({ state: 'closed', closed: { by: { name: 'Tom Bell' } } })
    const { leftOpen } = await service.manager.ask(compareRota, { params: { rotaId: service.rota } })
    expect(leftOpen.find((open) => open.key === key)).toMatchObject({ reason: null })
    service.clock.advance(60_000)
    await service.manager.ask(closeAcknowledgement, { params })
    expect((await only(service.lead)).closed, 'closing again changes nothing').toMatchObject({
      by: { name: 'Tom Bell' },
    })
    service.clock.set('2027-03-01T00:00:00Z')
    const later = await service.signInAs('Second Lead', ['lead'])
    expect((await later.ask(listAcknowledgements, {})).acknowledgements).toEqual([])
  })

  test('happens when a new acknowledgement replaces an expired one', async () => {
    const { service, key } = await shortRest()
    await acknowledge(service.manager, key)
    service.clock.set('2026-12-21T09:00:00Z')
    const manager = await service.signInAs('Second Manager', ['manager'])
    expect((await acknowledge(manager, key, { until: '2027-01-10' })).status).toBe(200)
    const { acknowledgements } = await manager.ask(listAcknowledgements, {})
    expect(acknowledgements.map(({ state, until }) => [state, until])).toEqual([
      ['standing', '2027-01-10'],
      ['closed', '2026-12-20'],
    ])
  })
})

test('a rule that is acknowledged repeatedly is listed with how often', async () => {
  const service = await rotaService()
  await service.add(...['2026-12-01', '2026-12-03'].map((day) => shift('ben', `${day} 00:00`, `${day} 23:59`)))
  const { leftOpen } = await service.manager.ask(compareRota, { params: { rotaId: service.rota } })
  const gaps = leftOpen.filter(({ level }) => level === 'gap')
  const whole = { from: '2026-11-30', to: '2026-12-28' }
  for (const { key } of gaps.slice(0, 2)) await acknowledge(service.manager, key, whole)
  expect((await service.lead.ask(listAcknowledgements, {})).repeated).toEqual([])
  await acknowledge(service.manager, gaps[2]!.key, whole)
  expect((await service.lead.ask(listAcknowledgements, {})).repeated).toEqual([
    { rule: 'cover-floor', title: expect.any(String), count: 3 },
    { rule: 'cover-minimum', title: expect.any(String), count: 3 },
  ])
})

test.each<[string, object, string, string?]>([
  ['a finding that is not there', { finding: 'daily-rest/amina/none' }, 'not-found'],
  ['a finding of the draft sought in what is published', { in: 'published' }, 'not-found'],
  ['days without it', { from: '2026-12-14', to: '2026-12-21' }, 'not-found'],
  ['an owner of another service', { owner: 'north-manager' }, 'not-accepted', 'owner'],
  ['nobody as owner', { owner: 'nobody' }, 'not-accepted', 'owner'],
  ['a last day in the past', { until: '2026-11-29' }, 'not-accepted', 'until'],
  ['more than twelve weeks', { until: '2027-02-23' }, 'not-accepted', 'until'],
  ['no reason in words', { reason: ' ' }, 'not-accepted', 'reason'],
  ['a reason of no list', { reasonCode: 'because' }, 'not-accepted', 'reasonCode'],
  ['days the wrong way round', { from: '2026-12-07', to: '2026-11-30' }, 'not-accepted', 'to'],
  ['a reason about a person assessed', { reason: 'Patient was sectioned' }, 'not-accepted', 'reason'],
])('%s is refused', async (_, more, code, path) => {
  const { service, key } = await shortRest()
  const { problem } = await acknowledge(service.manager, key, more)
  expect(problem.code).toBe(code)
  if (path) expect(problem.faults?.map((fault) => fault.path)).toEqual([path])
  expect((await service.lead.ask(listAcknowledgements, {})).acknowledgements).toEqual([])
})

test.each([
  ['today', '2026-11-30'],
  ['twelve weeks from today', '2027-02-22'],
])('the last day may be %s', async (_, until) => {
  const { service, key } = await shortRest()
  expect((await acknowledge(service.manager, key, { until })).status).toBe(200)
})

test('an AMHP cannot own one: she does not see the list', async () => {
  const { service, key } = await shortRest()
  await service.signInAs('Amina Rahman', ['amhp'], 'amina')
  const { problem } = await acknowledge(service.manager, key, { owner: 'amina-rahman' })
  expect(problem.detail).toBe('Nothing was saved. Choose a manager or lead who can sign in to this service.')
  await service.signInAs('Ben Okafor', ['amhp', 'lead'], 'ben')
  expect((await acknowledge(service.manager, key, { owner: 'ben-okafor' })).status).toBe(200)
})

test('a finding that is acknowledged already is refused', async () => {
  const { service, key } = await shortRest()
  await acknowledge(service.manager, key)
  const { problem } = await acknowledge(service.lead, key, { until: '2027-01-10' })
  expect(problem).toMatchObject({ code: 'already-exists', detail: expect.stringContaining('20 December 2026') })
})
