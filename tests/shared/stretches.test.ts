import { instantOf } from '@amhp/shared/time/instant.ts'
import { type Span, union } from '@amhp/shared/time/span.ts'
import { stretchesOf } from '@amhp/shared/time/stretches.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const span = (start: number, end: number): Span => ({ start: instantOf(start), end: instantOf(end) })
const anySpan = fc
  .tuple(fc.nat(30), fc.integer({ min: 1, max: 10 }))
  .map(([start, length]) => span(start, start + length))

test('stretches hold the spans that overlap or touch, and are what a union joins', () => {
  const [a, b, c, d] = [span(1, 5), span(2, 3), span(5, 6), span(7, 8)]
  expect(stretchesOf([d, c, b, a])).toEqual([[a, b, c], [d]])
  fc.assert(
    fc.property(fc.array(anySpan, { maxLength: 8 }), (spans) => {
      const stretches = stretchesOf(spans)
      expect(stretches.flatMap((some) => union(some))).toEqual(union(spans))
      expect(stretches.length).toBe(union(spans).length)
      expect(stretches.flat().length).toBe(spans.length)
    }),
  )
})
