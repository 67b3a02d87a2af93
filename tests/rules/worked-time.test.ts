import type { Shift } from '@amhp/shared/rota/shift.ts'
import { shiftsMeeting, shiftsOf, shiftsWorkedIn } from '@amhp/shared/rules/prepare/work.ts'
import { workedIn } from '@amhp/shared/rules/prepare/worked-time.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anySpan, anyWork, counted, meets, personWith, span } from '../support/rotas/counted-work.ts'

const ids = (shifts: readonly Shift[]) => shifts.map(({ id }) => id)

describe('of any work', () => {
  test('what is worked from one time to another is counted', () => {
    fc.assert(
      fc.property(anyWork, anySpan, (work, asked) => {
        expect(workedIn(personWith(work), asked.start, asked.end)).toBe(counted(work, asked))
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
        const found = person.stretches.map((stretch) => ids(shiftsOf([stretch])).sort())
        expect(found).toEqual(all.map((shifts) => ids(shifts).sort()))
        expect(ids(shiftsOf(person.stretches)).sort()).toEqual(ids(person.shifts).sort())
      }),
    )
  })
})

describe('touching is not meeting', () => {
  const work = [
    { start: 0, length: 10, shift: true },
    { start: 10, length: 10, shift: true },
    { start: 20, length: 5, shift: true },
  ]
  test.each([
    ['from the end of one to the start of another', 10, 20, ['s1']],
    ['a moment more on each side', 9, 21, ['s0', 's1', 's2']],
    ['from the end of all', 25, 30, []],
  ])('%s', (_, start, end, expected) => {
    const person = personWith(work)
    expect(ids(shiftsMeeting(person, span(start, end)))).toEqual(expected)
    expect(ids(shiftsWorkedIn(person, span(start, end)))).toEqual(expected)
  })
})

test('a shift of several pieces is given once', () => {
  const person = personWith(Array.from({ length: 40 }, (_, i) => ({ start: i, length: 5, shift: true })))
  expect(ids(shiftsOf([...person.pieces, ...person.pieces]))).toEqual(ids(person.shifts))
})
