import { changeAbsence, listAbsences } from '@amhp/shared/contract/absences.ts'
import { compareRota } from '@amhp/shared/contract/editions.ts'
import { editRotas } from '@amhp/shared/contract/edits.ts'
import { expect, test } from 'vitest'
import type { PlannedShift } from '../support/server/wire.ts'
import { enterKeepingAll } from '../support/services/keep-all.ts'
import { at, type RotaService, rotaService, shift } from '../support/services/rota-service.ts'

/** Shifts of Amina that all overlap. */
const heap = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    shift('amina', `2026-11-30 0${Math.floor(i / 60)}:${String(i % 60).padStart(2, '0')}`, '2026-11-30 17:00'),
  )

const trying = ({ manager }: RotaService, shifts: PlannedShift[]) =>
  manager.try(editRotas, { body: { name: 'Add', changes: shifts.map((after) => ({ before: null, after })) } })

const tooMany =
  'Nothing was saved. Amina Rahman would have more than 30 shifts at the same time on Monday 30 November. Delete some of them, then save again.'

test('hundreds of overlapping shifts of one AMHP are refused together, with whose and when', async () => {
  const service = await rotaService()
  const { problem } = await trying(service, heap(400))
  expect([problem.code, problem.detail]).toEqual(['not-accepted', tooMany])
  expect(problem.faults?.map(({ path }) => path)).toEqual(['changes[0].after'])
  const { document } = await service.board('2026-11-30', '2026-12-07')
  expect(document.shifts).toEqual([])
})

test('31 overlapping shifts are accepted, and another only after one is deleted', async () => {
  const service = await rotaService()
  const [first, ...others] = heap(31)
  await service.add(first!, ...others)
  const { leftOpen } = await service.manager.ask(compareRota, { params: { rotaId: service.rota } })
  expect(leftOpen.filter(({ rule }) => rule === 'double-booked')).toHaveLength((31 * 30) / 2)
  const one = shift('amina', '2026-11-30 16:59', '2026-12-01 09:00')
  expect((await trying(service, [one])).problem.detail).toBe(tooMany)
  await service.remove(first!)
  await service.add(one)
})

test('consecutive shifts and shifts of others do not count', async () => {
  const service = await rotaService()
  const hour = (day: number, at: number) => `2026-12-${String(day).padStart(2, '0')} ${String(at).padStart(2, '0')}:00`
  const inARow = [1, 2, 3].flatMap((day) =>
    Array.from({ length: 12 }, (_, i) => shift('amina', hour(day, i), hour(day, i + 1))),
  )
  await service.add(...inARow, ...heap(31).map((one) => ({ ...one, id: `b${one.id}`, amhp: 'ben' })), ...heap(31))
})

/** An absence of Amina on 1 December, up to a minute of it. */
const away = (minute: number, amhp = 'amina') => ({
  ...{ amhp, kind: 'leave' as const, start: at('2026-12-01 00:00') },
  end: at(`2026-12-01 09:${String(minute).padStart(2, '0')}`),
})

test('31 overlapping absences of one AMHP are accepted, and no more: each is a finding for each shift', async () => {
  const { manager } = await rotaService()
  const enter = (body: ReturnType<typeof away>) => enterKeepingAll(manager, body)
  for (let i = 0; i < 31; i++) expect((await enter(away(i))).status).toBe(200)
  const { problem } = await enter(away(31))
  expect(problem.detail).toBe(
    'Nothing was saved. Amina Rahman would have more than 30 other absences over one from Tuesday 1 December. Remove some of them, then save again.',
  )
  expect(problem.faults?.map(({ path }) => path)).toEqual(['start'])
  const next = { ...away(0), start: at('2026-12-01 10:00'), end: at('2026-12-01 11:00') }
  const { value } = await enter(next)
  const moved = { ...away(31), version: value.version }
  expect((await manager.try(changeAbsence, { params: { absenceId: value.id }, body: moved })).status).toBe(422)
  expect((await enter(away(31, 'ben'))).status).toBe(200)
  const { absences } = await manager.ask(listAbsences, { query: { from: '2026-12-01', to: '2026-12-02' } })
  expect(absences.filter(({ amhp }) => amhp === 'amina')).toHaveLength(32)
  expect(absences.find(({ id }) => id === value.id)).toMatchObject(next)
})
