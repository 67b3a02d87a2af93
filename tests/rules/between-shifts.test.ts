import { describe, expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import { notJudgedBy, oneLineRota, said, sentences } from '../support/rotas/one-line-rota.ts'
import { setting } from '../support/rotas/setting.ts'

declares('between-shifts', 'warning, guidance', 'actual lower, limit higher, unit never', { hours: '11 to 24, 12' })

boundary('between-shifts', {
  kept: ['12 hours between', 'amina D Mon 12:00-20:00 \n amina D Tue 08:00-16:00'],
  past: [
    '11 hours 59',
    'amina D Mon 12:00-20:01 \n amina D Tue 08:00-16:00',
    'warning amina s1 s2 Mon 2 Mar 20:01 to Tue 3 Mar 08:00 actual 719 limit 720 unit minutes',
    'Finished Monday 2 March at 20:01; work starts again at 08:00 on Tuesday 3 March, after 11 h 59 min of rest, 1 min less than the 12 hours advised.',
  ],
  spare: ['12 hours 01', 'amina D Mon 12:00-19:59 \n amina D Tue 08:00-16:00'],
})

setting('between-shifts', 'hours', 14, {
  lines: 'amina D Mon 12:00-20:00 \n amina D Tue 09:59-16:00',
  byDefault: [],
  withIt: ['warning actual 839 limit 840 unit minutes'],
})

describe('holds', () => {
  test.each([
    ['less than 11, which daily rest tells', 'amina D Mon 12:00-22:00 \n amina D Tue 08:00-16:00'],
    ['a 20-minute call with the next day off', 'amina D Mon 09:00-17:00 \n amina S Mon 17:00-09:00 called 23:00-23:20'],
    ['standby without a call', 'amina D Mon 09:00-17:00 \n amina S Mon 17:00-09:00 \n amina D Tue 09:00-17:00'],
    ['shifts that touch', 'amina D Mon 08:00-12:00 \n amina D Mon 12:00-16:00'],
    ['split work, which is one working day', 'amina D Mon 08:00-11:00 \n amina D Mon 12:00-16:00'],
    ['a call-out, and 12 hours before it', 'amina S Mon 17:00-09:00 called 20:00-20:30 \n amina D Tue 08:00-16:00'],
    ['other work after other work', 'amina other Mon 12:00-20:00 \n amina other Tue 07:30-16:00'],
  ])('%s', (_, lines) => {
    expect(said(oneLineRota(lines), 'between-shifts')).toEqual([])
  })
})

describe('does not hold', () => {
  test.each([
    [
      'exactly 11 hours',
      'amina D Mon 12:00-21:00 \n amina D Tue 08:00-16:00',
      's1 s2 Mon 2 Mar 21:00 to Tue 3 Mar 08:00 actual 660',
    ],
    [
      'a call-out before',
      'amina D Mon 09:00-17:00 \n amina S Mon 17:00-09:00 called 20:00-20:30 \n amina D Tue 08:00-16:00',
      's2 s3 Mon 2 Mar 20:30 to Tue 3 Mar 08:00 actual 690',
    ],
    [
      'other work after a shift',
      'amina D Mon 12:00-20:00 \n amina other Tue 07:30-16:00',
      's1 Mon 2 Mar 20:00 to Tue 3 Mar 07:30 actual 690',
    ],
    [
      'other work before',
      'amina other Mon 12:00-20:30 \n amina D Tue 08:00-16:00',
      's1 Mon 2 Mar 20:30 to Tue 3 Mar 08:00 actual 690',
    ],
  ])('%s', (_, lines, expected) => {
    expect(said(oneLineRota(lines), 'between-shifts')).toEqual([`warning amina ${expected} limit 720 unit minutes`])
  })

  test('20:00 to 08:00 is 11 hours when the clocks go forward', () => {
    const rota = oneLineRota('amina D Sat 12:00-20:00 \n amina D Sun 08:00-16:00', { firstMonday: '2026-03-23' })
    expect(said(rota, 'between-shifts')[0]).toContain('actual 660 limit 720')
  })
})

test('the sentence shows the working', () => {
  const rota = oneLineRota('amina D Mon 12:00-20:30 \n amina D Tue 08:00-16:00')
  expect(sentences(rota, 'between-shifts')).toEqual([
    'Finished Monday 2 March at 20:30; work starts again at 08:00 on Tuesday 3 March, after 11 h 30 min of rest, 30 min less than the 12 hours advised.',
  ])
})

test.each([
  ['Mon 11:59-20:00', ['amina']],
  ['Mon 12:00-20:00', []],
])('with records from Monday, a first shift %s', (times, expected) => {
  expect(notJudgedBy(oneLineRota(`amina D ${times}`, { recordsFrom: '2026-03-02' }), 'between-shifts')).toEqual(
    expected,
  )
})

test.each([
  ['ten days before', 'Fri-2 09:00-17:00', 'Mon 08:00-16:00', ['amina']],
  ['with enough rest on record', 'Fri-2 09:00-17:00', 'Mon 12:00-16:00', []],
  ['with less rest, which may be too little by law', 'Sun-1 12:00-21:00', 'Mon 08:30-16:00', ['amina']],
  ['of which one minute is not on record', 'Sun-1 12:00-23:59', 'Mon 11:59-16:00', ['amina']],
])('a shift before the records does not decide the time between: %s', (_, before, first, expected) => {
  const rota = oneLineRota(`amina D ${before} \n amina D ${first}`, { recordsFrom: '2026-03-02' })
  expect(notJudgedBy(rota, 'between-shifts')).toEqual(expected)
})
