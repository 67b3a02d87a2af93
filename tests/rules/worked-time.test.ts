import type { Shift } from '@amhp/shared/rota/shift.ts'
import { overInAny, workedTimeOf } from '@amhp/shared/rules/prepare/rolling-work.ts'
import { shiftsMeeting, shiftsOf, shiftsOfStretches, shiftsWorkedIn } from '@amhp/shared/rules/prepare/shifts-of.ts'
import { type Person, personOf, prepareWork } from '@amhp/shared/rules/prepare/work.ts'
import { instantOf } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

// What one AMHP works, over times from 0 to 60; other work is that without a number.

interface Work {
  readonly start: number
  readonly length: number
  readonly shift: boolean
}
const span = (start: number, end: number): Span => ({ start: instantOf(start), end: instantOf(end) })
const amhp = { id: 'amina', name: 'Amina', approvals: [], actingFor: [] }

function personWith(work: readonly Work[]): Person {
  const times = work.map(({ start, length, shift }, i) => ({
    ...span(start, start + length),
    shift,
    id: `s${i}`,
    amhp: amhp.id,
  }))
  const shifts = times
    .filter(({ shift }) => shift)
    .map(
      ({ start, end, id }): Shift => ({
        id,
        amhp: amhp.id,
        role: 'amhp',
        kind: 'waking',
        start,
        end,
        callOuts: [],
        shareable: false,
      }),
    )
  const person = personOf(
    amhp,
    shifts,
    [],
    times.filter(({ shift }) => !shift),
  )
  prepareWork(person)
  return person
}
const anyWork = fc.array(
  fc.record({ start: fc.nat(50), length: fc.integer({ min: 1, max: 10 }), shift: fc.boolean() }),
  { maxLength: 8 },
)
const anySpan = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => span(start, start + length))
const ids = (shifts: readonly Shift[]) => shifts.map(({ id }) => id)
const meets = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** How many of the times from one to another are worked in. */
const counted = (work: readonly Work[], { start, end }: Span) =>
  Array.from({ length: end - start }, (_, i) => start + i).filter((at) =>
    work.some((one) => one.start <= at && at < one.start + one.length),
  ).length

describe('of any work', () => {
  test('what is worked from one time to another is counted', () => {
    fc.assert(
      fc.property(anyWork, anySpan, (work, asked) => {
        expect(workedTimeOf(personWith(work))(asked.start, asked.end)).toBe(counted(work, asked))
      }),
    )
  })

  test('the shifts that meet a time as planned are those', () => {
    fc.assert(
      fc.property(anyWork, anySpan, (work, asked) => {
        const person = personWith(work)
        const expected = person.shifts.filter((shift) => shift.start < asked.end && shift.end > asked.start)
        expect(ids(shiftsMeeting(person, asked))).toEqual(ids(expected))
      }),
    )
  })

  test('the shifts that are worked in a time are those, each once, in order', () => {
    fc.assert(
      fc.property(anyWork, anySpan, (work, asked) => {
        const person = personWith(work)
        const expected = person.pieces.filter((piece) => piece.start < asked.end && piece.end > asked.start)
        const shifts = expected.flatMap((piece) => piece.shift ?? [])
        expect(ids(shiftsWorkedIn(person, asked))).toEqual([...new Set(ids(shifts))])
      }),
    )
  })

  test('stretches hold their shifts', () => {
    fc.assert(
      fc.property(anyWork, (work) => {
        const person = personWith(work)
        const all = person.stretches.map((stretch) => person.shifts.filter((shift) => meets(shift, stretch)))
        const found = person.stretches.map((_, i) => ids(shiftsOfStretches(person, [i])).sort())
        expect(found).toEqual(all.map((shifts) => ids(shifts).sort()))
        expect(shiftsOfStretches(person, [person.stretches.length])).toEqual([])
      }),
    )
  })

  test('time that is over a limit is worked as long as is told, never told twice, and all of it is met', () => {
    fc.assert(
      fc.property(anyWork, fc.integer({ min: 3, max: 20 }), fc.nat(10), anySpan, (work, length, limit, period) => {
        const person = personWith(work)
        const found = overInAny(person, length, limit, period)
        const reaches = (one: Span) =>
          one.start < period.end &&
          (one.end > period.start || person.stretches.some(({ start, end }) => start < one.end && end > period.start))
        for (const [i, one] of found.entries()) {
          expect(one.end - one.start).toBe(length)
          expect(one.worked).toBe(counted(work, one))
          expect(one.worked).toBeGreaterThan(limit)
          expect(reaches(one), 'it meets the period, or ends in work that does').toBe(true)
          if (i > 0) expect(one.start).toBeGreaterThanOrEqual(found[i - 1]!.end)
          expect(person.stretches.slice(one.from, one.to)).toEqual(
            person.stretches.filter((stretch) => meets(stretch, one)),
          )
        }
        const over = person.stretches
          .map(({ start }) => span(start, start + length))
          .filter((one) => reaches(one) && counted(work, one) > limit)
        for (const one of over) expect(found.some((told) => meets(told, one))).toBe(true)
        if (over[0]) {
          const most = over.filter((one) => one.start < over[0]!.end).map((one) => counted(work, one))
          expect(found[0]!.worked, 'the first that is told is the worst of those that meet').toBe(Math.max(...most))
        }
      }),
    )
  })
})

