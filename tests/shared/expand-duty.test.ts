import { expandCoveredElsewhere, expandDutySlots } from '@amhp/shared/rota/expand-duty.ts'
import { spanText } from '@amhp/shared/time/wording.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import { describe, expect, test } from 'vitest'
import { oneLineRota } from '../support/rotas/one-line-rota.ts'

const london = zoneOf('Europe/London')
const every = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const cover = [{ role: 'amhp' }]
const slotsOf = (fields: object) =>
  expandDutySlots(oneLineRota('', fields as Record<string, unknown>)).map(
    (slot) => `${slot.id} ${spanText(london, slot)}`,
  )
const day = { id: 'day', days: every.slice(0, 5), start: '09:00', end: '17:00', cover }
const holiday = { id: 'holiday', days: ['bank-holiday'], start: '09:00', end: '09:00', cover }
const easter = { period: { from: '2026-04-02', to: '2026-04-04' } }

test('a band of the day before reaches into the period; one that ends at its start does not', () => {
  const period = { from: '2026-03-02', to: '2026-03-03' }
  const night = (end: string) => ({ period, dutyPattern: [{ id: 'night', days: ['sun'], start: '17:00', end, cover }] })
  expect(slotsOf(night('09:00'))).toEqual(['night/2026-03-01/amhp Sun 1 Mar 17:00 to Mon 2 Mar 09:00'])
  expect(slotsOf(night('00:00'))).toEqual([])
})

test('an end not after the start means the next day', () => {
  expect(
    slotsOf({
      period: { from: '2026-03-02', to: '2026-03-03' },
      dutyPattern: [{ ...day, days: ['mon'], end: '09:00' }],
    }),
  ).toEqual(['day/2026-03-02/amhp Mon 2 Mar 09:00 to Tue 3 Mar 09:00'])
})

test('on a bank holiday only the bands that name it run', () => {
  expect(slotsOf({ ...easter, dutyPattern: [day, holiday] })).toEqual([
    'day/2026-04-02/amhp Thu 2 Apr 09:00 to 17:00',
    'holiday/2026-04-03/amhp Fri 3 Apr 09:00 to Sat 4 Apr 09:00',
  ])
})

test('on a bank holiday that no band names, the weekday’s bands run', () => {
  expect(slotsOf({ ...easter, dutyPattern: [day] })).toHaveLength(2)
})

test('the service’s own list replaces the announced days', () => {
  const bankHolidays = ['2026-04-02']
  expect(slotsOf({ ...easter, bankHolidays, dutyPattern: [day, holiday] })).toEqual([
    'holiday/2026-04-02/amhp Thu 2 Apr 09:00 to Fri 3 Apr 09:00',
    'day/2026-04-03/amhp Fri 3 Apr 09:00 to 17:00',
  ])
})

test('adjacent bands stay adjacent when the clocks change, and a slot that becomes empty is dropped', () => {
  const period = { from: '2026-03-29', to: '2026-03-30' }
  const band = (id: string, start: string, end: string) => ({ id, days: ['sun'], start, end, cover })
  const dutyPattern = [band('a', '00:00', '01:30'), band('b', '01:30', '08:00'), band('c', '01:00', '01:30')]
  expect(slotsOf({ period, dutyPattern })).toEqual([
    'a/2026-03-29/amhp Sun 29 Mar 00:00 to 02:00',
    'b/2026-03-29/amhp Sun 29 Mar 02:00 to 08:00',
  ])
})

