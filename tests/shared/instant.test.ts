import { formatInstant, parseInstant } from '@amhp/shared/time/instant.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test.each([
  ['2026-03-28T22:00:00+00:00', '2026-03-28T22:00:00Z'],
  ['2026-03-28T22:00Z', '2026-03-28T22:00:00Z'],
  ['2026-03-30T00:00:00+01:00', '2026-03-29T23:00:00Z'],
  ['2026-03-28T22:00:00-03:30', '2026-03-29T01:30:00Z'],
  ['2026-03-28t22:00:00.750z', '2026-03-28T22:00:00Z'],
  ['2028-02-29T00:00Z', '2028-02-29T00:00:00Z'],
  ['2026-12-31T23:59:59Z', '2026-12-31T23:59:59Z'],
  ['2026-03-28T22:00:00+23:59', '2026-03-27T22:01:00Z'],
  ['0100-01-01T00:00Z', '0100-01-01T00:00:00Z'],
])('reads %s', (text, utc) => {
  expect(formatInstant(parseInstant(text)!)).toBe(utc)
})

test.each([
  '2026-03-28T22:00:00',
  '2026-03-28 22:00:00Z',
  '2026-03-28',
  '2026-02-29T00:00Z',
  '2026-04-31T00:00Z',
  '2026-13-01T00:00Z',
  '2026-00-10T00:00Z',
  '2026-03-00T00:00Z',
  '2026-03-32T00:00Z',
  '2026-03-28T22:00:60Z',
  '2026-03-28T24:00Z',
  '2026-03-28T22:60Z',
  '2026-03-28T22:00+1:00',
  '2026-03-28T22:00+24:00',
  '2026-03-28T22:00+01:60',
  '2026-03-28T22:00:00+0100',
  ' 2026-03-28T22:00Z',
  '0026-03-28T22:00Z',
  '2026-03-28T22:00Z or later',
  'today',
  '',
])('refuses "%s"', (text) => {
  expect(parseInstant(text)).toBeUndefined()
})

test.each([
  ['.5', 500],
  ['.750', 750],
  ['.0019', 1],
  ['', 0],
])('a fraction of a second %s is %d whole thousandths', (fraction, thousandths) => {
  expect(parseInstant(`2026-03-28T22:00:07${fraction}Z`)).toBe(Date.UTC(2026, 2, 28, 22, 0, 7, thousandths))
})

test('whole seconds come back as they were', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2e9, max: 8e9 }), (seconds) => {
      const instant = parseInstant(new Date(seconds * 1000).toISOString())!
      expect(parseInstant(formatInstant(instant))).toBe(seconds * 1000)
    }),
  )
})
