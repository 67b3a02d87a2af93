import { addDays, dateOfDayNumber, dayNumber, type LocalDate, parseDate, weekdayOf } from '@amhp/shared/time/date.ts'
import { readTypedDate, unreadDate, writeTypedDate } from '@amhp/shared/time/typed-date.ts'
import { fullDate, longDate, shortDate } from '@amhp/shared/time/wording.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

/** A Wednesday. */
const wednesday = '2026-12-02' as LocalDate

function read(text: string, today = wednesday, past = false): string {
  const found = readTypedDate(text, today, past)
  return 'date' in found ? found.date : found.sentence
}

describe('a date that is typed, the day first', () => {
  test.each([
    ['11 Dec 2026', '2026-12-11'],
    ['11 December 2026', '2026-12-11'],
    ['11 dec 26', '2026-12-11'],
    ['11DEC2026', '2026-12-11'],
    ['11-Dec-26', '2026-12-11'],
    ['11 Dec, 2026', '2026-12-11'],
    ['11th of December 2026', '2026-12-11'],
    ['1st Sept 2027', '2027-09-01'],
    ['11/12/2026', '2026-12-11'],
    ['11.12.26', '2026-12-11'],
    ['11-12-2026', '2026-12-11'],
    ['11 12 2026', '2026-12-11'],
    [' 1 / 2 / 2027 ', '2027-02-01'],
    ['2026-12-11', '2026-12-11'],
    ['2026/1/5', '2026-01-05'],
    ['Fri 11 Dec', '2026-12-11'],
    ['Friday 11 December 2026', '2026-12-11'],
    ['friday, 11/12/2026', '2026-12-11'],
    ['29 Feb 2028', '2028-02-29'],
    ['29/2/00', '2000-02-29'],
    ['31 Dec 2026', '2026-12-31'],
    ['1/1/27', '2027-01-01'],
    ['today', '2026-12-02'],
    ['Tomorrow', '2026-12-03'],
    ['yesterday', '2026-12-01'],
  ])('"%s" is %s', (text, date) => {
    expect(read(text)).toBe(date)
    expect(unreadDate(text.replace(/^fri(day)?,? /i, ''))).toBeUndefined()
  })
})

describe('without a year, or of a day of the week, the first that comes; for what has happened, the last that was', () => {
  test.each([
    ['11/12', '2026-12-11', '2025-12-11'],
    ['11 Dec', '2026-12-11', '2025-12-11'],
    ['2 Dec', '2026-12-02', '2026-12-02'],
    ['1 Dec', '2027-12-01', '2026-12-01'],
    ['1 Jan', '2027-01-01', '2026-01-01'],
    ['29 Feb', '2028-02-29', '2024-02-29'],
    ['fri', '2026-12-04', '2026-11-27'],
    ['Friday', '2026-12-04', '2026-11-27'],
    ['weds', '2026-12-02', '2026-12-02'],
    ['tues', '2026-12-08', '2026-12-01'],
    ['thurs', '2026-12-03', '2026-11-26'],
    ['mon', '2026-12-07', '2026-11-30'],
  ])('"%s" is %s or %s', (text, next, last) => {
    expect([read(text), read(text, wednesday, true)]).toEqual([next, last])
  })

  test('also over the end of a year, and where leap days are eight years apart', () => {
    expect(read('1 jan', parseDate('2026-12-31')!)).toBe('2027-01-01')
    expect(read('31 dec', parseDate('2027-01-01')!, true)).toBe('2026-12-31')
    expect(read('29 feb', parseDate('2096-03-01')!)).toBe('2104-02-29')
    expect(read('29 feb', parseDate('2104-02-28')!, true)).toBe('2096-02-29')
    expect(read('sun', parseDate('2026-12-31')!)).toBe('2027-01-03')
  })
})

const usual = 'Enter a day, month and year, such as 11 Dec 2026 or 11/12/2026'
const notThatDay = 'The day of the week and the date do not agree: leave one of them out'

