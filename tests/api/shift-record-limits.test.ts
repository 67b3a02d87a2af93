import { shiftRecords } from '@amhp/db/schema/index.ts'
import { editRotas } from '@amhp/shared/contract/edits.ts'
import { describe, expect, test } from 'vitest'
import type { PlannedShift, ShiftRecord } from '../support/server/wire.ts'
import { boardRota } from '../support/services/board-rota.ts'
import { at } from '../support/services/rota-service.ts'
import { called, late, nothing, save, timePasses, worked } from '../support/services/worked.ts'

describe('a record that cannot be true is refused with a sentence', () => {
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
  test('keeps the record where it still fits, and the documents stay readable in any case', async () => {
    const service = await worked()
    const { amina, manager, day } = service
    await save(amina, day, late('2026-12-01 19:00'))
    const actualOf = async () => (await boardRota(service.manager)).shifts.find(({ id }) => id === day.id)?.actual
    const change = async (before: PlannedShift, after: PlannedShift) => {
      const body = { name: 'Change', changes: [{ before, after }] }
      const { problem } = await manager.try(editRotas, { body })
      const records = (problem.faults ?? []).map(({ path }) => ({ record: path, becomes: 'kept' as const }))
      if (records.length > 0) await manager.ask(editRotas, { body: { ...body, records } })
    }
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
