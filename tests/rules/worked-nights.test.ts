import { describe, expect, test } from 'vitest'
import { northshire, notJudgedBy, oneLineRota, repeat, said, workingDays } from '../support/rotas/one-line-rota.ts'

const since = (startedOn: string) => ({
  amhps: [{ id: 'amina', name: 'Amina', approvals: [{ authority: northshire.id }], startedOn }],
})
/** 48 hours a week from Monday to Saturday for some weeks to the period's, Saturday a night in those that are named. */
const weeks = (nights: readonly number[], from: number, to = 1, saturday = '21:00-05:00') =>
  Array.from({ length: to - from }, (_, i) => from + i)
    .map((week) =>
      [
        repeat('amina D', '09:00-17:00', workingDays, week, week + 1),
        repeat('amina D', nights.includes(week) ? saturday : '09:00-17:00', ['Sat'], week, week + 1),
      ].join('\n'),
    )
    .join('\n')
const sixWeeks = since('2026-01-26')
const over = 'amina D Sun 11:00-11:02'
const averages = (lines: string, more: object) =>
  said(oneLineRota(lines, { ...more }), 'night-average').map((line) =>
    line.replace(/.* (\w+ \d+ \w+) 00:00 to (\w+ \d+ \w+) 00:00 averageMinutes/, '$1 to $2'),
  )

describe('a night worker', () => {
  test.each([
    ['works nights in a third of the weeks', [-3, -1], '21:00-05:00', ['Mon 26 Jan to Mon 9 Mar 481']],
    ['works nights in the last two weeks', [-1, 0], '21:00-05:00', ['Mon 26 Jan to Mon 9 Mar 481']],
    ['is not someone with one week of nights', [-1], '21:00-05:00', []],
    ['is not someone with less than three hours of work at night', [-3, -1], '17:30-01:30', []],
    ['works three hours at night', [-3, -1], '18:00-02:00', ['Mon 26 Jan to Mon 9 Mar 481']],
  ])('%s: in weeks %j', (_, nights, saturday, expected) => {
    expect(averages(`${weeks(nights, -5, 1, saturday)} \n ${over}`, sixWeeks)).toEqual(expected)
  })

  const third = [-14, -12, -10, -8, -6]
  const mondays = repeat('amina D', '21:00-02:30', ['Mon'], -9, -4)
  const wednesdays = repeat('amina D', '21:00-02:30', ['Wed'], -8, -5)
  test.each([
    ['is not one for nights in weeks before the 17', weeks([-22, -21, -20, -19, -18, -17], -22), 0],
    ['is not one for nights in weeks after them', weeks([1, 2, 3, 4, 5, 6], -16, 7), 0],
    ['is one for nights in six of them', weeks([-16, ...third], -16), 1],
    ['is not one for nights in five', weeks(third, -16), 0],
    ['nor in five and on the Monday after', `${weeks(third, -16)} \n amina D Mon+1 21:00-05:00`, 0],
    ['nor twice in each of five', `${weeks([-9, -8, -7, -6, -5], -16)} \n ${mondays}`, 0],
    ['nor twice in each of three', `${weeks([-8, -7, -6], -16)} \n ${wednesdays}`, 0],
  ])('%s', (_, lines, expected) => {
    expect(averages(`${lines} \n ${over}`, {})).toHaveLength(expected)
  })

  test('is one for the night with which the 17 weeks begin', () => {
    const lines = weeks(third, -16)
      .replace('Mon-16 09:00-17:00', 'Mon-16 21:00-05:00')
      .replace('Tue-16 09:00-17:00', 'Tue-16 10:00-18:00')
    expect(averages(`${lines} \n ${over}`, {})).toHaveLength(1)
  })

  test('with exactly 8 hours in each 24 is within the limit, and judged', () => {
    const rota = oneLineRota(weeks([-16, ...third], -16))
    expect(said(rota, 'night-average')).toEqual([])
    expect(notJudgedBy(rota, 'night-average')).toEqual([])
  })

  test('is judged over 17 weeks, over however many weeks the average by day is', () => {
    const nights = [-16, -14, -12, -10, -8, -6]
    const rules = { 'average-hours': { weeks: 26 } }
    expect(averages(`${weeks(nights, -16)} \n ${over}`, { rules })).toEqual(['Mon 10 Nov to Mon 9 Mar 481'])
  })

  test.each([
    ['might be one where the weeks before the records may have had nights', [-1], '2026-02-02', ['amina']],
    ['is none where those weeks cannot have had enough', [], '2026-02-02', []],
    ['is known where all weeks are on record', [-1], '2026-01-26', []],
  ])('%s', (_, nights, recordsFrom, expected) => {
    expect(notJudgedBy(oneLineRota(weeks(nights, -5), { ...sixWeeks, recordsFrom }), 'night-average')).toEqual(expected)
  })
})

