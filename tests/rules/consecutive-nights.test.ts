import { describe, expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import { notJudgedBy, oneLineRota, repeat, said, sentences } from '../support/rotas/one-line-rota.ts'
import { setting } from '../support/rotas/setting.ts'

const nights = (...days: string[]) => repeat('amina D', '21:00-07:00', days)

declares('consecutive-nights', 'warning, guidance', 'actual higher, limit lower, unit never', {
  nights: '1 to 7 whole, 3',
})

boundary('consecutive-nights', {
  kept: ['3 nights and 2 hours 59 of a fourth', `${nights('Mon', 'Tue', 'Wed')} \n amina D Thu 18:00-01:59`],
  past: [
    '3 hours of the fourth',
    `${nights('Mon', 'Tue', 'Wed')} \n amina D Thu 18:00-02:00`,
    'warning amina s1 s2 s3 s4 Mon 2 Mar 21:00 to Fri 6 Mar 02:00 actual 4 limit 3 unit nights',
    'Works 4 night shifts in a row, the first from Monday 2 March at 21:00: 1 more than the 3 advised.',
  ],
  spare: ['2 hours 58 of the fourth', `${nights('Mon', 'Tue', 'Wed')} \n amina D Thu 18:00-01:58`],
})

setting('consecutive-nights', 'nights', 2, {
  lines: nights('Mon', 'Tue', 'Wed'),
  byDefault: [],
  withIt: ['warning actual 3 limit 2 unit nights'],
})

describe('holds', () => {
  test.each([
    ['exactly 3 nights', nights('Mon', 'Tue', 'Wed')],
    ['a night between', nights('Mon', 'Tue', 'Wed', 'Fri', 'Sat', 'Sun')],
    ['standby without a call on the fourth', `${nights('Mon', 'Tue', 'Wed')} \n amina S Thu 21:00-07:00`],
    ['a call-out of less than 3 hours', `${nights('Mon', 'Tue', 'Wed')} \n amina S Thu 21:00-07:00 called 23:00-01:59`],
  ])('%s', (_, lines) => {
    expect(said(oneLineRota(lines), 'consecutive-nights')).toEqual([])
  })
})

describe('does not hold', () => {
  test.each([
    ['4 nights', nights('Mon', 'Tue', 'Wed', 'Thu'), 's1 s2 s3 s4 Mon 2 Mar 21:00 to Fri 6 Mar 07:00 actual 4'],
    [
      'the first before the period',
      `${repeat('amina D', '21:00-07:00', ['Sat', 'Sun'], -1, 0)} \n ${nights('Mon', 'Tue')}`,
      's1 s2 s3 s4 Sat 28 Feb 21:00 to Wed 4 Mar 07:00 actual 4',
    ],
    [
      'one that begins after midnight is of the night before',
      `${nights('Mon', 'Tue', 'Wed')} \n amina D Fri 00:30-08:00`,
      's1 s2 s3 s4 Mon 2 Mar 21:00 to Fri 6 Mar 08:00 actual 4',
    ],
    [
      'a call-out of 3 hours',
      `${nights('Mon', 'Tue', 'Wed')} \n amina S Thu 21:00-07:00 called 23:00-02:00`,
      's1 s2 s3 s4 Mon 2 Mar 21:00 to Fri 6 Mar 02:00 actual 4',
    ],
  ])('%s', (_, lines, expected) => {
    expect(said(oneLineRota(lines), 'consecutive-nights')).toEqual([`warning amina ${expected} limit 3 unit nights`])
  })

  test('23:00 to 03:00 is 3 hours when the clocks go forward', () => {
    const lines = `${repeat('amina D', '21:00-07:00', ['Wed', 'Thu', 'Fri'])} \n amina D Sat 23:00-03:00`
    expect(said(oneLineRota(lines, { firstMonday: '2026-03-23' }), 'consecutive-nights')).toHaveLength(1)
  })
})

test('the sentence shows the working', () => {
  expect(sentences(oneLineRota(nights('Mon', 'Tue', 'Wed', 'Thu')), 'consecutive-nights')).toEqual([
    'Works 4 night shifts in a row, the first from Monday 2 March at 21:00: 1 more than the 3 advised.',
  ])
})

test.each([
  ['the first night on record is worked', nights('Mon'), ['amina']],
  ['it is free', nights('Tue'), []],
])('with records from Monday: %s', (_, lines, expected) => {
  expect(notJudgedBy(oneLineRota(lines, { recordsFrom: '2026-03-02' }), 'consecutive-nights')).toEqual(expected)
})
