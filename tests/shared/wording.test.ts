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

test.each([
  ['before the clocks go back', '2026-10-24T23:59Z', '00:59'],
  ['the first time', '2026-10-25T00:30Z', '01:30 BST'],
  ['the second time', '2026-10-25T01:30Z', '01:30 GMT'],
  ['after it', '2026-10-25T02:00Z', '02:00'],
  ['as the clocks go forward', '2026-03-29T01:00Z', '02:00'],
])('a time that comes twice says which: %s', (_, instant, expected) => {
  expect(timeOf(london, at(instant))).toBe(expected)
  expect(longMoment(london, at(instant))).toMatch(new RegExp(` at ${expected}$`))
  expect(momentAfter(london, at(instant), at(instant))).toBe(expected)
})

test('a span that meets the doubled hour says which', () => {
  const span = { start: at('2026-10-25T00:30Z'), end: at('2026-10-25T01:30Z') }
  expect(spanText(london, span)).toBe('Sun 25 Oct 01:30 BST to 01:30 GMT')
  expect(spanText(zoneOf('Europe/Paris'), span)).toBe('Sun 25 Oct 02:30 CEST to 02:30 CET')
})

test('days are worded short, long and in full', () => {
  const day = '2026-03-28' as LocalDate
  expect([shortDate(day), longDate(day), fullDate(day)]).toEqual(['Sat 28 Mar', 'Saturday 28 March', '28 March 2026'])
})

test.each([
  ['2026-01-05', 'Mon 5 Jan', 'Monday 5 January'],
  ['2026-02-03', 'Tue 3 Feb', 'Tuesday 3 February'],
  ['2026-03-04', 'Wed 4 Mar', 'Wednesday 4 March'],
  ['2026-04-02', 'Thu 2 Apr', 'Thursday 2 April'],
  ['2026-05-01', 'Fri 1 May', 'Friday 1 May'],
  ['2026-06-06', 'Sat 6 Jun', 'Saturday 6 June'],
  ['2026-07-05', 'Sun 5 Jul', 'Sunday 5 July'],
  ['2026-08-03', 'Mon 3 Aug', 'Monday 3 August'],
  ['2026-09-01', 'Tue 1 Sep', 'Tuesday 1 September'],
  ['2026-10-31', 'Sat 31 Oct', 'Saturday 31 October'],
  ['2026-11-30', 'Mon 30 Nov', 'Monday 30 November'],
  ['2026-12-25', 'Fri 25 Dec', 'Friday 25 December'],
])('%s is %s, or %s', (day, short, long) => {
  expect([shortDate(day as LocalDate), longDate(day as LocalDate)]).toEqual([short, long])
})

test('moments are worded in the zone', () => {
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
