import type { LocalDate } from '@amhp/shared/time/date.ts'
import { dayInAddress } from '@amhp/web/parts/day-in-address.ts'
import { readPeriod } from '@amhp/web/screens/cover/period.ts'
import { expect, test } from 'vitest'

test.each([
  ['a day', '2026-12-03', '2026-12-03'],
  ['nothing', null, undefined],
  ['a day that is not in the calendar', '2026-02-30', undefined],
  ['words', 'next-week', undefined],
  ['the last day there is', '9999-12-31', undefined],
  ['a year that is being typed', '0020-12-03', undefined],
  ['a year of five digits', '12026-12-03', undefined],
])('an address that names %s', (_, text, day) => {
  expect(dayInAddress(text)).toBe(day)
})

const today = '2026-12-02' as LocalDate
const fallback = { from: '2026-11-30', to: '2026-12-28' }

test.each([
  ['no days', '', { ...fallback, shown: true }],
  ['days', 'from=2026-12-07&to=2026-12-14', { from: '2026-12-07', to: '2026-12-14', shown: true }],
  ['400 days', 'from=2026-01-01&to=2027-02-05', { from: '2026-01-01', to: '2027-02-05', shown: true }],
  ['401 days', 'from=2026-01-01&to=2027-02-06', { ...fallback, shown: false }],
  ['days the wrong way round', 'from=2026-12-14&to=2026-12-07', { ...fallback, shown: false }],
  ['a first day alone', 'from=2026-12-14', { ...fallback, shown: false }],
  ['days that nobody plans', 'from=9999-12-01&to=9999-12-31', { ...fallback, shown: false }],
])('cover at an address that names %s', (_, text, period) => {
  expect(readPeriod(new URLSearchParams(text), today)).toEqual(period)
})
