import { addDays, type LocalDate, mondayOf } from '@amhp/shared/time/date.ts'
import { describe, expect, test } from 'vitest'
import { allDays, northshire, oneLineRota, repeat, said, workingDays } from '../support/rotas/one-line-rota.ts'

// Both clock changes of each year. Every rest, span, sum and night is elapsed time, whatever the clocks show.

// biome-ignore format: one line of springs and one of autumns
const forward = ['2026-03-29', '2027-03-28', '2028-03-26', '2029-03-25', '2030-03-31', '2031-03-30', '2032-03-28']
// biome-ignore format: as above
const back = ['2026-10-25', '2027-10-31', '2028-10-29', '2029-10-28', '2030-10-27', '2031-10-26', '2032-10-31']

test('these are the days of 2026 to 2032 that have 23 and 25 hours in Europe/London', () => {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' })
  const found: Record<number, string[]> = { 23: [], 25: [] }
  let midnight = Date.UTC(2026, 0, 1)
  for (let day = '2026-01-01' as LocalDate; day < '2033-01-01'; day = addDays(day, 1)) {
    const hours = [23, 24, 25].find((length) => clock.format(midnight + length * 3_600_000) === '00')!
    found[hours]?.push(day)
    midnight += hours * 3_600_000
  }
  expect(found).toEqual({ 23: forward, 25: back })
})

type Row = readonly [says: string, rule: string, lines: string, expected: readonly string[]]
const daily = (rest: number, earliest: string) => [`restMinutes ${rest} requiredMinutes 660 earliestStart ${earliest}`]
const span = (minutes: number) => [`spanMinutes ${minutes} limitMinutes 780`]
const weekly = (rest: number) => [`longestRestMinutes ${rest} requiredMinutes 2100`]
const open = (minutes: number) => [`minutes ${minutes} required 1 actual 0`]
const advised = (actual: number, limit: number) => [`actual ${actual} limit ${limit} unit minutes`]
const ended = (minutes: number) => [`reason ended minutes ${minutes}`]
const two = (first: string, second: string) => `amina D Sat ${first} \n amina D Sun ${second}`
/** Monday to Friday 08:00 to 22:00, and one shift more. */
const weekWith = (last: string) => `${repeat('amina D', '08:00-22:00', workingDays)} \n amina D ${last}`
/** Six shifts of 12 hours from Tuesday to Sunday, 72 in all, and one shift more. */
const sixWith = (last: string) => `${repeat('amina D', '08:00-20:00', allDays.slice(1))} \n amina D ${last}`

