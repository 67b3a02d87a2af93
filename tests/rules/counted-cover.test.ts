import { type CoverSteps, piecesOf, sweep } from '@amhp/shared/rules/prepare/cover.ts'
import { instantOf } from '@amhp/shared/time/instant.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

// Cover counted and cut, over a period from 0 to 20; spans are starts and ends, flat.

const period = { start: instantOf(0), end: instantOf(20) }
const sides = (spans: readonly number[], side: number) => spans.filter((_, i) => i % 2 === side)
const count = (spans: readonly number[]) => sweep(sides(spans, 0), sides(spans, 1), period)
const steps = ({ at, count }: CoverSteps) => at.map((when, i) => `${when}: ${count[i]}`).join(', ')
const pieces = (spans: readonly number[], start: number, end: number, wanted = (_: number) => true) =>
  piecesOf(count(spans), instantOf(start), instantOf(end), wanted).map(
    (one) => `${one.start}-${one.end}: ${one.actual}`,
  )

describe('how many cover', () => {
  test.each([
    ['nobody', [], '0: 0'],
    ['one', [5, 10], '0: 0, 5: 1, 10: 0'],
    ['one from the start', [0, 10], '0: 1, 10: 0'],
    ['one to the end', [10, 20], '0: 0, 10: 1'],
    ['one throughout', [0, 20], '0: 1'],
    ['two that overlap', [5, 10, 8, 12], '0: 0, 5: 1, 8: 2, 10: 1, 12: 0'],
    ['two that touch', [5, 10, 10, 12], '0: 0, 5: 1, 12: 0'],
    ['two alike', [5, 10, 5, 10], '0: 0, 5: 2, 10: 0'],
    ['one within another', [5, 15, 8, 10], '0: 0, 5: 1, 8: 2, 10: 1, 15: 0'],
  ])('%s', (_, spans, expected) => {
    expect(steps(count(spans))).toBe(expected)
  })
})

describe('the pieces of a slot', () => {
  const two = [5, 10, 8, 12]
  test.each([
    ['before anyone', 0, 5, ['0-5: 0']],
    ['from one change to another', 8, 10, ['8-10: 2']],
    ['in the middle of one', 6, 7, ['6-7: 1']],
    ['over several', 7, 11, ['7-8: 1', '8-10: 2', '10-11: 1']],
    ['to the end', 11, 20, ['11-12: 1', '12-20: 0']],
    ['of no length', 9, 9, []],
  ])('%s', (_, start, end, expected) => {
    expect(pieces(two, start, end)).toEqual(expected)
  })

  test('only those that are asked for', () => {
    expect(pieces(two, 0, 20, (actual) => actual === 1)).toEqual(['5-8: 1', '10-12: 1'])
    expect(pieces(two, 0, 20, (actual) => actual > 2)).toEqual([])
  })
})

test('how many cover at each moment is how many spans hold it', () => {
  const span = fc
    .tuple(fc.nat(19), fc.integer({ min: 1, max: 20 }))
    .map(([from, length]) => [from, Math.min(20, from + length)])
  const spans = fc.array(span, { maxLength: 10 })
  fc.assert(
    fc.property(spans, (all) => {
      const counted = pieces(all.flat(), 0, 20)
      const expected = Array.from(
        { length: 20 },
        (_, at) => all.filter(([start, end]) => start! <= at && at < end!).length,
      )
      const told = counted.flatMap((piece) => {
        const [start, end, actual] = piece.split(/-|: /).map(Number)
        return Array.from({ length: end! - start! }, () => actual)
      })
      expect(told).toEqual(expected)
    }),
  )
})
