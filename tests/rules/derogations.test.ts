import { describe, expect, test } from 'vitest'
import { allDays, oneLineRota, repeat, said, sentences } from '../support/rotas/one-line-rota.ts'

// What a derogation of regulation 21, 22 or 23 reaches, and what becomes of a shortfall under it.

const short = 'amina D Mon 12:00-21:00 \n amina D Tue 07:00-15:00'
const sameHours = 'amina D Mon 13:00-22:00 worked -01:30 \n amina D Tue 12:00-20:00'
const noBreak = 'amina D Mon 09:00-17:00 break 5'
const longDay = 'amina D Mon 08:00-21:30'
const splitDay = 'amina D Mon 08:00-12:00 \n amina D Mon 17:00-21:30'
const under = (regulation: number, lines: string, more: Record<string, unknown> = {}) =>
  oneLineRota(lines, { format: 'amhp-rota/2', derogations: [{ regulation, basis: 'Agreement 4' }], ...more })

const rules = ['compensatory-rest', 'daily-rest', 'working-span', 'weekly-rest', 'missed-break']
const found = (regulation: number, lines: string, more: Record<string, unknown> = {}) =>
  rules.flatMap((rule) => said(under(regulation, lines, more), rule).map((line) => `${rule}: ${line}`))
const brief = (lines: readonly string[]) =>
  lines.map((line) =>
    line.replace(/ amina.*?(?= (owed|rest|span|worked|longest)[A-Z]?\w*Minutes)/, '').replace(/ dueBy.*/, ''),
  )

describe('reaches', () => {
  test.each<[string, string, (number | string)[]]>([
    [
      'daily rest',
      short,
      [
        'compensatory-rest: info owedMinutes 60',
        'compensatory-rest: info owedMinutes 60',
        'compensatory-rest: info owedMinutes 60',
      ],
    ],
    [
      'daily rest, the same hours as the day before',
      sameHours,
      [
        'compensatory-rest: info owedMinutes 30',
        'daily-rest: breach restMinutes 630 requiredMinutes 660 earliestStart 12:30',
        'compensatory-rest: info owedMinutes 30',
      ],
    ],
    [
      'a break',
      noBreak,
      [
        'compensatory-rest: info owedMinutes 15',
        'missed-break: breach workedMinutes 480 breakMinutes 5',
        'compensatory-rest: info owedMinutes 15',
      ],
    ],
    [
      'a long stretch, which owes no rest',
      longDay,
      [
        'working-span: info spanMinutes 810 limitMinutes 780 derogation Agreement 4, regulation 21',
        'working-span: breach spanMinutes 810 limitMinutes 780',
        'working-span: info spanMinutes 810 limitMinutes 780 derogation Agreement 4, regulation 23',
      ],
    ],
    [
      'split work, which owes what spans more than 13 hours',
      splitDay,
      [
        'compensatory-rest: info owedMinutes 30|working-span: info spanMinutes 810 limitMinutes 780 derogation Agreement 4, regulation 21',
        'working-span: breach spanMinutes 810 limitMinutes 780',
        'compensatory-rest: info owedMinutes 30|working-span: info spanMinutes 810 limitMinutes 780 derogation Agreement 4, regulation 23',
      ],
    ],
  ])('%s: by 21, 22 and 23', (_, lines, expected) => {
    expect([21, 22, 23].map((regulation) => brief(found(regulation, lines)).join('|'))).toEqual(expected)
  })

  test.each([
    ['4 hours earlier', 'amina D Mon 12:00-21:01 \n amina D Tue 08:00-15:00', 1],
    ['a minute less than 4 hours earlier', 'amina D Mon 11:59-21:01 \n amina D Tue 08:00-15:00', 0],
    ['4 hours earlier the shorter way round', 'amina D Mon 23:30-09:00 \n amina D Tue 19:30-22:00', 1],
    [
      'after split work at the same hours',
      'amina D Mon 08:00-12:00 \n amina D Mon 17:00-21:01 \n amina D Tue 08:00-12:00',
      1,
    ],
    ['after split', 'amina D Mon 11:00-12:00 \n amina D Mon 13:00-23:30 \n amina D Tue 10:00-15:00', 1],
    ['the first of her shifts', 'amina other Mon 09:00-23:00 \n amina D Tue 08:00-15:00', 0],
    ['her other post, at other hours', 'amina D Mon 14:00-23:00 \n amina other Tue 09:00-17:00', 1],
    ['her other post, at hours near those of her shift', 'amina D Mon 12:00-23:00 \n amina other Tue 09:00-17:00', 0],
    ['standby alone', 'amina S Mon 08:00-Wed 08:00 called 09:00-10:00 called 17:00-18:00 called 01:00-02:00', 0],
  ])('by regulation 22 a start %s', (_, lines, owed) => {
    expect(said(under(22, lines), 'compensatory-rest')).toHaveLength(owed)
    expect(said(under(22, lines), 'daily-rest')).toHaveLength(1 - owed)
  })

  test('by regulation 22 a week in which two shifts start 4 hours apart', () => {
    const week = `${repeat('amina D', '08:00-20:00', allDays.slice(0, 5))} \n amina D Sat 10:00-20:00`
    const until = (start: string) => under(22, `${week} \n amina D Sun ${start}-22:00`)
    expect(said(until('12:00'), 'compensatory-rest')).toHaveLength(1)
    expect(said(until('11:59'), 'compensatory-rest')).toHaveLength(0)
    expect(said(until('11:59'), 'weekly-rest')).toHaveLength(1)
  })

  test.each([
    ['of 13 hours', 'amina D Mon 08:00-12:00 \n amina D Mon 17:00-21:00'],
    ['of her other post', 'amina other Mon 08:00-12:00 \n amina other Mon 17:00-22:00'],
  ])('no rest is owed for split work %s', (_, lines) => {
    expect(said(under(21, lines), 'compensatory-rest')).toEqual([])
  })

  test('no number of the service’s own', () => {
    const own = { rules: { 'daily-rest': { hours: 12 }, 'working-span': { hours: 12 } } }
    expect(brief(found(21, short, own))).toEqual([
      'compensatory-rest: info owedMinutes 60',
      'daily-rest: warning restMinutes 600 requiredMinutes 720 earliestStart 09:00',
    ])
    expect(brief(found(21, longDay, own))).toEqual(['working-span: warning spanMinutes 810 limitMinutes 720'])
  })
})