// biome-ignore format: a line for each row
const spring: readonly Row[] = [
  ['22:00 to 09:00 is 10 hours of rest', 'daily-rest', two('12:00-22:00', '09:00-17:00'), daily(600, '10:00')],
  ['22:00 to 10:00 is 11 hours of rest and holds', 'daily-rest', two('12:00-22:00', '10:00-17:00'), []],
  ['22:00 to 09:59 is a minute short', 'daily-rest', two('12:00-22:00', '09:59-17:00'), daily(659, '10:00')],
  ['22:01 to 10:00 is a minute short', 'daily-rest', two('12:00-22:01', '10:00-17:00'), daily(659, '10:01')],
  ['20:00 to 09:00 is the 12 hours advised', 'between-shifts', two('12:00-20:00', '09:00-16:00'), []],
  ['20:00 to 08:59 is a minute less', 'between-shifts', two('12:00-20:00', '08:59-16:00'), advised(719, 720)],
  ['the night 17:00 to 08:00 is 14 hours', 'working-span', 'amina D Sat 17:00-08:00', span(840)],
  ['18:00 to 08:00 is 13 hours and holds', 'working-span', 'amina D Sat 18:00-08:00', []],
  ['18:00 to 08:01 is a minute over', 'working-span', 'amina D Sat 18:00-08:01', span(781)],
  ['the night band 17:00 to 09:00 is 15 hours long', 'cover-minimum', '', open(900)],
  ['the hour that the clocks skip needs nobody', 'cover-minimum', 'amina S Sat 17:00-01:00 \n ben S Sun 02:00-09:00', []],
  ['from 00:59 to 02:00 a minute is open', 'cover-minimum', 'amina S Sat 17:00-00:59 \n ben S Sun 02:00-09:00', open(1)],
  ['the week has 10,020 minutes of floor', 'cover-floor', '', open(10_020)],
  ['Friday 22:00 to Sunday 10:00 is 35 hours of weekly rest', 'weekly-rest', weekWith('Sun 10:00-20:00'), []],
  ['Friday 22:00 to Sunday 09:59 is a minute short', 'weekly-rest', weekWith('Sun 09:59-20:00'), weekly(2099)],
  ['Saturday 12:00 to Monday 00:00 is 35 hours of weekly rest', 'weekly-rest', weekWith('Sat 08:00-12:00'), []],
  ['Saturday 12:01 to Monday 00:00 is a minute short', 'weekly-rest', weekWith('Sat 08:00-12:01'), weekly(2099)],
  ['168 hours from Tuesday 08:00 reach to Tuesday 09:00', 'hours-in-168', sixWith('Tue+1 08:59-10:00'), advised(4321, 4320)],
  ['and not a minute further', 'hours-in-168', sixWith('Tue+1 09:00-10:00'), []],
  ['21:00 to 06:00 is 8 hours, the most with night work', 'night-limit', 'amina D Sat 21:00-06:00', []],
  ['20:59 to 06:00 is a minute more', 'night-limit', 'amina D Sat 20:59-06:00', ['workedMinutes 481']],
  ['23:00 to 03:00 is 3 hours of night, a night shift', 'long-shift', 'amina D Sat 15:00-03:00', advised(660, 480)],
  ['23:00 to 02:59 is a minute less, and none', 'long-shift', 'amina D Sat 15:00-02:59', []],
  ['a call from 00:59 to 02:00 leaves 5 hours of the night 22:00 to 07:00', 'standby-rest', 'amina S Sat 17:00-09:00 called 00:59-02:00', []],
  ['and a minute more of the call is too much', 'standby-rest', 'amina S Sat 17:00-09:00 called 00:59-02:01', advised(299, 300).map((line) => `${line} on end`)],
  ['an approval that ends as Saturday does leaves 7 hours of 17:00 to 08:00', 'not-approved', 'cara D Sat 17:00-08:00', ended(420)],
  ['an approval that ends as Sunday does leaves none of 00:00 to 24:00', 'not-approved', 'dilys D Sun 00:00-Mon+1 00:00', []],
  ['and a minute of a shift a minute longer', 'not-approved', 'dilys D Sun 00:00-Mon+1 00:01', ended(1)],
]

