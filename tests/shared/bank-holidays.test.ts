import { bankHolidayDates, bankHolidays, bankHolidaysOf, usualBankHolidays } from '@amhp/shared/rota/bank-holidays.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { expect, test } from 'vitest'

const dates = (holidays: readonly { date: string }[]) => holidays.map((holiday) => holiday.date)

test.each([
  [2026, '2026-12-28', 'Boxing Day', '2026-12-26'],
  [2027, '2027-12-27', 'Christmas Day', '2027-12-25'],
  [2027, '2027-12-28', 'Boxing Day', '2027-12-26'],
  [2022, '2022-12-27', 'Christmas Day', '2022-12-25'],
])('in %d, %s is the substitute for %s', (year, substitute, name, day) => {
  expect(bankHolidaysOf(year).find((holiday) => holiday.date === substitute)?.name).toBe(name)
  expect(bankHolidayDates.has(day as LocalDate)).toBe(false)
})

test('Easter Sunday is no bank holiday: the Monday is', () => {
  expect(bankHolidayDates.has('2027-03-28' as LocalDate)).toBe(false)
  expect(bankHolidayDates.has('2027-03-29' as LocalDate)).toBe(true)
})

test('announced years follow the usual pattern, with one-off days added', () => {
  const different = Array.from({ length: 10 }, (_, i) => 2019 + i).filter(
    (year) => dates(bankHolidaysOf(year)).join() !== dates(usualBankHolidays(year)).join(),
  )
  expect(different).toEqual([2020, 2022, 2023])
  expect(bankHolidays.filter((holiday) => holiday.name === 'Bank holiday')).toEqual([])
})

test('later years are provisional, to 2032', () => {
  expect(
    bankHolidays
      .filter((holiday) => holiday.status === 'provisional')
      .map((holiday) => holiday.date.slice(0, 4))
      .at(0),
  ).toBe('2029')
  expect(dates(bankHolidaysOf(2032))).toEqual([
    '2032-01-01',
    '2032-03-26',
    '2032-03-29',
    '2032-05-03',
    '2032-05-31',
    '2032-08-30',
    '2032-12-27',
    '2032-12-28',
  ])
  expect(bankHolidaysOf(2033)).toEqual([])
})
