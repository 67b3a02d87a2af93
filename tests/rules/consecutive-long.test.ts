import { describe, expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import { notJudgedBy, oneLineRota, repeat, said, sentences } from '../support/rotas/one-line-rota.ts'
import { setting } from '../support/rotas/setting.ts'

const long = (...days: string[]) => repeat('amina D', '08:00-18:01', days)
const early = (...days: string[]) => repeat('amina D', '06:59-14:00', days)
const three = ['Mon', 'Tue', 'Wed']
const four = [...three, 'Thu']

declares('consecutive-long', 'warning, guidance', 'actual higher, limit lower, unit other', {
  shifts: '1 to 7 whole, 3',
  hours: '8 to 13, 10',
  before: 'time, 07:00',
})

boundary('consecutive-long', {
  kept: ['three long shifts and one of 10 hours', `${long(...three)} \n amina D Thu 08:00-18:00`],
  past: [
    'the fourth is a minute longer',
    long(...four),
    'warning amina s1 s2 s3 s4 Mon 2 Mar 08:00 to Thu 5 Mar 18:01 actual 4 limit 3 unit long shifts',
    'Works 4 long shifts in a row, the first from Monday 2 March at 08:00: 1 more than the 3 advised.',
  ],
  spare: ['one of 9 hours 59', `${long(...three)} \n amina D Thu 08:00-17:59`],
})

setting('consecutive-long', 'shifts', 2, {
  lines: long(...three),
  byDefault: [],
  withIt: ['warning actual 3 limit 2 unit long shifts'],
})
setting('consecutive-long', 'hours', 12, {
  lines: repeat('amina D', '08:00-20:00', four),
  byDefault: ['warning actual 4 limit 3 unit long shifts'],
  withIt: [],
})
setting('consecutive-long', 'before', '06:30', {
  lines: repeat('amina D', '06:30-14:00', four),
  byDefault: ['warning actual 4 limit 3 unit early starts'],
  withIt: [],
})

describe('holds', () => {
  test.each([
    ['three of each', `${long(...three)} \n ${early('Fri', 'Sat', 'Sun')}`],
    ['a day between', long('Mon', 'Tue', 'Wed', 'Fri', 'Sat')],
    ['a short shift between', `${long('Mon', 'Tue', 'Thu', 'Fri')} \n amina D Wed 08:00-16:00`],
    ['three early starts and one at 07:00', `${early(...three)} \n amina D Thu 07:00-14:00`],
    ['a night shift is no early start', `${early(...three)} \n amina D Thu 02:59-09:00`],
    ['long other work', `${long(...three)} \n amina other Thu 08:00-20:00`],
    ['a long call-out', `${long(...three)} \n amina S Thu 06:00-20:00 called 07:00-18:00`],
    ['standby without a call', `${long(...three)} \n amina S Thu 06:00-20:00`],
    ['long nights are of the day on which they start', repeat('amina D', '20:00-08:00', three)],
  ])('%s', (_, lines) => {
    expect(said(oneLineRota(lines), 'consecutive-long')).toEqual([])
  })
})

describe('does not hold', () => {
  test.each([
    [
      'four early starts',
      early(...four),
      ['s1 s2 s3 s4 Mon 2 Mar 06:59 to Thu 5 Mar 14:00 actual 4 limit 3 unit early starts'],
    ],
    [
      'two hours of night at the start are early',
      `${early(...three)} \n amina D Thu 03:01-09:00`,
      ['s1 s2 s3 s4 Mon 2 Mar 06:59 to Thu 5 Mar 09:00 actual 4 limit 3 unit early starts'],
    ],
    [
      'four long nights',
      repeat('amina D', '20:00-08:00', four),
      ['s1 s2 s3 s4 Mon 2 Mar 20:00 to Fri 6 Mar 08:00 actual 4 limit 3 unit long shifts'],
    ],
    [
      'a shift that other work makes long',
      `${long(...three)} \n amina D Thu 08:00-16:00 \n amina other Thu 16:00-18:01`,
      ['s1 s2 s3 s4 Mon 2 Mar 08:00 to Thu 5 Mar 18:01 actual 4 limit 3 unit long shifts'],
    ],
    [
      'the first two before the period',
      `${repeat('amina D', '08:00-18:01', ['Sat', 'Sun'], -1, 0)} \n ${long('Mon', 'Tue')}`,
      ['s1 s2 s3 s4 Sat 28 Feb 08:00 to Tue 3 Mar 18:01 actual 4 limit 3 unit long shifts'],
    ],
    [
      'both at once',
      repeat('amina D', '06:00-17:00', four),
      ['early starts', 'long shifts'].map(
        (unit) => `s1 s2 s3 s4 Mon 2 Mar 06:00 to Thu 5 Mar 17:00 actual 4 limit 3 unit ${unit}`,
      ),
    ],
  ])('%s', (_, lines, expected) => {
    expect(said(oneLineRota(lines), 'consecutive-long').sort()).toEqual(
      expected.map((found) => `warning amina ${found}`),
    )
  })

  test.each([
    ['2026-03-23', '22:30-09:29', 0],
    ['2026-03-23', '22:30-09:31', 1],
    ['2026-10-19', '22:30-07:30', 0],
    ['2026-10-19', '22:30-07:31', 1],
  ])('over the clock change in the week of %s, elapsed time counts: %s', (firstMonday, times, findings) => {
    const lines = `${repeat('amina D', '08:00-18:01', ['Wed', 'Thu', 'Fri'])} \n amina D Sat ${times}`
    expect(said(oneLineRota(lines, { firstMonday }), 'consecutive-long')).toHaveLength(findings)
  })
})

test('the sentence shows the working', () => {
  expect(sentences(oneLineRota(early(...four, 'Fri')), 'consecutive-long')).toEqual([
    'Works 5 early starts in a row, the first from Monday 2 March at 06:59: 2 more than the 3 advised.',
  ])
})

test.each([
  ['the first day on record is long', long('Mon'), ['amina']],
  ['it starts early', early('Mon'), ['amina']],
  ['it is neither', 'amina D Mon 09:00-17:00', []],
  ['it is free', long('Tue'), []],
  ['too many are worked already', long(...four), []],
  ['work that begins with them may be long', 'amina D Mon 00:00-03:00', ['amina']],
  ['a minute later it may not', 'amina D Mon 00:01-03:01', []],
])('with records from Monday: %s', (_, lines, expected) => {
  expect(notJudgedBy(oneLineRota(lines, { recordsFrom: '2026-03-02' }), 'consecutive-long')).toEqual(expected)
})