// biome-ignore format: a line for each row
const autumn: readonly Row[] = [
  ['22:00 to 08:00 is 11 hours of rest and holds', 'daily-rest', two('12:00-22:00', '08:00-16:00'), []],
  ['22:00 to 07:59 is a minute short', 'daily-rest', two('12:00-22:00', '07:59-16:00'), daily(659, '08:00')],
  ['22:01 to 08:00 is a minute short', 'daily-rest', two('12:00-22:01', '08:00-16:00'), daily(659, '08:01')],
  ['20:00 to 07:00 is the 12 hours advised', 'between-shifts', two('12:00-20:00', '07:00-16:00'), []],
  ['20:00 to 06:59 is a minute less', 'between-shifts', two('12:00-20:00', '06:59-16:00'), advised(719, 720)],
  ['the night 17:00 to 08:00 is 16 hours', 'working-span', 'amina D Sat 17:00-08:00', span(960)],
  ['20:00 to 08:00 is 13 hours and holds', 'working-span', 'amina D Sat 20:00-08:00', []],
  ['20:00 to 08:01 is a minute over', 'working-span', 'amina D Sat 20:00-08:01', span(781)],
  ['the night band 17:00 to 09:00 is 17 hours long', 'cover-minimum', '', open(1020)],
  ['from the first 01:59 to 02:00 is 61 minutes', 'cover-minimum', 'amina S Sat 17:00-01:59 \n ben S Sun 02:00-09:00', open(61)],
  ['the week has 10,140 minutes of floor', 'cover-floor', '', open(10_140)],
  ['Friday 22:00 to Sunday 08:00 is 35 hours of weekly rest', 'weekly-rest', weekWith('Sun 08:00-20:00'), []],
  ['Friday 22:00 to Sunday 07:59 is a minute short', 'weekly-rest', weekWith('Sun 07:59-20:00'), weekly(2099)],
  ['Saturday 14:00 to Monday 00:00 is 35 hours of weekly rest', 'weekly-rest', weekWith('Sat 08:00-14:00'), []],
  ['Saturday 14:01 to Monday 00:00 is a minute short', 'weekly-rest', weekWith('Sat 08:00-14:01'), weekly(2099)],
  ['168 hours from Tuesday 08:00 reach to Tuesday 07:00', 'hours-in-168', sixWith('Tue+1 06:59-08:00'), advised(4321, 4320)],
  ['and not a minute further', 'hours-in-168', sixWith('Tue+1 07:00-08:00'), []],
  ['23:00 to 06:00 is 8 hours, the most with night work', 'night-limit', 'amina D Sat 23:00-06:00', []],
  ['22:59 to 06:00 is a minute more', 'night-limit', 'amina D Sat 22:59-06:00', ['workedMinutes 481']],
  ['23:00 to the first 01:59 is no night shift', 'long-shift', 'amina D Sat 14:00-01:59', []],
  ['23:00 to 02:00 is 4 hours of night, a night shift', 'long-shift', 'amina D Sat 14:00-02:00', advised(780, 480)],
  ['a call from 22:00 to 02:00, 5 hours, leaves 5 of the night to 07:00', 'standby-rest', 'amina S Sat 17:00-09:00 called 22:00-02:00', []],
  ['and a minute more of the call is too much', 'standby-rest', 'amina S Sat 17:00-09:00 called 22:00-02:01', advised(299, 300).map((line) => `${line} on end`)],
  ['an approval that ends as Saturday does leaves 9 hours of 17:00 to 08:00', 'not-approved', 'cara D Sat 17:00-08:00', ended(540)],
  ['an approval that ends as Sunday does leaves none of 00:00 to 24:00', 'not-approved', 'dilys D Sun 00:00-Mon+1 00:00', []],
  ['and a minute of a shift a minute longer', 'not-approved', 'dilys D Sun 00:00-Mon+1 00:01', ended(1)],
]

describe.each([
  ...forward.map((sunday) => [sunday as LocalDate, 'forward', spring] as const),
  ...back.map((sunday) => [sunday as LocalDate, 'back', autumn] as const),
])('on %s, when the clocks go %s', (sunday, _, rows) => {
  const approvedUntil = (until?: string) => [{ authority: northshire.id, ...(until && { until }) }]
  const week = () => ({
    firstMonday: mondayOf(sunday),
    dutyPattern: [{ id: 'night', days: ['sat'], start: '17:00', end: '09:00', cover: [{ role: 'amhp' }] }],
    rules: { 'hours-in-168': { level: 'warning' }, 'night-limit': { level: 'breach' } },
    amhps: [
      { id: 'amina', name: 'Amina', approvals: approvedUntil() },
      { id: 'ben', name: 'Ben', approvals: approvedUntil() },
      { id: 'cara', name: 'Cara', approvals: approvedUntil(addDays(sunday, -1)) },
      { id: 'dilys', name: 'Dilys', approvals: approvedUntil(sunday) },
    ],
  })
  test.each(rows)('%s', (_, rule, lines, expected) => {
    const numbers = /(?:reason|minutes|restMinutes|spanMinutes|longest|worked|actual).*$/
    expect(said(oneLineRota(lines, week()), rule).map((line) => numbers.exec(line)?.[0])).toEqual(expected)
  })
})

test('of the hour that comes twice, a minute of the second is a minute more: 3 hours of night from 23:00', () => {
  const shift = { id: 's1', amhp: 'amina', role: 'amhp', kind: 'waking', start: '2026-10-24T14:00:00+01:00' }
  const until = (end: string) =>
    said(
      oneLineRota('amina D Mon 09:00-10:00', { firstMonday: '2026-10-19', shifts: [{ ...shift, end }] }),
      'long-shift',
    )
  expect(until('2026-10-25T01:59:00+01:00')).toEqual([])
  expect(until('2026-10-25T01:00:00+00:00')).toEqual([
    'warning amina s1 Sat 24 Oct 14:00 to Sun 25 Oct 01:00 GMT actual 720 limit 480 unit minutes',
  ])
})
