import { describe, expect, test } from 'vitest'
import {
  northshire,
  notJudgedBy,
  oneLineRota,
  repeat,
  said,
  sentences,
  workingDays,
} from '../support/rotas/one-line-rota.ts'

// The days that an average is taken over, and the days that it excludes.

const six = [...workingDays, 'Sat']
/** 48 hours a week, from some week to another. */
const full = (from: number, to: number) => repeat('amina D', '09:00-17:00', six, from, to)
const approvals = [{ authority: northshire.id }]
const amina = (more: Record<string, unknown>) => ({
  amhps: [
    { id: 'amina', name: 'Amina', approvals, ...more },
    { id: 'ben', name: 'Ben', approvals },
  ],
})
const twoWeeks = { period: { from: '2026-03-02', to: '2026-03-16' } }
const averages = (lines: string, more: Record<string, unknown> = {}) =>
  said(oneLineRota(lines, more), 'average-hours').map((line) =>
    line.replace(
      /.* (\w+ \d+ \w+) 00:00 to (\w+ \d+ \w+) 00:00 averageMinutes (\d+) limitMinutes 2880 weeks/,
      '$1 to $2: $3 over',
    ),
  )

describe('the window', () => {
  test('ends with the last week that is over the limit', () => {
    expect(averages(`${full(-16, 1)} \n amina D Sun 09:00-09:01`, twoWeeks)).toEqual([
      'Mon 10 Nov to Mon 9 Mar: 2881 over 17',
    ])
  })

  test('is found twice where a week within the limit lies between', () => {
    const heavy = repeat('amina D', '07:00-21:00', [...six, 'Sun'], 2, 3)
    const period = { from: '2026-03-02', to: '2026-03-23' }
    expect(averages(`${full(-16, 1)} \n amina D Sun 09:00-09:01 \n ${heavy}`, { period })).toEqual([
      'Mon 10 Nov to Mon 9 Mar: 2881 over 17',
      'Mon 24 Nov to Mon 23 Mar: 2888 over 17',
    ])
  })

  test('is found twice where she has opted out on a day between', () => {
    const late = `${full(-17, 2)} \n ${repeat('amina other', '18:00-18:30', workingDays, -17, 2)}`
    const optOut = { from: '2026-03-04', until: '2026-03-04' }
    expect(averages(late, twoWeeks)).toHaveLength(1)
    expect(averages(late, { ...twoWeeks, ...amina({ optOut }) })).toHaveLength(2)
  })

  test('that is over alone counts what is worked after it all the same', () => {
    const lines = `${repeat('amina D', '08:00-18:00', six, -17, 2)} \n amina away leave Mon 00:00-Sat 00:00`
    expect(averages(lines)).toEqual(['Mon 10 Nov to Mon 9 Mar: 3600 over 17'])
  })

  test('is found twice where one between cannot be judged', () => {
    const lines = `${full(-17, 1)} \n amina other Tue-17 18:00-19:00 \n amina other Fri 18:00-19:00`
    expect(averages(lines, { recordsFrom: '2025-11-10' })).toEqual([
      'Tue 4 Nov to Tue 3 Mar: 2884 over 17',
      'Mon 10 Nov to Mon 9 Mar: 2884 over 17',
    ])
  })

  test.each([
    ['on its second day is cut for that week alone', '2025-11-11', ['Mon 17 Nov to Mon 16 Mar: 2881 over 17']],
    ['after it there is none', '2026-03-23', []],
  ])('of someone who started %s', (_, startedOn, expected) => {
    expect(averages(`${full(-16, 2)} \n amina D Sun+1 09:00-09:01`, { ...twoWeeks, ...amina({ startedOn }) })).toEqual(
      expected,
    )
  })

  test('of one week is worded in the singular', () => {
    const rota = oneLineRota(`${full(0, 1)} \n amina D Sun 09:00-10:00`, amina({ startedOn: '2026-03-02' }))
    expect(sentences(rota, 'average-hours')).toEqual([
      'Works 49 h a week on average over the 1 week to Sunday 8 March, 1 h more than 48 hours.',
    ])
  })
})

