import type { ClockTime } from '@amhp/shared/time/clock-time.ts'
import { dateOfDayNumber, dayNumber, type LocalDate } from '@amhp/shared/time/date.ts'
import { formatInstant, hour, instantOf, parseInstant } from '@amhp/shared/time/instant.ts'
import {
  clockTimeAt,
  comesTwice,
  dateAt,
  instantsOf,
  mondayAt,
  offsetAt,
  parseZone,
  resolve,
  startOfDay,
  zoneOf,
} from '@amhp/shared/time/zone.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const london = zoneOf('Europe/London')

test.each([
  ['in winter', 'Europe/London', '2026-01-05', '09:00', '2026-01-05T09:00:00Z'],
  ['in summer', 'Europe/London', '2026-07-06', '09:00', '2026-07-06T08:00:00Z'],
  ['before the spring jump', 'Europe/London', '2026-03-29', '00:59', '2026-03-29T00:59:00Z'],
  ['skipped: the first moment after the jump', 'Europe/London', '2026-03-29', '01:00', '2026-03-29T01:00:00Z'],
  ['skipped, later: the same moment', 'Europe/London', '2026-03-29', '01:59', '2026-03-29T01:00:00Z'],
  ['after the spring jump', 'Europe/London', '2026-03-29', '02:00', '2026-03-29T01:00:00Z'],
  ['twice: the first', 'Europe/London', '2026-10-25', '01:00', '2026-10-25T00:00:00Z'],
  ['twice, later: the first', 'Europe/London', '2026-10-25', '01:59', '2026-10-25T00:59:00Z'],
  ['after the autumn change', 'Europe/London', '2026-10-25', '02:00', '2026-10-25T02:00:00Z'],
  ['a clock change at Easter', 'Europe/London', '2027-03-28', '03:00', '2027-03-28T02:00:00Z'],
  ['a zone that skips midnight', 'America/Sao_Paulo', '2018-11-04', '00:00', '2018-11-04T03:00:00Z'],
  ['a zone that skips a whole day', 'Pacific/Apia', '2011-12-30', '12:00', '2011-12-30T10:00:00Z'],
  ['a zone that changes by half an hour', 'Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:30:00Z'],
  ['far from whole hours', 'Asia/Kathmandu', '2026-01-05', '09:00', '2026-01-05T03:15:00Z'],
])('%s: %s %s %s', (_, zone, date, time, expected) => {
  expect(formatInstant(resolve(zoneOf(zone), date as LocalDate, time as ClockTime))).toBe(expected)
})

test.each([
  ['in winter', 'Europe/London', '2026-01-05', '09:00', ['2026-01-05T09:00:00Z']],
  ['skipped', 'Europe/London', '2026-03-29', '01:00', []],
  ['skipped, its last minute', 'Europe/London', '2026-03-29', '01:59', []],
  ['after the spring jump', 'Europe/London', '2026-03-29', '02:00', ['2026-03-29T01:00:00Z']],
  ['before the doubled hour', 'Europe/London', '2026-10-25', '00:59', ['2026-10-24T23:59:00Z']],
  ['twice', 'Europe/London', '2026-10-25', '01:00', ['2026-10-25T00:00:00Z', '2026-10-25T01:00:00Z']],
  ['twice, its last minute', 'Europe/London', '2026-10-25', '01:59', ['2026-10-25T00:59:00Z', '2026-10-25T01:59:00Z']],
  ['after the doubled hour', 'Europe/London', '2026-10-25', '02:00', ['2026-10-25T02:00:00Z']],
  ['by half an hour', 'Australia/Lord_Howe', '2026-04-05', '01:45', ['2026-04-04T14:45:00Z', '2026-04-04T15:15:00Z']],
])('%s: %s %s %s is at these instants', (_, name, date, time, expected) => {
  const zone = zoneOf(name)
  const found = instantsOf(zone, date as LocalDate, time as ClockTime)
  expect(found.map(formatInstant)).toEqual(expected)
  expect(found.map((instant) => comesTwice(zone, instant))).toEqual(found.map(() => found.length === 2))
})

