import { daysLookedBack, mostDaysAhead, weeksLookedAt } from '@amhp/shared/rules/check/looks-back.ts'
import { notJudgedByRule } from '@amhp/shared/rules/check/why-not-judged.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { describe, expect, test } from 'vitest'
import { oneLineRota } from '../support/rotas/one-line-rota.ts'

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
    ['2026-03-02', '22 June 2026'],
    ['2026-03-03', '29 June 2026'],
    ['2026-03-01', '22 June 2026'],
    ['2025-11-18', '16 March 2026'],
  ])('an average, with records from %s: the first week is that of %s', (recordsFrom, week) => {
    const average = told(both, { recordsFrom }).find(({ rule }) => rule === 'average-hours')
    expect(average).toMatchObject({ title: 'At most 48 hours a week on average', amhps: ['amina', 'ben'] })
    expect(average!.why).toMatch(/^This takes 17 weeks of records, and shifts are recorded from /)
    expect(average!.why).toContain(`: the first week that can be checked is that of ${week}.`)
  })

  test('days in a row say since when shifts are on record', () => {
    const days = told(both, { recordsFrom: '2026-03-02' }).find(({ rule }) => rule === 'consecutive-days')
    expect(days).toEqual({
      rule: 'consecutive-days',
      title: 'Days of work in a row',
      amhps: ['amina', 'ben'],
      why: 'Shifts are recorded from 2 March 2026, and work before that could change the result.',
    })
  })

  test('an average that looks ahead says that shifts are not planned that far', () => {
    const lines = 'amina D Mon 09:00-17:00 \n amina away leave Mon 00:00-Tue 00:00'
    expect(told(lines, { recordsFrom: '2025-11-10' })).toEqual([
      {
        rule: 'average-hours',
        title: 'At most 48 hours a week on average',
        amhps: ['amina'],
        why: 'Days away are replaced by as many days after the week, and shifts are not planned that far ahead.',
      },
    ])
  })
})
