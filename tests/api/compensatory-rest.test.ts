import { listAudit } from '@amhp/shared/contract/audit.ts'
import {
  addRestGiven,
  getCompensatoryRest,
  getMyRest,
  removeRestGiven,
} from '@amhp/shared/contract/compensatory-rest.ts'
import {
  addDerogation,
  changeDerogation,
  listDerogations,
  removeDerogation,
} from '@amhp/shared/contract/derogations.ts'
import { saveShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { describe, expect, test } from 'vitest'
import type { Asker } from '../support/server/api.ts'
import { boardRota } from '../support/services/board-rota.ts'
import { at, type RotaService, rotaService, shift } from '../support/services/rota-service.ts'
import { timePasses } from '../support/services/worked.ts'

const ground = { regulation: 21 as const, basis: 'Workforce agreement 4', from: '2026-01-01', until: null, amhp: null }
const given = (start: string, end: string, amhp = 'amina') => ({ amhp, start: at(start), end: at(end), note: '' })

/** Amina worked until 23:00 on Tuesday 1 December instead of 17:00, and began at 09:00 the next day: an hour too soon. It is Wednesday 18:00. */
async function short() {
  const service = await rotaService()
  const day = shift('amina', '2026-12-01 09:00', '2026-12-01 17:00')
  const next = shift('amina', '2026-12-02 09:00', '2026-12-02 17:00')
  await service.add(day, next, shift('ben', '2026-12-01 09:00', '2026-12-01 17:00'))
  await service.publish()
  await timePasses(service, '2026-12-02 18:00')
  const body = {
    ...{ actualStart: null, actualEnd: at('2026-12-01 23:00'), breakMinutes: null, lateReason: 'no-bed' as const },
    ...{ callOuts: [], version: 0 },
  }
  await service.manager.ask(saveShiftRecord, { params: { shiftId: day.id }, body })
  return { ...service, day, next }
}

const findings = async ({ manager }: RotaService) => checkRota(await boardRota(manager)).findings.map(({ key }) => key)
const ledger = async (asker: Asker) => (await asker.ask(getCompensatoryRest, {})).people

describe('a derogation', () => {
  test('turns a shortfall of rest into rest that is owed, and back when it is removed', async () => {
    const service = await short()
    const { lead, manager, next } = service
    const breach = `daily-rest/amina/${next.id}`
    const owed = `compensatory-rest/amina/${next.id}`
    expect(await findings(service)).toContain(breach)
    expect(await ledger(manager)).toEqual([])
    const { id } = await lead.ask(addDerogation, { body: ground })
    expect(await findings(service)).toContain(owed)
    expect(await findings(service)).not.toContain(breach)
    await lead.ask(removeDerogation, { params: { derogationId: id } })
    expect(await findings(service)).toContain(breach)
  })

  test('of another AMHP, or that has ended, leaves the breach', async () => {
    const service = await short()
    const { lead, next } = service
    await lead.ask(addDerogation, { body: { ...ground, amhp: 'ben' } })
    await lead.ask(addDerogation, { body: { ...ground, until: '2026-12-01' } })
    expect(await findings(service)).toContain(`daily-rest/amina/${next.id}`)
  })

  test('is entered, changed and removed by leads, with audit entries; managers may read', async () => {
    const { lead, manager, signInAs } = await rotaService()
    const one = await lead.ask(addDerogation, { body: ground })
    const changed = { ...ground, until: '2026-12-31', version: 1 }
    const params = { derogationId: one.id }
    expect(await lead.ask(changeDerogation, { params, body: changed })).toMatchObject({
      until: '2026-12-31',
      version: 2,
    })
    expect(await lead.refused(changeDerogation, { params, body: changed })).toBe('stale-edit')
    expect((await manager.ask(listDerogations, {})).derogations).toMatchObject([{ basis: 'Workforce agreement 4' }])
    expect(await manager.refused(addDerogation, { body: ground })).toBe('not-allowed')
    const amina = await signInAs('Amina Rahman', ['amhp'], 'amina')
    expect(await amina.refused(listDerogations, {})).toBe('not-allowed')
    await lead.ask(removeDerogation, { params })
    const { entries } = await lead.ask(listAudit, { query: { kind: 'derogation' } })
    expect(entries.map(({ what }) => what)).toEqual([
      'Removed a derogation under regulation 21 for everyone, 1 January 2026 to 31 December 2026',
      'Changed a derogation under regulation 21 for everyone, 1 January 2026 to 31 December 2026',
      'Entered a derogation under regulation 21 for everyone, 1 January 2026 with no end yet',
    ])
  })

  test.each([
    ['without a basis', { basis: '' }, 'basis'],
    ['that ends before it begins', { until: '2025-12-31' }, 'until'],
    ['of another regulation', { regulation: 24 }, 'regulation'],
    ['of nobody in the register', { amhp: 'nobody' }, 'amhp'],
    ['with words about a person assessed', { basis: 'For the detained patient' }, 'basis'],
  ])('%s is refused', async (_, more, path) => {
    const { lead } = await rotaService()
    const { problem } = await lead.try(addDerogation, { body: { ...ground, ...more } })
    expect(problem.faults?.map((fault) => fault.path)).toEqual([path])
  })
})

describe('the account of rest', () => {
  test('says what is owed, for which shortfall, and until when', async () => {
    const { lead, manager, next } = await short()
    await lead.ask(addDerogation, { body: ground })
    expect(await ledger(manager)).toEqual([
      {
        amhp: 'amina',
        name: 'Amina Rahman',
        openMinutes: 60,
        overdueMinutes: 0,
        comingMinutes: 0,
        given: [],
        owed: [
          {
            key: `compensatory-rest/amina/${next.id}`,
            state: 'owed',
            rule: 'daily-rest',
            shift: next.id,
            protection: null,
            start: at('2026-12-01 23:00'),
            end: at('2026-12-02 09:00'),
            owedMinutes: 60,
            openMinutes: 60,
            dueBy: at('2026-12-16 09:00'),
            given: [],
          },
        ],
      },
    ])
  })

  test('names each debt as its finding does, also when the one before it is given', async () => {
    const service = await short()
    const { lead, manager, next } = service
    await timePasses(service, '2026-12-02 19:00')
    const body = { actualStart: null, actualEnd: null, breakMinutes: 5, lateReason: null, callOuts: [], version: 0 }
    await manager.ask(saveShiftRecord, { params: { shiftId: next.id }, body })
    await lead.ask(addDerogation, { body: ground })
    const open = async () => (await ledger(manager)).flatMap(({ owed }) => owed.filter((one) => one.openMinutes > 0))
    const found = async () => (await findings(service)).filter((key) => key.startsWith('compensatory-rest'))
    expect((await open()).map(({ key }) => key).sort()).toEqual((await found()).sort())
    expect(await open()).toHaveLength(2)
    await manager.ask(addRestGiven, { body: given('2026-12-03 09:00', '2026-12-03 10:00') })
    expect((await open()).map(({ key }) => key)).toEqual(await found())
    expect(await open()).toMatchObject([{ rule: 'missed-break' }])
  })

  const states: [string, string, ReturnType<typeof given>[], object][] = [
    ['is overdue when the days have passed', '2026-12-16 09:00', [], { state: 'overdue', openMinutes: 60 }],
    ['is not overdue a minute before', '2026-12-16 08:59', [], { state: 'owed' }],
    [
      'is paid by a rest of that length',
      '2026-12-16 09:00',
      [given('2026-12-03 09:00', '2026-12-03 11:00')],
      { state: 'given', openMinutes: 0, given: [{ start: at('2026-12-03 09:00'), end: at('2026-12-03 10:00') }] },
    ],
    [
      'is paid in part by a shorter one',
      '2026-12-05 09:00',
      [given('2026-12-03 09:00', '2026-12-03 09:40')],
      { state: 'owed', openMinutes: 20 },
    ],
    [
      "is not paid by another AMHP's",
      '2026-12-05 09:00',
      [given('2026-12-03 09:00', '2026-12-03 11:00', 'ben')],
      { state: 'owed', openMinutes: 60 },
    ],
  ]
  test.each(states)('%s', async (_, now, rests, expected) => {
    const service = await short()
    await service.lead.ask(addDerogation, { body: ground })
    for (const body of rests) await service.manager.ask(addRestGiven, { body })
    await timePasses(service, now)
    const people = await ledger(service.manager)
    expect(people.find(({ amhp }) => amhp === 'amina')?.owed).toMatchObject([expected])
  })

  test('of an AMHP is visible to her and to leads', async () => {
    const { lead, signInAs } = await short()
    await lead.ask(addDerogation, { body: ground })
    const amina = await signInAs('Amina Rahman', ['amhp'], 'amina')
    const ben = await signInAs('Ben Okafor', ['amhp'], 'ben')
    expect(await amina.ask(getMyRest, {})).toMatchObject({ withinDays: 14, person: { openMinutes: 60, amhp: 'amina' } })
    expect(await ben.ask(getMyRest, {})).toMatchObject({ person: { openMinutes: 0, owed: [], amhp: 'ben' } })
    expect(await amina.refused(getCompensatoryRest, {})).toBe('not-allowed')
    expect(await ledger(lead)).toHaveLength(1)
    expect(await (await signInAs('No One', ['amhp'])).refused(getMyRest, {})).toBe('not-found')
  })

  test('changes back when rest given is removed, with an audit entry', async () => {
    const { lead, manager } = await short()
    await lead.ask(addDerogation, { body: ground })
    const rest = await manager.ask(addRestGiven, { body: given('2026-12-03 09:00', '2026-12-03 10:00') })
    expect((await ledger(manager))[0]).toMatchObject({ openMinutes: 0, given: [{ id: rest.id }] })
    await manager.ask(removeRestGiven, { params: { restId: rest.id } })
    expect((await ledger(manager))[0]).toMatchObject({ openMinutes: 60, given: [] })
    const { entries } = await manager.ask(listAudit, { query: { kind: 'rest-given' } })
    expect(entries.map(({ what }) => what)).toEqual([
      'Removed compensatory rest of Amina Rahman, Thu 3 Dec 09:00 to 10:00',
      'Recorded compensatory rest of Amina Rahman, Thu 3 Dec 09:00 to 10:00',
    ])
  })

  test('counts each rest given once: an overlap is refused, and only managers record rest', async () => {
    const { lead, manager } = await short()
    const rest = given('2026-12-03 09:00', '2026-12-03 11:00')
    await manager.ask(addRestGiven, { body: rest })
    const over = given('2026-12-03 10:00', '2026-12-03 12:00')
    expect(await manager.refused(addRestGiven, { body: over })).toBe('already-exists')
    await manager.ask(addRestGiven, { body: { ...over, amhp: 'ben' } })
    expect(await lead.refused(addRestGiven, { body: rest })).toBe('not-allowed')
  })
})