describe('a band of several days', () => {
  const weekend = { id: 'weekend', days: ['fri'], start: '16:30', end: '08:45', endsAfterDays: 3, cover }
  const week = (from: string, to: string) => ({ period: { from, to } })
  // biome-ignore format: a line for each row
  test.each<[string, object, object, string[]]>([
    ['Friday to Monday is one slot', week('2026-03-02', '2026-03-09'), {}, ['Fri 27 Feb 16:30 to Mon 2 Mar 08:45', 'Fri 6 Mar 16:30 to Mon 9 Mar 08:45']],
    ['it reaches into a period that starts on Sunday', week('2026-03-08', '2026-03-09'), {}, ['Fri 6 Mar 16:30 to Mon 9 Mar 08:45']],
    ['it reaches no further than it runs', week('2026-03-10', '2026-03-11'), {}, []],
    ['one that ends at midnight does not reach into the next day', week('2026-03-09', '2026-03-10'), { end: '00:00' }, []],
    ['the longest reaches 13 days', week('2026-03-19', '2026-03-20'), { endsAfterDays: 13 }, ['Fri 6 Mar 16:30 to Thu 19 Mar 08:45', 'Fri 13 Mar 16:30 to Thu 26 Mar 08:45']],
    ['the next day, as without the field', week('2026-03-06', '2026-03-07'), { endsAfterDays: 1 }, ['Fri 6 Mar 16:30 to Sat 7 Mar 08:45']],
    ['the next day, where the end is after the start', week('2026-03-06', '2026-03-07'), { end: '17:00', endsAfterDays: 1 }, ['Fri 6 Mar 16:30 to Sat 7 Mar 17:00']],
    ['the same day', week('2026-03-06', '2026-03-07'), { end: '17:00', endsAfterDays: 0 }, ['Fri 6 Mar 16:30 to 17:00']],
    ['on a bank holiday that it does not name it does not start', week('2026-04-03', '2026-04-04'), { days: ['fri', 'bank-holiday'], endsAfterDays: 0, end: '18:00' }, ['Fri 3 Apr 16:30 to 18:00']],
    ['a bank holiday on its last day does not cut it', week('2026-04-06', '2026-04-07'), { days: ['sat', 'bank-holiday'], endsAfterDays: 2 }, ['Sat 4 Apr 16:30 to Mon 6 Apr 08:45', 'Mon 6 Apr 16:30 to Wed 8 Apr 08:45']],
  ])('%s', (_, period, fields, expected) => {
    const told = slotsOf({ ...period, dutyPattern: [{ ...weekend, ...fields }] })
    expect(told.map((text) => text.replace(/^\S+ /, ''))).toEqual(expected)
  })

  test.each([
    ['in spring it is an hour shorter', '2026-03-23', '2026-03-30', 63.25],
    ['in autumn an hour longer', '2026-10-19', '2026-10-26', 65.25],
  ])('%s', (_, from, to, hours) => {
    const slots = expandDutySlots(oneLineRota('', { period: { from, to }, dutyPattern: [weekend] }))
    expect(slots.map(({ start, end }) => (end - start) / 3_600_000)).toEqual([64.25, hours])
  })

  test('its slot has the day on which it starts', () => {
    expect(slotsOf({ ...week('2026-03-08', '2026-03-09'), dutyPattern: [weekend] })).toEqual([
      'weekend/2026-03-06/amhp Fri 6 Mar 16:30 to Mon 9 Mar 08:45',
    ])
  })

  test('bands beside it reach in by their own length', () => {
    const night = { id: 'night', days: every, start: '17:00', end: '09:00', cover }
    const told = slotsOf({ ...week('2026-03-08', '2026-03-09'), dutyPattern: [weekend, night] })
    expect(told.map((text) => text.replace(/\/.*? /, ' '))).toEqual([
      'weekend Fri 6 Mar 16:30 to Mon 9 Mar 08:45',
      'night Sat 7 Mar 17:00 to Sun 8 Mar 09:00',
      'night Sun 8 Mar 17:00 to Mon 9 Mar 09:00',
    ])
  })
})

test('each role has a slot; the target defaults to the minimum, the authorities to all', () => {
  const rows = [
    { role: 'amhp', minimum: 2, target: 3 },
    { role: 'coordinator', authorities: [] },
  ]
  const slots = expandDutySlots(oneLineRota('', { dutyPattern: [{ ...day, days: ['mon'], name: 'Day', cover: rows }] }))
  expect(slots.map(({ id, name, minimum, target, authorities }) => [id, name, minimum, target, authorities])).toEqual([
    ['day/2026-03-02/amhp', 'Day', 2, 3, ['northshire']],
    ['day/2026-03-02/coordinator', 'Day', 1, 1, []],
  ])
})

test('agreements expand in the same way, from their first day to their last', () => {
  const coveredElsewhere = [
    { authority: 'northshire', days: every, start: '17:00', end: '09:00', from: '2026-03-03', until: '2026-03-04' },
  ]
  expect(expandCoveredElsewhere(oneLineRota('', { coveredElsewhere })).map((span) => spanText(london, span))).toEqual([
    'Tue 3 Mar 17:00 to Wed 4 Mar 09:00',
    'Wed 4 Mar 17:00 to Thu 5 Mar 09:00',
  ])
})
