import { describe, expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import { notJudgedBy, oneLineRota, said, sentences } from '../support/rotas/one-line-rota.ts'

const rules = { 'night-limit': { level: 'breach' } }
const of = (lines: string, more: Record<string, unknown> = {}) => oneLineRota(lines, { rules, ...more })

declares('night-limit', 'breach, law, off', 'workedMinutes higher, derogation never')

boundary('night-limit', {
  fields: { rules },
  kept: ['8 hours with night work in 24', 'amina D Mon 22:00-06:00'],
  past: [
    '8 hours 01',
    'amina D Mon 21:59-06:00',
    'breach amina s1 Mon 2 Mar 21:59 to Tue 3 Mar 21:59 workedMinutes 481',
    'Works 8 h 1 min in the 24 hours Mon 2 Mar 21:59 to Tue 3 Mar 21:59, some of it at night: 1 min more than 8 hours.',
  ],
  spare: ['7 hours 59', 'amina D Mon 22:01-06:00'],
})

describe('holds', () => {
  test.each([
    ['10 hours without any night work', 'amina D Mon 06:00-16:00'],
    ['standby without a call', 'amina S Mon 17:00-09:00 \n amina D Tue 09:00-17:00'],
    ['8 hours again 24 hours later', 'amina D Mon 22:00-06:00 \n amina D Tue 22:00-06:00'],
  ])('%s', (_, lines) => {
    expect(said(of(lines), 'night-limit')).toEqual([])
  })

  test('switched off unless a service gives it a level', () => {
    expect(said(oneLineRota('amina D Mon 20:00-08:00'), 'night-limit')).toEqual([])
  })
})

describe('does not hold', () => {
  test.each([
    [
      'a call-out after it',
      'amina D Mon 22:00-06:00 \n amina S Tue 08:00-20:00 called 10:00-11:00',
      's1 s2 Mon 2 Mar 22:00 to Tue 3 Mar 22:00 workedMinutes 540',
    ],
    ['a minute of night', 'amina D Mon 13:00-23:01', 's1 Mon 2 Mar 13:00 to Tue 3 Mar 13:00 workedMinutes 601'],
  ])('%s', (_, lines, expected) => {
    expect(said(of(lines), 'night-limit')).toEqual([`breach amina ${expected}`])
  })

  test('more in 24 hours that no shift of the period is in hides none', () => {
    const lines = 'amina D Sun-1 00:30-12:00 \n amina D Sun-1 13:00-14:00 \n amina D Mon 02:00-10:00'
    expect(said(of(lines), 'night-limit')).toEqual([
      'breach amina s1 s2 s3 Sun 1 Mar 10:00 to Mon 2 Mar 10:00 workedMinutes 660',
    ])
  })

  test('the 24 hours before a morning an hour later, as the clocks go back, hold work at night too', () => {
    const lines = 'amina D Sat 06:00-16:00 \n amina D Sun 05:00-07:00'
    const week = { firstMonday: '2026-10-19' }
    expect(said(of(lines, week), 'night-limit')).toEqual([
      'breach amina s1 s2 Sat 24 Oct 08:00 to Sun 25 Oct 07:00 workedMinutes 600',
    ])
  })

  test('22:00 to 06:00 is 9 hours when the clocks go back', () => {
    expect(said(of('amina D Sat 22:00-06:00', { firstMonday: '2026-10-19' }), 'night-limit')[0]).toContain('540')
  })
})

test('the sentence shows the working', () => {
  expect(sentences(of('amina D Mon 21:00-06:00'), 'night-limit')).toEqual([
    'Works 9 h in the 24 hours Mon 2 Mar 21:00 to Tue 3 Mar 21:00, some of it at night: 1 h more than 8 hours.',
  ])
})

describe('with records from Monday, what they cannot tell', () => {
  test.each<[string, string, string[]]>([
    ['a first shift after 16 hours', 'amina D Mon 16:00-17:00', []],
    ['a minute less', 'amina D Mon 15:59-17:00', ['amina']],
    ['16 hours free in all', 'amina other Mon 04:00-05:00 \n amina D Mon 17:00-18:00', []],
    ['a minute less in all', 'amina other Mon 04:00-05:00 \n amina D Mon 16:59-18:00', ['amina']],
    ['24 hours after, with work throughout', 'amina other Mon 00:00-23:00 \n amina D Tue 00:00-06:00', []],
    ['a minute less than 24 hours after', 'amina other Mon 00:00-23:00 \n amina D Mon 23:59-06:00', ['amina']],
  ])('%s', (_, lines, expected) => {
    expect(notJudgedBy(of(lines, { recordsFrom: '2026-03-02' }), 'night-limit')).toEqual(expected)
  })
})
