import { describe, expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import { allDays, findingsOf, oneLineRota, repeat, said, sentences } from '../support/rotas/one-line-rota.ts'
import { setting } from '../support/rotas/setting.ts'

const always = [{ regulation: 21, basis: 'Workforce agreement 4' }]
/** 10 hours of rest before Tuesday: an hour short. */
const short = 'amina D Mon 12:00-21:00 \n amina D Tue 07:00-15:00'
const of = (lines: string, more: Record<string, unknown> = {}) => oneLineRota(lines, { derogations: always, ...more })
const owed = (more: Record<string, unknown> = {}) => said(of(short, more), 'compensatory-rest')
const given = (start: string, end: string) => ({
  amhp: 'amina',
  start: `2026-03-${start}:00Z`,
  end: `2026-03-${end}:00Z`,
})

declares('compensatory-rest', 'breach, law', 'shortOf never, owedMinutes higher, dueBy moment, protected other', {
  withinDays: '1 to 60 whole, 14',
})

boundary('compensatory-rest', {
  fields: { derogations: always, restGiven: [given('04T09:00', '04T10:00')] },
  kept: ['an hour of rest short, an hour given', short],
  past: [
    'an hour and a minute short, an hour given',
    'amina D Mon 12:00-21:01 \n amina D Tue 07:00-15:00',
    'info amina s1 s2 Mon 2 Mar 21:01 to Tue 3 Mar 07:00 shortOf daily-rest owedMinutes 1 dueBy Tue 17 Mar 07:00',
    'Daily rest was short Mon 2 Mar 21:01 to Tue 3 Mar 07:00, under a derogation: 1 min of rest is owed, directly after it or by Tuesday 17 March at 07:00 at the latest.',
  ],
  spare: ['59 minutes short, an hour given', 'amina D Mon 12:00-20:59 \n amina D Tue 07:00-15:00'],
})

setting('compensatory-rest', 'withinDays', 1, {
  lines: 'amina D Mon 12:00-21:00 \n amina D Tue 07:00-15:00',
  fields: { derogations: [{ regulation: 21 }] },
  byDefault: ['info shortOf daily-rest owedMinutes 60 dueBy Tue 17 Mar 07:00'],
  withIt: ['breach shortOf daily-rest owedMinutes 60 dueBy Wed 4 Mar 07:00'],
})

describe('a shortfall of daily rest', () => {
  test('is owed, and no breach of daily rest', () => {
    expect(owed()).toEqual([
      'info amina s1 s2 Mon 2 Mar 21:00 to Tue 3 Mar 07:00 shortOf daily-rest owedMinutes 60 dueBy Tue 17 Mar 07:00',
    ])
    expect(said(of(short), 'daily-rest')).toEqual([])
  })

  test.each([
    ['no derogation', { derogations: [] }],
    ['one for someone else', { derogations: [{ ...always[0], amhp: 'ben' }], amhps: undefined }],
    ['one that has ended', { derogations: [{ ...always[0], until: '2026-03-02' }] }],
    ['one that has not begun', { derogations: [{ ...always[0], from: '2026-03-04' }] }],
    ['the rule switched off', { rules: { 'compensatory-rest': { level: 'off' } } }],
  ])('is a breach of daily rest with %s', (_, more) => {
    const both = `${short} \n ben D Fri 09:00-17:00`
    const { amhps: _left, ...fields } = { amhps: undefined, ...more }
    expect(said(of(both, fields), 'compensatory-rest')).toEqual([])
    expect(said(of(both, fields), 'daily-rest')).toHaveLength(1)
  })

  test.each([
    ['for her', { amhp: 'amina' }],
    ['for everyone', { amhp: null }],
    ['on that day only', { from: '2026-03-03', until: '2026-03-03' }],
    ['of regulation 23', { regulation: 23 }],
  ])('is owed under one %s', (_, more) => {
    expect(owed({ derogations: [{ ...always[0], ...more }] })).toHaveLength(1)
  })

  test('is neither where daily rest is off', () => {
    expect(owed({ rules: { 'daily-rest': { level: 'off' } } })).toEqual([])
  })

  test.each([
    ['all but a minute', [given('04T09:00', '04T09:59')], 'owedMinutes 1 '],
    ['in two pieces', [given('04T09:00', '04T09:30'), given('05T09:00', '05T09:30')], undefined],
    ['what was worked in is not given', [given('03T14:30', '03T15:30')], 'owedMinutes 30 '],
    ['before it was owed', [given('02T22:00', '02T23:30')], 'owedMinutes 60 '],
    ['after it was due', [given('17T07:00', '17T09:00')], 'owedMinutes 60 '],
    ['the last hour before it was due', [given('17T06:00', '17T09:00')], undefined],
  ])('given: %s', (_, restGiven, left) => {
    expect(owed({ restGiven })[0]?.replace(/.*(?=owed)|(?<=\d )due.*/g, '')).toBe(left)
  })

  test('a rest given counts for one shortfall only', () => {
    const two = `${short} \n amina D Wed 12:00-21:00 \n amina D Thu 07:00-15:00`
    const found = said(of(two, { restGiven: [given('06T09:00', '06T10:30')] }), 'compensatory-rest')
    expect(found.map((line) => line.replace(/.*(?=owed)| due.*/g, ''))).toEqual(['owedMinutes 30'])
  })

  test('keeps its key when the one before it, of the same shift, is given', () => {
    const both = 'amina D Mon 12:00-21:00 \n amina D Tue 07:00-15:00 break 10'
    const keys = (more: Record<string, unknown>) =>
      findingsOf(of(both, more), 'compensatory-rest').map(({ key }) => key)
    expect(keys({})).toEqual(['compensatory-rest/amina/s2', 'compensatory-rest/amina/s2/2'])
    expect(keys({ restGiven: [given('04T09:00', '04T10:00')] })).toEqual(['compensatory-rest/amina/s2/2'])
  })

  test('is due within fewer days when so set', () => {
    const rules = { 'compensatory-rest': { withinDays: 3 } }
    expect(owed({ rules, restGiven: [given('06T09:00', '06T10:00')] })[0]).toContain('dueBy Fri 6 Mar 07:00')
  })

  test.each([
    ['of daily rest', short, /^Daily rest was short Mon 2 Mar 21:00/],
    ['of a break', 'amina D Mon 09:00-17:00 break 5', /^A break was missed or too short Mon 2 Mar 09:00/],
    [
      'of split work',
      'amina D Mon 07:00-12:00 \n amina D Mon 13:00-22:00',
      /^Split work left too little rest Mon 2 Mar 07:00/,
    ],
    ['of weekly rest', repeat('amina D', '08:00-20:00', allDays), /^Weekly rest was short Mon 2 Mar 00:00/],
  ])('a shortfall %s is named', (_, lines, expected) => {
    expect(sentences(of(lines), 'compensatory-rest')).toEqual([expect.stringMatching(expected)])
  })

  test('22:00 to 09:00 is an hour short on the night that the clocks go forward', () => {
    const rota = of('amina D Sat 12:00-22:00 \n amina D Sun 09:00-17:00', { firstMonday: '2026-03-23' })
    expect(said(rota, 'compensatory-rest')[0]).toContain('owedMinutes 60')
  })
})

describe('a shortfall of weekly rest', () => {
  const week = repeat('amina D', '08:00-20:00', allDays)

  test('is owed', () => {
    expect(said(of(week), 'compensatory-rest')).toEqual([
      'info amina s1 s2 s3 s4 s5 s6 s7 Mon 2 Mar 00:00 to Mon 9 Mar 00:00 shortOf weekly-rest owedMinutes 1380 dueBy Mon 23 Mar 00:00',
    ])
    expect(said(of(week), 'weekly-rest')).toEqual([])
  })

  test.each([
    ['a breach where the derogation ends before its last day', { until: '2026-03-07' }, 0],
    ['owed where it holds on the last day', { from: '2026-03-08', until: '2026-03-08' }, 1],
    ['a breach under regulation 22 where her shifts start alike', { regulation: 22 }, 0],
  ])('is %s', (_, more, expected) => {
    const derogations = [{ ...always[0], ...more }]
    expect(said(of(week, { derogations }), 'compensatory-rest')).toHaveLength(expected)
    expect(said(of(week, { derogations }), 'weekly-rest')).toHaveLength(1 - expected)
  })

  test('by the fortnight is the smaller of two short rests and one long one', () => {
    const rules = { 'weekly-rest': { every: 'fortnight', fortnightFrom: '2026-03-02' } }
    const two = repeat('amina D', '08:00-20:00', allDays, 0, 2)
    const more = { rules, period: { from: '2026-03-02', to: '2026-03-16' } }
    expect(said(of(two, more), 'compensatory-rest')[0]).toContain('owedMinutes 2760')
    const withOne = two.replace(/amina D Wed\+0.*\n/, '')
    expect(said(of(withOne, more), 'compensatory-rest')[0]).toContain('owedMinutes 1380')
  })
})

test('the sentence shows the working', () => {
  expect(sentences(of(short), 'compensatory-rest')).toEqual([
    'Daily rest was short Mon 2 Mar 21:00 to Tue 3 Mar 07:00, under a derogation: 1 h of rest is owed, directly after it or by Tuesday 17 March at 07:00 at the latest.',
  ])
})
