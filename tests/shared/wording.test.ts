import type { LocalDate } from '@amhp/shared/time/date.ts'
import { parseInstant } from '@amhp/shared/time/instant.ts'
import {
  durationText,
  durationWords,
  fullDate,
  longDate,
  longMoment,
  momentAfter,
  shortDate,
  spanText,
  timeOf,
} from '@amhp/shared/time/wording.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import { expect, test } from 'vitest'

const london = zoneOf('Europe/London')
const at = (text: string) => parseInstant(text)!

test('days', () => {
  const day = '2026-03-28' as LocalDate
  expect([shortDate(day), longDate(day), fullDate(day)]).toEqual(['Sat 28 Mar', 'Saturday 28 March', '28 March 2026'])
})

test('moments are on the clocks of the zone', () => {
  expect(timeOf(london, at('2026-03-29T10:40Z'))).toBe('11:40')
  expect(longMoment(london, at('2026-03-29T10:40Z'))).toBe('Sunday 29 March at 11:40')
  expect(momentAfter(london, at('2026-03-29T10:40Z'), at('2026-03-29T21:40Z'))).toBe('22:40')
  expect(momentAfter(london, at('2026-03-29T10:40Z'), at('2026-03-29T23:00Z'))).toBe('00:00 on Monday 30 March')
})

test.each([
  ['2026-03-28T12:00Z', '2026-03-28T20:00Z', 'Sat 28 Mar 12:00 to 20:00'],
  ['2026-03-28T17:00Z', '2026-03-29T07:00Z', 'Sat 28 Mar 17:00 to Sun 29 Mar 08:00'],
])('from %s to %s', (start, end, expected) => {
  expect(spanText(london, { start: at(start), end: at(end) })).toBe(expected)
})

test.each([
  [0, '0 min', '0 minutes'],
  [1, '1 min', '1 minute'],
  [40, '40 min', '40 minutes'],
  [60, '1 h', '1 hour'],
  [280, '4 h 40 min', '4 hours 40 minutes'],
  [660, '11 h', '11 hours'],
])('%d minutes', (minutes, short, words) => {
  expect([durationText(minutes), durationWords(minutes)]).toEqual([short, words])
})