test('an instant comes twice where its local time is that of two', () => {
  const near = fc.constantFrom(
    Date.UTC(2026, 2, 29),
    Date.UTC(2026, 9, 25),
    Date.UTC(2027, 3, 3, 15),
    Date.UTC(2026, 5, 1),
  )
  const names = fc.constantFrom('Europe/London', 'Australia/Lord_Howe', 'America/New_York', 'Asia/Kathmandu')
  fc.assert(
    fc.property(names, near, fc.integer({ min: -600, max: 600 }), (name, from, minutes) => {
      const zone = zoneOf(name)
      const instant = instantOf(from + minutes * 60_000)
      const same = instantsOf(zone, dateAt(zone, instant), clockTimeAt(zone, instant))
      expect(same).toContain(instant)
      expect(comesTwice(zone, instant)).toBe(same.length === 2)
    }),
  )
})

describe('nights', () => {
  const hours = (from: string, to: string, day: string) => {
    const next = dateOfDayNumber(dayNumber(day as LocalDate) + 1)
    return (resolve(london, next, to as ClockTime) - resolve(london, day as LocalDate, from as ClockTime)) / hour
  }
  test.each([
    ['2026-03-28', '17:00', '08:00', 14],
    ['2026-10-24', '17:00', '08:00', 16],
    ['2026-03-28', '22:00', '09:00', 10],
    ['2026-10-24', '22:00', '09:00', 12],
    ['2026-06-06', '22:00', '09:00', 11],
  ])('from %s %s to %s is %d hours', (day, from, to, expected) => {
    expect(hours(from, to, day)).toBe(expected)
  })
})

test('a moment has a date and a clock time in the zone', () => {
  const moment = parseInstant('2026-03-29T22:59Z')!
  expect([dateAt(london, moment), clockTimeAt(london, moment), mondayAt(london, moment)]).toEqual([
    '2026-03-29',
    '23:59',
    '2026-03-23',
  ])
  const later = parseInstant('2026-03-29T23:00Z')!
  expect([dateAt(london, later), clockTimeAt(london, later), mondayAt(london, later)]).toEqual([
    '2026-03-30',
    '00:00',
    '2026-03-30',
  ])
})

test('offsets agree with Intl at any moment', () => {
  for (const name of [
    'Europe/London',
    'America/New_York',
    'Africa/Casablanca',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
  ]) {
    const zone = zoneOf(name)
    const face = new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short', timeStyle: 'medium' })
    fc.assert(
      fc.property(fc.integer({ min: 1.5e9, max: 2e9 }), (seconds) => {
        const shown = Date.parse(`${face.format(seconds * 1000).replace(' ', 'T')}Z`)
        expect(offsetAt(zone, seconds * 1000)).toBe(shown - seconds * 1000)
      }),
    )
  }
})

test('each day starts where the day before ends, and every moment is in its day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 17_000, max: 24_000 }), fc.integer({ min: 0, max: 86_399_999 }), (day, after) => {
      const start = startOfDay(london, dateOfDayNumber(day))
      const length = startOfDay(london, dateOfDayNumber(day + 1)) - start
      expect([23, 24, 25]).toContain(length / hour)
      expect(dateAt(london, instantOf(start + (after % length)))).toBe(dateOfDayNumber(day))
      expect(dateAt(london, instantOf(start - 1))).toBe(dateOfDayNumber(day - 1))
    }),
  )
})

test('only names of regions are zones', () => {
  expect(['Europe/London', 'UTC'].map((name) => parseZone(name)?.name)).toEqual(['Europe/London', 'UTC'])
  expect(['+01:00', 'Europe/Nowhere', '', 'GMT+1'].map((name) => parseZone(name))).toEqual(Array(4).fill(undefined))
  expect(() => zoneOf('Europe/Nowhere')).toThrow('There is no time zone "Europe/Nowhere"')
  expect(zoneOf('Pacific/Chatham'), 'what was found of its clocks is kept').toBe(zoneOf('Pacific/Chatham'))
})

test('a moment before year 0 has a clock time', () => {
  expect(offsetAt(zoneOf('UTC'), parseInstant('0100-01-01T00:00Z')! - 1)).toBe(0)
})