describe('rest that is owed', () => {
  const at = (asOf: string, more: Record<string, unknown> = {}) => under(21, short, { asOf, ...more })
  test.each([
    ['before the start', '2026-03-02T09:00:00Z', 'info'],
    ['until its time has come', '2026-03-17T06:59:59Z', 'info'],
    ['when it has', '2026-03-17T07:00:00Z', 'breach'],
  ])('%s', (_, asOf, level) => {
    expect(said(at(asOf), 'compensatory-rest')).toEqual([
      `${level} amina s1 s2 Mon 2 Mar 21:00 to Tue 3 Mar 07:00 shortOf daily-rest owedMinutes 60 dueBy Tue 17 Mar 07:00`,
    ])
  })

  test('is overdue in words', () => {
    expect(sentences(at('2026-03-18T09:00:00Z'), 'compensatory-rest')).toEqual([
      'Daily rest was short Mon 2 Mar 21:00 to Tue 3 Mar 07:00, under a derogation: 1 h of rest was owed by Tuesday 17 March at 07:00, and has not been given.',
    ])
  })

  test('is replaced by protection, which pays nothing else', () => {
    const second = `${short} \n amina D Wed 12:00-21:00 \n amina D Thu 07:00-15:00`
    const more = {
      asOf: '2026-04-30T09:00:00Z',
      restProtected: [{ amhp: 'amina', shift: 's2', reason: 'Flooding; health assessment offered.' }],
      restGiven: [{ amhp: 'amina', start: '2026-03-06T09:00:00Z', end: '2026-03-06T10:00:00Z' }],
    }
    const rota = under(21, second, more)
    expect(said(rota, 'compensatory-rest')).toEqual([
      'info amina s1 s2 Mon 2 Mar 21:00 to Tue 3 Mar 07:00 shortOf daily-rest owedMinutes 60 protected Flooding; health assessment offered.',
    ])
    expect(sentences(rota, 'compensatory-rest')).toEqual([
      'Daily rest was short Mon 2 Mar 21:00 to Tue 3 Mar 07:00, under a derogation, by 1 h. Other protection was given in its place (regulation 24(b)): Flooding; health assessment offered.',
    ])
  })

  test('is not replaced by protection that a colleague was given who worked the shift before', () => {
    const restProtected = [{ amhp: 'ben', shift: 's2', reason: 'Health assessment offered.' }]
    expect(
      said(
        under(21, `${short} \n ben D Fri 09:00-17:00`, { asOf: '2026-03-17T07:00:00Z', restProtected }),
        'compensatory-rest',
      ),
    ).toEqual([
      'breach amina s1 s2 Mon 2 Mar 21:00 to Tue 3 Mar 07:00 shortOf daily-rest owedMinutes 60 dueBy Tue 17 Mar 07:00',
    ])
  })
})

