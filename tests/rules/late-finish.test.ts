import { describe, expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import { notJudgedBy, oneLineRota, said, sentences } from '../support/rotas/one-line-rota.ts'
import { setting } from '../support/rotas/setting.ts'

declares('late-finish', 'warning, local', 'actual lower, limit higher, unit never', {
  notBefore: 'time, 13:00',
  hours: '11 to 24, 11',
})

boundary('late-finish', {
  kept: ['13:00 after an end at 01:00', 'amina D Mon 17:00-01:00 \n amina D Tue 13:00-20:00'],
  past: [
    '12:59',
    'amina D Mon 17:00-01:00 \n amina D Tue 12:59-20:00',
    'warning amina s1 s2 Tue 3 Mar 01:00 to 12:59 actual 719 limit 720 unit minutes',
    'Work ended Tuesday 3 March at 01:00; the next shift starts at 12:59, 1 min before 13:00, the earliest after so late a finish.',
  ],
  spare: ['13:01', 'amina D Mon 17:00-01:00 \n amina D Tue 13:01-20:00'],
})

setting('late-finish', 'notBefore', '14:00', {
  lines: 'amina D Mon 17:00-01:00 \n amina D Tue 13:59-20:00',
  byDefault: [],
  withIt: ['warning actual 779 limit 780 unit minutes'],
})
setting('late-finish', 'hours', 13, {
  lines: 'amina D Mon 17:00-01:00 \n amina D Tue 13:59-20:00',
  byDefault: [],
  withIt: ['warning actual 779 limit 780 unit minutes'],
})

describe('holds', () => {
  test.each([
    ['11 hours after 03:00', 'amina D Mon 17:00-03:00 \n amina D Tue 14:00-20:00'],
    ['work that ends at 23:59', 'amina D Mon 17:00-23:59 \n amina D Tue 11:00-20:00'],
    ['work that ends at 06:00', 'amina D Mon 21:00-06:00 \n amina D Tue 11:00-12:00'],
    ['standby without a call', 'amina S Mon 17:00-01:00 \n amina D Tue 09:00-17:00'],
    ['other work after', 'amina D Mon 17:00-01:00 \n amina other Tue 09:00-17:00'],
    ['a call-out after', 'amina D Mon 17:00-01:00 \n amina S Tue 09:00-17:00 called 10:00-11:00'],
    ['nothing after', 'amina D Mon 17:00-01:00'],
  ])('%s', (_, lines) => {
    expect(said(oneLineRota(lines), 'late-finish')).toEqual([])
  })
})

describe('does not hold', () => {
  test.each([
    [
      'after midnight itself',
      'amina D Mon 17:00-00:00 \n amina D Tue 12:00-20:00',
      's1 s2 Tue 3 Mar 00:00 to 12:00 actual 720 limit 780',
    ],
    [
      '13:59 after 03:00',
      'amina D Mon 17:00-03:00 \n amina D Tue 13:59-20:00',
      's1 s2 Tue 3 Mar 03:00 to 13:59 actual 659 limit 660',
    ],
    [
      '16:58 after 05:59',
      'amina D Mon 21:00-05:59 \n amina D Tue 16:58-20:00',
      's1 s2 Tue 3 Mar 05:59 to 16:58 actual 659 limit 660',
    ],
    [
      'a call-out that ended at 02:00',
      'amina S Mon 17:00-09:00 called 00:30-02:00 \n amina D Tue 11:00-17:00',
      's1 s2 Tue 3 Mar 02:00 to 11:00 actual 540 limit 660',
    ],
    [
      'an overrun',
      'amina D Mon 15:00-23:00 worked -00:10 \n amina D Tue 12:00-20:00',
      's1 s2 Tue 3 Mar 00:10 to 12:00 actual 710 limit 770',
    ],
    [
      'other work between',
      'amina D Mon 17:00-01:00 \n amina other Tue 08:00-09:00 \n amina D Tue 12:00-20:00',
      's1 s2 Tue 3 Mar 01:00 to 12:00 actual 660 limit 720',
    ],
  ])('%s', (_, lines, expected) => {
    expect(said(oneLineRota(lines), 'late-finish')).toEqual([`warning amina ${expected} unit minutes`])
  })

  test('13:00 on the clocks is 11 hours after 01:00 when they go forward', () => {
    const lines = (start: string) => `amina D Sat 17:00-00:30 \n amina D Sun ${start}-20:00`
    const of = (start: string) => said(oneLineRota(lines(start), { firstMonday: '2026-03-23' }), 'late-finish')
    expect(of('13:00')).toEqual([])
    expect(of('12:59')[0]).toContain('actual 689 limit 690')
  })

  test('by other numbers', () => {
    const rules = { 'late-finish': { notBefore: '14:00', hours: 12 } }
    expect(
      said(oneLineRota('amina D Mon 17:00-01:00 \n amina D Tue 13:30-20:00', { rules }), 'late-finish'),
    ).toHaveLength(1)
  })
})

test('the sentence shows the working', () => {
  expect(sentences(oneLineRota('amina D Mon 17:00-01:00 \n amina D Tue 12:00-20:00'), 'late-finish')).toEqual([
    'Work ended Tuesday 3 March at 01:00; the next shift starts at 12:00, 1 h before 13:00, the earliest after so late a finish.',
  ])
})

describe('with records from Monday, what they cannot tell', () => {
  test.each<[string, string, string[]]>([
    ['a first shift a minute before 13:00', 'amina D Mon 12:59-20:00', ['amina']],
    ['at 13:00', 'amina D Mon 13:00-20:00', []],
    ['the second shift of the day', 'amina D Mon 13:00-14:00 \n amina D Mon 15:00-20:00', []],
    [
      'a shift that comes after a call-out',
      'amina S Mon 00:00-09:00 called 02:00-03:00 \n amina D Mon 12:00-20:00',
      ['amina'],
    ],
    ['a call-out', 'amina S Mon 00:00-09:00 called 02:00-03:00', []],
    ['other work', 'amina other Mon 09:00-12:00', []],
    ['a shift that begins with them', 'amina D Mon 00:00-08:00', ['amina']],
    ['one that began before', 'amina D Sun-1 20:00-06:00', ['amina']],
    ['the next after one that began before the period', 'amina D Sun-1 15:00-00:00 \n amina D Mon 10:00-12:00', []],
    ['the next after one that ended before them', 'amina D Sun-1 15:00-23:59 \n amina D Mon 12:30-14:00', ['amina']],
    ['a shift the day after', 'amina D Tue 09:00-17:00', []],
  ])('%s', (_, lines, expected) => {
    expect(notJudgedBy(oneLineRota(lines, { recordsFrom: '2026-03-02' }), 'late-finish')).toEqual(expected)
  })
})
