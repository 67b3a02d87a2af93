import { describe, expect, test } from 'vitest'
import { oneLineRota, said } from '../support/rotas/one-line-rota.ts'

describe('8 hours in any 24 with night work', () => {
  const limited = (lines: string) =>
    said(oneLineRota(lines, { rules: { 'night-limit': { level: 'breach' } } }), 'night-limit')
  test('night work after the 24 hours does not count for them', () => {
    expect(limited('amina D Mon 10:00-19:00 \n amina D Tue 09:00-23:30')).toEqual([
      'breach amina s2 Tue 3 Mar 09:00 to Wed 4 Mar 09:00 workedMinutes 870',
    ])
  })

  test('night work before the 24 hours does not count for them', () => {
    expect(limited('amina D Mon 22:00-02:00 \n amina D Wed 08:00-18:00')).toEqual([])
  })

  test('the worst 24 hours do not start with night work', () => {
    expect(limited('amina D Mon 10:00-19:00 \n amina D Tue 09:00-23:30 \n amina D Wed 06:00-00:00')).toEqual([
      'breach amina s3 Wed 4 Mar 06:00 to Thu 5 Mar 06:00 workedMinutes 1080',
    ])
  })

  test('the finding names the shifts in the 24 hours', () => {
    const lines =
      'amina D Mon 09:00-12:00 \n amina D Wed 22:00-03:00 \n amina D Thu 12:00-17:00 \n amina D Sat 09:00-12:00'
    expect(limited(lines)).toEqual(['breach amina s2 s3 Wed 4 Mar 22:00 to Thu 5 Mar 22:00 workedMinutes 600'])
  })
})

test('a break is required in one shift, not over two', () => {
  expect(
    said(oneLineRota('amina D Mon 09:00-13:00 break 10 \n amina D Mon 14:00-18:00 break 10'), 'missed-break'),
  ).toEqual([])
})

describe('work on end', () => {
  test.each([
    [
      'a second night shift',
      'amina D Mon 21:00-05:00 \n amina D Wed 21:00-06:00',
      ['warning amina s2 Wed 4 Mar 21:00 to Thu 5 Mar 06:00 actual 540 limit 480 unit minutes'],
    ],
    [
      'an early start that runs into the night',
      'amina D Mon 05:30-Tue 02:00',
      ['warning amina s1 Mon 2 Mar 05:30 to Tue 3 Mar 02:00 actual 1230 limit 480 unit minutes'],
    ],
    [
      'an early start that does not',
      'amina D Mon 05:30-18:00',
      ['warning amina s1 Mon 2 Mar 05:30 to 18:00 actual 750 limit 720 unit minutes'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(said(oneLineRota(lines), 'long-shift')).toEqual(expected)
  })
})

describe('one person alone without a backup', () => {
  const dutyPattern = [
    { id: 'day', days: ['mon'], start: '09:00', end: '17:00', cover: [{ role: 'amhp', minimum: 1 }] },
  ]
  const rules = { 'single-point': { level: 'info' } }
  const alone = (backup: string) => {
    const lines = `amina D Mon 09:00-17:00 \n ben D Mon 11:00-13:00 \n cara D Mon ${backup} as backup`
    return said(oneLineRota(lines, { dutyPattern, rules }), 'single-point').map((line) =>
      line.replace(/.*Mar (\S+ to \S+) .*/, '$1'),
    )
  }
  test.each([
    ['10:00-12:00', ['09:00 to 10:00', '13:00 to 17:00']],
    ['10:00-11:00', ['09:00 to 10:00', '13:00 to 17:00']],
    ['13:00-15:00', ['09:00 to 11:00', '15:00 to 17:00']],
    ['08:00-18:00', []],
    ['11:00-13:00', ['09:00 to 11:00', '13:00 to 17:00']],
  ])('with a backup from %s', (backup, expected) => {
    expect(alone(backup)).toEqual(expected)
  })
})
