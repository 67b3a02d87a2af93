import { describe, expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import { oneLineRota, said, sentences } from '../support/rotas/one-line-rota.ts'
import { setting } from '../support/rotas/setting.ts'

declares('overrun', 'info, local', 'actual higher, limit lower, unit never', { minutes: '0 to 480, 60' })

boundary('overrun', {
  kept: ['an hour after the planned end', 'amina D Mon 12:00-20:00 worked -21:00'],
  past: [
    'an hour and a minute',
    'amina D Mon 12:00-20:00 worked -21:01',
    'info amina s1 Mon 2 Mar 20:00 to 21:01 actual 61 limit 60 unit minutes',
    'Planned to end Monday 2 March at 20:00 and ended at 21:01: 1 h 1 min over, 1 min more than 1 h.',
  ],
  spare: ['59 minutes', 'amina D Mon 12:00-20:00 worked -20:59'],
})

setting('overrun', 'minutes', 30, {
  lines: 'amina D Mon 12:00-20:00 worked -20:31',
  byDefault: [],
  withIt: ['info actual 31 limit 30 unit minutes'],
})

describe('holds', () => {
  test.each([
    ['an early end', 'amina D Mon 12:00-20:00 worked -19:00'],
    ['no actual end', 'amina D Mon 12:00-20:00 worked 09:00-'],
    ['a shift before the period', 'amina D Sun-1 12:00-18:00 worked -20:00'],
  ])('%s', (_, lines) => {
    expect(said(oneLineRota(lines), 'overrun')).toEqual([])
  })
})

describe('does not hold', () => {
  test.each([
    ['a second more', 'D Mon 12:00-20:00 worked -21:00:01', 'Mon 2 Mar 20:00 to 21:00 actual 61'],
    [
      'a shift that runs into the period',
      'D Sun-1 14:00-22:00 worked -00:30',
      'Sun 1 Mar 22:00 to Mon 2 Mar 00:30 actual 150',
    ],
    ['standby', 'S Mon 17:00-09:00 worked -11:00', 'Tue 3 Mar 09:00 to 11:00 actual 120'],
  ])('%s', (_, line, expected) => {
    expect(said(oneLineRota(`amina ${line}`), 'overrun')).toEqual([`info amina s1 ${expected} limit 60 unit minutes`])
  })

  test('02:00 is 2 hours after midnight when the clocks go back, and 3 at 02:00 itself', () => {
    const rota = oneLineRota('amina D Sat 16:00-00:00 worked -02:00', { firstMonday: '2026-10-19' })
    expect(said(rota, 'overrun')[0]).toContain('actual 180')
  })
})

test('the sentence shows the working', () => {
  expect(sentences(oneLineRota('amina D Mon 12:00-20:00 worked -21:30'), 'overrun')).toEqual([
    'Planned to end Monday 2 March at 20:00 and ended at 21:30: 1 h 30 min over, 30 min more than 1 h.',
  ])
})
