import { compareRota } from '@amhp/shared/contract/editions.ts'
import { editRotas } from '@amhp/shared/contract/edits.ts'
import { changeShiftCodes, getShiftCodes, previewPlaced } from '@amhp/shared/contract/shift-codes.ts'
import { describe, expect, test } from 'vitest'
import { at, authority, rotaService, shift } from '../support/services/rota-service.ts'

const day = {
  ...{ code: 'D', name: 'Day', start: '09:00', end: '17:00', endsAfterDays: null, kind: 'waking', role: 'amhp' },
  ...{ colour: 'blue', shareable: false, authorities: null },
} as const
type Code = { [Key in keyof typeof day]: unknown }

/** A service whose code D was `day` and is now as given; shifts may be placed with it. */
async function changedCode(now: Partial<Code> = { end: '18:00' }) {
  const service = await rotaService()
  const { manager } = service
  const { version } = await manager.ask(getShiftCodes, {})
  const codes = (one: object, version: number) =>
    manager.ask(changeShiftCodes, { body: { codes: [one], version } as never })
  const was = await codes(day, version)
  await codes({ ...day, ...now }, was.version)
  const placed = (amhp: string, date: string, more: object = {}) =>
    shift(amhp, `2026-12-${date} 09:00`, `2026-12-${date} 17:00`, { code: 'D', ...more })
  const preview = (from = '2026-11-30') =>
    manager.ask(previewPlaced, { params: { code: 'D' }, body: { was: day, from } as never })
  const apply = async (records: object[] = []) => {
    const { changes } = await preview()
    return await manager.try(editRotas, { body: { name: 'Change D', changes, records } as never })
  }
  return { ...service, placed, preview, apply }
}

describe('the shifts that were placed with a code as it was', () => {
  test('are those of the draft from a day on, and nothing of them is changed yet', async () => {
    const { add, placed, preview, board } = await changedCode()
    const [first, second] = [placed('amina', '01'), placed('ben', '02')]
    await add(first, second, shift('cara', '2026-12-02 09:00', '2026-12-02 17:00'))
    const longer = (one: typeof first) => ({ before: one, after: { ...one, end: one.end.replace('17:00', '18:00') } })
    expect((await preview()).changes).toEqual([longer(first), longer(second)])
    expect((await preview('2026-12-02')).changes).toEqual([longer(second)])
    expect((await preview('2026-12-03')).changes).toEqual([])
    const { document } = await board('2026-11-30', '2026-12-07')
    expect(document.shifts.map(({ end }) => end.slice(11, 16))).toEqual(['17:00', '17:00', '17:00'])
  })

  test.each<[string, Partial<Code>, object, object | undefined]>([
    ['its times', { start: '10:00' }, {}, { start: at('2026-12-01 10:00') }],
    ['its role', { role: 'coordinator' }, {}, { role: 'coordinator' }],
    [
      'its kind, with whether other work can be done',
      { kind: 'standby', shareable: true },
      {},
      { kind: 'standby', shareable: true },
    ],
    ['its authorities', { authorities: [authority] }, {}, { authorities: [authority] }],
    ['its name alone', { name: 'Long day', colour: 'green' }, {}, undefined],
    ['times, of a shift with times of its own', { start: '10:00' }, { end: at('2026-12-01 16:00') }, undefined],
    [
      'times and role, of a shift with times of its own',
      { start: '10:00', role: 'backup' },
      { end: at('2026-12-01 16:00') },
      { role: 'backup' },
    ],
    ['role, of a shift with a role of its own', { role: 'backup' }, { role: 'coordinator' }, undefined],
    ['kind, of a shift with a kind of its own', { kind: 'sleep-in' }, { kind: 'training' }, undefined],
    ['an end on the next day', { end: '02:00' }, {}, { end: at('2026-12-02 02:00') }],
  ])('change as the code does: %s', async (_, now, own, expected) => {
    const { add, placed, preview } = await changedCode(now)
    const one = placed('amina', '01', own)
    await add(one)
    expect((await preview()).changes).toEqual(expected ? [{ before: one, after: { ...one, ...expected } }] : [])
  })

  test('the preview says what that opens and closes', async () => {
    const { add, placed, preview } = await changedCode({ start: '10:00', end: '21:00' })
    // Alone on the day band on Tuesday, and back at 08:00 on Wednesday.
    await add(placed('amina', '01'), shift('amina', '2026-12-02 08:00', '2026-12-02 17:00'))
    const { opens, counts } = await preview()
    const told = opens.map(({ rule, start }) => `${rule} ${start}`)
    expect(told).toEqual([`cover-floor ${at('2026-12-01 00:00')}`, `between-shifts ${at('2026-12-01 21:00')}`])
    expect(counts).toEqual({ opens: 2, closes: 0 })
  })
})

describe('the edit', () => {
  test('is one, in the log and the trail, and its inverse takes it back', async () => {
    const { manager, add, placed, apply, board, rota } = await changedCode()
    const before = [placed('amina', '01'), placed('ben', '02')]
    await add(...before)
    const { value } = await apply()
    expect(value.edits).toHaveLength(1)
    expect(value.edits[0]!.changes).toHaveLength(2)
    const back = value.edits[0]!.changes.map(({ before, after }) => ({ before: after, after: before }))
    await manager.ask(editRotas, { body: { name: 'Undo: Change D', changes: back } })
    const { document } = await board('2026-11-30', '2026-12-07')
    expect(document.shifts.map(({ end }) => end.slice(11, 16))).toEqual(['17:00', '17:00'])
    expect((await manager.ask(compareRota, { params: { rotaId: rota } })).rota.version).toBeGreaterThan(1)
  })

  test('is refused as stale where somebody changed one of them meanwhile', async () => {
    const { manager, add, remove, placed, preview } = await changedCode()
    const [one, other] = [placed('amina', '01'), placed('ben', '02')]
    await add(one, other)
    const { changes } = await preview()
    await remove(other)
    expect(await manager.refused(editRotas, { body: { name: 'Change D', changes } as never })).toBe('stale-edit')
  })
})

test('a code that is not there is not found', async () => {
  const { manager } = await rotaService()
  const body = { was: { ...day, code: 'X' }, from: '2026-11-30' } as never
  expect(await manager.refused(previewPlaced, { params: { code: 'X' }, body })).toBe('not-found')
})
