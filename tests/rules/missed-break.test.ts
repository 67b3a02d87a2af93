import { describe, expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import { oneLineRota, said, sentences } from '../support/rotas/one-line-rota.ts'

declares('missed-break', 'breach, law', 'workedMinutes higher, breakMinutes lower')

boundary('missed-break', {
  kept: ['6 hours without a break', 'amina D Mon 08:00-14:00 break 0'],
  past: [
    '6 hours 01',
    'amina D Mon 08:00-14:01 break 0',
    'breach amina s1 Mon 2 Mar 08:00 to 14:01 workedMinutes 361 breakMinutes 0',
    'Worked 6 h 1 min, Mon 2 Mar 08:00 to 14:01, with 0 min of break recorded: more than 6 hours of work need at least 20 minutes.',
  ],
  spare: ['5 hours 59', 'amina D Mon 08:00-13:59 break 0'],
})

describe('holds', () => {
  test.each([
    ['20 minutes', 'amina D Mon 08:00-14:01 break 20'],
    ['no break on record is not judged', 'amina D Mon 08:00-20:00'],
    ['standby', 'amina S Mon 17:00-09:00 called 17:00-01:00 break 0'],
    ['finished early, so 6 hours', 'amina D Mon 08:00-16:00 worked -14:00 break 0'],
    ['sick from the seventh hour on', 'amina D Mon 08:00-16:00 break 0 \n amina away sickness Mon 14:00-Tue 00:00'],
    ['a shift before the period', 'amina D Sun-1 08:00-16:00 break 0'],
  ])('%s', (_, lines) => {
    expect(said(oneLineRota(lines), 'missed-break')).toEqual([])
  })
})

describe('does not hold', () => {
  test.each([
    [
      'a second over',
      'D Mon 08:00-14:00 worked -14:00:01 break 0',
      'Mon 2 Mar 08:00 to 14:00 workedMinutes 361 breakMinutes 0',
    ],
    ['19 minutes', 'D Mon 08:00-16:00 break 19', 'Mon 2 Mar 08:00 to 16:00 workedMinutes 480 breakMinutes 19'],
    [
      'an overrun',
      'D Mon 08:00-14:00 worked -15:00 break 10',
      'Mon 2 Mar 08:00 to 15:00 workedMinutes 420 breakMinutes 10',
    ],
    ['a sleep-in', 'Z Mon 23:00-07:00 break 0', 'Mon 2 Mar 23:00 to Tue 3 Mar 07:00 workedMinutes 480 breakMinutes 0'],
  ])('%s', (_, line, expected) => {
    expect(said(oneLineRota(`amina ${line}`), 'missed-break')).toEqual([`breach amina s1 ${expected}`])
  })

  test('05:30 on the clocks is 6 hours and a half when they go back', () => {
    const rota = oneLineRota('amina D Sun 00:00-05:30 break 0', { firstMonday: '2026-10-19' })
    expect(said(rota, 'missed-break')[0]).toContain('workedMinutes 390')
  })
})

test('the sentence shows the working', () => {
  expect(sentences(oneLineRota('amina D Mon 08:00-16:00 break 10'), 'missed-break')).toEqual([
    'Worked 8 h, Mon 2 Mar 08:00 to 16:00, with 10 min of break recorded: more than 6 hours of work need at least 20 minutes.',
  ])
})
