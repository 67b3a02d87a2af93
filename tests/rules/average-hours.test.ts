import { describe, expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import {
  northshire,
  notJudgedBy,
  oneLineRota,
  repeat,
  said,
  sentences,
  workingDays,
} from '../support/rotas/one-line-rota.ts'
import { setting } from '../support/rotas/setting.ts'

const six = [...workingDays, 'Sat']
/** 48 hours a week, from some week to another. */
const full = (from: number, to: number) => repeat('amina D', '09:00-17:00', six, from, to)
const amina = (more: Record<string, unknown>) => ({
  amhps: [{ id: 'amina', name: 'Amina', approvals: [{ authority: northshire.id }], ...more }],
})
const about = (lines: string, more: Record<string, unknown> = {}) => said(oneLineRota(lines, more), 'average-hours')
const numbers = (lines: string, more: Record<string, unknown> = {}) =>
  about(lines, more).map((line) => line.replace(/.*(?=averageMinutes)/, ''))

const butSaturday = `${full(-16, 0)} \n ${repeat('amina D', '09:00-17:00', workingDays)}`

declares('average-hours', 'breach, law', 'averageMinutes higher, limitMinutes lower, weeks never', {
  weeks: '17 or 26 or 52, 17',
  periodsFrom: 'date',
})

boundary('average-hours', {
  kept: ['48 hours in each of 17 weeks', full(-16, 1)],
  past: [
    'a minute more in all',
    `${butSaturday} \n amina D Sat 09:00-17:01`,
    'breach amina s97 s98 s99 s100 s101 s102 Mon 10 Nov 00:00 to Mon 9 Mar 00:00 averageMinutes 2881 limitMinutes 2880 weeks 17',
    'Works 48 h 1 min a week on average over the 17 weeks to Sunday 8 March, 1 min more than 48 hours.',
  ],
  spare: ['a minute less', `${butSaturday} \n amina D Sat 09:00-16:59`],
})

setting('average-hours', 'weeks', 26, {
  lines: `${full(-16, 1)} \n amina D Sun 09:00-10:00`,
  byDefault: ['breach averageMinutes 2884 limitMinutes 2880 weeks 17'],
  withIt: [],
})

describe('holds', () => {
  test.each([
    ['60 hours before the 17 weeks', `${repeat('amina D', '08:00-18:00', six, -18, -17)} \n ${full(-17, 1)}`],
    ['standby without a call', `${full(-16, 1)} \n amina S Sun 00:00-24:00`.replace('24:00', 'Mon+1 00:00')],
    ['hours that overlap count once', `${full(-16, 1)} \n amina other Mon 10:00-16:00`],
  ])('%s', (_, lines) => {
    expect(about(lines)).toEqual([])
  })
})

describe('does not hold', () => {
  test('a minute more over the 17 weeks, rounded up', () => {
    expect(about(`${full(-16, 1)} \n amina D Sun 09:00-09:01`)).toEqual([
      'breach amina s97 s98 s99 s100 s101 s102 s103 Mon 10 Nov 00:00 to Mon 9 Mar 00:00 averageMinutes 2881 limitMinutes 2880 weeks 17',
    ])
  })

  test.each([
    ['other work', 'amina other Sun 09:00-17:00'],
    ['a call-out', 'amina S Sun 09:00-17:00 called 09:00-17:00'],
    ['a training shift', 'amina T Sun 09:00-17:00'],
    ['an overrun', 'amina D Sun 09:00-10:00 worked -17:00'],
  ])('%s', (_, line) => {
    expect(numbers(`${full(-16, 1)} \n ${line}`)).toEqual(['averageMinutes 2909 limitMinutes 2880 weeks 17'])
  })

  test('over 26 and 52 weeks', () => {
    for (const weeks of [26, 52]) {
      const rules = { 'average-hours': { weeks } }
      expect(numbers(full(1 - weeks, 1), { rules })).toEqual([])
      expect(numbers(`${full(1 - weeks, 1)} \n amina D Sun 09:00-09:01`, { rules })).toEqual([
        `averageMinutes 2881 limitMinutes 2880 weeks ${weeks}`,
      ])
    }
  })

  test('an hour more on the night that the clocks go back', () => {
    const nights = repeat('amina D', '17:00-01:00', workingDays, -16, 1)
    const more = `${repeat('amina D', '20:00-04:00', ['Sat'], -16, 1)}`
    expect(numbers(`${nights} \n ${more}`, { firstMonday: '2026-10-19' })).toEqual([
      'averageMinutes 2884 limitMinutes 2880 weeks 17',
    ])
  })

  test('successive windows over are one finding, with the worst, of equals the last', () => {
    const lines = `${full(-16, 3)} \n amina D Sun 09:00-17:00 \n amina D Sun+1 09:00-17:00`
    const found = about(lines, { period: { from: '2026-03-02', to: '2026-03-23' } })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/Mon 24 Nov 00:00 to Mon 23 Mar 00:00 averageMinutes 2937/)
  })
})

