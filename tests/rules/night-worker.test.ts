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
/** Five weeks: with one more, a third of 17. */
const third = [-14, -12, -10, -8, -6]
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

  test('and two where a week within it lies between', () => {
    const rest = weeks(nights, -16, 3).replace('amina D Mon+1 09:00-17:00', '')
    const late = 'amina D Sun+2 09:00-17:02'
    expect(averages(`${rest} \n ${over} \n ${late}`, { period: { ...period, to: '2026-03-23' } })).toEqual([
      'Mon 10 Nov to Mon 9 Mar 481',
      'Mon 24 Nov to Mon 23 Mar 481',
    ])
  })
})

describe('of two weeks, each is judged over its own 17', () => {
  const period = { from: '2026-03-02', to: '2026-03-16' }
  const first = 'Mon 10 Nov to Mon 9 Mar 481'
  const second = 'Mon 17 Nov to Mon 16 Mar 481'
  const late = 'amina D Sun+1 11:00-11:02'

  test('nights that the second leaves behind make no night worker of her', () => {
    expect(averages(`${weeks([-16, ...third], -16, 2)} \n ${over} \n ${late}`, { period })).toEqual([first])
  })

  test('a night worker in the second is one from then on', () => {
    expect(averages(`${weeks([...third, 1], -16, 2)} \n ${late}`, { period })).toEqual([second])
  })

  test('two where she is no night worker in a week between', () => {
    const lines = `${weeks([-16, ...third, 2], -16, 3)} \n ${over} \n amina D Sun+2 11:00-11:02`
    expect(averages(lines, { period: { ...period, to: '2026-03-23' } })).toEqual([
      first,
      'Mon 24 Nov to Mon 23 Mar 481',
    ])
  })

  test('leave that the second leaves behind lowers its days no more', () => {
    const lines = `${weeks([...third, -4], -15, 2)} \n amina away leave Mon-16 00:00-Mon-15 00:00`
    expect(averages(lines, { period })).toEqual([])
    expect(averages(`${lines} \n ${late}`, { period })).toEqual([second])
  })

  test('weeks before the records that the second leaves behind decide nothing', () => {
    const unknown = (nights: readonly number[]) =>
      notJudgedBy(oneLineRota(weeks(nights, -15, 2), { period, recordsFrom: '2025-11-17' }), 'night-average')
    expect(unknown([-14, -12, -10, -8, 1])).toEqual([])
    expect(unknown([-14, -12, -10, -8, 0])).toEqual(['amina'])
  })
})

describe('of records that begin with the 17 weeks or in them', () => {
  const unknown = (lines: string, more: object) => notJudgedBy(oneLineRota(lines, { ...more }), 'night-average')
  const leave = 'amina away leave Mon-16 00:00-Mon+1 00:00'
  const touching = 'amina D Mon-16 00:00-05:00'
  const six = [-16, -14, -12, -10, -8, -6]

  test.each([
    ['a night in the first week counts once, records from its Wednesday or not', [-16, -14, -12, -10, -8], '', []],
    ['and with one more she is a night worker, whatever was before', six, over, []],
  ])('%s', (_, nights, more, expected) => {
    expect(unknown(`${weeks(nights, -16)} \n ${more}`, { recordsFrom: '2025-11-12' })).toEqual(expected)
  })

  test('all of them on leave are judged, whenever records begin', () => {
    expect(unknown(leave, {})).toEqual([])
    expect(unknown(leave, { recordsFrom: '2026-02-02' })).toEqual([])
  })

  test('six nights of which none is in the first week are known', () => {
    expect(unknown(`${weeks([-15, ...third], -16)} \n ${over}`, { recordsFrom: '2025-11-10' })).toEqual([])
  })

  test.each([
    ['alone in the first week, may be of the week before', [-15, ...third.slice(1)], '', ['amina']],
    ['with a night on the Monday after', third.slice(1), 'amina D Mon-15 21:00-05:00', ['amina']],
    ['with one before the records', third, 'amina D Sat-17 21:00-05:00', ['amina']],
    ['with another in the first week, is not needed', [-16, ...third], '', []],
    ['with six others, is not needed', [-15, ...third, -4], '', []],
  ])('the night that begins with them, %s', (_, nights, more, expected) => {
    const lines = weeks(nights, -16).replace('amina D Mon-16 09:00-17:00', touching)
    const overs = repeat('amina D', '11:00-15:00', ['Sun'], -3, 1)
    expect(unknown(`${lines} \n ${overs} \n ${more}`, { recordsFrom: '2025-11-10' })).toEqual(expected)
  })

  test('nights of the week in which she started count from that day on', () => {
    const lines = 'amina D Mon 21:00-05:00 \n amina D Wed 09:00-23:00 \n amina D Fri 08:00-21:00'
    expect(averages(`${lines} \n amina D Sat 09:00-17:00`, since('2026-03-04'))).toEqual([])
    expect(averages(`${lines} \n amina D Sat 21:00-05:00`, since('2026-03-04'))).toEqual(['Wed 4 Mar to Mon 9 Mar 490'])
  })

  test('who starts after the week is not judged, whatever was before', () => {
    expect(unknown('amina D Mon+2 21:00-05:00', { ...since('2026-03-16'), recordsFrom: '2026-03-30' })).toEqual([])
  })
})
