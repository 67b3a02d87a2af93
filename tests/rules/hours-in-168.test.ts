import { describe, expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import { allDays, notJudgedBy, oneLineRota, repeat, said, sentences } from '../support/rotas/one-line-rota.ts'
import { setting } from '../support/rotas/setting.ts'

const rules = { 'hours-in-168': { level: 'warning' } }
const of = (lines: string, more: Record<string, unknown> = {}) => oneLineRota(lines, { rules, ...more })
const six = repeat('amina D', '08:00-20:00', allDays.slice(0, 6))

declares('hours-in-168', 'warning, guidance, off', 'actual higher, limit lower, unit never', { hours: '40 to 100, 72' })

boundary('hours-in-168', {
  fields: { rules },
  kept: ['72 hours in 168', six],
  past: [
    '72 hours 01',
    `${six} \n amina D Sun 08:00-08:01`,
    'warning amina s1 s2 s3 s4 s5 s6 s7 Mon 2 Mar 08:00 to Mon 9 Mar 08:00 actual 4321 limit 4320 unit minutes',
    'Works 72 h 1 min in the 168 hours Mon 2 Mar 08:00 to Mon 9 Mar 08:00, 1 min more than 72 hours.',
  ],
  spare: ['71 hours 59', `${repeat('amina D', '08:00-20:00', allDays.slice(0, 5))} \n amina D Sat 08:00-19:59`],
})

setting('hours-in-168', 'hours', 60, {
  lines: `${repeat('amina D', '08:00-20:00', allDays.slice(0, 5))} \n amina D Sat 08:00-08:01`,
  byDefault: [],
  withIt: ['warning actual 3601 limit 3600 unit minutes'],
})

describe('holds', () => {
  test.each([
    ['72 hours, and more 168 hours after the first start', `${six} \n amina D Mon+1 08:00-20:00`],
    ['standby without a call', `${six} \n amina S Sun 00:00-12:00`],
    ['hours that overlap count once', `${six} \n amina D Sat 10:00-20:00 \n amina other Sat 09:00-20:00`],
  ])('%s', (_, lines) => {
    expect(said(of(lines), 'hours-in-168')).toEqual([])
  })

  test('switched off unless a service gives it a level', () => {
    expect(said(oneLineRota(repeat('amina D', '08:00-20:00', allDays)), 'hours-in-168')).toEqual([])
  })
})

describe('does not hold', () => {
  test.each([
    [
      'a call-out',
      `${six} \n amina S Sun 08:00-20:00 called 09:00-10:00`,
      's1 s2 s3 s4 s5 s6 s7 Mon 2 Mar 08:00 to Mon 9 Mar 08:00 actual 4380',
    ],
    [
      'a shift is cut where the time ends',
      `${six} \n amina D Mon+1 07:00-20:00`,
      's1 s2 s3 s4 s5 s6 s7 Mon 2 Mar 08:00 to Mon 9 Mar 08:00 actual 4380',
    ],
  ])('%s', (_, lines, expected) => {
    expect(said(of(lines), 'hours-in-168')).toEqual([`warning amina ${expected} limit 4320 unit minutes`])
  })

  test('the worst time within a week of the first, and on from its end', () => {
    const lines = `${repeat('amina D', '08:00-19:00', allDays)} \n ${repeat('amina D', '08:00-20:00', allDays, 1, 3)}`
    const found = said(of(lines, { period: { from: '2026-03-02', to: '2026-03-23' } }), 'hours-in-168')
    expect(found.map((line) => /\d+ Mar.*(actual \d+)/.exec(line)?.[1])).toEqual(['actual 4980', 'actual 5040'])
  })

  test.each([
    [
      'the worst of it, in which no shift of the period is',
      `${repeat('amina D', '08:00-20:00', allDays, -1, 0)} \n amina D Mon 08:00-19:00`,
      's1 s2 s3 s4 s5 s6 s7 s8 Mon 23 Feb 19:00 to Mon 2 Mar 19:00 actual 5040',
    ],
    [
      'time that ends before the period, in a shift that runs into it',
      `${repeat('amina D', '23:00-11:00', ['Sun'], -2, -1)} \n ${repeat('amina D', '23:00-11:00', allDays.slice(0, 5), -1, 0)} \n amina D Sun-1 22:00-08:00`,
      's1 s2 s3 s4 s5 s6 s7 Sun 22 Feb 23:00 to Sun 1 Mar 23:00 actual 4380',
    ],
    [
      'a shift that was planned into the period and ended before it',
      `${repeat('amina D', '08:00-20:00', allDays.slice(0, 6), -1, 0)} \n amina D Sun-1 12:00-02:00 worked -23:00`,
      's1 s2 s3 s4 s5 s6 s7 Mon 23 Feb 08:00 to Mon 2 Mar 08:00 actual 4980',
    ],
  ])('work before the period hides none: %s', (_, lines, expected) => {
    expect(said(of(lines), 'hours-in-168')).toEqual([`warning amina ${expected} limit 4320 unit minutes`])
  })

  test('168 hours are an hour more on the clocks when they go back', () => {
    const lines = `${repeat('amina D', '08:00-20:00', allDays.slice(1, 7))} \n amina D Tue+1 07:00-08:00`
    expect(said(of(lines, { firstMonday: '2026-10-19' }), 'hours-in-168')).toEqual([])
    expect(said(of(lines, { firstMonday: '2026-03-02' }), 'hours-in-168')).toHaveLength(1)
  })
})

test('the sentence shows the working', () => {
  expect(sentences(of(`${six} \n amina D Sun 08:00-09:00`), 'hours-in-168')).toEqual([
    'Works 73 h in the 168 hours Mon 2 Mar 08:00 to Mon 9 Mar 08:00, 1 h more than 72 hours.',
  ])
})

test.each([
  ['Thu 23:59-Fri 08:00', ['amina']],
  ['Fri 00:00-08:00', []],
])('with records from Monday, a first shift %s', (times, expected) => {
  expect(notJudgedBy(of(`amina D ${times}`, { recordsFrom: '2026-03-02' }), 'hours-in-168')).toEqual(expected)
})

describe('with records from Monday, what they cannot tell', () => {
  const otherDays = repeat('amina other', '08:00-22:00', allDays)
  test.each<[string, string, string[]]>([
    ['168 hours after, with other work by day until then', `${otherDays} \n amina D Mon+1 00:00-08:00`, []],
    ['a minute less', `${otherDays} \n amina D Sun 23:59-08:00`, ['amina']],
  ])('%s', (_, lines, expected) => {
    expect(notJudgedBy(of(lines, { recordsFrom: '2026-03-02' }), 'hours-in-168')).toEqual(expected)
  })
})

test.each([
  ['with an hour of break is 72 hours at the most', 'Mon 00:00-10:00 break 60', []],
  ['with a minute less of it may be more', 'Mon 00:00-10:00 break 59', ['amina']],
  ['may be more where the break may have been before the records', 'Sun-1 23:00-10:00 break 60', ['amina']],
])('work before the records and after, 95 hours apart, %s', (_, monday, expected) => {
  const period = { from: '2026-03-06', to: '2026-03-09' }
  const rota = of(`amina D ${monday} \n amina D Fri 09:00-17:00`, { period, recordsFrom: '2026-03-02' })
  expect(notJudgedBy(rota, 'hours-in-168')).toEqual(expected)
})
