import { describe, expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import { notJudgedBy, oneLineRota, said, sentences } from '../support/rotas/one-line-rota.ts'
import { setting } from '../support/rotas/setting.ts'

const spring = { firstMonday: '2026-03-23' }
const autumn = { firstMonday: '2026-10-19' }

declares('working-span', 'breach, law', 'spanMinutes higher, limitMinutes lower, derogation never', {
  hours: '8 to 13, 13',
})

boundary('working-span', {
  kept: ['13 hours on end', 'amina D Mon 08:00-21:00'],
  past: [
    '13 hours 01',
    'amina D Mon 08:00-21:01',
    'breach amina s1 Mon 2 Mar 08:00 to 21:01 spanMinutes 781 limitMinutes 780',
    'Starts Monday 2 March at 08:00 and finishes at 21:01: 13 h 1 min from start to finish, 1 min more than the 13 hours that leave room for daily rest.',
  ],
  spare: ['12 hours 59', 'amina D Mon 08:00-20:59'],
})

setting('working-span', 'hours', 10, {
  lines: 'amina D Mon 08:00-18:01',
  byDefault: [],
  withIt: ['warning spanMinutes 601 limitMinutes 600'],
})

describe('holds', () => {
  test.each([
    ['no shifts at all', ''],
    ['13 hours in two halves', 'amina D Mon 08:00-12:00 \n amina D Mon 17:00-21:00'],
    ['two shifts 11 hours apart', 'amina D Mon 08:00-20:00 \n amina D Tue 07:00-15:00'],
    ['16 hours of standby without a call', 'amina S Mon 17:00-09:00'],
    ['14 hours of her other post alone', 'amina other Mon 08:00-22:00'],
    ['a call-out in the evening makes no run', 'amina D Mon 08:00-18:00 \n amina S Mon 18:00-08:00 called 22:00-23:00'],
    ['a run is cut where daily rest is short', 'amina D Mon 20:00-08:00 \n amina D Tue 18:00-22:00'],
    ['sick from the middle', 'amina D Mon 08:00-23:00 \n amina away sickness Mon 12:00-Tue 00:00'],
  ])('%s', (_, lines) => {
    expect(said(oneLineRota(lines), 'working-span')).toEqual([])
  })

  test('14 hours on the clock are 13 when the clocks go forward', () => {
    expect(said(oneLineRota('amina D Sat 18:00-08:00', spring), 'working-span')).toEqual([])
  })
})

describe('does not hold', () => {
  test.each([
    ['one second over, rounded up', 'amina D Mon 08:00-21:00 worked -21:00:01', 's1 Mon 2 Mar 08:00 to 21:00', 781],
    [
      'two shifts that touch',
      'amina D Mon 08:00-16:00 \n amina D Mon 16:00-22:00',
      's1 s2 Mon 2 Mar 08:00 to 22:00',
      840,
    ],
    ['a split day', 'amina D Mon 06:00-09:00 \n amina D Mon 16:00-20:00', 's1 s2 Mon 2 Mar 06:00 to 20:00', 840],
    [
      'a call-out that touches',
      'amina D Mon 08:00-20:00 \n amina S Mon 20:00-08:00 called 20:00-22:00',
      's1 s2 Mon 2 Mar 08:00 to 22:00',
      840,
    ],
    [
      'other work that touches',
      'amina other Mon 08:00-17:00 \n amina D Mon 17:00-22:00',
      's1 Mon 2 Mar 08:00 to 22:00',
      840,
    ],
    [
      'split work with an over-long stretch',
      'amina D Mon 06:00-07:00 \n amina D Mon 08:00-22:00',
      's1 s2 Mon 2 Mar 06:00 to 22:00',
      960,
    ],
    [
      'a day and an evening over midnight',
      'amina D Mon 09:00-17:00 \n amina D Mon 18:00-02:00',
      's1 s2 Mon 2 Mar 09:00 to Tue 3 Mar 02:00',
      1020,
    ],
  ])('%s', (_, lines, where, span) => {
    expect(said(oneLineRota(lines), 'working-span')).toEqual([
      `breach amina ${where} spanMinutes ${span} limitMinutes 780`,
    ])
  })

  test.each([
    ['spring', spring, 'Sat 28 Mar 17:00 to Sun 29 Mar 08:00 spanMinutes 840'],
    ['autumn', autumn, 'Sat 24 Oct 17:00 to Sun 25 Oct 08:00 spanMinutes 960'],
  ])('the night 17:00 to 08:00 in %s', (_, week, expected) => {
    expect(said(oneLineRota('amina D Sat 17:00-08:00', week), 'working-span')).toEqual([
      `breach amina s1 ${expected} limitMinutes 780`,
    ])
  })

  test('runs are cut at a shortfall though daily-rest is off', () => {
    const lines = 'amina D Mon 20:00-08:00 \n amina D Tue 18:00-22:00'
    expect(said(oneLineRota(lines, { rules: { 'daily-rest': { level: 'off' } } }), 'working-span')).toEqual([])
  })

  test('the setting asks for less', () => {
    const rota = oneLineRota('amina D Mon 08:00-18:00', { rules: { 'working-span': { hours: 8 } } })
    expect(said(rota, 'working-span')).toEqual([
      'warning amina s1 Mon 2 Mar 08:00 to 18:00 spanMinutes 600 limitMinutes 480',
    ])
  })
})

test('the sentence shows the working', () => {
  expect(sentences(oneLineRota('amina D Mon 17:00-08:00'), 'working-span')).toEqual([
    'Starts Monday 2 March at 17:00 and finishes at 08:00 on Tuesday 3 March: 15 h from start to finish, 2 h more than the 13 hours that leave room for daily rest.',
  ])
})

test.each([
  ['starts where work may end that began 13 hours before', 'Sun 03:00-13:59', { hours: 12 }, ['amina']],
  ['ends 13 hours after the records began, on the day of 23', 'Sun 03:00-14:00', { hours: 12 }, []],
  ['may begin no longer span than the law’s', 'Sun 03:00-13:59', {}, []],
])('by a shorter span of the service’s own, a shift %s', (_, times, settings, unknown) => {
  const rota = oneLineRota(`amina D ${times}`, {
    ...spring,
    recordsFrom: '2026-03-29',
    rules: { 'working-span': settings },
  })
  expect(notJudgedBy(rota, 'working-span')).toEqual(unknown)
})

test.each([
  ['begins with the records', 'amina D Mon 00:00-08:00', ['amina']],
  ['starts a minute after them', 'amina D Mon 00:01-08:00', []],
  ['is too long whatever came before', 'amina D Mon 00:00-15:00', []],
])('a shift that %s', (_, lines, expected) => {
  expect(notJudgedBy(oneLineRota(lines, { recordsFrom: '2026-03-02' }), 'working-span')).toEqual(expected)
})
