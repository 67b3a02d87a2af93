import { daysLookedBack, mostDaysAhead, weeksLookedAt } from '@amhp/shared/rules/check/looks-back.ts'
import { notJudgedByRule } from '@amhp/shared/rules/check/why-not-judged.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { describe, expect, test } from 'vitest'
import { oneLineRota, repeat } from '../support/rotas/one-line-rota.ts'

const off = { level: 'off' }
const on = { level: 'warning' }

describe('how far back and ahead the rules in force look', () => {
  test.each([
    ['as they are', {}, { 'average-hours': 17, 'night-average': 17 }, 118, 119],
    [
      'with an average over 52 weeks',
      { 'average-hours': { weeks: 52 } },
      { 'average-hours': 52, 'night-average': 17 },
      363,
      364,
    ],
    ['without averages', { 'average-hours': off, 'night-average': off }, {}, 21, 0],
    [
      'with weekends, without averages',
      { 'average-hours': off, 'night-average': off, weekends: on },
      { weekends: 8 },
      55,
      0,
    ],
    [
      'with weekends of two weeks',
      { 'average-hours': off, 'night-average': off, weekends: { ...on, weeks: 2 } },
      { weekends: 2 },
      21,
      0,
    ],
    ['with night averages alone', { 'average-hours': off }, { 'night-average': 17 }, 118, 0],
    ['with averages by day alone', { 'night-average': off }, { 'average-hours': 17 }, 118, 119],
  ])('%s', (_, rules, weeks, back, ahead) => {
    const { rules: inForce } = oneLineRota('amina D Mon 09:00-17:00', { rules })
    expect(Object.fromEntries(weeksLookedAt(inForce))).toEqual(weeks)
    expect([daysLookedBack(inForce, []), mostDaysAhead(inForce, [])]).toEqual([back, ahead])
  })

  test('weeks of somebody’s own count while the average is on', () => {
    const own = (rules: object) => {
      const amhps = [{ id: 'amina', name: 'Amina', averageWeeks: 26 }]
      const rota = oneLineRota('amina D Mon 09:00-17:00', { format: 'amhp-rota/2', amhps, rules })
      return [daysLookedBack(rota.rules, rota.amhps), mostDaysAhead(rota.rules, rota.amhps)]
    }
    expect(own({})).toEqual([181, 182])
    expect(own({ 'average-hours': off })).toEqual([118, 0])
  })
})

describe('why a rule could not judge', () => {
  const told = (lines: string, more: Record<string, unknown>) => {
    const rota = oneLineRota(lines, more)
    return notJudgedByRule(checkRota(rota).notJudged, rota)
  }
  const both = 'amina D Mon 09:00-17:00 \n ben D Mon 09:00-17:00'

  test.each([
    ['2026-03-02', '29 June 2026', '8 h a week over 1 week'],
    ['2026-03-03', '30 June 2026', null],
    ['2026-03-01', '28 June 2026', '8 h a week over 1 week'],
    ['2025-11-18', '17 March 2026', '7 h 4 min a week over 15 weeks'],
  ])('an average, with records from %s: it can be checked from %s, and is %s so far', (recordsFrom, from, soFar) => {
    const lines = `${both} \n ${repeat('amina D', '09:00-16:00', ['Mon'], -16, 0)}`
    const average = told(lines, { recordsFrom }).find(({ rule }) => rule === 'average-hours')
    expect(average).toMatchObject({ title: 'At most 48 hours a week on average' })
    expect(average!.why).toMatch(
      new RegExp(`^Averages can be checked from ${from}: they take 17 weeks of records, and`),
    )
    expect(average!.people[0]).toEqual({ amhp: 'amina', soFar })
  })

  test('an average of weeks of her own, of a starter, or over fixed periods says its own day', () => {
    const from = (amhp: object, rules: object = {}) => {
      const amhps = [{ id: 'amina', name: 'Amina', ...amhp }]
      const derogations = [{ regulation: 21, basis: 'Agreed' }]
      const more = { format: 'amhp-rota/2', recordsFrom: '2026-03-02', amhps, derogations, rules }
      const average = told('amina D Mon 09:00-17:00', more).find(({ rule }) => rule === 'average-hours')
      return average && /from (.*?):/.exec(average.why)?.[1]
    }
    expect(from({})).toBe('29 June 2026')
    expect(from({ averageWeeks: 26 })).toBe('31 August 2026')
    expect(from({ startedOn: '2026-03-02' })).toBeUndefined()
    expect(from({ startedOn: '2026-02-23' })).toBe('29 June 2026')
    expect(from({}, { 'average-hours': { periodsFrom: '2025-11-10' } })).toBe('6 July 2026')
  })

  test('the average of a night worker says from when, and her normal hours so far', () => {
    const lines = repeat('amina D', '20:00-06:00', ['Mon', 'Tue', 'Wed'], -2, 1)
    const average = told(lines, { recordsFrom: '2026-02-18' }).find(({ rule }) => rule === 'night-average')
    expect(average?.why).toMatch(/^Averages can be checked from 22 June 2026: they take 17 weeks/)
    expect(average?.people).toEqual([{ amhp: 'amina', soFar: '5 h in each 24 hours over 2 weeks' }])
  })

  test('days in a row say since when shifts are on record', () => {
    const days = told(both, { recordsFrom: '2026-03-02' }).find(({ rule }) => rule === 'consecutive-days')
    expect(days).toEqual({
      rule: 'consecutive-days',
      title: 'Days of work in a row',
      why: 'Shifts are recorded from 2 March 2026, and work before that could change the result.',
      people: [
        { amhp: 'amina', soFar: null },
        { amhp: 'ben', soFar: null },
      ],
    })
  })

  test('an average that looks ahead says that shifts are not planned that far', () => {
    const lines = 'amina D Mon 09:00-17:00 \n amina away leave Mon 00:00-Tue 00:00'
    expect(told(lines, { recordsFrom: '2025-11-04' })).toEqual([
      {
        rule: 'average-hours',
        title: 'At most 48 hours a week on average',
        why: 'Days away are made up for by as many days worked after them, and shifts are not planned that far ahead.',
        people: [{ amhp: 'amina', soFar: '0 min a week over 17 weeks' }],
      },
    ])
  })
})
