import { coveringTimes } from '@amhp/shared/cover/covering.ts'
import type { Absence } from '@amhp/shared/rota/absence.ts'
import type { Shift } from '@amhp/shared/rota/shift.ts'
import { instantOf } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDuty } from '../support/rotas/plain-shift.ts'

// When one person covers, by role, over times from 0 to 40.

const span = (start: number, end: number): Span => ({ start: instantOf(start), end: instantOf(end) })
const shift = (start: number, end: number, more: Partial<Shift> = {}): Shift => ({
  ...plainDuty,
  ...span(start, end),
  ...more,
})
const worked = (start?: number, end?: number): Partial<Shift> => ({
  actual: {
    ...(start === undefined ? {} : { start: instantOf(start) }),
    ...(end === undefined ? {} : { end: instantOf(end) }),
  },
})
const away = (start: number, end: number): Absence => ({ amhp: 'amina', kind: 'leave', ...span(start, end) })
const times = (shifts: readonly Shift[], absences: readonly Absence[] = []) =>
  Object.fromEntries([...coveringTimes(shifts, absences)].map(([role, spans]) => [role, flat(spans)]))
const flat = (spans: readonly Span[]) => spans.flatMap(({ start, end }) => [start, end])

describe('someone covers', () => {
  test.each<[string, Shift[], Absence[], Record<string, number[]>]>([
    ['in a shift', [shift(5, 10)], [], { amhp: [5, 10] }],
    [
      'on standby and asleep',
      [shift(5, 10, { kind: 'standby' }), shift(12, 14, { kind: 'sleep-in' })],
      [],
      { amhp: [5, 10, 12, 14] },
    ],
    [
      'but not in training or observing',
      [shift(5, 10, { kind: 'training' }), shift(12, 14, { kind: 'shadow' })],
      [],
      {},
    ],
    [
      'in each role',
      [shift(5, 10), shift(5, 12, { role: 'manager' }), shift(10, 15)],
      [],
      { amhp: [5, 15], manager: [5, 12] },
    ],
    ['in two that touch', [shift(5, 10), shift(10, 15)], [], { amhp: [5, 15] }],
    ['in two that overlap', [shift(5, 10), shift(8, 15)], [], { amhp: [5, 15] }],
    ['in one within another', [shift(5, 15), shift(8, 10)], [], { amhp: [5, 15] }],
    ['from a late start', [shift(5, 10, worked(7))], [], { amhp: [7, 10] }],
    ['not before the plan', [shift(5, 10, worked(3))], [], { amhp: [5, 10] }],
    ['to an early end', [shift(5, 10, worked(undefined, 8))], [], { amhp: [5, 8] }],
    ['not past the plan', [shift(5, 10, worked(undefined, 12))], [], { amhp: [5, 10] }],
    ['not where the start came with the end', [shift(5, 10, worked(10))], [], {}],
    [
      'from a late start, after a shift planned later',
      [shift(5, 20, worked(15)), shift(8, 10)],
      [],
      { amhp: [8, 10, 15, 20] },
    ],
    ['the same, one within another', [shift(5, 30, worked(15)), shift(8, 40), shift(9, 12)], [], { amhp: [8, 40] }],
    [
      'the same, touching',
      [shift(5, 20, worked(10)), shift(8, 10), shift(9, 9, { role: 'manager' })],
      [],
      { amhp: [8, 20], manager: [] },
    ],
    [
      'the same, beside another role',
      [shift(5, 20, worked(15)), shift(6, 40, { role: 'manager' }), shift(7, 40, { kind: 'training' }), shift(8, 10)],
      [],
      { amhp: [8, 10, 15, 20], manager: [6, 40] },
    ],
    [
      'the same, beside one that came with its end',
      [shift(5, 20, worked(15)), shift(8, 10), shift(22, 30, worked(30))],
      [],
      { amhp: [8, 10, 15, 20] },
    ],
    ['not while away', [shift(5, 15)], [away(8, 10)], { amhp: [5, 8, 10, 15] }],
    ['not while away from the start', [shift(5, 15)], [away(3, 10)], { amhp: [10, 15] }],
    ['not while away to the end', [shift(5, 15)], [away(10, 20)], { amhp: [5, 10] }],
    ['not while away throughout', [shift(5, 15)], [away(5, 15)], { amhp: [] }],
    ['whole, where the absence only touches', [shift(5, 15)], [away(0, 5), away(15, 20)], { amhp: [5, 15] }],
    ['twice away', [shift(5, 15), shift(20, 25)], [away(22, 23), away(7, 8)], { amhp: [5, 7, 8, 15, 20, 22, 23, 25] }],
  ])('%s', (_, shifts, absences, expected) => {
    expect(times(shifts, absences)).toEqual(expected)
  })

  const anyShift = fc
    .record({
      start: fc.nat(30),
      length: fc.integer({ min: 1, max: 9 }),
      late: fc.integer({ min: -3, max: 12 }),
      early: fc.integer({ min: -3, max: 12 }),
    })
    .map(({ start, length, late, early }) => shift(start, start + length, worked(start + late, start + length - early)))
  const anyAway = fc
    .tuple(fc.nat(30), fc.integer({ min: 1, max: 9 }))
    .map(([start, length]) => away(start, start + length))

  test('at each time at which some shift was planned and worked, and no absence is', () => {
    fc.assert(
      fc.property(fc.array(anyShift, { maxLength: 6 }), fc.array(anyAway, { maxLength: 3 }), (given, absences) => {
        const shifts = [...given].sort((a, b) => a.start - b.start)
        const ends = times(shifts, absences).amhp ?? []
        const found: number[] = []
        for (let i = 0; i < ends.length; i += 2) for (let at: number = ends[i]!; at < ends[i + 1]!; at++) found.push(at)
        const holds = (one: Shift, at: number) =>
          one.start <= at && at < one.end && at >= one.actual!.start! && at < one.actual!.end!
        const expected = Array.from({ length: 45 }, (_, at) => at).filter(
          (at) => shifts.some((one) => holds(one, at)) && !absences.some((one) => one.start <= at && at < one.end),
        )
        expect(found).toEqual(expected)
        expect(ends).toEqual([...ends].sort((a, b) => a - b))
      }),
    )
  })
})
