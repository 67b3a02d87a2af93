import { type Band, band } from '@amhp/shared/contract/duty-pattern.ts'
import { parseClockTime } from '@amhp/shared/time/clock-time.ts'
import { type LocalDate, parseDate } from '@amhp/shared/time/date.ts'
import { parseInstant } from '@amhp/shared/time/instant.ts'
import { timeOf } from '@amhp/shared/time/wording.ts'
import { daysText, timesText } from '@amhp/web/screens/duty-pattern/pattern-words.ts'
import { weekOfPattern } from '@amhp/web/screens/duty-pattern/week-of-pattern.ts'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { london } from './board-fixtures.ts'

const authorities = [{ id: 'north', name: 'North Council', nation: 'england' as const }]
const night = z.decode(band, {
  id: 'night',
  name: 'Night',
  days: ['sat'],
  start: '17:00',
  end: '09:00',
  cover: [{ role: 'amhp', minimum: 1, target: 2 }],
})
const holiday: Band = {
  ...night,
  id: 'holiday',
  name: 'Holiday',
  days: ['bank-holiday'],
  start: night.end,
  end: night.start,
}
const draw = (monday: string, bands: Band[], holidays: LocalDate[] = []) =>
  weekOfPattern(
    { bands, slots: [], agreements: [], version: 0 },
    authorities,
    holidays.map((date) => ({ date, from: null })),
    parseDate(monday)!,
    london,
  )
const pieces = (monday: string, bands: Band[], holidays: LocalDate[] = []) =>
  draw(monday, bands, holidays).rows.map(
    (row) =>
      `${row.name}: ${row.days
        .flatMap((day, i) =>
          day.map((piece) => `${i} ${timeOf(london, piece.start)}-${timeOf(london, piece.end)} ${piece.minimum}`),
        )
        .join(', ')}`,
  )

describe('a week drawn from a pattern', () => {
  test('has its rows in the order of the pattern, also where a later band begins first', () => {
    const day: Band = { ...holiday, id: 'day', name: 'Day', days: ['tue'] }
    const { rows } = draw('2026-11-30', [day, { ...night, days: ['sun'] }])
    expect(rows.map(({ name }) => name)).toEqual(['Day', 'Night'])
  })

  test('cuts a night at midnight', () =>
    expect(pieces('2026-11-30', [night])).toEqual(['Night: 5 17:00-00:00 1, 6 00:00-09:00 1']))

  test('draws a band of several days on each of them, also one that started in the week before', () =>
    expect(
      pieces('2026-11-30', [{ ...night, days: ['fri'], start: parseClockTime('16:30')!, endsAfterDays: 3 }]),
    ).toEqual(['Night: 0 00:00-09:00 1, 4 16:30-00:00 1, 5 00:00-00:00 1, 6 00:00-00:00 1']))

  test('draws only bands for bank holidays on one', () =>
    expect(pieces('2026-12-21', [night, holiday], [parseDate('2026-12-25')!])).toEqual([
      'Night: 5 17:00-00:00 1, 6 00:00-09:00 1',
      'Holiday: 4 09:00-17:00 1',
    ]))

  test.each([
    ['2026-03-23', 167],
    ['2026-10-19', 169],
    ['2026-11-30', 168],
  ])('the week of %s has %i hours', (monday, hours) => expect(draw(monday, [night]).hours).toBe(hours))

  test('draws a one-off slot on its days, over midnight too', () => {
    const slot = { id: 'match', name: 'Match day', role: 'amhp' as const, minimum: 2, additional: false }
    const span = { start: parseInstant('2026-12-05T22:00Z')!, end: parseInstant('2026-12-06T01:00Z')! }
    const { rows } = weekOfPattern(
      { bands: [], slots: [{ ...slot, ...span }], agreements: [], version: 0 },
      authorities,
      [],
      parseDate('2026-11-30')!,
      london,
    )
    expect(rows.map(({ name, days }) => [name, days.map((day) => day.length)])).toEqual([
      ['Match day', [0, 0, 0, 0, 0, 1, 1]],
    ])
  })
})

describe('times in words', () => {
  test.each([
    ['09:00', '17:00', undefined, '09:00 to 17:00'],
    ['17:00', '09:00', undefined, '17:00 to 09:00 next day'],
    ['09:00', '17:00', 1, '09:00 to 17:00 next day'],
    ['16:30', '08:45', 3, '16:30 to 08:45, 3 days later'],
  ])('%s to %s after %s days is %s', (start, end, endsAfterDays, expected) => {
    const times = { start: parseClockTime(start)!, end: parseClockTime(end)! }
    expect(timesText({ ...night, ...times, ...(endsAfterDays !== undefined && { endsAfterDays }) })).toBe(expected)
  })
})

describe('days in words', () => {
  test.each([
    [['mon', 'tue', 'wed', 'thu'], 'Mon to Thu'],
    [['sun', 'sat'], 'Sat, Sun'],
    [['mon', 'wed', 'thu', 'fri', 'bank-holiday'], 'Mon, Wed to Fri, bank holidays'],
    [['bank-holiday'], 'Bank holidays'],
  ] as const)('%j is %s', (days, expected) => expect(daysText(days)).toBe(expected))
})
