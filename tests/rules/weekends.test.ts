import { describe, expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import { notJudgedBy, oneLineRota, repeat, said, sentences } from '../support/rotas/one-line-rota.ts'
import { setting } from '../support/rotas/setting.ts'

const rules = { weekends: { level: 'warning' } }
const of = (lines: string, more: Record<string, unknown> = {}) => oneLineRota(lines, { rules, ...more })
const saturdays = (...weeks: number[]) =>
  weeks.map((week) => repeat('amina D', '09:00-17:00', ['Sat'], week, week + 1)).join('\n')

declares('weekends', 'warning, guidance, off', 'actual higher, limit lower, unit never', {
  weeks: '2 to 26 whole, 8',
  oneIn: '1 to 8, 2',
})

boundary('weekends', {
  fields: { rules },
  kept: ['4 weekends of 8, and a shift from Friday 23:59', `${saturdays(-7, -5, -3, -1)} \n amina D Fri 23:59-08:00`],
  past: [
    'it starts a minute later, on Saturday',
    `${saturdays(-7, -5, -3, -1)} \n amina D Sat 00:00-08:00`,
    'warning amina s5 Sat 7 Mar 00:00 to Mon 9 Mar 00:00 actual 5 limit 4 unit weekends',
    'With the weekend of Saturday 7 March, 5 weekends are worked in the weeks looked at, 1 more than 4.',
  ],
  spare: ['a minute earlier, still on Friday', `${saturdays(-7, -5, -3, -1)} \n amina D Fri 23:58-08:00`],
})

setting('weekends', 'weeks', 4, {
  lines: saturdays(-2, -1, 0),
  byDefault: [],
  withIt: ['warning actual 3 limit 2 unit weekends'],
})
setting('weekends', 'oneIn', 4, {
  lines: saturdays(-4, -2, 0),
  byDefault: [],
  withIt: ['warning actual 3 limit 2 unit weekends'],
})

describe('holds', () => {
  test.each([
    ['4 of 8', saturdays(-7, -5, -3, 0)],
    ['the fifth 8 weeks before', saturdays(-8, -7, -5, -3, 0)],
    ['this one free', saturdays(-5, -4, -3, -2, -1)],
    ['standby without a call', `${saturdays(-7, -5, -3, -2)} \n amina S Sat 09:00-17:00`],
    ['a night that starts on Friday', `${saturdays(-7, -5, -3, -2)} \n amina D Fri 20:00-08:00`],
  ])('%s', (_, lines) => {
    expect(said(of(lines), 'weekends')).toEqual([])
  })

  test('switched off unless a service gives it a level', () => {
    expect(said(oneLineRota(saturdays(-4, -3, -2, -1, 0)), 'weekends')).toEqual([])
  })

  test('a weekend that the period cuts is not judged', () => {
    const period = { from: '2026-03-02', to: '2026-03-08' }
    expect(said(of(saturdays(-4, -3, -2, -1, 0), { period }), 'weekends')).toEqual([])
  })
})

describe('does not hold', () => {
  test.each([
    ['5 of 8', saturdays(-7, -5, -3, -1, 0), 's5'],
    ['both days are one weekend', `${saturdays(-7, -5, -3, -1, 0)} \n amina D Sun 09:00-17:00`, 's5 s6'],
    ['a call-out', `${saturdays(-7, -5, -3, -1)} \n amina S Sat 09:00-17:00 called 10:00-10:30`, 's5'],
    ['to Sunday 23:59', `${saturdays(-7, -5, -3, -1)} \n amina D Sun 23:59-08:00`, 's5'],
  ])('%s', (_, lines, shifts) => {
    expect(said(of(lines), 'weekends')).toEqual([
      `warning amina ${shifts} Sat 7 Mar 00:00 to Mon 9 Mar 00:00 actual 5 limit 4 unit weekends`,
    ])
  })

  test('over the weekends on which the clocks change', () => {
    for (const firstMonday of ['2026-03-23', '2026-10-19'])
      expect(said(of(saturdays(-7, -5, -3, -1, 0), { firstMonday }), 'weekends')).toHaveLength(1)
  })

  test('by other numbers: one in three over 6 weeks', () => {
    const set = { weekends: { level: 'warning', weeks: 6, oneIn: 3 } }
    expect(said(of(saturdays(-4, -2, 0), { rules: set }), 'weekends')[0]).toContain('actual 3 limit 2')
  })
})

test('the sentence shows the working', () => {
  expect(sentences(of(saturdays(-7, -5, -3, -1, 0)), 'weekends')).toEqual([
    'With the weekend of Saturday 7 March, 5 weekends are worked in the weeks looked at, 1 more than 4.',
  ])
})

test.each([
  ['2026-03-02', ['amina']],
  ['2026-02-07', ['amina']],
  ['2026-01-31', []],
  ['2026-02-08', ['amina']],
])('with one weekend in two on record from %s', (recordsFrom, expected) => {
  const lines = saturdays(...(recordsFrom < '2026-02-01' ? [-1, 0] : [-3, -1, 0]))
  expect(notJudgedBy(of(lines, { recordsFrom }), 'weekends')).toEqual(expected)
})