describe('touching is not meeting', () => {
  const person = personWith([
    { start: 0, length: 10, shift: true },
    { start: 10, length: 10, shift: true },
    { start: 20, length: 5, shift: true },
  ])
  test.each([
    ['from the end of one to the start of another', 10, 20, ['s1']],
    ['a moment more on each side', 9, 21, ['s0', 's1', 's2']],
    ['from the end of all', 25, 30, []],
  ])('%s', (_, start, end, expected) => {
    expect(ids(shiftsMeeting(person, span(start, end)))).toEqual(expected)
    expect(ids(shiftsWorkedIn(person, span(start, end)))).toEqual(expected)
  })
})

describe('where more than 4 is worked in any 10', () => {
  /** The starts of what is told of pieces of work, each from a start on for some length. */
  const told = (...work: [number, number][]) => {
    const person = personWith(work.map(([start, length]) => ({ start, length, shift: true })))
    return overInAny(person, 10, 4, span(0, 100)).map(({ start, worked }) => `${worked} from ${start}`)
  }
  test.each<[string, [number, number][], string[]]>([
    [
      'what begins with the end of the first is told too',
      [
        [0, 5],
        [10, 5],
      ],
      ['5 from 0', '5 from 10'],
    ],
    [
      'the worst stands for the first',
      [
        [0, 1],
        [5, 5],
        [11, 2],
      ],
      ['7 from 5'],
    ],
    [
      'and for all that begin before its end',
      [
        [0, 1],
        [5, 5],
        [11, 1],
        [13, 5],
      ],
      ['8 from 5'],
    ],
    [
      'but not for what begins with it',
      [
        [0, 1],
        [5, 5],
        [11, 2],
        [15, 5],
      ],
      ['7 from 5', '5 from 15'],
    ],
  ])('%s', (_, work, expected) => {
    expect(told(...work)).toEqual(expected)
  })
})

test.each([
  ['ends in work that goes on after it begins', 2, ['5 to 11']],
  ['ends in work that ends as it begins', 1, []],
])('time before a period is told of where it %s', (_, length, expected) => {
  const person = personWith([
    { start: 0, length: 5, shift: true },
    { start: 9, length, shift: true },
  ])
  const told = overInAny(person, 10, 4, span(10, 100)).map(
    ({ from, to }) => `${person.stretches[from]!.end} to ${person.stretches[to - 1]!.end}`,
  )
  expect(told).toEqual(expected)
})

test('of more shifts than are searched one by one, each is given once too', () => {
  const person = personWith(Array.from({ length: 40 }, (_, i) => ({ start: i, length: 5, shift: true })))
  expect(ids(shiftsOf([...person.pieces, ...person.pieces]))).toEqual(ids(person.shifts))
})
