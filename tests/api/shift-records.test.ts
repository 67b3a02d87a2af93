import { sessions, shiftRecords } from '@amhp/db/schema/index.ts'
import { listAudit } from '@amhp/shared/contract/audit.ts'
import { getMyShifts } from '@amhp/shared/contract/my-shifts.ts'
import { compareRota, editRotas, getShiftHistory, type PlannedShift } from '@amhp/shared/contract/rotas.ts'
import { getShiftRecord, type ShiftRecord, saveShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { describe, expect, test } from 'vitest'
import type { Asker } from '../support/api.ts'
import { at, type RotaService, rotaService, shift } from '../support/rota-service.ts'

const nothing: ShiftRecord = {
  actualStart: null,
  actualEnd: null,
  breakMinutes: null,
  lateReason: null,
  callOuts: [],
  version: 0,
}
const late = (end: string): ShiftRecord => ({ ...nothing, actualEnd: at(end), lateReason: 'no-bed' })
const called = (start: string, end: string): ShiftRecord => ({
  ...nothing,
  callOuts: [{ start: at(start), end: at(end), mode: 'attended' }],
})
const save = (asker: Asker, { id }: PlannedShift, body: unknown) =>
  asker.try(saveShiftRecord, { params: { shiftId: id }, body })

/** It is later now, and everybody is still signed in. */
async function timePasses({ clock, store }: Pick<RotaService, 'clock' | 'store'>, until: string) {
  clock.set(at(until))
  await store.tx(async (q) => void (await q.update(sessions).set({ lastUsedAt: clock.now() })))
}

/** A service whose AMHP has worked Tuesday 1 December, is on standby after it, and is due on Wednesday at 09:00. It is 09:00 on that Wednesday, less a minute. */
async function worked() {
  const service = await rotaService()
  const day = shift('amina', '2026-12-01 09:00', '2026-12-01 17:00', { code: 'D' })
  const next = shift('amina', '2026-12-02 09:00', '2026-12-02 17:00', { code: 'D' })
  const standby = shift('ben', '2026-12-01 17:00', '2026-12-02 08:30', { kind: 'standby' })
  const benNext = shift('ben', '2026-12-02 09:00', '2026-12-02 17:00')
  await service.add(day, next, shift('ben', '2026-12-01 09:00', '2026-12-01 17:00'), standby, benNext)
  await service.publish()
  await timePasses(service, '2026-12-02 08:59')
  const amina = await service.signInAs('Amina Rahman', ['amhp'], 'amina')
  const ben = await service.signInAs('Ben Okafor', ['amhp'], 'ben')
  return { ...service, day, next, standby, benNext, amina, ben }
}

const shiftsOfBoard = async ({ board }: RotaService) => {
  const { document } = await board('2026-11-30', '2026-12-07')
  const read = parseRotaDocument(document)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.rota
}

describe('a late finish', () => {
  test('is answered at once: when she may next start, and which shift has too little rest before it', async () => {
    const { amina, day, next } = await worked()
    const { value } = await save(amina, day, late('2026-12-01 23:20'))
    expect(value).toEqual({
      record: { ...late('2026-12-01 23:20'), version: 1 },
      answer: {
        workedUntil: at('2026-12-01 23:20'),
        earliestStart: at('2026-12-02 10:20'),
        requiredMinutes: 660,
        tooShort: [{ shift: next.id, label: 'Day', start: at('2026-12-02 09:00'), restMinutes: 580 }],
      },
    })
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

  test('with eleven hours earlier in the day before the next start leaves enough, as the rule has it', async () => {
    const service = await worked()
    const { amina, add, publish } = service
    const night = shift('amina', '2026-12-03 20:00', '2026-12-04 04:00')
    const morning = shift('amina', '2026-12-04 06:00', '2026-12-04 10:00')
    await add(night, morning)
    await publish()
    await timePasses(service, '2026-12-04 05:59')
    expect((await save(amina, night, late('2026-12-04 05:30'))).value.answer).toMatchObject({
      earliestStart: at('2026-12-04 16:30'),
      tooShort: [],
    })
  })

  test.each([
    ['lost in spring', '2027-03-22', '2027-03-27 14:00', '2027-03-27 22:00', '2027-03-27 22:30', '2027-03-28 10:30'],
    ['given in autumn', '2026-10-19', '2026-10-24 14:00', '2026-10-24 22:00', '2026-10-24 22:30', '2026-10-25 08:30'],
  ])('counts elapsed hours over the hour that is %s', async (_, from, start, end, finished, earliest) => {
    const service = await rotaService()
    const { start: startRota, add, publish, signInAs, clock } = service
    const to = from === '2027-03-22' ? '2027-03-29' : '2026-10-26'
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

  test('stands beside the plan: in every document, in her shifts, in the history and the audit trail', async () => {
    const service = await worked()
    const { amina, manager, day, next, rota, board } = service
    await save(amina, day, { ...late('2026-12-01 23:20'), actualStart: at('2026-12-01 09:10'), breakMinutes: 15 })
    const drafted = await shiftsOfBoard(service)
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
    const { difference } = await manager.ask(editRotas, {
      body: { name: 'Move', changes: [{ before: next, after: later }], difference: true },
    })
    expect(difference!.closed.map(({ key }) => key)).toContain(`daily-rest/amina/${next.id}`)
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
    const { shifts } = await shiftsOfBoard(service)
    expect(shifts.find(({ id }) => id === standby.id)?.callOuts).toMatchObject([{ mode: 'attended' }])
  })

  test('that are taken away again leave rest as it was', async () => {
    const { ben, standby } = await worked()
    await save(ben, standby, called('2026-12-02 02:00', '2026-12-02 04:00'))
    const { value } = await save(ben, standby, { ...nothing, version: 1 })
    expect(value).toEqual({ record: { ...nothing, version: 2 }, answer: null })
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

  test("nobody else: another AMHP's shift is as if it were not there, a lead reads", async () => {
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

describe('what cannot have happened is refused in a sentence', () => {
  const rows: [string, 'day' | 'standby' | 'next', Partial<ShiftRecord>, string, RegExp][] = [
    ['an end in the future', 'day', late('2026-12-02 09:30'), 'actualEnd', /not in the future/],
    ['an end before the start', 'day', { actualEnd: at('2026-12-01 08:00') }, 'actualEnd', /end after the start/],
    [
      'a start after the planned end',
      'day',
      { ...late('2026-12-01 20:00'), actualStart: at('2026-12-01 18:00') },
      'actualStart',
      /before the planned end/,
    ],
    [
      'a start a day and more before the plan',
      'day',
      { actualStart: at('2026-11-30 08:00') },
      'actualStart',
      /24 hours before/,
    ],
    [
      'a late end without a reason',
      'day',
      { actualEnd: at('2026-12-01 17:01') },
      'lateReason',
      /why the shift ended late/,
    ],
    ['a reason without a late end', 'day', { lateReason: 'police' }, 'lateReason', /Leave out the reason/],
    ['breaks as long as the shift', 'day', { breakMinutes: 480 }, 'breakMinutes', /fewer minutes/],
    [
      'a call-out on a waking shift',
      'day',
      called('2026-12-01 10:00', '2026-12-01 11:00'),
      'callOuts',
      /Only standby has call-outs/,
    ],
    ['an end on standby', 'standby', { actualEnd: at('2026-12-02 07:00') }, 'actualEnd', /each call-out/],
    [
      'a call-out before the standby',
      'standby',
      called('2026-12-01 16:00', '2026-12-01 18:00'),
      'callOuts[0].start',
      /within the standby/,
    ],
    [
      'a call-out after the standby',
      'standby',
      called('2026-12-02 08:00', '2026-12-02 08:45'),
      'callOuts[0].end',
      /within the standby/,
    ],
    [
      'two call-outs at once',
      'standby',
      {
        callOuts: [
          ...called('2026-12-02 01:00', '2026-12-02 03:00').callOuts,
          ...called('2026-12-02 02:00', '2026-12-02 04:00').callOuts,
        ],
      },
      'callOuts[1].start',
      /no other call-out/,
    ],
  ]
  test.each(rows)('%s', async (_, which, record, path, says) => {
    const service = await worked()
    const { problem } = await save(service.manager, service[which], { ...nothing, ...record })
    expect(problem.code).toBe('not-accepted')
    expect(problem.faults).toMatchObject([{ path, message: expect.stringMatching(says) }])
    expect(await service.store.read.select().from(shiftRecords)).toMatchObject([
      { serviceId: 'north' },
      { serviceId: 'south' },
    ])
  })

  test('an end more than a day after the plan', async () => {
    const service = await worked()
    const { manager, day } = service
    await timePasses(service, '2026-12-03 12:00')
    const { problem } = await save(manager, day, late('2026-12-02 17:01'))
    expect(problem.faults).toMatchObject([{ path: 'actualEnd', message: expect.stringMatching(/24 hours after/) }])
  })

  test('a shift that has not started', async () => {
    const { amina, next } = await worked()
    const { problem } = await save(amina, next, nothing)
    expect(problem).toMatchObject({ code: 'not-accepted', detail: expect.stringMatching(/has not started yet/) })
  })
})

describe('a plan that is changed after it was recorded', () => {
  test('keeps the record where it still fits, and the documents can be read whatever it is changed to', async () => {
    const service = await worked()
    const { amina, manager, day } = service
    await save(amina, day, late('2026-12-01 19:00'))
    const actualOf = async () => (await shiftsOfBoard(service)).shifts.find(({ id }) => id === day.id)?.actual
    const change = (before: PlannedShift, after: PlannedShift) =>
      manager.ask(editRotas, { body: { name: 'Change', changes: [{ before, after }] } })
    const longer = { ...day, end: at('2026-12-01 18:00') }
    await change(day, longer)
    expect(await actualOf()).toEqual({ end: Date.parse(at('2026-12-01 19:00')) })
    const moved = { ...day, start: at('2026-12-04 09:00'), end: at('2026-12-04 17:00') }
    await change(longer, moved)
    expect(await actualOf()).toBeUndefined()
    const given = { ...day, amhp: 'cara' }
    await change(moved, given)
    expect(await actualOf()).toBeUndefined()
    const standby = { ...day, kind: 'standby' as const }
    await change(given, standby)
    expect(await actualOf()).toBeUndefined()
    await change(standby, day)
    expect(await actualOf()).toEqual({ end: Date.parse(at('2026-12-01 19:00')) })
  })
})