describe('days left out', () => {
  const leave = 'amina away leave Mon 00:00-Sat 00:00'
  test('a week of leave is made up for by the next five days that she works', () => {
    const lines = `${full(-16, 2)} \n ${leave}`
    expect(numbers(lines)).toEqual([])
    expect(numbers(`${lines} \n amina D Fri+1 17:00-18:00`)).toEqual(['averageMinutes 2884 limitMinutes 2880 weeks 17'])
    expect(numbers(`${lines} \n amina D Sat+1 17:00-18:00`)).toEqual([])
  })

  test('of seven days of leave in a week five are, Monday first', () => {
    const lines = `${full(-16, 2)} \n amina away leave Mon 00:00-Mon+1 00:00 \n amina other Mon+1 17:00-22:00`
    expect(numbers(`${lines} \n amina other Tue+1 17:00-20:00`)).toEqual([])
    expect(numbers(`${lines} \n amina other Tue+1 17:00-20:01`)).toEqual([
      'averageMinutes 2881 limitMinutes 2880 weeks 17',
    ])
  })

  test('of leave at the weekend and sickness in the week each day is', () => {
    const away = 'amina away leave Sat 00:00-Sun 00:00 \n amina away sickness Tue 00:00-Thu 00:00'
    const lines = `${full(-16, 2)} \n ${away}`
    expect(numbers(lines)).toEqual([])
    expect(numbers(`${lines} \n amina other Wed+1 17:00-17:01`)).toEqual([
      'averageMinutes 2881 limitMinutes 2880 weeks 17',
    ])
    expect(numbers(`${lines} \n amina other Thu+1 17:00-17:01`)).toEqual([])
  })

  test.each([
    ['sickness', 'averageMinutes 2884'],
    ['family', 'averageMinutes 2884'],
    ['training', undefined],
    ['other', undefined],
  ])('%s', (kind, over) => {
    const lines = `${full(-16, 0)} \n amina D Sat 09:00-17:00 \n ${full(1, 2)} \n amina away ${kind} Mon 00:00-Sat 00:00 \n amina D Fri+1 17:00-18:00`
    expect(numbers(lines)[0]?.slice(0, 19)).toBe(over)
  })

  test('part of a day is not', () => {
    const lines = `${full(-16, 1)} \n amina away leave Sun 00:00-23:00 \n amina D Mon+1 09:00-17:00`
    expect(numbers(lines)).toEqual([])
    expect(numbers(lines.replace('23:00', 'Mon+1 00:00'))).toEqual(['averageMinutes 2909 limitMinutes 2880 weeks 17'])
  })

  test('opted-out days are, and nothing is said where the opt-out holds on the last', () => {
    const more = `${full(-16, 1)} \n amina D Sun 09:00-17:00`
    expect(numbers(more, amina({ optOut: {} }))).toEqual([])
    expect(numbers(more, amina({ optOut: { from: '2026-03-08' } }))).toEqual([])
    expect(numbers(more, amina({ optOut: { from: '2026-03-09' } }))).toHaveLength(1)
    const ended = amina({ optOut: { from: '2026-03-07', until: '2026-03-07' } })
    expect(numbers(more, ended)).toEqual([])
    expect(numbers(`${more} \n amina D Mon+1 08:00-18:00`, ended)).toEqual([
      'averageMinutes 2916 limitMinutes 2880 weeks 17',
    ])
  })
})

describe('someone who started since', () => {
  test.each([
    ['two weeks ago, over', '2026-02-23', 'amina D Sun 09:00-09:02', ['averageMinutes 2881 limitMinutes 2880 weeks 2']],
    ['two weeks ago, exactly 48 hours', '2026-02-23', '', []],
    ['this Monday', '2026-03-02', 'amina D Sun 09:00-09:01', ['averageMinutes 2881 limitMinutes 2880 weeks 1']],
    ['after the week', '2026-03-09', 'amina D Sun 09:00-17:00', []],
    ['long ago', '2019-05-01', 'amina D Sun 09:00-17:00', []],
  ])('%s', (_, startedOn, more, expected) => {
    expect(numbers(`${full(-1, 1)} \n ${more}`, amina({ startedOn }))).toEqual(expected)
  })
})

describe('is not judged', () => {
  test.each([
    ['where records begin in the first window', { recordsFrom: '2025-11-05' }, ['amina']],
    ['not where records begin with it', { recordsFrom: '2025-11-04' }, []],
    [
      'not where records begin as someone starts',
      { recordsFrom: '2026-02-23', ...amina({ startedOn: '2026-02-23' }) },
      [],
    ],
    ['not during an opt-out', { recordsFrom: '2026-02-23', ...amina({ optOut: {} }) }, []],
  ])('%s', (_, more, expected) => {
    expect(notJudgedBy(oneLineRota(full(-16, 1), more), 'average-hours')).toEqual(expected)
  })

  test('where the document ends before the days that make up for leave', () => {
    const lines = `${full(-16, 1)} \n amina away leave Mon 00:00-Mon+1 00:00`
    expect(notJudgedBy(oneLineRota(lines), 'average-hours')).toEqual(['amina'])
    const days = (some: readonly string[]) => repeat('amina D', '09:00-17:00', some, 1, 2)
    const four = `${lines} \n ${days(workingDays.slice(0, 4))} \n ben D Sun+1 09:00-17:00`
    expect(notJudgedBy(oneLineRota(four), 'average-hours')).toEqual(['amina'])
    expect(notJudgedBy(oneLineRota(`${lines} \n ${days(workingDays)}`), 'average-hours')).toEqual([])
  })

  test('except where the hours on record are over the limit', () => {
    const rota = oneLineRota(repeat('amina D', '07:00-19:00', six, -12, 1), { recordsFrom: '2025-12-01' })
    expect(notJudgedBy(rota, 'average-hours')).toEqual([])
    expect(said(rota, 'average-hours')).toHaveLength(1)
  })
})

test('the sentence shows the working', () => {
  expect(sentences(oneLineRota(`${full(-16, 1)} \n amina D Sun 09:00-17:00`), 'average-hours')).toEqual([
    'Works 48 h 29 min a week on average over the 17 weeks to Sunday 8 March, 29 min more than 48 hours.',
  ])
})
