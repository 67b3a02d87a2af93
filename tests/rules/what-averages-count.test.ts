import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { formatInstant } from '@amhp/shared/time/instant.ts'
import { resolve, zoneOf } from '@amhp/shared/time/zone.ts'
import { describe, expect, test } from 'vitest'
import {
  allDays,
  notJudgedBy,
  oneLineDocument,
  oneLineRota,
  repeat,
  said,
  workingDays,
} from '../support/rotas/one-line-rota.ts'

// What the averages of regulations 4 and 6 count, and over which days. The week of Monday 2 March is judged.

const six = allDays.slice(0, 6)
/** 48 hours a week, from some week to another. */
const full = (from: number, to: number) => repeat('amina D', '09:00-17:00', six, from, to)
const lasts = (lines: string, more: Record<string, unknown> = {}) =>
  said(oneLineRota(lines, { format: 'amhp-rota/2', ...more }), 'average-hours').map((line) =>
    line.replace(/.* (\w+ \d+ \w+) 00:00 to (\w+ \d+ \w+) 00:00 averageMinutes (\d+).*/, '$1 to $2: $3'),
  )
const amina = (more: object) => ({
  amhps: [{ id: 'amina', name: 'Amina', approvals: [{ authority: 'northshire' }], ...more }],
})
/** The document with more said of its absences. */
const withAbsences = (lines: string, more: object) => {
  const document = oneLineDocument(lines, { format: 'amhp-rota/2' })
  const read = parseRotaDocument({ ...document, absences: document.absences.map((one) => ({ ...one, ...more })) })
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.rota
}
const over = (lines: string, more: object, rule = 'average-hours') =>
  said(withAbsences(lines, more), rule).map((line) => /averageMinutes (\d+)/.exec(line)?.[1])

describe('the window ends on any day', () => {
  test('17 weeks to a Wednesday are over, and those to the Sunday are not', () => {
    const lines = `${full(-17, 1)} \n amina other Sat-17 18:00-19:00`
    expect(lasts(lines)).toEqual(['Sat 8 Nov to Sat 7 Mar: 2884'])
  })
})

describe('B is of the days on which she has worked', () => {
  const rest = repeat('amina D', '08:00-20:00', ['Tue', 'Wed', 'Thu', 'Fri'], -16, 3)
  test('an AMHP who does not work on Mondays has no Monday among them', () => {
    const lines = `${rest} \n amina away leave Tue 00:00-Wed 00:00 \n ben D Sun+2 09:00-17:00`
    expect(lasts(lines)).toEqual([])
    expect(lasts(`${lines} \n amina other Tue+1 20:00-20:01`)).toEqual(['Mon 10 Nov to Mon 9 Mar: 2881'])
    expect(lasts(`${lines} \n amina other Wed+1 20:00-20:01`)).toEqual([])
  })

  test('a day on which she was called out is one, and a day on standby is not', () => {
    const leave = 'amina away leave Mon 00:00-Tue 00:00 \n ben D Sun+2 09:00-17:00'
    const week = `${full(-16, 1)} \n ${repeat('amina D', '09:00-18:00', ['Tue'], 1, 2)} \n ${leave}`
    expect(lasts(`${week} \n amina S Mon+1 09:00-17:00`)).toEqual(['Mon 10 Nov to Mon 9 Mar: 2884'])
    expect(lasts(`${week} \n amina S Mon+1 09:00-17:00 called 10:00-11:00`)).toEqual([])
  })
})

