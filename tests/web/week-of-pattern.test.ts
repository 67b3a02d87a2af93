import type { Band } from '@amhp/shared/contract/duty-pattern.ts'
import { parseDate } from '@amhp/shared/time/date.ts'
import { timeOf } from '@amhp/shared/time/wording.ts'
import { daysText } from '@amhp/web/screens/duty-pattern/pattern-words.ts'
import { weekOfPattern } from '@amhp/web/screens/duty-pattern/week-of-pattern.ts'
import { describe, expect, test } from 'vitest'
import { london } from './board-fixtures.ts'

const authorities = [{ id: 'north', name: 'North Council', nation: 'england' as const }]
const night = {
  id: 'night',
  name: 'Night',
  days: ['sat' as const],
  start: '17:00',
  end: '09:00',
  cover: [{ role: 'amhp' as const, minimum: 1, target: 2 }],
}
const holiday = {
  ...night,
  id: 'holiday',
  name: 'Holiday',
  days: ['bank-holiday' as const],
  start: '09:00',
  end: '17:00',
}
const draw = (monday: string, bands: (typeof night | typeof holiday)[], holidays: string[] = []) =>
  weekOfPattern(
    { bands: bands as Band[], slots: [], agreements: [], version: 0 },
    authorities,
    holidays,
    parseDate(monday)!,
    london,
  )
const pieces = (monday: string, bands: (typeof night | typeof holiday)[], holidays: string[] = []) =>
  draw(monday, bands, holidays)!.rows.map(
    (row) =>
      `${row.name}: ${row.days
        .flatMap((day, i) =>
          day.map((piece) => `${i} ${timeOf(london, piece.start)}-${timeOf(london, piece.end)} ${piece.minimum}`),
        )
        .join(', ')}`,
  )

describe('a week drawn from a pattern', () => {
  test('has its rows in the order of the pattern, also where a later band begins first', () => {
    const day = { ...holiday, id: 'day', name: 'Day', days: ['tue' as const] as never }
    const rows = draw('2026-11-30', [day, { ...night, days: ['sun' as const] as never }])!.rows
    expect(rows.map(({ name }) => name)).toEqual(['Day', 'Night'])
  })

  test('cuts a night at midnight', () =>
    expect(pieces('2026-11-30', [night])).toEqual(['Night: 5 17:00-00:00 1, 6 00:00-09:00 1']))

  test('draws only bands for bank holidays on one', () =>
    expect(pieces('2026-12-21', [night, holiday], ['2026-12-25'])).toEqual([
      'Night: 5 17:00-00:00 1, 6 00:00-09:00 1',
      'Holiday: 4 09:00-17:00 1',
    ]))

  test.each([
    ['2026-03-23', 167],
    ['2026-10-19', 169],
    ['2026-11-30', 168],
  ])('the week of %s has %i hours', (monday, hours) => expect(draw(monday, [night])?.hours).toBe(hours))

  test('is not drawn while the pattern cannot be read', () =>
    expect(draw('2026-11-30', [{ ...night, start: '' }])).toBeUndefined())
})

describe('days in words', () => {
  test.each([
    [['mon', 'tue', 'wed', 'thu'], 'Mon to Thu'],
    [['sun', 'sat'], 'Sat, Sun'],
    [['mon', 'wed', 'thu', 'fri', 'bank-holiday'], 'Mon, Wed to Fri, bank holidays'],
    [['bank-holiday'], 'Bank holidays'],
  ] as const)('%j is %s', (days, expected) => expect(daysText(days)).toBe(expected))
})
