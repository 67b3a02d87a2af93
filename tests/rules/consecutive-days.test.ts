import { describe, expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import { allDays, notJudgedBy, oneLineRota, repeat, said, sentences } from '../support/rotas/one-line-rota.ts'
import { setting } from '../support/rotas/setting.ts'

const week = repeat('amina D', '09:00-17:00', allDays)

declares('consecutive-days', 'warning, guidance', 'actual higher, limit lower, unit never', {
  days: '1 to 14 whole, 7',
})

boundary('consecutive-days', {
  kept: ['7 days, the last work at 23:59', `${week} \n amina D Sun 23:59-06:00`],
  past: [
    'it starts a minute later, on the eighth',
    `${week} \n amina D Mon+1 00:00-06:00`,
    'warning amina s1 s2 s3 s4 s5 s6 s7 s8 Mon 2 Mar 09:00 to Mon 9 Mar 06:00 actual 8 limit 7 unit days',
    'Works on 8 days in a row from Monday 2 March, 1 more than the 7 advised.',
  ],
  spare: ['a minute earlier, still on the seventh', `${week} \n amina D Sun 23:58-06:00`],
})

setting('consecutive-days', 'days', 5, {
  lines: repeat('amina D', '09:00-17:00', allDays.slice(0, 6)),
  byDefault: [],
  withIt: ['warning actual 6 limit 5 unit days'],
})

describe('holds', () => {
  test.each([
    ['exactly 7 days', week],
    ['standby without a call on the eighth', `${week} \n amina S Mon+1 09:00-17:00`],
    ['the eighth on leave', `${week} \n amina D Mon+1 09:00-17:00 \n amina away leave Mon+1 00:00-Tue+1 00:00`],
    [
      'a night that ends on the eighth counts on the seventh',
      `${repeat('amina D', '09:00-17:00', allDays.slice(0, 6))} \n amina D Sun 20:00-08:00`,
    ],
    [
      'a day between',
      `${repeat('amina D', '09:00-17:00', ['Mon', 'Tue', 'Wed', 'Fri', 'Sat', 'Sun'])} \n amina D Mon+1 09:00-17:00`,
    ],
  ])('%s', (_, lines) => {
    expect(said(oneLineRota(lines), 'consecutive-days')).toEqual([])
  })
})

describe('does not hold', () => {
  test.each([
    [
      '8 days, the last after the period',
      `${week} \n amina D Mon+1 09:00-17:00`,
      's1 s2 s3 s4 s5 s6 s7 s8 Mon 2 Mar 09:00 to Mon 9 Mar 17:00 actual 8',
    ],
    [
      '8 days, the first before the period',
      `amina D Sun-1 09:00-17:00 \n ${week}`,
      's1 s2 s3 s4 s5 s6 s7 s8 Sun 1 Mar 09:00 to Sun 8 Mar 17:00 actual 8',
    ],
    [
      'a call-out on the eighth',
      `${week} \n amina S Mon+1 09:00-17:00 called 10:00-10:20`,
      's1 s2 s3 s4 s5 s6 s7 s8 Mon 2 Mar 09:00 to Mon 9 Mar 10:20 actual 8',
    ],
    [
      'other work on the eighth',
      `${week} \n amina other Mon+1 09:00-17:00`,
      's1 s2 s3 s4 s5 s6 s7 Mon 2 Mar 09:00 to Mon 9 Mar 17:00 actual 8',
    ],
  ])('%s', (_, lines, expected) => {
    expect(said(oneLineRota(lines), 'consecutive-days')).toEqual([`warning amina ${expected} limit 7 unit days`])
  })

  test('over the days on which the clocks change', () => {
    const lines = `${week} \n amina D Mon+1 09:00-17:00`
    for (const firstMonday of ['2026-03-23', '2026-10-19'])
      expect(said(oneLineRota(lines, { firstMonday }), 'consecutive-days')).toHaveLength(1)
  })

  test('by another number', () => {
    const rules = { 'consecutive-days': { days: 2 } }
    const lines = repeat('amina D', '09:00-17:00', ['Mon', 'Tue', 'Wed'])
    expect(said(oneLineRota(lines, { rules }), 'consecutive-days')[0]).toContain('actual 3 limit 2')
  })
})

test('the sentence shows the working', () => {
  expect(sentences(oneLineRota(`${week} \n amina D Mon+1 09:00-17:00`), 'consecutive-days')).toEqual([
    'Works on 8 days in a row from Monday 2 March, 1 more than the 7 advised.',
  ])
})

test('with records from midnight on Sunday, a night that may have begun before them is all that meets the period', () => {
  const lines = `amina D Sun 00:00-08:00 \n ${repeat('amina D', '09:00-17:00', ['Mon', 'Tue', 'Wed'], 1, 2)}`
  const rules = { 'consecutive-days': { days: 2 } }
  expect(notJudgedBy(oneLineRota(lines, { recordsFrom: '2026-03-08', rules }), 'consecutive-days')).toEqual(['amina'])
})

test.each([
  ['the first day on record is worked', 'amina D Mon 09:00-17:00', ['amina']],
  ['it is free', 'amina D Tue 09:00-17:00', []],
  ['too many are worked already', `${week} \n amina D Mon+1 09:00-17:00`, []],
])('with records from Monday: %s', (_, lines, expected) => {
  expect(notJudgedBy(oneLineRota(lines, { recordsFrom: '2026-03-02' }), 'consecutive-days')).toEqual(expected)
})