describe('consecutive weeks over the limit are one finding, the worst', () => {
  const period = { from: '2026-03-02', to: '2026-03-16' }
  const nights = [-16, -14, -12, -10, -8, -6, -4, -2, 0]
  test.each([
    ['the first, where it is worse', `${over} \n amina D Sun-16 11:00-11:30`, ['Mon 10 Nov to Mon 9 Mar 481']],
    ['the first of two that are equal', over, ['Mon 10 Nov to Mon 9 Mar 481']],
    ['the second, where it is worse', `${over} \n amina D Sun+1 11:00-16:00`, ['Mon 17 Nov to Mon 16 Mar 483']],
  ])('%s', (_, more, expected) => {
    expect(averages(`${weeks(nights, -16, 2)} \n ${more}`, { period })).toEqual(expected)
  })

  test('a week over the limit is found before one within it', () => {
    expect(averages(`${weeks(nights, -16)} \n ${over}`, { period })).toEqual(['Mon 10 Nov to Mon 9 Mar 481'])
  })
})

describe('8 hours in any 24 with night work', () => {
  const limited = (lines: string) =>
    said(oneLineRota(lines, { rules: { 'night-limit': { level: 'breach' } } }), 'night-limit')
  test('night work after the 24 hours does not count for them', () => {
    expect(limited('amina D Mon 10:00-19:00 \n amina D Tue 09:00-23:30')).toEqual([
      'breach amina s2 Tue 3 Mar 09:00 to Wed 4 Mar 09:00 workedMinutes 870',
    ])
  })

  test('night work before the 24 hours does not count for them', () => {
    expect(limited('amina D Mon 22:00-02:00 \n amina D Wed 08:00-18:00')).toEqual([])
  })

  test('the worst 24 hours do not start with night work', () => {
    expect(limited('amina D Mon 10:00-19:00 \n amina D Tue 09:00-23:30 \n amina D Wed 06:00-00:00')).toEqual([
      'breach amina s3 Wed 4 Mar 06:00 to Thu 5 Mar 06:00 workedMinutes 1080',
    ])
  })

  test('the finding names the shifts in the 24 hours', () => {
    const lines =
      'amina D Mon 09:00-12:00 \n amina D Wed 22:00-03:00 \n amina D Thu 12:00-17:00 \n amina D Sat 09:00-12:00'
    expect(limited(lines)).toEqual(['breach amina s2 s3 Wed 4 Mar 22:00 to Thu 5 Mar 22:00 workedMinutes 600'])
  })
})

test('a break is required in one shift, not over two', () => {
  expect(
    said(oneLineRota('amina D Mon 09:00-13:00 break 10 \n amina D Mon 14:00-18:00 break 10'), 'missed-break'),
  ).toEqual([])
})

describe('work on end', () => {
  test.each([
    [
      'a second night shift',
      'amina D Mon 21:00-05:00 \n amina D Wed 21:00-06:00',
      ['warning amina s2 Wed 4 Mar 21:00 to Thu 5 Mar 06:00 actual 540 limit 480 unit minutes'],
    ],
    [
      'an early start that runs into the night',
      'amina D Mon 05:30-Tue 02:00',
      ['warning amina s1 Mon 2 Mar 05:30 to Tue 3 Mar 02:00 actual 1230 limit 480 unit minutes'],
    ],
    [
      'an early start that does not',
      'amina D Mon 05:30-18:00',
      ['warning amina s1 Mon 2 Mar 05:30 to 18:00 actual 750 limit 720 unit minutes'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(said(oneLineRota(lines), 'long-shift')).toEqual(expected)
  })
})

describe('one person alone without a backup', () => {
  const dutyPattern = [
    { id: 'day', days: ['mon'], start: '09:00', end: '17:00', cover: [{ role: 'amhp', minimum: 1 }] },
  ]
  const rules = { 'single-point': { level: 'info' } }
  const alone = (backup: string) => {
    const lines = `amina D Mon 09:00-17:00 \n ben D Mon 11:00-13:00 \n cara D Mon ${backup} as backup`
    return said(oneLineRota(lines, { dutyPattern, rules }), 'single-point').map((line) =>
      line.replace(/.*Mar (\S+ to \S+) .*/, '$1'),
    )
  }
  test.each([
    ['10:00-12:00', ['09:00 to 10:00', '13:00 to 17:00']],
    ['10:00-11:00', ['09:00 to 10:00', '13:00 to 17:00']],
    ['13:00-15:00', ['09:00 to 11:00', '15:00 to 17:00']],
    ['08:00-18:00', []],
    ['11:00-13:00', ['09:00 to 11:00', '13:00 to 17:00']],
  ])('with a backup from %s', (backup, expected) => {
    expect(alone(backup)).toEqual(expected)
  })
})
