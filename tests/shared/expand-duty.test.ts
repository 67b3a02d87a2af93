import { expandCoveredElsewhere, expandDutySlots } from '@amhp/shared/rota/expand-duty.ts'
import { spanText } from '@amhp/shared/time/wording.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import { expect, test } from 'vitest'
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
