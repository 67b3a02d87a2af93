import { describe, expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import { findingsOf, notJudgedBy, oneLineRota, said, sentences } from '../support/rotas/one-line-rota.ts'
import { setting } from '../support/rotas/setting.ts'

const night = 'amina D Mon 21:00-06:00'

declares('night-to-day', 'warning, guidance', 'actual lower, limit higher, unit never', { nights: '1 to 4 whole, 2' })

boundary('night-to-day', {
  kept: ['at 12:00 no day shift begins', `${night} \n amina D Tue 12:00-17:00`],
  past: [
    'at 11:59 one does',
    `${night} \n amina D Tue 11:59-17:00`,
    'warning amina s1 s2 Tue 3 Mar 06:00 to 11:59 actual 0 limit 2 unit nights',
    'Night shifts ended Tuesday 3 March at 06:00 and a day shift starts at 11:59: no night is free of work between them, where 2 are advised.',
  ],
  spare: ['at 12:01', `${night} \n amina D Tue 12:01-17:00`],
})

setting('night-to-day', 'nights', 1, {
  lines: 'amina D Mon 21:00-07:00 \n amina D Wed 09:00-17:00',
  byDefault: ['warning actual 1 limit 2 unit nights'],
  withIt: [],
})

describe('from days to nights', () => {
  const day = 'amina D Mon 09:00-17:00'
  test.each([
    ['two nights free', `${day} \n amina D Wed 21:00-06:00`, []],
    ['one night free', `${day} \n amina D Tue 21:00-06:00`, ['s1 s2 Mon 2 Mar 17:00 to Tue 3 Mar 21:00 actual 1']],
    ['none', `${day} \n amina D Mon 21:00-06:00`, ['s1 s2 Mon 2 Mar 17:00 to 21:00 actual 0']],
    ['a shift that starts at 12:00', 'amina D Mon 12:00-17:00 \n amina D Tue 21:00-06:00', []],
    [
      'a shift that starts at 11:59',
      'amina D Mon 11:59-17:00 \n amina D Tue 21:00-06:00',
      ['s1 s2 Mon 2 Mar 17:00 to Tue 3 Mar 21:00 actual 1'],
    ],
    [
      'a shift that starts at 06:00',
      'amina D Mon 06:00-14:00 \n amina D Tue 21:00-06:00',
      ['s1 s2 Mon 2 Mar 14:00 to Tue 3 Mar 21:00 actual 1'],
    ],
    ['a shift that starts at 05:59', 'amina D Mon 05:59-14:00 \n amina D Tue 21:00-06:00', []],
    ['less than 3 hours of night are no night shift', `${day} \n amina D Tue 17:00-01:59`, []],
    [
      'and make a night that is not free',
      `${day} \n amina S Tue 17:00-09:00 called 23:30-23:50 \n amina D Wed 21:00-06:00`,
      ['s1 s3 Mon 2 Mar 17:00 to Wed 4 Mar 21:00 actual 1'],
    ],
    [
      'of the nights in a row, the first is asked',
      `${day} \n amina D Tue 21:00-06:00 \n amina D Wed 21:00-06:00`,
      ['s1 s2 Mon 2 Mar 17:00 to Tue 3 Mar 21:00 actual 1'],
    ],
    [
      'each day shift that comes too late',
      `${day} \n amina D Tue 09:00-15:00 \n amina D Tue 21:00-06:00`,
      ['s1 s3 Mon 2 Mar 17:00 to Tue 3 Mar 21:00 actual 1', 's2 s3 Tue 3 Mar 15:00 to 21:00 actual 0'],
    ],
    ['other work by day', 'amina other Mon 09:00-17:00 \n amina D Tue 21:00-06:00', []],
    ['one that works into the night is of the run itself', 'amina D Mon 11:00-03:00 \n amina D Tue 21:00-06:00', []],
  ])('%s', (_, lines, expected) => {
    expect(said(oneLineRota(lines), 'night-to-day')).toEqual(
      expected.map((found) => `warning amina ${found} limit 2 unit nights`),
    )
  })

  test('a day between two runs is asked both ways', () => {
    const rota = oneLineRota(`amina D Sun-1 21:00-06:00 \n amina D Tue 09:00-17:00 \n amina D Wed 21:00-06:00`)
    expect(sentences(rota, 'night-to-day')).toEqual([
      'Night shifts ended Monday 2 March at 06:00 and a day shift starts at 09:00 on Tuesday 3 March: 1 night is free of work between them, where 2 are advised.',
      'A day shift ended Tuesday 3 March at 17:00 and night shifts start at 21:00 on Wednesday 4 March: 1 night is free of work between them, where 2 are advised.',
    ])
    expect(findingsOf(rota, 'night-to-day').map(({ key }) => key)).toEqual([
      'night-to-day/amina/s2',
      'night-to-day/amina/s2/2',
    ])
  })

  test('over the nights on which the clocks change', () => {
    const lines = 'amina D Fri 09:00-17:00 \n amina D Sat 23:00-07:00'
    for (const firstMonday of ['2026-03-23', '2026-10-19'])
      expect(said(oneLineRota(lines, { firstMonday }), 'night-to-day')[0]).toContain('actual 1 limit 2')
  })

  test.each([
    ['the first night on record', 'amina D Mon 21:00-06:00', ['amina']],
    ['one night free on record', 'amina D Tue 21:00-06:00', ['amina']],
    ['two', 'amina D Wed 21:00-06:00', []],
    ['two, one of them after a late evening', 'amina D Mon 22:00-23:30 \n amina D Wed 21:00-06:00', ['amina']],
    ['three, one of them after a late evening', 'amina D Mon 22:00-23:30 \n amina D Thu 21:00-06:00', []],
    ['a day before them and a night long after', 'amina D Fri-1 09:00-17:00 \n amina D Wed 21:00-06:00', []],
    ['a night that reaches into them', 'amina D Sun-1 21:00-06:00', ['amina']],
  ])('with records from Monday: %s', (_, lines, expected) => {
    expect(notJudgedBy(oneLineRota(lines, { recordsFrom: '2026-03-02' }), 'night-to-day')).toEqual(expected)
  })
})

describe('holds', () => {
  test.each([
    ['two nights free', `${night} \n amina D Thu 09:00-17:00`],
    [
      'two nights free, one of them after work by day',
      `${night} \n amina D Wed 13:00-20:00 \n amina D Thu 09:00-17:00`,
    ],
    ['a shift that starts at 05:59', `${night} \n amina D Wed 05:59-12:00`],
    ['another night', `${night} \n amina D Tue 21:00-06:00`],
    ['no night shift: less than 3 hours of night', 'amina D Mon 17:00-01:59 \n amina D Wed 09:00-17:00'],
    ['other work by day', `${night} \n amina other Wed 09:00-17:00`],
    [
      'standby without a call',
      `${night} \n amina S Tue 17:00-09:00 \n amina S Wed 17:00-09:00 \n amina D Thu 09:00-17:00`,
    ],
  ])('%s', (_, lines) => {
    expect(said(oneLineRota(lines), 'night-to-day')).toEqual([])
  })
})

describe('does not hold', () => {
  test.each([
    ['one night free', `${night} \n amina D Wed 09:00-17:00`, 's1 s2 Tue 3 Mar 06:00 to Wed 4 Mar 09:00 actual 1'],
    [
      'one, and nights after it',
      `${night} \n amina D Wed 09:00-17:00 \n amina S Wed 17:00-09:00 called 23:30-23:50 \n amina D Sat 21:00-06:00`,
      's1 s2 Tue 3 Mar 06:00 to Wed 4 Mar 09:00 actual 1',
    ],
    ['from 06:00 on', `${night} \n amina D Wed 06:00-14:00`, 's1 s2 Tue 3 Mar 06:00 to Wed 4 Mar 06:00 actual 1'],
    [
      'a night with a short call-out is not free',
      `${night} \n amina S Tue 17:00-09:00 called 23:30-23:50 \n amina D Thu 09:00-17:00`,
      's1 s3 Tue 3 Mar 06:00 to Thu 5 Mar 09:00 actual 1',
    ],
    [
      'a sleep-in is a night of work',
      'amina Z Mon 22:00-07:00 \n amina D Wed 09:00-17:00',
      's1 s2 Tue 3 Mar 07:00 to Wed 4 Mar 09:00 actual 1',
    ],
  ])('%s', (_, lines, expected) => {
    expect(said(oneLineRota(lines), 'night-to-day')).toEqual([`warning amina ${expected} limit 2 unit nights`])
  })

  test('each day shift that comes too early', () => {
    expect(
      said(oneLineRota(`${night} \n amina D Tue 10:00-12:00 \n amina D Wed 09:00-17:00`), 'night-to-day'),
    ).toHaveLength(2)
  })

  test('over the nights on which the clocks change', () => {
    const lines = 'amina D Sat 21:00-06:00 \n amina D Mon+1 09:00-17:00'
    for (const firstMonday of ['2026-03-23', '2026-10-19'])
      expect(said(oneLineRota(lines, { firstMonday }), 'night-to-day')[0]).toContain('actual 1 limit 2')
  })
})

test('the sentence shows the working', () => {
  expect(sentences(oneLineRota(`${night} \n amina D Wed 09:00-17:00`), 'night-to-day')).toEqual([
    'Night shifts ended Tuesday 3 March at 06:00 and a day shift starts at 09:00 on Wednesday 4 March: 1 night is free of work between them, where 2 are advised.',
  ])
})

test.each([
  ['the night before is not on record', 'amina D Mon 09:00-17:00', ['amina']],
  ['one night is on record', 'amina D Tue 09:00-17:00', ['amina']],
  ['two nights are', 'amina D Wed 09:00-17:00', []],
  ['a shift in the afternoon', 'amina D Mon 12:00-17:00', []],
])('with records from Monday: %s', (_, lines, expected) => {
  expect(notJudgedBy(oneLineRota(lines, { recordsFrom: '2026-03-02' }), 'night-to-day')).toEqual(expected)
})

describe('with records from Monday, what they cannot tell', () => {
  test.each<[string, string, string[]]>([
    ['a shift that begins with them', 'amina D Mon 00:00-05:00', ['amina']],
    ['a minute later', 'amina D Mon 00:01-02:00', []],
    ['other work that begins with them', 'amina other Mon 00:00-05:00', []],
  ])('%s', (_, lines, expected) => {
    expect(notJudgedBy(oneLineRota(lines, { recordsFrom: '2026-03-02' }), 'night-to-day')).toEqual(expected)
  })
})

test.each([
  ['no night between is on record', 'Wed-1 21:00-06:00', 'Mon 09:00-17:00', ['amina']],
  ['one night is', 'Wed-1 21:00-06:00', 'Tue 09:00-17:00', ['amina']],
  ['two nights are', 'Wed-1 21:00-06:00', 'Wed 09:00-17:00', []],
  ['some work in one night is known of', 'Sat-1 01:00-03:00', 'Tue 09:00-17:00', ['amina']],
  ['the night shift was the last before them', 'Sun-1 21:00-06:00', 'Wed 09:00-17:00', ['amina']],
  ['and too few nights, whatever is not on record', 'Sat-1 21:00-06:00', 'Mon 09:00-17:00', []],
])('a night before the records does not decide what follows: %s', (_, before, day, expected) => {
  const rota = oneLineRota(`amina D ${before} \n amina D ${day}`, { recordsFrom: '2026-03-02' })
  expect(notJudgedBy(rota, 'night-to-day')).toEqual(expected)
})