describe('a night limit', () => {
  const on = { rules: { 'night-limit': { level: 'breach' } } }
  const night = 'amina D Mon 21:00-06:00'
  const limited = (regulation: number, more: Record<string, unknown> = {}) =>
    said(under(regulation, `${night} \n ben D Fri 09:00-10:00`, { ...on, ...more }), 'night-limit').map((line) =>
      line.replace(/ amina.*(?= worked)/, ''),
    )

  test('is for information under 21 and 23, and a breach under 22', () => {
    expect([21, 22, 23].map((regulation) => limited(regulation))).toEqual([
      ['info workedMinutes 540 derogation Agreement 4, regulation 21'],
      ['breach workedMinutes 540'],
      ['info workedMinutes 540 derogation Agreement 4, regulation 23'],
    ])
  })

  test.each([
    ['until the day on which the 24 hours end', { until: '2026-03-03' }, 'info'],
    ['until the day before', { until: '2026-03-02' }, 'breach'],
    ['of somebody else', { amhp: 'ben' }, 'breach'],
  ])('by a derogation %s', (_, more, level) => {
    const derogations = [{ regulation: 21, ...more }]
    expect(limited(21, { derogations })[0]?.split(' ')[0]).toBe(level)
  })

  test('is a breach where rest owed is not judged', () => {
    expect(limited(21, { rules: { ...on.rules, 'compensatory-rest': { level: 'off' } } })).toEqual([
      'breach workedMinutes 540',
    ])
  })

  test('across the hour that comes twice, names the derogation', () => {
    const lines = 'amina D Sat 22:00-06:00'
    expect(sentences(under(23, lines, { ...on, firstMonday: '2026-10-19' }), 'night-limit')).toEqual([
      'Works 9 h in the 24 hours Sat 24 Oct 22:00 to Sun 25 Oct 21:00, some of it at night: 1 h more than 8 hours. A derogation is in force (Agreement 4, regulation 23), so it is no breach.',
    ])
  })
})

describe('the average of a night worker', () => {
  // 48 hours of nights in each week, and an hour more in the first of three.
  const nights = repeat('amina D', '19:00-07:00', ['Mon', 'Tue', 'Wed', 'Thu'], -18, 2)
  const lines = `${nights} \n amina D Sun-1 09:00-10:00`
  const weeks = { period: { from: '2026-02-23', to: '2026-03-16' } }
  const levels = (regulation: number, more: Record<string, unknown> = {}) =>
    said(under(regulation, lines, { ...weeks, ...more }), 'night-average').map((line) =>
      line
        .replace(/ amina.* to (\w+ \d+ \w+).*(?= averageM)/, ' to $1')
        .replace(' derogation Agreement 4, regulation', ' by'),
    )

  test('is for information under 21 and 23, and a breach under 22', () => {
    expect([21, 22, 23].flatMap((regulation) => levels(regulation))).toEqual([
      'info to Mon 2 Mar averageMinutes 481 by 21',
      'breach to Mon 2 Mar averageMinutes 481',
      'info to Mon 2 Mar averageMinutes 481 by 23',
    ])
  })

  test('is a breach in the weeks before a derogation, and after it', () => {
    const derogations = [{ regulation: 21, from: '2026-03-08', until: '2026-03-08' }]
    expect(levels(21, { derogations })).toEqual([
      'breach to Mon 2 Mar averageMinutes 481',
      'info to Mon 9 Mar averageMinutes 481 derogation regulation 21',
      'breach to Mon 16 Mar averageMinutes 481',
    ])
  })
})

test('a span under a derogation says which', () => {
  expect(sentences(under(21, longDay), 'working-span')).toEqual([
    'Starts Monday 2 March at 08:00 and finishes at 21:30: 13 h 30 min from start to finish, 30 min more than the 13 hours that leave room for daily rest. A derogation is in force (Agreement 4, regulation 21), so it is no breach.',
  ])
})

test('of two derogations in force a finding names the same one, in whatever order they are given', () => {
  const two = [
    { regulation: 23, basis: 'Agreement 5' },
    { regulation: 21, basis: 'Agreement 4' },
  ]
  for (const derogations of [two, two.toReversed()])
    expect(said(under(21, longDay, { derogations }), 'working-span')[0]).toContain(
      'derogation Agreement 4, regulation 21',
    )
})
