import { type Instant, instantOf } from '@amhp/shared/time/instant.ts'
import {
  difference,
  intersection,
  intersections,
  lengthOf,
  overlapping,
  overlaps,
  type Span,
  subtract,
  totalOf,
  union,
} from '@amhp/shared/time/span.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const span = (start: number, end: number): Span => ({ start: instantOf(start), end: instantOf(end) })
const anySpan = fc
  .tuple(fc.nat(30), fc.integer({ min: 1, max: 10 }))
  .map(([start, length]) => span(start, start + length))
const hours = (spans: readonly Span[]) => {
  const found = new Set<number>()
  for (const { start, end } of spans) for (let at = start as number; at < end; at++) found.add(at)
  return found
}

test('touching is not overlapping', () => {
  expect(overlaps(span(1, 2), span(2, 3))).toBe(false)
  expect(intersection(span(1, 2), span(2, 3))).toBeUndefined()
  expect(overlaps(span(2, 3), span(1, 2))).toBe(false)
  expect(overlaps(span(3, 4), span(1, 2))).toBe(false)
  expect(overlaps(span(1, 3), span(2, 3))).toBe(true)
})

test('a union joins spans that touch, in order, and does not change its input', () => {
  const spans = [span(5, 6), span(1, 2), span(2, 4), span(2, 3)]
  expect(union(spans)).toEqual([span(1, 4), span(5, 6)])
  expect(spans[1]).toEqual(span(1, 2))
})

test('a union leaves out empty spans', () => {
  expect(union([span(3, 3), span(5, 6)])).toEqual([span(5, 6)])
})

test('union, subtraction and intersection agree with sets of moments', () => {
  fc.assert(
    fc.property(anySpan, fc.array(anySpan, { maxLength: 6 }), (one, others) => {
      const taken = hours(others)
      expect(hours(union(others))).toEqual(taken)
      expect(hours(subtract(one, others))).toEqual(new Set([...hours([one])].filter((at) => !taken.has(at))))
      const held = others.flatMap((other) => intersection(one, other) ?? [])
      expect(hours(held)).toEqual(new Set([...hours([one])].filter((at) => taken.has(at))))
      expect(totalOf(union(others))).toBe(taken.size)
      expect(totalOf(others)).toBe(others.map(lengthOf).reduce((sum, length) => sum + length, 0))
    }),
  )
})

test('the intersection of two lists holds the moments in both, in order', () => {
  const list = fc.array(anySpan, { maxLength: 6 }).map(union)
  fc.assert(
    fc.property(list, list, (some, others) => {
      const shared = intersections(some, others)
      expect(hours(shared)).toEqual(new Set([...hours(some)].filter((at) => hours(others).has(at))))
      expect(shared).toEqual(shared.toSorted((a, b) => a.start - b.start))
    }),
  )
})

test('the difference of two lists is what subtraction leaves of each span, one by one', () => {
  const list = fc.array(anySpan, { maxLength: 8 })
  fc.assert(
    fc.property(list, list, (some, others) => {
      const oneByOne = some.flatMap((one) => others.reduce((left, other) => left.flatMap(without(other)), [one]))
      expect(difference(some, others)).toEqual(oneByOne)
      expect(some.flatMap((one) => subtract(one, others))).toEqual(oneByOne)
    }),
  )
})

/** What is left of a span without another: at most two pieces. */
const without = (other: Span) => (one: Span) =>
  overlaps(one, other)
    ? [span(one.start, Math.max(one.start, other.start)), span(Math.min(one.end, other.end), one.end)].filter(
        ({ start, end }) => start < end,
      )
    : [one]

test('what overlaps a span is found in a list in order as by asking each', () => {
  fc.assert(
    fc.property(fc.array(anySpan, { maxLength: 12 }).map(union), anySpan, (spans, one) => {
      expect(overlapping(spans, one)).toEqual(spans.filter((each) => overlaps(each, one)))
    }),
  )
})

test('a span can be subtracted from an open one', () => {
  const always = { start: Number.NEGATIVE_INFINITY as Instant, end: Number.POSITIVE_INFINITY as Instant }
  expect(subtract(always, [span(1, 2)])).toEqual([
    { ...always, end: 1 },
    { ...always, start: 2 },
  ])
})
