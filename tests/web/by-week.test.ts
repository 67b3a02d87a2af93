import type { MyShift } from '@amhp/shared/contract/my-shifts.ts'
import { instantOf, parseInstant } from '@amhp/shared/time/instant.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import { byWeek, nextShift, weekText } from '@amhp/web/screens/my-shifts/by-week.ts'
import { expect, test } from 'vitest'
import { plainShift } from '../support/rotas/plain-shift.ts'

const zone = zoneOf('Europe/London')

const shift = (id: string, start: string, end: string): MyShift => ({
  ...plainShift,
  id,
  start: parseInstant(start)!,
  end: parseInstant(end)!,
  authorities: [],
  label: 'Day',
  with: [],
  takesOverFrom: [],
  handsTo: [],
  alone: [],
  restBeforeMinutes: null,
  startsBeforeRestEnds: null,
  record: { actualStart: null, actualEnd: null, breakMinutes: null, lateReason: null, callOuts: [], version: 0 },
})

test('a night that starts on Sunday counts in the week of that Sunday', () => {
  const weeks = byWeek(
    [
      shift('day', '2026-11-30T09:00:00Z', '2026-11-30T17:00:00Z'),
      shift('night', '2026-11-29T21:00:00Z', '2026-11-30T08:00:00Z'),
    ],
    zone,
  )
  expect(weeks.map((week) => [week.monday, week.shifts.map(({ id }) => id), week.minutes])).toEqual([
    ['2026-11-23', ['night'], 660],
    ['2026-11-30', ['day'], 480],
  ])
})

test('a shift at 00:15 in summer is on its local day', () => {
  const [week] = byWeek([shift('early', '2026-06-07T23:15:00Z', '2026-06-08T07:00:00Z')], zone)
  expect(week?.monday).toBe('2026-06-08')
})

test('the night on which the clocks go forward lasts 14 hours from 17:00 to 08:00', () => {
  const [week] = byWeek([shift('spring', '2026-03-28T17:00:00Z', '2026-03-29T07:00:00Z')], zone)
  expect(week?.minutes).toBe(14 * 60)
})

test.each<[string, number, MyShift['kind'][], string]>([
  ['of work', 8, ['waking'], '8 h'],
  ['of work and standby', 8, ['waking', 'standby', 'sleep-in'], '16 h and 8 h standby'],
  ['of standby alone', 8, ['standby'], '8 h standby'],
])('a week %s', (_, hours, kinds, expected) => {
  const times = ['2026-12-01T09:00:00Z', `2026-12-01T${9 + hours}:00:00Z`] as const
  const [week] = byWeek(
    kinds.map((kind) => ({ ...shift(kind, ...times), kind })),
    zone,
  )
  expect(weekText(week!)).toBe(expected)
})

test('no shifts make no weeks', () => expect(byWeek([], zone)).toEqual([]))

const at = (text: string) => instantOf(Date.parse(text))
const two = [
  shift('later', '2026-12-02T09:00:00Z', '2026-12-02T17:00:00Z'),
  shift('sooner', '2026-12-01T09:00:00Z', '2026-12-01T17:00:00Z'),
]
test.each([
  ['before both', '2026-11-30T12:00:00Z', 'sooner'],
  ['on the first', '2026-12-01T16:59:00Z', 'sooner'],
  ['as the first ends', '2026-12-01T17:00:00Z', 'later'],
  ['after both', '2026-12-03T00:00:00Z', undefined],
])('%s, the next shift is the right one', (_, now, id) => expect(nextShift(two, at(now))?.id).toBe(id))