describe('breaks on record', () => {
  test('are taken off what is worked', () => {
    const more = 'amina other Sun 09:00-09:31'
    expect(lasts(`${full(-16, 1)} \n ${more}`)).toEqual(['Mon 10 Nov to Mon 9 Mar: 2882'])
    expect(lasts(`${full(-16, 1).replace('Mon-16 09:00-17:00', 'Mon-16 09:00-17:00 break 31')} \n ${more}`)).toEqual([])
    expect(lasts(`${full(-16, 1).replace('Mon-16 09:00-17:00', 'Mon-16 09:00-17:00 break 30')} \n ${more}`)).toEqual([
      'Mon 10 Nov to Mon 9 Mar: 2881',
    ])
  })

  test('are cut with the shift, in proportion', () => {
    // Half of the last night is in the window, and half of its hour of break: 3 h 30.
    const lines = (break_: number) =>
      `${full(-16, 0)} \n ${repeat('amina D', '09:00-17:00', workingDays)} \n amina other Sat 09:00-13:30 \n amina D Sun 20:00-04:00 break ${break_}`
    expect(lasts(lines(60))).toEqual([])
    expect(lasts(lines(58))).toEqual(['Mon 10 Nov to Mon 9 Mar: 2881'])
  })

  test.each([
    ['hours-in-168', repeat('amina D', '08:00-20:00', six), 'Sun 08:00-08:30', 30],
    ['night-limit', '', 'Mon 22:00-06:20', 20],
  ])('count in %s', (rule, lines, last, minutes) => {
    const rules = { [rule]: { level: 'warning' } }
    const found = (more: string) => said(oneLineRota(`${lines} \n amina D ${last} ${more}`, { rules }), rule)
    expect(found('')).toHaveLength(1)
    expect(found(`break ${minutes - 1}`)).toHaveLength(1)
    expect(found(`break ${minutes}`)).toEqual([])
  })
})

describe('absences', () => {
  test('leave from noon to noon leaves out the whole days between', () => {
    const lines = `${full(-16, 2)} \n amina away leave Mon 12:00-Thu 12:00 \n amina other Sun 08:00-16:0`
    expect(lasts(`${lines}0`)).toEqual([])
    expect(lasts(`${lines}1`)).toEqual(['Mon 10 Nov to Mon 9 Mar: 2881'])
  })

  test('leave of two weeks leaves out five days of each', () => {
    const lines = `${full(-16, 3)} \n amina away leave Mon-1 00:00-Mon+1 00:00 \n amina other Sun-2 06:00-22:0`
    expect(lasts(`${lines}0`)).toEqual([])
    expect(lasts(`${lines}1`)).toEqual(['Mon 10 Nov to Mon 9 Mar: 2881'])
  })

  const lines = `${full(-16, 2)} \n amina away leave Mon 00:00-Sat 00:00 \n amina D Fri+1 17:00-18:00`
  test('leave that is not excluded lowers the average', () => {
    expect(over(lines, {})).toEqual(['2884'])
    expect(over(lines, { excluded: true })).toEqual(['2884'])
    expect(over(lines, { excluded: false })).toEqual([])
  })

  test('training is work where it counts as work, in averages and for rest', () => {
    const training = `${full(-16, 1)} \n amina away training Sun 09:00-17:00`
    expect(over(training, {})).toEqual([])
    expect(over(training, { countsAsWork: true })).toEqual(['2909'])
    const late = withAbsences(
      'amina D Mon 20:00-23:00 \n amina away training Tue 00:00-04:00 \n amina D Tue 12:00-17:00',
      {
        countsAsWork: true,
      },
    )
    expect(said(late, 'daily-rest')).toHaveLength(1)
  })
})

describe('an opt-out', () => {
  test('that ends within the window takes out its days, and what is worked on them', () => {
    const optOut = { from: '2025-01-01', until: '2026-02-22' }
    // The days of an opt-out are made up for by as many days worked after the window: 105 of them, which are not planned yet.
    const lines = `${repeat('amina D', '06:00-22:00', six, -16, -1)} \n ${full(-1, 1)}`
    expect(lasts(lines, amina({ optOut }))).toEqual([])
    expect(notJudgedBy(oneLineRota(lines, amina({ optOut })), 'average-hours')).toEqual(['amina'])
    const until = { from: '2026-02-21', until: '2026-02-22' }
    const made = `${full(-16, -2)} \n ${repeat('amina D', '09:00-17:00', workingDays, -2, -1)} \n amina D Sat-2 00:00-23:00 \n ${full(-1, 2)}`
    expect(lasts(made, amina({ optOut: until }))).toEqual(['Mon 10 Nov to Mon 9 Mar: 2909'])
  })
})

