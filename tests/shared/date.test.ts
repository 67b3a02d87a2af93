import { clockTimeOfMinutes, minutesOfClockTime, parseClockTime } from '@amhp/shared/time/clock-time.ts'
import {
  addDays,
  addYears,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  earlierDate,
  laterDate,
  mondayOf,
  parseDate,
  weekdayOf,
} from '@amhp/shared/time/date.ts'
import { expect, test } from 'vitest'

const date = (text: string) => parseDate(text)!

test.each([
  '2026-02-29',
  '2026-04-31',
  '2026-00-01',
  '2026-1-01',
  '26-01-01',
  '2026-03-28T00:00Z',
  '2026-03-28 ',
  '2026/03/28',
  '',
  '0000-01-01',
])('there is no day "%s"', (text) => {
  expect(parseDate(text)).toBeUndefined()
})

test.each([
  ['2026-11-22', -6, '2020-11-22'],
  ['2028-02-29', -4, '2024-02-29'],
  ['2028-02-29', -1, '2027-02-28'],
  ['2027-02-28', 1, '2028-02-28'],
  ['2026-12-31', 0, '2026-12-31'],
])('the same day of another year: %s and %i years is %s', (from, years, to) => {
  expect(addYears(date(from), years)).toBe(to)
})

test('days are added over months, years and leap days', () => {
  expect(addDays(date('2028-02-28'), 2)).toBe('2028-03-01')
  expect(addDays(date('2026-01-01'), -1)).toBe('2025-12-31')
  expect(daysBetween(date('2026-03-01'), date('2027-03-01'))).toBe(365)
  expect(dateOfDayNumber(dayNumber(date('1969-12-29')))).toBe('1969-12-29')
})

test.each([
  ['2026-03-28', 'sat', '2026-03-23'],
  ['2026-03-29', 'sun', '2026-03-23'],
  ['2026-03-30', 'mon', '2026-03-30'],
  ['1969-12-28', 'sun', '1969-12-22'],
])('%s is a %s, of the week from %s', (text, weekday, monday) => {
  expect([weekdayOf(date(text)), mondayOf(date(text))]).toEqual([weekday, monday])
})

test('clock times are from 00:00 to 23:59', () => {
  expect(
    ['00:00', '09:05', '23:59'].map((text) => clockTimeOfMinutes(minutesOfClockTime(parseClockTime(text)!))),
  ).toEqual(['00:00', '09:05', '23:59'])
  expect(['24:00', '9:00', '09:60', '09:00:00', ''].map((text) => parseClockTime(text))).toEqual(
    Array(5).fill(undefined),
  )
})

test.each([
  ['2026-03-01', '2026-03-02'],
  ['2025-12-31', '2026-01-01'],
])('%s is earlier than %s', (early, late) => {
  const [a, b] = [date(early), date(late)]
  expect([earlierDate(a, b), earlierDate(b, a), laterDate(a, b), laterDate(b, a)]).toEqual([a, a, b, b])
})
