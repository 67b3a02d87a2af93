import { describe, expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import {
  allDays,
  northshire,
  notJudgedBy,
  oneLineRota,
  repeat,
  said,
  sentences,
  workingDays,
} from '../support/rotas/one-line-rota.ts'

const numbers = (lines: string, more: Record<string, unknown> = {}) =>
  said(oneLineRota(lines, more), 'night-average').map((line) => line.replace(/.*(?=averageMinutes)/, ''))
/** Nights of 12 hours on four days of some weeks: 48 hours a week. */
const nights = (from: number, to: number) => repeat('amina D', '19:00-07:00', allDays.slice(0, 4), from, to)
const days = (from: number, to: number) => repeat('amina D', '07:00-19:00', allDays.slice(0, 4), from, to)

const butThursday = `${nights(-16, 0)} \n ${repeat('amina D', '19:00-07:00', allDays.slice(0, 3))}`

declares('night-average', 'breach, law', 'averageMinutes higher, derogation never')

boundary('night-average', {
  kept: ['48 hours of nights in each of 17 weeks', nights(-16, 1)],
  past: [
    'a minute more in all',
    `${butThursday} \n amina D Thu 18:59-07:00`,
    'breach amina s65 s66 s67 s68 Mon 10 Nov 00:00 to Mon 9 Mar 00:00 averageMinutes 481',
    'Works nights, and 8 h 1 min in each 24 hours on average to Sunday 8 March, weekly rest left out: 1 min more than 8 hours.',
  ],
  spare: ['a minute less', `${butThursday} \n amina D Thu 19:01-07:00`],
})

describe('holds', () => {
  test.each([
    ['more, by day', `${days(-16, 1)} \n ${repeat('amina D', '07:00-19:00', ['Sat'], -16, 1)}`],
    [
      'more, with nights in 5 weeks of 17',
      `${nights(-4, 1)} \n ${days(-16, -4)} \n ${repeat('amina D', '07:00-19:00', ['Sat'], -16, 1)}`,
    ],
  ])('%s', (_, lines) => {
    expect(numbers(lines)).toEqual([])
  })
})

describe('does not hold', () => {
  test('a minute more, rounded up', () => {
    expect(numbers(`${nights(-16, 1)} \n amina D Sat 09:00-09:01`)).toEqual(['averageMinutes 481'])
  })

  test('with what the last night holds before midnight, and not after', () => {
    const toSunday = repeat('amina D', '19:00-07:00', ['Mon', 'Tue', 'Wed', 'Sun'], -16, 1)
    expect(numbers(`${toSunday} \n amina D Sat 09:00-16:00`)).toEqual([])
    expect(numbers(`${toSunday} \n amina D Sat 09:00-16:01`)).toEqual(['averageMinutes 481'])
  })

  test('with nights in 6 weeks of 17', () => {
    const lines = `${nights(-5, 1)} \n ${days(-16, -5)} \n ${repeat('amina D', '07:00-19:00', ['Sat'], -16, 1)}`
    expect(numbers(lines)).toEqual(['averageMinutes 600'])
  })

  test('over the days since someone started', () => {
    const amhps = [{ id: 'amina', name: 'Amina', approvals: [{ authority: northshire.id }], startedOn: '2026-03-02' }]
    expect(numbers(`${nights(0, 1)} \n amina D Sat 09:00-15:00`, { amhps })).toEqual(['averageMinutes 540'])
  })

  test('an hour more on the night that the clocks go back', () => {
    const lines = `${repeat('amina D', '19:00-07:00', ['Mon', 'Tue', 'Wed', 'Sat'], -16, 1)}`
    expect(numbers(lines, { firstMonday: '2026-10-19' })).toEqual(['averageMinutes 481'])
  })

  test('successive weeks over are one finding, with the worst', () => {
    const lines = `${nights(-16, 2)} \n amina D Sat 09:00-17:00 \n amina D Sat+1 09:00-17:00`
    expect(numbers(lines, { period: { from: '2026-03-02', to: '2026-03-16' } })).toEqual(['averageMinutes 490'])
  })
})

test('the sentence shows the working', () => {
  expect(sentences(oneLineRota(`${nights(-16, 1)} \n amina D Sat 09:00-17:00`), 'night-average')).toEqual([
    'Works nights, and 8 h 5 min in each 24 hours on average to Sunday 8 March, weekly rest left out: 5 min more than 8 hours.',
  ])
})

describe('is not judged', () => {
  test.each([
    ['where more nights may lie before the records', nights(-5, 1), '2026-01-01', ['amina']],
    [
      'not where nights in a third of the weeks are impossible',
      repeat('amina D', '09:00-17:00', workingDays, -16, 1),
      '2025-12-10',
      [],
    ],
    ['where exactly 8 hours in each 24 are on record', nights(-16, 1), '2025-11-17', ['amina']],
    ['not where everything is on record', nights(-5, 1), '2025-11-10', []],
  ])('%s', (_, lines, recordsFrom, expected) => {
    expect(notJudgedBy(oneLineRota(lines, { recordsFrom }), 'night-average')).toEqual(expected)
    expect(numbers(lines, { recordsFrom })).toEqual([])
  })
})
