import { describe, expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import { notJudgedBy, oneLineRota, said, sentences } from '../support/rotas/one-line-rota.ts'
import { setting } from '../support/rotas/setting.ts'

declares('long-shift', 'warning, guidance', 'actual higher, limit lower, unit never', {
  hours: '6 to 13, 12',
  nightHours: '6 to 13, 8',
})

boundary('long-shift', {
  kept: ['12 hours by day', 'amina D Mon 08:00-20:00'],
  past: [
    '12 hours 01',
    'amina D Mon 08:00-20:01',
    'warning amina s1 Mon 2 Mar 08:00 to 20:01 actual 721 limit 720 unit minutes',
    'Works without a rest from Monday 2 March at 08:00 to 20:01: 12 h 1 min, 1 min more than the 12 hours advised.',
  ],
  spare: ['11 hours 59', 'amina D Mon 08:00-19:59'],
})

setting('long-shift', 'hours', 10, {
  lines: 'amina D Mon 08:00-18:01',
  byDefault: [],
  withIt: ['warning actual 601 limit 600 unit minutes'],
})
setting('long-shift', 'nightHours', 10, {
  lines: 'amina D Mon 21:00-06:00',
  byDefault: ['warning actual 540 limit 480 unit minutes'],
  withIt: [],
})

describe('holds', () => {
  test.each([
    ['exactly 8 hours at night', 'amina D Mon 22:00-06:00'],
    ['an evening with less than 3 hours of night', 'amina D Mon 14:00-01:59'],
    ['standby without a call', 'amina S Mon 09:00-Tue 09:00'],
    ['two shifts of 8 hours with an hour between', 'amina D Mon 06:00-14:00 \n amina D Mon 15:00-23:00'],
    ['finished early', 'amina D Mon 08:00-22:00 worked -20:00'],
    ['other work alone, which no shift belongs to', 'amina other Mon 06:00-20:00'],
    ['a shift after the period', 'amina D Mon+1 08:00-22:00'],
  ])('%s', (_, lines) => {
    expect(said(oneLineRota(lines), 'long-shift')).toEqual([])
  })

  test('22:00 to 07:00 is 8 hours when the clocks go forward', () => {
    expect(said(oneLineRota('amina D Sat 22:00-07:00', { firstMonday: '2026-03-23' }), 'long-shift')).toEqual([])
  })
})

describe('does not hold', () => {
  test.each([
    [
      'a minute over 8 hours at night',
      'amina D Mon 21:59-06:00',
      's1 Mon 2 Mar 21:59 to Tue 3 Mar 06:00 actual 481 limit 480',
    ],
    [
      'exactly 3 hours of night',
      'amina D Mon 14:00-02:00',
      's1 Mon 2 Mar 14:00 to Tue 3 Mar 02:00 actual 720 limit 480',
    ],
    [
      '3 hours of night at the end of it',
      'amina D Tue 03:00-12:00',
      's1 Tue 3 Mar 03:00 to 12:00 actual 540 limit 480',
    ],
    ['an overrun', 'amina D Mon 08:00-20:00 worked -20:30', 's1 Mon 2 Mar 08:00 to 20:30 actual 750 limit 720'],
    [
      'other work that touches',
      'amina other Mon 06:00-12:00 \n amina D Mon 12:00-19:00',
      's1 Mon 2 Mar 06:00 to 19:00 actual 780 limit 720',
    ],
    [
      'two shifts that touch',
      'amina D Mon 06:00-14:00 \n amina D Mon 14:00-19:00',
      's1 s2 Mon 2 Mar 06:00 to 19:00 actual 780 limit 720',
    ],
  ])('%s', (_, lines, expected) => {
    expect(said(oneLineRota(lines), 'long-shift')).toEqual([`warning amina ${expected} unit minutes`])
  })

  test('22:00 to 06:00 is 9 hours when the clocks go back', () => {
    const rota = oneLineRota('amina D Sat 22:00-06:00', { firstMonday: '2026-10-19' })
    expect(said(rota, 'long-shift')[0]).toContain('actual 540 limit 480')
  })

  test('by other numbers', () => {
    const rules = { 'long-shift': { hours: 10, nightHours: 10 } }
    expect(said(oneLineRota('amina D Mon 08:00-18:01', { rules }), 'long-shift')).toHaveLength(1)
    expect(said(oneLineRota('amina D Mon 20:00-06:00', { rules }), 'long-shift')).toEqual([])
  })
})

test('the sentence shows the working, and says when it is about a night', () => {
  expect(sentences(oneLineRota('amina D Mon 08:00-20:30 \n ben D Mon 21:00-07:00'), 'long-shift')).toEqual([
    'Works without a rest from Monday 2 March at 08:00 to 20:30: 12 h 30 min, 30 min more than the 12 hours advised.',
    'Works without a rest from Monday 2 March at 21:00 to 07:00 on Tuesday 3 March: 10 h, 2 h more than the 8 hours advised on a night shift.',
  ])
})

describe('with records from Monday, what they cannot tell', () => {
  test.each<[string, string, string[]]>([
    ['a shift that begins with them', 'amina D Mon 00:00-01:00', ['amina']],
    ['a minute later', 'amina D Mon 00:01-01:00', []],
    ['one that began before', 'amina D Sun-1 22:00-06:00', ['amina']],
    ['one that is too long as it is', 'amina D Mon 00:00-13:00', []],
    ['one before the period', 'amina D Sun-1 08:00-16:00', []],
    ['other work alone', 'amina other Mon 00:00-01:00', []],
    ['a call-out', 'amina S Mon 00:00-09:00 called 00:00-01:00', ['amina']],
  ])('%s', (_, lines, expected) => {
    expect(notJudgedBy(oneLineRota(lines, { recordsFrom: '2026-03-02' }), 'long-shift')).toEqual(expected)
  })
})
