import { countSpans, lowestIn, type Steps, stepsIn } from '@amhp/shared/cover/steps.ts'
import { instantOf } from '@amhp/shared/time/instant.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

// Spans counted and cut, over a period from 0 to 20; they are given as starts and ends, flat.

const period = { start: instantOf(0), end: instantOf(20) }
const span = (start: number, end: number) => ({ start: instantOf(start), end: instantOf(end) })
const count = (flat: readonly number[]) =>
  countSpans(
    flat.flatMap((start, i) => (i % 2 === 0 ? [span(start, flat[i + 1]!)] : [])),
    period,
  )
const told = ({ at, count }: Steps) => at.map((when, i) => `${when}: ${count[i]}`).join(', ')
const steps = (flat: readonly number[], start: number, end: number) =>
  stepsIn(count(flat), span(start, end)).map((one) => `${one.start}-${one.end}: ${one.count}`)

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
    expect(told(count(spans))).toBe(expected)
  })
})

describe('the steps of a span', () => {
  const two = [5, 10, 8, 12]
  test.each([
    ['before anyone', 0, 5, ['0-5: 0']],
    ['from one change to another', 8, 10, ['8-10: 2']],
    ['in the middle of one', 6, 7, ['6-7: 1']],
    ['over several', 7, 11, ['7-8: 1', '8-10: 2', '10-11: 1']],
    ['to the end', 11, 20, ['11-12: 1', '12-20: 0']],
    ['of no length', 9, 9, []],
  ])('%s', (_, start, end, expected) => {
    expect(steps(two, start, end)).toEqual(expected)
  })

  test.each([
    ['the whole period', 0, 20, 0],
    ['a part of one step', 6, 7, 1],
    ['one step', 8, 10, 2],
    ['over several', 7, 11, 1],
    ['up to a change', 5, 12, 1],
    ['to the end', 12, 20, 0],
  ])('the lowest of %s', (_, start, end, expected) => {
    expect(lowestIn(count(two), span(start, end))).toBe(expected)
  })
})

test('how many cover at each moment is how many spans hold it', () => {
  const any = fc
    .tuple(fc.nat(19), fc.integer({ min: 1, max: 20 }))
    .map(([from, length]) => [from, Math.min(20, from + length)])
  const spans = fc.array(any, { maxLength: 10 })
  fc.assert(
    fc.property(spans, (all) => {
      const counted = steps(all.flat(), 0, 20)
      const expected = Array.from(
        { length: 20 },
        (_, at) => all.filter(([start, end]) => start! <= at && at < end!).length,
      )
      const found = counted.flatMap((step) => {
        const [start, end, there] = step.split(/-|: /).map(Number)
        return Array.from({ length: end! - start! }, () => there)
      })
      expect(found).toEqual(expected)
      expect(Math.min(...expected)).toBe(lowestIn(count(all.flat()), period))
    }),
  )
})
