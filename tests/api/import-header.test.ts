import { findHeaders } from '@amhp/api/import/find-headers.ts'
import type { DayChoices } from '@amhp/api/import/read-days.ts'
import type { SheetCell } from '@amhp/api/import/sheet.ts'
import { parseDate } from '@amhp/shared/time/date.ts'
import { describe, expect, test } from 'vitest'

const from = parseDate('2026-11-30')!
const people = ['Amina Rahman', 'D', 'D', 'D']
const today = from
const find = (sheet: SheetCell[][], start: typeof from, choices: DayChoices = {}) =>
  findHeaders(sheet, { from: start, today, ...choices })
const findHeader = (...given: Parameters<typeof find>) => find(...given)[0]
const days = (header: SheetCell[], start = from) => findHeader([header, people], start)?.days.map(({ date }) => date)

describe('the row of days', () => {
  test.each([
    ['2026-11-30', '2026-12-01', '2026-12-02'],
    ['30/11/2026', '01/12/2026', '02/12/2026'],
    ['30/11/26', '1/12/26', '2/12/26'],
    ['30.11.2026', '1.12.2026', '2.12.2026'],
    ['30-11-2026', '01-12-2026', '02-12-2026'],
    ['30/11', '1/12', '2/12'],
    ['30-Nov', '01-Dec', '02-Dec'],
    ['30 Nov 2026', '1 Dec 2026', '2 Dec 2026'],
    ['30-Nov-26', '1-Dec-26', '2-Dec-26'],
    ['Mon 30 Nov', 'Tue 1 Dec', 'Wed 2 Dec'],
    ['Monday 30th November', 'Tuesday 1st December', 'Wednesday 2nd December'],
    ['Nov 30', 'Dec 1', 'Dec 2'],
    ['November 30, 2026', 'December 1, 2026', 'December 2, 2026'],
    ['Mon 30/11', 'Tues 01/12', 'Weds 02/12'],
    ['Mon\n30/11', 'Tue\n1/12', 'Wed\n2/12'],
    ['30/11 (Mon)', '1/12 (Tue)', '2/12 (Wed)'],
    ['Mon 30', 'Tue 1', 'Wed 2'],
    ['Mon', 'Tue', 'Wed'],
    ['Monday', 'Tuesday', 'Wednesday'],
    ['46356', '46357', '46358'],
    ['2026-11-30 00:00:00', '2026-12-01 00:00:00', '2026-12-02 00:00:00'],
  ])('%s, %s, %s', (...header) => expect(days(['Name', ...header])).toEqual(['2026-11-30', '2026-12-01', '2026-12-02']))

  test('dates of the spreadsheet are days', () => {
    const cells = ['2026-11-30', '2026-12-01'].map((text) => ({ date: parseDate(text)! }))
    expect(days(['Name', ...cells])).toEqual(['2026-11-30', '2026-12-01'])
  })

  test('days without a year continue over the turn of the year', () => {
    expect(days(['', '31 Dec', '1 Jan'], parseDate('2026-12-28')!)).toEqual(['2026-12-31', '2027-01-01'])
  })

  test('numbers alone are days only beside days of the week that agree', () => {
    const weekdays = ['', 'Mon', 'Tue', 'Wed']
    const numbers = ['Name', '30', '1', '2']
    const dates = ['2026-11-30', '2026-12-01', '2026-12-02']
    expect(find([weekdays, numbers, people], from)[0]!.days.map(({ date }) => date)).toEqual(dates)
    expect(find([numbers, people], from)).toEqual([])
    expect(find([['Needed', '3', '3', '3'], ['Name', 'Mon', 'Tue', 'Wed'], people], from)[0]).toMatchObject({ row: 1 })
    const wrong = find([weekdays, ['Name', '30', '1', '3'], people], from)
    expect(wrong.flatMap(({ days: own }) => own.map(({ date }) => date))).toEqual(dates.slice(0, 2))
    expect(wrong.flatMap(({ faults }) => faults)).toMatchObject([{ column: 3 }])
  })

  test('the month comes first only where that was said', () => {
    const american = ['Name', '11/30/2026', '12/1/2026', '12/2/2026']
    expect(find([american, people], from)[0]).toMatchObject({
      days: [],
      faults: [{ column: 1, text: '11/30/2026', message: expect.stringContaining('with the month first') }],
    })
    const [said] = find([american, people], from, { order: 'month-first' })
    expect(said!.days.map(({ date }) => date)).toEqual(['2026-11-30', '2026-12-01', '2026-12-02'])
    expect(days(['', '1/12/2026', '2/12/2026', '3/12/2026'])).toEqual(['2026-12-01', '2026-12-02', '2026-12-03'])
  })

  test.each<[string, string[], [number, RegExp][]]>([
    ['twice', ['30/11', '1/12', '1/12', '3/12'], [[3, /1 December is there twice/]]],
    [
      'out of order',
      ['30/11', '2/12', '1/12', '3/12'],
      [
        [2, /lead to Tuesday 1 December/],
        [3, /Thursday 3 December/],
      ],
    ],
    ['left out', ['30/11', '1/12', '3/12', '4/12'], [[3, /lead to Wednesday 2 December/]]],
    ['two months away', ['30/11/2026', '1/12/2026', '2/02/2027', '3/12/2026'], [[3, /2 February 2027/]]],
    ['of another century', ['30/11/2026', '1/12/1926', '2/12/2026'], [[2, /Did you mean 2026/]]],
    ['of no month', ['30/11', '31/11', '1/12'], [[2, /not a day of the calendar/]]],
    ['of nothing', ['2026-11-30', '0000-00-00', '2026-12-02'], [[2, /not a day of the calendar/]]],
    ['after a weekend', ['Thu 3 Dec', 'Fri 4 Dec', 'Mon 7 Dec', 'Tue 8 Dec'], []],
  ])('a day %s is asked about', (_, header, expected) => {
    const { faults } = findHeader(
      [
        ['Name', ...header],
        ['Amina', 'D', 'D', 'D', 'D'],
      ],
      from,
    )!
    expect(faults).toEqual(
      expected.map(([column, message]) => expect.objectContaining({ column, message: expect.stringMatching(message) })),
    )
  })

  test('days that do not follow each other are taken where that was said', () => {
    const header = ['Name', '30/11', '2/12', '4/12']
    const [said] = find([header, people], from, { asWritten: true })
    expect(said).toMatchObject({
      faults: [],
      days: [{ date: '2026-11-30' }, { date: '2026-12-02' }, { date: '2026-12-04' }],
    })
  })

  test.each([['9-5'], ['21-07'], ['9/5'], ['0900-1700']])('a row of %s is never one of days', (times) => {
    const week = ['Name', 'Mon', 'Tue', 'Wed', 'Thu']
    const rows = [week, ['Amina', times, times, times, ''], ['Ben', times, times, times, times]]
    expect(find(rows, from)).toMatchObject([{ row: 0, first: 1, end: 3 }])
  })

  test('titles above it are skipped, and the fuller of two rows is used', () => {
    const sheet = [['AMHP rota, week of 30 Nov'], ['', 'Mon', 'Tue', 'Wed'], ['Name', '30/11', '1/12', '2/12'], people]
    expect(findHeader(sheet, from)).toMatchObject({ row: 2, nameColumns: [0], faults: [] })
  })

  test('columns without a day are ignored, but an impossible day is a fault', () => {
    const found = findHeader(
      [
        ['Team', 'Name', '30/11', '31/11', 'Total hours'],
        ['North', 'Amina', 'D', 'D', '8'],
      ],
      from,
    )!
    expect(found.nameColumns).toEqual([1])
    expect(found.days).toEqual([{ column: 2, date: '2026-11-30' }])
    expect(found.faults).toEqual([expect.objectContaining({ column: 3, text: '31/11' })])
  })

  test('a day of the week that contradicts the date is a fault', () => {
    const found = findHeader([['Name', 'Mon 30 Nov', 'Tue 2 Dec', 'Thu 3 Dec'], people], from)!
    expect(found.faults).toEqual([
      expect.objectContaining({ column: 2, message: expect.stringContaining('Wednesday 2 December 2026') }),
    ])
  })

  test('a day merged over two columns has both', () => {
    const sheet = [
      ['Name', '30/11', '', '1/12', ''],
      ['Amina', 'D', 'S', 'D', ''],
    ]
    expect(findHeader(sheet, from)!.days.map(({ column, date }) => [column, date])).toEqual([
      [1, '2026-11-30'],
      [2, '2026-11-30'],
      [3, '2026-12-01'],
      [4, '2026-12-01'],
    ])
  })

  test('forename and surname in two columns are one name', () => {
    expect(
      findHeader(
        [
          ['Surname', 'First name', '30/11', '1/12'],
          ['Rahman', 'Amina', 'D', 'D'],
        ],
        from,
      )!.nameColumns,
    ).toEqual([1, 0])
  })

  test('a sheet without days has none', () => {
    expect(
      findHeader(
        [
          ['Name', 'Phone'],
          ['Amina', '07700 900011'],
        ],
        from,
      ),
    ).toBeUndefined()
    expect(findHeader([], from)).toBeUndefined()
  })

  test('weeks below each other are blocks with their own days', () => {
    const sheet = [
      ['Name', 'Mon', 'Tue'],
      ['', '30/11', '1/12'],
      people,
      ['', '', ''],
      ['Name', 'Mon', 'Tue'],
      ['', '7/12', '8/12'],
      people,
      people,
    ]
    expect(find(sheet, from).map(({ first, end, days }) => [first, end, ...days.map(({ date }) => date)])).toEqual([
      [2, 4, '2026-11-30', '2026-12-01'],
      [6, 8, '2026-12-07', '2026-12-08'],
    ])
  })

  test('weeks without dates follow each other', () => {
    const week = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri']
    const found = find([week, people, week, people], from)
    expect(found.map(({ days }) => days[0]!.date)).toEqual(['2026-11-30', '2026-12-07'])
  })

  test('days of the week below the dates are skipped', () => {
    const found = find([['Name', '30/11', '1/12'], ['', 'Mon', 'Tue'], people], from)
    expect(found.map(({ first, end }) => [first, end])).toEqual([[2, 3]])
  })

  test('a day merged over two columns and shown in both is one day', () => {
    expect(days(['Name', 'Mon 30', 'Mon 30', 'Tue 1', 'Tue 1'])).toEqual([
      '2026-11-30',
      '2026-11-30',
      '2026-12-01',
      '2026-12-01',
    ])
  })
})