describe('someone who started since', () => {
  const started = amina({ startedOn: '2026-02-18' })
  test('on a Wednesday is judged on the Tuesdays on which her time is whole weeks', () => {
    const lines = `${repeat('amina D', '09:00-17:00', six, -2, 1)} \n amina other Tue 18:00-18:01`
    expect(lasts(lines, started)).toEqual(['Wed 18 Feb to Wed 4 Mar: 2881'])
    expect(lasts(lines.replace('other Tue', 'other Wed'), started)).toEqual([])
  })
})

describe('fixed periods', () => {
  const rules = (periodsFrom: string) => ({ rules: { 'average-hours': { periodsFrom } } })
  const lines = `${full(-17, 1)} \n amina other Sat-17 18:00-19:00`
  test.each([
    ['that end on Friday', '2025-11-08', ['Sat 8 Nov to Sat 7 Mar: 2884']],
    ['that end on Sunday', '2025-11-10', []],
    ['that end on Friday, for the second time', '2025-07-12', ['Sat 8 Nov to Sat 7 Mar: 2884']],
    ['that begin later', '2026-03-07', []],
  ])('%s', (_, from, expected) => {
    expect(lasts(lines, rules(from))).toEqual(expected)
  })
})

describe('weeks of her own', () => {
  const lines = `${full(-16, 1)} \n amina D Sun 09:00-10:00`
  const ground = { regulation: 21, basis: 'Continuity of service', from: '2026-01-01' }
  test.each([
    ['count under a regulation 21 derogation', [ground], []],
    ['count where it names her', [{ ...ground, amhp: 'amina' }], []],
    ['do not without one', [], ['Mon 10 Nov to Mon 9 Mar: 2884']],
    [
      'do not where it ended before the last day',
      [{ ...ground, until: '2026-03-07' }],
      ['Mon 10 Nov to Mon 9 Mar: 2884'],
    ],
    ['do not under regulation 22', [{ ...ground, regulation: 22 }], ['Mon 10 Nov to Mon 9 Mar: 2884']],
    ['do not where it names somebody else', [{ ...ground, amhp: 'ben' }], ['Mon 10 Nov to Mon 9 Mar: 2884']],
  ])('%s', (_, derogations, expected) => {
    const people = amina({ averageWeeks: 26 }).amhps
    expect(lasts(lines, { amhps: [...people, { id: 'ben', name: 'Ben' }], derogations })).toEqual(expected)
  })
})

test.each([
  ['Europe/London', '2026-03-23'],
  ['America/New_York', '2026-03-02'],
  ['Australia/Lord_Howe', '2026-03-30'],
  ['Pacific/Auckland', '2026-03-30'],
])('days are those of the service’s zone: %s', (timeZone, monday) => {
  const zone = zoneOf(timeZone)
  const at = (days: number, time: string) =>
    formatInstant(resolve(zone, addDays(monday as LocalDate, days), time as never))
  const shift = (days: number, end: string) => ({
    ...{ id: `s${days}`, amhp: 'amina', role: 'amhp', kind: 'waking' },
    ...{ start: at(days, '09:00'), end: at(days, end) },
  })
  const found = (end: string) => {
    const days = Array.from({ length: 17 * 7 }, (_, i) => i - 16 * 7).filter((day) => ((day % 7) + 7) % 7 < 6)
    const read = parseRotaDocument({
      format: 'amhp-rota/2',
      service: { name: 'Far', timeZone, authorities: [{ id: 'north', name: 'North' }] },
      period: { from: monday, to: addDays(monday as LocalDate, 7) },
      recordsFrom: '2020-01-01',
      amhps: [{ id: 'amina', name: 'Amina' }],
      shifts: days.map((day) => shift(day, day === 5 ? end : '17:00')),
    })
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    return checkRota(read.rota)
      .findings.filter(({ rule }) => rule === 'average-hours')
      .map(({ facts }) => facts.averageMinutes)
  }
  expect(found('17:00')).toEqual([])
  expect(found('17:01')).toEqual([2881])
})
