import { prepare } from '@amhp/shared/rules/prepare/prepare.ts'
import { shortfallsOf } from '@amhp/shared/rules/prepare/shortfalls.ts'
import { describe, expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import { findingsOf, notJudgedBy, oneLineRota, said, sentences } from '../support/rotas/one-line-rota.ts'
import { setting } from '../support/rotas/setting.ts'

const spring = { firstMonday: '2026-03-23' }
const autumn = { firstMonday: '2026-10-19' }

declares(
  'daily-rest',
  'breach, law',
  'restMinutes lower, requiredMinutes higher, earliestStart moment, otherWorkAt moment, callOuts never',
  {
    hours: '11 to 24, 11',
  },
)

boundary('daily-rest', {
  kept: ['11 hours of rest', 'amina D Mon 12:00-20:00 \n amina D Tue 07:00-15:00'],
  past: [
    '10 hours 59',
    'amina D Mon 12:00-20:01 \n amina D Tue 07:00-15:00',
    'breach amina s1 s2 Mon 2 Mar 20:01 to Tue 3 Mar 07:00 restMinutes 659 requiredMinutes 660 earliestStart 07:01',
    'Finished Monday 2 March at 20:01. 11 hours of rest would end at 07:01 on Tuesday 3 March; the next shift starts at 07:00, 1 min too soon.',
  ],
  spare: ['11 hours 01', 'amina D Mon 12:00-19:59 \n amina D Tue 07:00-15:00'],
})

setting('daily-rest', 'hours', 12, {
  lines: 'amina D Mon 12:00-20:01 \n amina D Tue 08:00-16:00',
  byDefault: [],
  withIt: ['warning restMinutes 719 requiredMinutes 720 earliestStart 08:01'],
})

describe('holds', () => {
  test.each([
    ['no shifts at all', ''],
    [
      '11 hours before a call-out that runs into the shift',
      'amina D Mon 08:00-16:00 \n amina S Mon 17:00-10:00 called 03:00-09:30 \n amina D Tue 09:00-12:00',
    ],
    ['another person’s shift between', 'amina D Mon 08:00-16:00 \n ben D Mon 20:00-04:00 \n amina D Tue 08:00-16:00'],
    ['two shifts that touch are one start', 'amina D Mon 08:00-12:00 \n amina D Mon 12:00-16:00'],
    [
      'the second of two that touch is no start, though nothing long came before',
      'amina D Mon 00:00-14:00 \n amina D Mon 14:00-16:00',
    ],
    ['two shifts that overlap are one start', 'amina D Mon 08:00-12:00 \n amina D Mon 11:00-16:00'],
    [
      'a short shift nested in a long one',
      'amina D Mon 08:00-20:00 \n amina D Mon 10:00-11:00 \n amina D Tue 07:00-15:00',
    ],
    ['standby without a call is rest', 'amina D Mon 09:00-17:00 \n amina S Mon 17:00-09:00 \n amina D Tue 09:00-17:00'],
    [
      'a 20-minute call at 23:00 with the next day off',
      'amina D Mon 09:00-17:00 \n amina S Mon 17:00-09:00 called 23:00-23:20',
    ],
    ['standby is no start, however short the rest', 'amina D Mon 09:00-20:00 \n amina S Tue 02:00-10:00'],
    ['finished early, so 11 hours', 'amina D Mon 14:00-23:00 worked -20:00 \n amina D Tue 07:00-15:00'],
    [
      'leave from the middle of the shift before',
      'amina D Mon 14:00-23:00 \n amina away sickness Mon 19:00-Tue 00:00 \n amina D Tue 07:00-15:00',
    ],
    [
      'a shift wholly on leave has no start',
      'amina D Mon 14:00-23:00 \n amina D Tue 07:00-15:00 \n amina away leave Tue 00:00-Wed 00:00',
    ],
    ['a start after the period, nothing of it inside', 'amina D Mon+1 08:00-20:00 \n amina D Tue+1 06:00-10:00'],
  ])('%s', (_, lines) => {
    expect(said(oneLineRota(lines), 'daily-rest')).toEqual([])
  })

  test('22:00 to 08:00 is 11 hours when the clocks go back', () => {
    expect(said(oneLineRota('amina D Sat 12:00-22:00 \n amina D Sun 08:00-16:00', autumn), 'daily-rest')).toEqual([])
  })
})

describe('does not hold', () => {
  test.each([
    [
      'one second short, rounded down',
      'amina D Mon 12:00-20:00 worked -20:00:01 \n amina D Tue 07:00-15:00',
      's1 s2 Mon 2 Mar 20:00 to Tue 3 Mar 07:00',
      659,
      '07:00',
    ],
    [
      'rest before her last work does not count',
      'amina D Mon 20:00-22:00 \n amina D Tue 07:00-15:00',
      's1 s2 Mon 2 Mar 22:00 to Tue 3 Mar 07:00',
      540,
      '09:00',
    ],
    [
      'an overrun',
      'amina D Mon 12:00-20:00 worked -23:20 \n amina D Tue 09:00-17:00',
      's1 s2 Mon 2 Mar 23:20 to Tue 3 Mar 09:00',
      580,
      '10:20',
    ],
    [
      'an early start',
      'amina D Mon 12:00-20:00 \n amina D Tue 07:00-15:00 worked 06:30-',
      's1 s2 Mon 2 Mar 20:00 to Tue 3 Mar 06:30',
      630,
      '07:00',
    ],
    [
      'a short shift nested in a long one',
      'amina D Mon 08:00-20:30 \n amina D Mon 10:00-11:00 \n amina D Tue 07:00-15:00',
      's1 s3 Mon 2 Mar 20:30 to Tue 3 Mar 07:00',
      630,
      '07:30',
    ],
    [
      'a call-out on standby',
      'amina D Mon 09:00-17:00 \n amina S Mon 17:00-09:00 called 02:00-04:00 \n amina D Tue 09:00-17:00',
      's2 s3 Tue 3 Mar 04:00 to 09:00',
      540,
      '15:00',
    ],
    [
      'a call-out that runs into the shift',
      'amina D Mon 09:00-17:00 \n amina S Mon 17:00-10:00 called 03:00-09:30 \n amina D Tue 09:00-17:00',
      's1 s2 s3 Mon 2 Mar 17:00 to Tue 3 Mar 03:00',
      600,
      '04:00',
    ],
    [
      'other work',
      'amina other Mon 09:00-21:00 \n amina D Tue 07:00-15:00',
      's1 Mon 2 Mar 21:00 to Tue 3 Mar 07:00',
      600,
      '08:00',
    ],
    [
      'a training shift',
      'amina D Mon 12:00-21:00 \n amina T Tue 07:00-15:00',
      's1 s2 Mon 2 Mar 21:00 to Tue 3 Mar 07:00',
      600,
      '08:00',
    ],
    [
      'a sleep-in',
      'amina D Mon 09:00-17:00 \n amina Z Tue 03:00-07:00',
      's1 s2 Mon 2 Mar 17:00 to Tue 3 Mar 03:00',
      600,
      '04:00',
    ],
    [
      'a training absence does not cut the shift before',
      'amina D Mon 12:00-21:00 \n amina away training Mon 18:00-21:00 \n amina D Tue 07:00-15:00',
      's1 s2 Mon 2 Mar 21:00 to Tue 3 Mar 07:00',
      600,
      '08:00',
    ],
    [
      'a recorded end stands, whatever absence was entered',
      'amina D Mon 12:00-20:00 worked -21:00 \n amina away leave Mon 18:00-21:00 \n amina D Tue 07:00-15:00',
      's1 s2 Mon 2 Mar 21:00 to Tue 3 Mar 07:00',
      600,
      '08:00',
    ],
    [
      'the shift before lies before the period',
      'amina D Sun-1 12:00-21:00 \n amina D Mon 07:00-15:00',
      's1 s2 Sun 1 Mar 21:00 to Mon 2 Mar 07:00',
      600,
      '08:00',
    ],
    [
      'the start lies after the period',
      'amina D Sun 12:00-21:00 \n amina D Mon+1 07:00-15:00',
      's1 s2 Sun 8 Mar 21:00 to Mon 9 Mar 07:00',
      600,
      '08:00',
    ],
  ])('%s', (_, lines, where, rest, earliest) => {
    expect(said(oneLineRota(lines), 'daily-rest')).toEqual([
      `breach amina ${where} restMinutes ${rest} requiredMinutes 660 earliestStart ${earliest}`,
    ])
  })

  test('22:00 to 09:00 is 10 hours when the clocks go forward', () => {
    expect(said(oneLineRota('amina D Sat 12:00-22:00 \n amina D Sun 09:00-17:00', spring), 'daily-rest')).toEqual([
      'breach amina s1 s2 Sat 28 Mar 22:00 to Sun 29 Mar 09:00 restMinutes 600 requiredMinutes 660 earliestStart 10:00',
    ])
  })

  test('two shifts that start together are one start, named after the first', () => {
    const rota = oneLineRota('amina D Mon 12:00-21:00 \n amina D Tue 07:00-15:00 \n amina T Tue 07:00-09:00')
    expect(findingsOf(rota, 'daily-rest').map(({ key }) => key)).toEqual(['daily-rest/amina/s3'])
  })

  test('the setting asks for more hours', () => {
    const lines = 'amina D Mon 12:00-20:00 \n amina D Tue 07:00-15:00'
    const rules = { 'daily-rest': { hours: 12 } }
    expect(said(oneLineRota(lines, { rules }), 'daily-rest')).toEqual([
      'warning amina s1 s2 Mon 2 Mar 20:00 to Tue 3 Mar 07:00 restMinutes 660 requiredMinutes 720 earliestStart 08:00',
    ])
  })

  test('no finding when the rule is off', () => {
    const lines = 'amina D Mon 12:00-21:00 \n amina D Tue 07:00-15:00'
    expect(said(oneLineRota(lines, { rules: { 'daily-rest': { level: 'off' } } }), 'daily-rest')).toEqual([])
  })
})

test('the sentence shows the working', () => {
  const rota = oneLineRota('s6: amina D Sat 22:00-08:00 worked -11:40 \n s7: amina D Sun 18:00-23:00', spring)
  expect(sentences(rota, 'daily-rest')).toEqual([
    'Finished Sunday 29 March at 11:40. 11 hours of rest would end at 22:40; the next shift starts at 18:00, 4 h 40 min too soon.',
  ])
})

test('rest that is enough for one setting is too short for another', () => {
  const prepared = prepare(oneLineRota('amina D Mon 12:00-20:00 \n amina D Tue 07:00-15:00'), 'hidden')
  const short = (hours: number) => shortfallsOf(prepared.people[0]!, hours).found.length
  expect([short(11), short(12), short(11)]).toEqual([0, 1, 0])
})

describe('time before the records', () => {
  const lines = 'amina D Mon 09:00-17:00'
  test('is reported once per person', () => {
    const twice = `${lines} \n amina D Tue 00:00-01:00 \n amina D Mon 01:00-02:00`
    expect(notJudgedBy(oneLineRota(twice, { recordsFrom: '2026-03-02' }), 'daily-rest')).toEqual(['amina'])
  })

  test.each([
    ['could hold work that changes the answer', { recordsFrom: '2026-03-02' }, ['amina']],
    ['is taken from the first shift’s day where it is not given', { recordsFrom: undefined }, ['amina']],
    ['is too far away to matter', { recordsFrom: '2026-03-01' }, []],
  ])('%s', (_, fields, expected) => {
    expect(notJudgedBy(oneLineRota(lines, fields), 'daily-rest')).toEqual(expected)
  })
})
