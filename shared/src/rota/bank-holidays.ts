import { addDays, dateOfDayNumber, dayNumber, type LocalDate, weekdayIndex } from '../time/date.ts'

/** `provisional`: computed from the usual pattern, not announced yet. */
export const usualStatuses = ['announced', 'provisional'] as const

/** A bank holiday of England and Wales. */
export interface BankHoliday {
  readonly date: LocalDate
  readonly name: string
  readonly status: (typeof usualStatuses)[number]
}

// As announced on www.gov.uk/bank-holidays. A substitute day stands for the weekend day, which is then an ordinary day.
const announced: Record<number, string> = {
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
}
const lastComputedYear = 2032

const usualNames = [
  'New Year’s Day',
  'Good Friday',
  'Easter Monday',
  'Early May bank holiday',
  'Spring bank holiday',
  'Summer bank holiday',
  'Christmas Day',
  'Boxing Day',
]
const yearsOfTheirOwn: Record<string, string> = {
  '2020-05-08': 'Early May bank holiday (75th anniversary of VE Day)',
  '2022-06-02': 'Spring bank holiday',
  '2022-06-03': 'Platinum Jubilee bank holiday',
  '2022-09-19': 'State Funeral of Queen Elizabeth II',
  '2023-05-08': 'Coronation of King Charles III',
}

/** Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
function easterSunday(year: number): LocalDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dateOfDayNumber(Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1) / 86_400_000)
}

function mondayOnOrAfter(date: LocalDate): LocalDate {
  return addDays(date, (7 - weekdayIndex(dayNumber(date))) % 7)
}

/** The first of these days that is Monday to Friday and not taken. */
function workingDay(date: LocalDate, taken: readonly LocalDate[]): LocalDate {
  let day = date
  while (weekdayIndex(dayNumber(day)) > 4 || taken.includes(day)) day = addDays(day, 1)
  return day
}

/**
 * The eight bank holidays that the usual pattern gives a year, substitutes in place of weekend days. Boxing Day is
 * placed after Christmas Day, so 25 December on a Sunday moves to the 27th: the 26th keeps its own.
 */
export function usualBankHolidays(year: number): BankHoliday[] {
  const on = (monthAndDay: string) => `${year}-${monthAndDay}` as LocalDate
  const easter = easterSunday(year)
  const boxing = on('12-26')
  const boxingIsWorking = weekdayIndex(dayNumber(boxing)) <= 4
  const christmas = workingDay(on('12-25'), boxingIsWorking ? [boxing] : [])
  const dates = [
    workingDay(on('01-01'), []),
    addDays(easter, -2),
    addDays(easter, 1),
    mondayOnOrAfter(on('05-01')),
    mondayOnOrAfter(on('05-25')),
    mondayOnOrAfter(on('08-25')),
    christmas,
    workingDay(boxing, [christmas]),
  ]
  return dates
    .map((date, i) => ({ date, name: usualNames[i]!, status: 'provisional' as const }))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** A year's bank holidays in England and Wales, 2019 to 2032, in order; none for other years. */
export function bankHolidaysOf(year: number): BankHoliday[] {
  const days = announced[year]
  if (days === undefined) return year > 2028 && year <= lastComputedYear ? usualBankHolidays(year) : []
  const usual = new Map(usualBankHolidays(year).map(({ date, name }) => [date, name]))
  return days.split(' ').map((day) => {
    const date = `${year}-${day}` as LocalDate
    return { date, name: yearsOfTheirOwn[date] ?? usual.get(date) ?? 'Bank holiday', status: 'announced' }
  })
}

/** All of them, in order. */
export const bankHolidays: readonly BankHoliday[] = Array.from({ length: lastComputedYear - 2018 }, (_, i) =>
  bankHolidaysOf(2019 + i),
).flat()

export const bankHolidayDates: ReadonlySet<LocalDate> = new Set(bankHolidays.map((holiday) => holiday.date))