describe('what is no date says what to enter', () => {
  test.each([
    ['31 Feb', 'There is no 31 February: enter a day that the month has'],
    ['29 Feb 2027', 'There is no 29 February 2027: enter a day that the month has'],
    ['31/4/2027', 'There is no 31 April 2027: enter a day that the month has'],
    ['0/12/2026', 'There is no 0 December 2026: enter a day that the month has'],
    ['12/31/2026', 'There is no month 31: enter the day first, such as 31/12/2026'],
    ['12/31', 'There is no month 31: enter the day first, such as 31/12'],
    ['13/13/2026', 'There is no month 13: enter the day first, such as 11/12/2026'],
    ['2026-13-01', 'There is no month 13: enter the day first, such as 13/1/2026'],
    ['2/30/2026', 'There is no month 30: enter the day first, such as 11/12/2026'],
    ['11/0/2026', 'There is no month 0: enter the day first, such as 11/12/2026'],
    ['11/12/0202', 'Use a year from 1900 to 2199'],
    ['11/12/2200', 'Use a year from 1900 to 2199'],
    ['11', 'Enter the month too, such as 11 Dec'],
    ['fri 11th', 'Enter the month too, such as 11 Dec'],
    ['next fri', '“next fri” can mean two days: enter the date, such as 11 Dec'],
    ['this Friday', '“this friday” can mean two days: enter the date, such as 11 Dec'],
    ['11/12/202', usual],
    ['11/12/', usual],
    ['Dec 11, 2026', usual],
    ['11 Foo 2026', usual],
    ['11 Ma', usual],
    ['next week', usual],
    ['f', usual],
    ['20261211', usual],
    ['', usual],
  ])('"%s": %s', (text, sentence) => {
    expect(read(text)).toBe(sentence)
    expect(unreadDate(text)).toBe(sentence)
  })

  test.each(['Mon 11 Dec', 'Monday 11/12/2026'])('"%s", a Friday', (text) => {
    expect([read(text), unreadDate(text)]).toEqual([notThatDay, notThatDay])
  })
})

test('a date is complete once nothing can follow that changes it', () => {
  const isComplete = (text: string) => {
    const found = readTypedDate(text, wednesday)
    return 'date' in found && found.complete
  }
  expect(['11/12/2026', '11 dec 2026', '2026-12-11', 'today'].filter(isComplete)).toHaveLength(4)
  expect(['11/12', '11/12/20', '11 Dec', 'fri', 'f'].filter(isComplete)).toEqual([])
})

const someDate = (from: string, to: string) =>
  fc.integer({ min: dayNumber(parseDate(from)!), max: dayNumber(parseDate(to)!) }).map(dateOfDayNumber)
const parts = (date: LocalDate) => [Number(date.slice(8)), Number(date.slice(5, 7)), date.slice(0, 4)] as const
const forms: readonly ((date: LocalDate) => string)[] = [
  (date) => date,
  writeTypedDate,
  fullDate,
  (date) => `${longDate(date)} ${date.slice(0, 4)}`,
  (date) => `${shortDate(date)} ${date.slice(0, 4)}`.toUpperCase(),
  ...['/', '.', '-', ' '].map((sign) => (date: LocalDate) => parts(date).join(sign)),
]

test('every date, in every form with a year, reads back on every day', () => {
  fc.assert(
    fc.property(
      someDate('1900-01-01', '2199-12-31'),
      someDate('2000-01-01', '2150-12-31'),
      fc.boolean(),
      (date, today, past) => {
        for (const form of forms) expect(read(form(date), today, past), form(date)).toBe(date)
      },
    ),
  )
})

test('a date within a year, without it, reads back from the side that is meant', () => {
  fc.assert(
    fc.property(someDate('2000-01-01', '2150-12-31'), fc.nat(364), (today, days) => {
      const [after, before] = [addDays(today, days), addDays(today, -days)]
      for (const form of [shortDate, longDate, (date: LocalDate) => parts(date).slice(0, 2).join('/')]) {
        expect(read(form(after), today), form(after)).toBe(after)
        expect(read(form(before), today, true), form(before)).toBe(before)
      }
    }),
  )
})

test('a day of the week is within seven days of today, and is that day', () => {
  fc.assert(
    fc.property(someDate('2000-01-01', '2150-12-31'), fc.nat(6), (today, days) => {
      expect(read(weekdayOf(addDays(today, days)), today)).toBe(addDays(today, days))
      expect(read(weekdayOf(addDays(today, -days)), today, true)).toBe(addDays(today, -days))
    }),
  )
})

/** `constructor`, `toString` …: names that an object answers to without being asked. */
const everyObjectHas = Object.getOwnPropertyNames(Object.prototype)

test('any text gives a date that exists, or a sentence', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom(...everyObjectHas)), (text) => {
      const found = readTypedDate(text, wednesday)
      if ('date' in found) expect(parseDate(found.date)).toBe(found.date)
      else expect(found.sentence).toBe(unreadDate(text))
    }),
  )
})
