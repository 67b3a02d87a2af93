import { describe, expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import { notJudgedBy, oneLineRota, said, sentences } from '../support/rotas/one-line-rota.ts'
import { setting } from '../support/rotas/setting.ts'

const rules = { 'rest-after-nights': { level: 'warning' } }
const nights = 'amina D Mon 21:00-07:00 \n amina D Tue 21:00-07:00'
const of = (lines: string, more: Record<string, unknown> = {}) => oneLineRota(lines, { rules, ...more })

declares('rest-after-nights', 'warning, guidance, off', 'actual lower, limit higher, unit never', {
  hours: '24 to 72, 46',
  nights: '1 to 4 whole, 1',
})

boundary('rest-after-nights', {
  fields: { rules },
  kept: ['46 hours after two nights', `${nights} \n amina D Fri 05:00-12:00`],
  past: [
    '45 hours 59',
    `${nights} \n amina D Fri 04:59-12:00`,
    'warning amina s2 s3 Wed 4 Mar 07:00 to Fri 6 Mar 04:59 actual 2759 limit 2760 unit minutes',
    'The last of the night shifts ended Wednesday 4 March at 07:00 and work starts again at 04:59 on Friday 6 March, after 45 h 59 min of rest, 1 min less than 46 hours.',
  ],
  spare: ['46 hours 01', `${nights} \n amina D Fri 05:01-12:00`],
})

setting('rest-after-nights', 'hours', 48, {
  lines: `${nights} \n amina D Fri 06:59-12:00`,
  byDefault: [],
  withIt: ['warning actual 2879 limit 2880 unit minutes'],
})

setting('rest-after-nights', 'nights', 2, {
  lines: 'amina D Mon 21:00-07:00 \n amina D Wed 09:00-17:00',
  byDefault: ['warning actual 1560 limit 2760 unit minutes'],
  withIt: [],
})

test.each([
  [1, 1],
  [2, 1],
  [3, 0],
])('after %s or more, two nights are followed by too little rest: %s', (least, findings) => {
  const after = { rules: { 'rest-after-nights': { level: 'warning', nights: least } } }
  expect(said(of(`${nights} \n amina D Thu 09:00-17:00`, after), 'rest-after-nights')).toHaveLength(findings)
})

describe('holds', () => {
  test.each([
    ['46 hours after one night', 'amina D Mon 21:00-07:00 \n amina D Thu 05:00-12:00'],
    ['less than 3 hours of night', 'amina D Mon 17:00-01:59 \n amina D Wed 09:00-17:00'],
    ['standby without a call', `${nights} \n amina S Wed 17:00-09:00`],
    ['nothing after', nights],
  ])('%s', (_, lines) => {
    expect(said(of(lines), 'rest-after-nights')).toEqual([])
  })

  test('switched off unless a service gives it a level', () => {
    expect(said(oneLineRota(`${nights} \n amina D Thu 09:00-17:00`), 'rest-after-nights')).toEqual([])
  })
})

describe('does not hold', () => {
  test.each([
    [
      '45 hours 59 after one night',
      'amina D Mon 21:00-07:00 \n amina D Thu 04:59-12:00',
      's1 s2 Tue 3 Mar 07:00 to Thu 5 Mar 04:59 actual 2759',
    ],
    [
      'a call-out',
      `${nights} \n amina S Wed 17:00-09:00 called 20:00-20:30`,
      's2 s3 Wed 4 Mar 07:00 to 20:00 actual 780',
    ],
    ['other work', `${nights} \n amina other Thu 07:00-12:00`, 's2 Wed 4 Mar 07:00 to Thu 5 Mar 07:00 actual 1440'],
  ])('%s', (_, lines, expected) => {
    expect(said(of(lines), 'rest-after-nights')).toEqual([`warning amina ${expected} limit 2760 unit minutes`])
  })

  test('46 hours on the clocks are 45 when they go forward', () => {
    const lines = 'amina D Thu 21:00-07:00 \n amina D Fri 21:00-07:00 \n amina D Mon+1 05:00-12:00'
    expect(said(of(lines, { firstMonday: '2026-03-23' }), 'rest-after-nights')[0]).toContain('actual 2700')
  })
})

test('the sentence shows the working', () => {
  expect(sentences(of(`${nights} \n amina D Fri 04:30-12:00`), 'rest-after-nights')).toEqual([
    'The last of the night shifts ended Wednesday 4 March at 07:00 and work starts again at 04:30 on Friday 6 March, after 45 h 30 min of rest, 30 min less than 46 hours.',
  ])
})

describe('of two nights or more, with records from Monday, what they cannot tell', () => {
  test.each<[string, string, string[]]>([
    ['a first shift after 46 hours', 'amina D Tue 22:00-23:00', []],
    ['a minute less', 'amina D Tue 21:59-23:00', ['amina']],
    ['other work first', 'amina other Mon 08:00-09:00 \n amina D Tue 09:00-12:00', []],
    [
      'other work that begins with them, and a shift after 46 hours',
      'amina other Mon 00:00-02:00 \n amina D Wed 00:00-02:00',
      [],
    ],
    ['a minute less after it', 'amina other Mon 00:00-02:00 \n amina D Tue 23:59-02:00', ['amina']],
    ['a shift that began before the period, and nothing after', 'amina D Sun-1 08:00-00:00', []],
    [
      'a night alone and work too soon after it',
      'amina other Mon 08:00-09:00 \n amina D Mon 22:00-06:00 \n amina D Wed 22:00-23:00',
      ['amina'],
    ],
    [
      'a night alone and 46 hours',
      'amina other Mon 08:00-09:00 \n amina D Mon 22:00-02:00 \n amina D Thu 00:00-02:00',
      [],
    ],
    ['the night after', 'amina other Mon 08:00-09:00 \n amina D Tue 22:00-06:00 \n amina D Wed 22:00-23:00', []],
    ['the night that ends on the first day', 'amina D Mon 01:00-06:00 \n amina D Wed 02:00-03:00', ['amina']],
    [
      'the same after other work',
      'amina other Mon 00:10-00:30 \n amina D Mon 01:00-06:00 \n amina D Tue 09:00-10:00',
      ['amina'],
    ],
    ['a night and nothing after', 'amina other Mon 08:00-09:00 \n amina D Mon 22:00-06:00', []],
  ])('%s', (_, lines, expected) => {
    const two = { 'rest-after-nights': { level: 'warning', nights: 2 } }
    expect(notJudgedBy(of(lines, { recordsFrom: '2026-03-02', rules: two }), 'rest-after-nights')).toEqual(expected)
  })
})
