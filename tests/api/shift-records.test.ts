import { listAudit } from '@amhp/shared/contract/audit.ts'
import { compareRota } from '@amhp/shared/contract/editions.ts'
import { editRotas } from '@amhp/shared/contract/edits.ts'
import { getMyShifts } from '@amhp/shared/contract/my-shifts.ts'
import { getShiftHistory } from '@amhp/shared/contract/shift-changes.ts'
import { getShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { describe, expect, test } from 'vitest'
import { boardRota, changedOnBoard } from '../support/services/board-rota.ts'
import { at, rotaService, shift } from '../support/services/rota-service.ts'
import { called, late, nothing, save, timePasses, worked } from '../support/services/worked.ts'

describe('a late finish', () => {
  test('is answered with when she may next start, and which shift has too little rest before it', async () => {
    const { amina, manager, day, next } = await worked()
    const { value } = await save(amina, day, late('2026-12-01 23:20'))
    expect(value).toEqual({
      record: { ...late('2026-12-01 23:20'), version: 1 },
      answer: {
        workedUntil: at('2026-12-01 23:20'),
        goesOn: null,
        earliestStart: at('2026-12-02 10:20'),
        requiredMinutes: 660,
        tooShort: [{ shift: next.id, label: 'Day', start: at('2026-12-02 09:00'), restMinutes: 580 }],
      },
      told: [{ id: 'priya-shah', name: 'Priya Shah', at: at('2026-12-02 08:59'), seenAt: null }],
    })
    // Told once for the same record, and no manager is told of what she records herself.
    expect((await save(amina, day, { ...late('2026-12-01 23:20'), version: 1 })).value.told).toEqual(value.told)
    expect((await save(manager, day, { ...late('2026-12-01 23:40'), version: 1 })).value.told).toEqual([])
  })

  test.each([
    ['as planned', nothing],
    ['late', late('2026-12-01 21:30')],
  ])('that is saved again unchanged, %s, is written once', async (_, recorded) => {
    const { amina, manager, day } = await worked()
    const entries = async () => (await manager.ask(listAudit, { query: { kind: 'shift' } })).entries.length
    const before = await entries()
    expect((await save(amina, day, { ...recorded, version: 0 })).value.record.version).toBe(1)
    for (let i = 0; i < 3; i++)
      expect((await save(amina, day, { ...recorded, version: 1 })).value.record.version).toBe(1)
    expect(await entries()).toBe(before + 1)
  })

  test.each([
    ['an hour before it would matter', '2026-12-01 21:00', []],
    ['exactly eleven hours before', '2026-12-01 22:00', []],
    ['a minute later', '2026-12-01 22:01', [659]],
  ])('that ends %s', async (_, end, short) => {
    const { amina, day } = await worked()
    const { value } = await save(amina, day, late(end))
    expect(value.answer?.tooShort.map(({ restMinutes }) => restMinutes)).toEqual(short)
  })

  test('leaves too little rest however long she rested before the shift', async () => {
    const service = await worked()
    const { amina, add, publish } = service
    const night = shift('amina', '2026-12-03 20:00', '2026-12-04 04:00')
    const morning = shift('amina', '2026-12-04 06:00', '2026-12-04 10:00')
    await add(night, morning)
    await publish()
    await timePasses(service, '2026-12-04 05:59')
    expect((await save(amina, night, late('2026-12-04 05:30'))).value.answer).toMatchObject({
      earliestStart: at('2026-12-04 16:30'),
      tooShort: [{ shift: morning.id, restMinutes: 30 }],
    })
  })

  test.each([
    ['a shift that touches it', [['13:00', '17:00']], '13:00', '17:00', '2026-12-09 04:00'],
    ['split work', [['16:00', '20:00']], '16:00', '20:00', '2026-12-09 07:00'],
    [
      'two more parts',
      [
        ['13:00', '15:00'],
        ['17:00', '20:00'],
      ],
      '13:00',
      '20:00',
      '2026-12-09 07:00',
    ],
  ])('is followed by rest after %s', async (_, more, start, end, earliest) => {
    const service = await worked()
    const { amina, add, publish } = service
    const day = '2026-12-08'
    const first = shift('amina', `${day} 09:00`, `${day} 13:00`)
    await add(first, ...more.map(([from, to]) => shift('amina', `${day} ${from}`, `${day} ${to}`, { code: 'D' })))
    await publish()
    await timePasses(service, `${day} 13:00`)
    const { value } = await save(amina, first, { ...nothing, actualEnd: at(`${day} 13:00`) })
    expect(value.answer).toMatchObject({
      workedUntil: at(`${day} 13:00`),
      goesOn: { label: 'Day', start: at(`${day} ${start}`), end: at(`${day} ${end}`) },
      earliestStart: at(earliest),
      tooShort: [],
    })
    await timePasses(service, `${day} 13:01`)
    expect((await amina.ask(getMyShifts, { query: {} })).resting).toBeNull()
  })

  test.each([
    ['lost in spring', '2027-03-22', '2027-03-27 14:00', '2027-03-27 22:00', '2027-03-27 22:30', '2027-03-28 10:30'],
    ['given in autumn', '2027-10-25', '2027-10-30 14:00', '2027-10-30 22:00', '2027-10-30 22:30', '2027-10-31 08:30'],
  ])('counts elapsed hours over the hour that is %s', async (_, from, start, end, finished, earliest) => {
    const service = await rotaService()
    const { start: startRota, add, publish, signInAs, clock } = service
    const to = from === '2027-03-22' ? '2027-03-29' : '2027-11-01'
    const rota = await startRota('Clock change', from, to)
    const evening = shift('amina', start, end)
    await add(evening)
    await timePasses(service, start)
    await publish(rota)
    clock.set(at(finished))
    const amina = await signInAs('Amina Rahman', ['amhp'], 'amina')
    const { answer } = (await save(amina, evening, late(finished))).value
    expect(answer?.earliestStart).toBe(at(earliest))
  })

  test('is stored beside the plan: in every document, her shifts, the history and the audit trail', async () => {
    const service = await worked()
    const { amina, manager, day, next, rota, board } = service
    await save(amina, day, { ...late('2026-12-01 23:20'), actualStart: at('2026-12-01 09:10'), breakMinutes: 15 })
    const drafted = await boardRota(service.manager)
    expect(drafted.shifts.find(({ id }) => id === day.id)).toMatchObject({
      start: Date.parse(day.start),
      end: Date.parse(day.end),
      actual: { start: Date.parse(at('2026-12-01 09:10')), end: Date.parse(at('2026-12-01 23:20')) },
      breakMinutes: 15,
    })
    expect(checkRota(drafted).findings.map(({ key }) => key)).toContain(`daily-rest/amina/${next.id}`)
    const { leftOpen } = await manager.ask(compareRota, { params: { rotaId: rota } })
    expect(leftOpen.map(({ key }) => key)).toContain(`daily-rest/amina/${next.id}`)
    expect((await board('2026-11-30', '2026-12-07')).published.find(({ id }) => id === day.id)).toEqual(day)

    const mine = await amina.ask(getMyShifts, { query: {} })
    expect(mine.toRecord).toMatchObject([{ id: day.id, record: { actualEnd: at('2026-12-01 23:20'), version: 1 } }])
    expect(mine.shifts.find(({ id }) => id === next.id)?.restBeforeMinutes).toBe(580)

    const { entries } = await manager.ask(getShiftHistory, { params: { shiftId: day.id } })
    expect(entries.at(-1)).toMatchObject({
      by: { name: 'Amina Rahman' },
      before: null,
      after: null,
      what: 'Recorded what happened on the shift of Amina Rahman, Tue 1 Dec 09:00 to 17:00: started 09:10, ended 23:20, 15 minutes of breaks',
    })
    const audit = await manager.ask(listAudit, { query: { kind: 'shift' } })
    expect(audit.entries.map(({ about }) => about)).toEqual([{ kind: 'shift', id: day.id }])
  })

  test('closes or opens a finding for the edit after it too', async () => {
    const { amina, manager, day, next } = await worked()
    await save(amina, day, late('2026-12-01 23:20'))
    const later = { ...next, start: at('2026-12-02 11:00') }
    const { closed } = await changedOnBoard(manager, '2026-11-30', '2026-12-07', () =>
      manager.ask(editRotas, { body: { name: 'Move', changes: [{ before: next, after: later }] } }),
    )
    expect(closed.map(({ key }) => key)).toContain(`daily-rest/amina/${next.id}`)
  })
})

describe('call-outs on standby', () => {
  test('are work from which rest is counted', async () => {
    const service = await worked()
    const { ben, standby, benNext } = service
    const { value } = await save(ben, standby, called('2026-12-02 02:00', '2026-12-02 04:00'))
    expect(value.answer).toMatchObject({
      workedUntil: at('2026-12-02 04:00'),
      earliestStart: at('2026-12-02 15:00'),
      tooShort: [{ shift: benNext.id, restMinutes: 9 * 60 }],
    })
    const { shifts } = await boardRota(service.manager)
    expect(shifts.find(({ id }) => id === standby.id)?.callOuts).toMatchObject([{ mode: 'attended' }])
  })

  test('keep what held her up, which neither the board nor a colleague is told', async () => {
    const { ben, amina, standby, manager } = await worked()
    const call = { ...called('2026-12-02 02:00', '2026-12-02 04:00').callOuts[0]!, reason: 'court' as const }
    await save(ben, standby, { ...nothing, callOuts: [call] })
    const { record } = await ben.ask(getShiftRecord, { params: { shiftId: standby.id } })
    expect(record.callOuts).toEqual([call])
    expect(JSON.stringify(await boardRota(manager))).not.toContain('court')
    expect((await amina.try(getShiftRecord, { params: { shiftId: standby.id } })).problem.code).toBe('not-found')
  })

  test('that are removed again leave rest unchanged', async () => {
    const { ben, standby } = await worked()
    await save(ben, standby, called('2026-12-02 02:00', '2026-12-02 04:00'))
    const { value } = await save(ben, standby, { ...nothing, version: 1 })
    expect(value).toMatchObject({ record: { ...nothing, version: 2 }, answer: null, told: [{ id: 'priya-shah' }] })
  })
})

describe('who may record', () => {
  test('the AMHP whose shift it is, and managers', async () => {
    const { amina, manager, day } = await worked()
    expect((await save(amina, day, late('2026-12-01 18:00'))).status).toBe(200)
    expect((await save(manager, day, { ...late('2026-12-01 18:10'), version: 1 })).value.record.version).toBe(2)
    expect(await manager.ask(getShiftRecord, { params: { shiftId: day.id } })).toMatchObject({
      shift: { name: 'Amina Rahman', label: 'Day', end: day.end },
      record: { actualEnd: at('2026-12-01 18:10') },
      mayChange: true,
    })
  })

  test("nobody else: another AMHP's shift is not found, a lead may only read", async () => {
    const { ben, lead, day } = await worked()
    const params = { shiftId: day.id }
    expect((await save(ben, day, late('2026-12-01 18:00'))).problem.code).toBe('not-found')
    expect(await ben.refused(getShiftRecord, { params })).toBe('not-found')
    expect((await save(lead, day, late('2026-12-01 18:00'))).problem.code).toBe('not-allowed')
    expect(await lead.ask(getShiftRecord, { params })).toMatchObject({ record: nothing, mayChange: false })
  })

  test('a shift of the draft alone cannot be recorded', async () => {
    const { manager, add } = await worked()
    const drafted = shift('cara', '2026-12-01 09:00', '2026-12-01 17:00')
    await add(drafted)
    expect((await save(manager, drafted, late('2026-12-01 18:00'))).problem.code).toBe('not-found')
  })

  test('of two who record one shift, the second sees theirs and mine', async () => {
    const { amina, manager, day } = await worked()
    await save(amina, day, late('2026-12-01 18:00'))
    const mine = late('2026-12-01 19:00')
    const { problem } = await save(manager, day, mine)
    expect(problem).toMatchObject({
      code: 'stale-edit',
      theirs: { actualEnd: at('2026-12-01 18:00'), version: 1 },
      mine,
    })
  })
})
