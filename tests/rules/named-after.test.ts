import { describe, expect, test } from 'vitest'
import { allOn } from '../support/rotas/all-on.ts'
import { findingsOf, notJudgedBy, oneLineRota, said, sentences } from '../support/rotas/one-line-rota.ts'

// Which shift the key of a finding names, and which of several simultaneous shifts it lists.

const of = (lines: string, more: Record<string, unknown> = {}) => oneLineRota(lines, { rules: allOn, ...more })

test.each([
  ['between-shifts', 'the later shift', 'amina D Mon 12:00-20:30 \n amina D Tue 08:00-16:00', 's2'],
  [
    'between-shifts',
    'the shift before other work',
    'amina D Mon 12:00-20:30 \n amina other Tue 07:45-08:00 \n amina D Tue 08:00-16:00',
    's1',
  ],
  ['late-finish', 'the later shift', 'amina D Mon 17:00-01:00 \n amina D Tue 12:30-16:00', 's2'],
  ['night-to-day', 'the day shift', 'amina D Mon 21:00-07:00 \n amina D Wed 09:00-17:00', 's2'],
  [
    'rest-after-nights',
    'the last night',
    'amina D Mon 21:00-07:00 \n amina D Tue 21:00-07:00 \n amina D Thu 12:00-17:00',
    's2',
  ],
  [
    'consecutive-nights',
    'the first night',
    ['Mon', 'Tue', 'Wed', 'Thu'].map((day) => `amina D ${day} 21:00-07:00`).join('\n'),
    's1',
  ],
  [
    'consecutive-nights',
    'the first night that is a shift, not the day shift before it',
    `amina other Mon 21:00-07:00 \n amina D Tue 12:00-14:00 \n ${['Tue', 'Wed', 'Thu'].map((day) => `amina D ${day} 21:00-07:00`).join('\n')}`,
    's2',
  ],
  [
    'consecutive-days',
    'the first shift, after days of other work',
    `amina other Mon 09:00-17:00 \n ${['Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun', 'Mon+1'].map((day) => `amina D ${day} 09:00-17:00`).join('\n')}`,
    's1',
  ],
])('the key of %s names %s', (rule, _, lines, shift) => {
  expect(findingsOf(of(lines), rule).map(({ key }) => key)).toEqual([`${rule}/amina/${shift}`])
})

test('of shifts with the same times, the lower id comes first', () => {
  const rota = of('b2: amina D Mon 09:00-17:00 \n b1: amina D Mon 09:00-17:00 \n b0: amina D Mon 09:00-16:00')
  expect(findingsOf(rota, 'double-booked').map(({ shifts }) => shifts.join(' '))).toEqual(['b0 b1', 'b0 b2', 'b1 b2'])
})

describe('too little rest before a shift is reported', () => {
  const late = 'amina D Mon 12:00-21:00'
  const rest = (lines: string) =>
    said(of(lines), 'daily-rest').map((line) => line.replace(/ Mon .* requiredMinutes 660/, ''))
  test.each([
    [
      'with the shift before, not with one that starts during it',
      `${late} \n amina D Tue 07:00-15:00 \n amina D Tue 14:00-18:00`,
      ['breach amina s1 s2 earliestStart 08:00'],
    ],
    [
      'once, of two shifts that start together',
      `${late} \n amina D Tue 07:00-15:00 \n amina D Tue 07:00-10:00`,
      ['breach amina s1 s3 earliestStart 08:00'],
    ],
    [
      'with both standbys whose call-outs end last',
      'x1: amina S Mon 12:00-08:00 called 14:00-07:00 \n x2: amina S Mon 20:00-08:00 called 05:00-07:30 \n amina D Tue 07:00-15:00',
      ['breach amina x1 x2 s3 earliestStart 18:30'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(rest(lines)).toEqual(expected)
  })
})

describe('spans of work', () => {
  test('a shift inside another does not end the span', () => {
    const lines = 'amina D Mon 08:00-16:00 \n amina D Mon 09:00-10:00 \n amina D Mon 21:00-22:00'
    expect(said(of(lines), 'working-span')[0]).toContain('Mon 2 Mar 08:00 to 22:00 spanMinutes 840')
  })

  test.each([
    ['one shift that begins with them', 'amina D Mon 00:00-13:00', ['amina']],
    ['two shifts after them: more would be too soon', 'amina D Mon 01:00-05:00 \n amina D Mon 07:00-14:00', []],
  ])('exactly 13 hours with the records may have been more: %s', (_, lines, unknown) => {
    const rota = of(lines, { recordsFrom: '2026-03-02' })
    expect([said(rota, 'working-span'), notJudgedBy(rota, 'working-span')]).toEqual([[], unknown])
  })
})

describe('a night with two short pieces of work is one night', () => {
  const twice = 'amina D Wed 22:00-23:30 \n amina D Thu 04:00-05:30'
  test.each([
    ['and the next night is free', `amina D Mon 21:00-07:00 \n ${twice}`, 's1 s4 Tue 3 Mar 07:00', 2],
    [
      'also after other nights',
      `amina D Mon 21:00-07:00 \n amina D Tue 22:00-23:30 \n ${twice}`,
      's1 s5 Tue 3 Mar 07:00',
      1,
    ],
  ])('%s', (_, lines, from, free) => {
    const rota = of(`${lines} \n amina D Fri 09:00-17:00`, { rules: { 'night-to-day': { nights: 3 } } })
    expect(said(rota, 'night-to-day')).toEqual([
      `warning amina ${from} to Fri 6 Mar 09:00 actual ${free} limit 3 unit nights`,
    ])
  })
})

test('three hours of night make a night shift, to the minute', () => {
  const advised = (end: string) =>
    sentences(of(`amina D Mon 11:00-${end}`), 'long-shift').map((one) => one.slice(one.indexOf('more than')))
  expect(advised('02:00')).toEqual(['more than the 8 hours advised on a night shift.'])
  expect(advised('01:59')).toEqual(['more than the 12 hours advised.'])
})

describe('rest after nights is unknown', () => {
  test.each([
    ['of one night with which records begin', '2026-03-02', 'amina D Mon 21:00-07:00 \n amina D Wed 09:00-17:00', true],
    ['of the night before', '2026-03-02', 'amina D Sun-1 21:00-07:00 \n amina D Tue 09:00-17:00', true],
    ['not of one before that', '2026-03-05', 'amina D Mon 21:00-07:00 \n amina D Wed 09:00-17:00', false],
    ['not outside the period', '2026-02-16', 'amina D Mon-2 21:00-07:00 \n amina D Wed-2 09:00-17:00', false],
    ['not of work that ended with the records', '2026-03-05', 'amina D Wed 18:00-00:00', false],
    [
      'where the first of two is before the period',
      '2026-02-28',
      'amina D Sat-1 21:00-07:00 \n amina D Mon 09:00-17:00',
      true,
    ],
  ])('%s', (_, recordsFrom, lines, unknown) => {
    const rules = { 'rest-after-nights': { level: 'warning', nights: 2 } }
    expect(notJudgedBy(of(lines, { recordsFrom, rules }), 'rest-after-nights')).toEqual(unknown ? ['amina'] : [])
  })
})