describe('days left out', () => {
  test.each([
    [
      'leave on the first day of the window',
      'amina away leave Mon-16 00:00-Tue-16 00:00 \n amina D Mon+1 09:00-18:00',
      2884,
    ],
    [
      'not leave before the window',
      'amina away leave Mon-17 00:00-Mon-16 00:00 \n amina D Mon+1 09:00-17:00',
      undefined,
    ],
    ['not leave after the window', 'amina away leave Wed+1 00:00-Thu+1 00:00 \n amina D Mon+1 09:00-17:00', undefined],
    [
      'not leave on the day after the window',
      'amina away leave Tue+1 00:00-Wed+1 00:00 \n amina D Mon+1 09:00-17:00',
      undefined,
    ],
    [
      'not a day with leave from its middle',
      'amina away leave Sun 09:00-Mon+1 00:00 \n amina D Mon+1 09:00-17:00',
      undefined,
    ],
  ])('%s', (_, more, average) => {
    expect(averages(`${full(-16, 1)} \n ${more} \n ben D Sun+1 09:00-17:00`)).toEqual(
      average === undefined ? [] : [`Mon 10 Nov to Mon 9 Mar: ${average} over 17`],
    )
  })

  test.each([
    [
      'work on leave after the window does not count',
      'amina away leave Mon+1 00:00-Tue+1 00:00 \n amina other Mon+1 09:00-17:00',
      [],
    ],
    [
      'work on leave before the window does not count',
      'amina away leave Mon-17 00:00-Tue-17 00:00 \n amina other Mon-17 09:00-17:00 \n amina away leave Mon-16 00:00-Tue-16 00:00 \n amina D Mon+1 09:00-18:00 \n amina D Tue+1 09:00-17:00',
      ['Mon 10 Nov to Mon 9 Mar: 2884 over 17'],
    ],
    [
      'leave after the window is passed over, and what is worked on it',
      'amina away leave Mon-16 00:00-Tue-16 00:00 \n amina away leave Mon+1 00:00-Tue+1 00:00 \n amina other Mon+1 09:00-20:00 \n amina D Tue+1 09:00-18:00',
      ['Mon 10 Nov to Mon 9 Mar: 2884 over 17'],
    ],
  ])('%s', (_, more, expected) => {
    expect(averages(`${full(-16, 1)} \n ${more} \n ben D Sun+1 09:00-17:00`)).toEqual(expected)
  })

  const monday = `amina away leave Mon 00:00-Tue 00:00 \n amina D Mon+1 09:00-17:01
    amina D Tue+1 09:00-17:00 \n ben D Sun+1 09:00-17:00`
  test('a day of leave in an opt-out is left out once', () => {
    const optOut = { from: '2026-03-02', until: '2026-03-02' }
    expect(averages(`${full(-16, 1)} \n ${monday}`, amina({ optOut }))).toEqual([
      'Mon 10 Nov to Mon 9 Mar: 2881 over 17',
    ])
  })

  test('what is worked on a day of leave does not count', () => {
    expect(averages(`${full(-16, 1)} \n ${monday} \n amina other Mon 09:00-17:00`)).toEqual([
      'Mon 10 Nov to Mon 9 Mar: 2881 over 17',
    ])
  })

  test.each([
    ['begins on Sunday, the window to Saturday is the last', { from: '2026-03-08' }, 'Sun 9 Nov to Sun 8 Mar'],
    ['is on Sunday only, likewise', { from: '2026-03-08', until: '2026-03-08' }, 'Sun 9 Nov to Sun 8 Mar'],
    ['begins on Saturday, nothing is found', { from: '2026-03-07' }, undefined],
    ['ended long before, it changes nothing', { from: '2020-01-01', until: '2021-01-01' }, 'Mon 10 Nov to Mon 9 Mar'],
  ])('where an opt-out %s', (_, optOut, expected) => {
    const lines = `${full(-16, 1)} \n amina D Sat 17:00-24:00 \n ben D Sun+1 09:00-17:00`.replace('24:00', '00:00')
    expect(averages(lines, amina({ optOut }))).toEqual(expected ? [`${expected}: 2905 over 17`] : [])
  })
})

test('the week before someone starts is not reported as unknown', () => {
  const more = { startedOn: '2026-03-09', optOut: { from: '2026-03-09' } }
  const rota = oneLineRota('amina D Wed+1 09:00-17:00', {
    ...twoWeeks,
    amhps: amina(more).amhps.slice(0, 1),
    recordsFrom: '2026-03-10',
  })
  expect(notJudgedBy(rota, 'average-hours')).toEqual([])
})

describe('is not judged', () => {
  const leave = 'amina away leave Mon 00:00-Mon+1 00:00'
  const four = `${leave} \n ${repeat('amina D', '09:00-17:00', workingDays.slice(0, 4), 1, 2)}`
  const fifth = `${four} \n amina other Fri+1 09:00-17:00`
  test.each([
    ['with leave and no shift on record', leave, ['amina']],
    ['with four days worked after five of leave', `${four} \n ben D Sun+1 09:00-17:00`, ['amina']],
    ['where the fifth day is after the last shift of anybody', `${fifth} \n ben D Thu+1 16:00-00:00`, ['amina']],
    ['not where a shift is on that day', `${fifth} \n ben D Thu+1 16:00-00:01`, []],
    [
      'not where, besides, another shift ends earlier',
      `${fifth} \n ben D Thu+1 16:00-00:01 \n cara D Mon 09:00-17:00`,
      [],
    ],
  ])('%s', (_, lines, expected) => {
    expect(notJudgedBy(oneLineRota(lines), 'average-hours')).toEqual(expected)
  })
})

describe('weeks', () => {
  const each = repeat('amina D', '08:00-20:00', ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], 0, 5)
  const weeks = (rules: object, to: string) => {
    const found = said(oneLineRota(each, { period: { from: '2026-03-04', to }, rules }), 'weekly-rest')
    return found.map((line) => line.replace(/.* (Mon \d+ \w+) 00:00 to (Mon \d+ \w+) .*/, '$1 to $2'))
  }
  test('of a period that begins on a Wednesday are those from Monday to Monday within it', () => {
    expect(weeks({}, '2026-03-25')).toEqual(['Mon 9 Mar to Mon 16 Mar', 'Mon 16 Mar to Mon 23 Mar'])
  })

  test('fortnights begin on the same Mondays, whatever the period', () => {
    expect(weeks({ 'weekly-rest': { every: 'fortnight' } }, '2026-03-29')).toEqual([])
    expect(weeks({ 'weekly-rest': { every: 'fortnight' } }, '2026-03-30')).toEqual(['Mon 16 Mar to Mon 30 Mar'])
  })
})
