import { askIfFar, farFaults } from '@amhp/shared/rota/reach.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { expect, test } from 'vitest'

const day = (text: string) => text as LocalDate
const today = day('2026-11-30')

test.each([
  ['2024-11-30', undefined],
  ['2024-11-29', '2026'],
  ['2029-11-30', undefined],
  ['2029-12-01', '2026'],
  ['2126-12-01', '2026'],
  ['2062-12-01', '2026'],
  ['2206-01-31', '2026'],
  ['1926-11-30', '2026'],
  ['2127-02-28', '2027'],
  ['2124-02-29', '2026'],
])('%s on 30 November 2026 is asked about with the year %s', (date, year) => {
  const asked = askIfFar(day(date), today)
  expect(asked).toBe(year && `Did you mean ${year}? Choose a day from 30 November 2024 to 30 November 2029`)
})

test('faults name the days that are too far, and how far behind may be another number', () => {
  const days = { start: day('2018-01-01'), end: day('2126-12-01') }
  expect(farFaults(days, today).map(({ path }) => path)).toEqual(['start', 'end'])
  expect(farFaults(days, today, 10).map(({ path }) => path)).toEqual(['end'])
})
