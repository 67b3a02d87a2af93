import { describe, expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import { notJudgedBy, oneLineRota, said, sentences } from '../support/rotas/one-line-rota.ts'
import { setting } from '../support/rotas/setting.ts'

const autumn = { firstMonday: '2026-10-19' }

declares('standby-rest', 'warning, guidance', 'actual lower, limit higher, unit other', {
  nightHours: '0 to 9, 5',
  dayHours: '0 to 24, 8',
})

boundary('standby-rest', {
  kept: ['5 unbroken hours left of the night', 'amina S Mon 17:00-09:00 called 22:00-02:00'],
  past: [
    '4 hours 59',
    'amina S Mon 17:00-09:00 called 22:00-02:01',
    'warning amina s1 Mon 2 Mar 22:00 to Tue 3 Mar 07:00 actual 299 limit 300 unit minutes on end',
    'Called out on standby, with 4 h 59 min of unbroken rest Mon 2 Mar 22:00 to Tue 3 Mar 07:00, 1 min less than 5 hours.',
  ],
  spare: ['5 hours 01', 'amina S Mon 17:00-09:00 called 22:00-01:59'],
})

setting('standby-rest', 'nightHours', 6, {
  lines: 'amina S Mon 17:00-09:00 called 22:00-01:01',
  byDefault: [],
  withIt: ['warning actual 359 limit 360 unit minutes on end'],
})
setting('standby-rest', 'dayHours', 12, {
  lines: 'amina S Mon 17:00-17:00 called 08:00-17:00 called 17:30-20:31',
  byDefault: [],
  withIt: ['warning actual 719 limit 720 unit minutes'],
})

describe('holds', () => {
  test.each([
    ['no call', 'amina S Mon 17:00-09:00'],
    ['5 hours before the call', 'amina S Mon 17:00-09:00 called 03:00-07:00'],
    ['a call in the evening only', 'amina S Mon 17:00-09:00 called 18:00-21:59'],
    ['exactly 8 hours in the 24', 'amina S Mon 17:00-17:00 called 17:00-21:00 called 05:00-17:00'],
    [
      'exactly 8 hours, and work that goes on after the 24',
      'amina S Mon 17:00-09:00 called 17:00-01:00 \n amina D Tue 09:00-20:00',
    ],
    ['standby after the period', 'amina S Mon+1 17:00-09:00 called 00:00-06:00'],
  ])('%s', (_, lines) => {
    expect(said(oneLineRota(lines), 'standby-rest')).toEqual([])
  })
})

describe('does not hold', () => {
  test.each([
    ['in two pieces', 'called 02:00-03:00', 'actual 240'],
    ['a day shift that ran late before it', 'called 02:00-02:30', 'actual 270'],
  ])('5 hours on end: %s', (_, called, expected) => {
    const lines = `amina S Mon 17:00-09:00 ${called}`
    expect(said(oneLineRota(lines), 'standby-rest')).toEqual([
      `warning amina s1 Mon 2 Mar 22:00 to Tue 3 Mar 07:00 ${expected} limit 300 unit minutes on end`,
    ])
  })

  test('other work breaks the night as calls do', () => {
    const lines = 'amina other Mon 21:00-23:00 \n amina S Mon 17:00-09:00 called 03:30-03:40'
    expect(said(oneLineRota(lines), 'standby-rest')[0]).toContain('actual 270 limit 300')
  })

  test('8 hours in all, a minute less', () => {
    const lines = 'amina S Mon 17:00-17:00 called 17:00-21:00 called 04:59-17:00'
    expect(said(oneLineRota(lines), 'standby-rest')).toEqual([
      'warning amina s1 Mon 2 Mar 17:00 to Tue 3 Mar 17:00 actual 479 limit 480 unit minutes',
    ])
  })

  test('the night is 8 hours long when the clocks go forward, and 10 when they go back', () => {
    const of = (firstMonday: string, called: string) =>
      said(oneLineRota(`amina S Sat 17:00-09:00 ${called}`, { firstMonday }), 'standby-rest')
    expect(of('2026-03-23', 'called 03:00-03:10')[0]).toContain('actual 240')
    expect(of('2026-10-19', 'called 03:00-03:10')).toEqual([])
  })
})

test('a standby that ends with its 24 hours has no second 24', () => {
  const lines = (end: string) =>
    `amina S Sat 11:00-Mon+1 11:00 worked -${end} called 10:30-11:00 \n amina other Sun 11:00-Mon+1 05:00`
  const of = (end: string) => said(oneLineRota(lines(end), autumn), 'standby-rest')
  expect(of('10:00')).toEqual([])
  expect(of('10:01')).toEqual([
    'warning amina s1 Sun 25 Oct 10:00 to Mon 26 Oct 10:00 actual 330 limit 480 unit minutes',
  ])
})

test('the sentence shows the working', () => {
  expect(sentences(oneLineRota('amina S Mon 17:00-09:00 called 02:00-03:00'), 'standby-rest')).toEqual([
    'Called out on standby, with 4 h of unbroken rest Mon 2 Mar 22:00 to Tue 3 Mar 07:00, 1 h less than 5 hours.',
  ])
})

describe('with records from Monday, what they cannot tell', () => {
  test.each<[string, string, string[]]>([
    ['5 unbroken hours after midnight', 'amina S Sun-1 17:00-17:00 called 05:00-06:00', []],
    ['a minute less on end', 'amina S Sun-1 17:00-17:00 called 04:59-06:00', ['amina']],
    ['8 hours in the 24 after midnight', 'amina S Sun-1 08:00-Mon 06:00 called 20:00-21:00', []],
    ['a minute less in the 24', 'amina S Sun-1 07:59-Mon 06:00 called 20:00-21:00', ['amina']],
    ['a night before the period', 'amina S Sun-1 12:00-22:00 called 13:00-14:00', []],
    ['a standby that begins with them', 'amina S Mon 00:00-16:00 called 04:59-06:00', ['amina']],
    ['a standby after 07:00', 'amina S Mon 07:00-22:00 called 10:00-12:00', []],
    ['too little rest as it is', 'amina S Sun-1 17:00-09:00 called 02:00-04:00', []],
    ['no call', 'amina S Sun-1 17:00-09:00', []],
  ])('%s', (_, lines, expected) => {
    expect(notJudgedBy(oneLineRota(lines, { recordsFrom: '2026-03-02' }), 'standby-rest')).toEqual(expected)
  })
})
