import { checkRota, writeFindings } from '@amhp/shared/rules/index.ts'
import { weeklyRest } from '@amhp/shared/rules/weekly-rest.ts'
import { describe, expect, test } from 'vitest'
import { allDays, findingsOf, notJudgedBy, oneLineRota, repeat } from '../support/rotas/one-line-rota.ts'

// A number of the service's own that is stricter than the law's: what breaks only that is a warning, from its own rule.

const daysBut = (...out: string[]) => allDays.filter((day) => !out.includes(day))
const longDays = repeat('amina D', '08:00-20:00', daysBut('Wed', 'Thu'))

describe('48 hours of weekly rest', () => {
  const rules = { 'weekly-rest': { hours: 48 } }
  const judged = (lines: string, fields: object = {}) => {
    const rota = oneLineRota(lines, { rules, ...fields })
    const reply = writeFindings(checkRota(rota), rota)
    return reply.findings
      .filter(({ rule }) => rule === 'weekly-rest')
      .map(({ level, facts, why, source }) => [level, facts.requiredMinutes, source.status, source.clause, why])
  }
  const ownSentence = (rest: string) =>
    `The longest rest in the week from Monday 2 March is ${rest} less than the 48 hours it needs. This limit is the service’s own, stricter than the law’s.`
  const ownSource = `stricter than ${weeklyRest.source.clause}`

  test.each([
    ['48 hours', `${longDays} \n amina D Thu 20:00-21:00`, []],
    [
      '47 hours 59: a warning',
      `${longDays} \n amina D Thu 19:59-21:00`,
      [['warning', 2880, 'local', ownSource, ownSentence('47 h 59 min, 1 min')]],
    ],
    [
      '35 hours, the law’s: a warning',
      `${longDays} \n amina D Thu 07:00-20:00`,
      [['warning', 2880, 'local', ownSource, ownSentence('35 h, 13 h')]],
    ],
    [
      '34 hours 59: a breach of the law’s number alone',
      `${longDays} \n amina D Thu 06:59-20:00`,
      [
        [
          'breach',
          2100,
          'law',
          weeklyRest.source.clause,
          'The longest rest in the week from Monday 2 March is 34 h 59 min, 1 min less than the 35 hours (24 + 11) it needs.',
        ],
      ],
    ],
  ])('%s', (_, lines, expected) => {
    expect(judged(lines)).toEqual(expected)
  })

  test.each([
    ['gap', 'warning', 'gap'],
    ['warning', 'warning', 'warning'],
    ['info', 'info', 'info'],
  ])('at the level %s it is %s where the law is kept, and %s where it is broken', (level, kept, broken) => {
    const chosen = { rules: { 'weekly-rest': { hours: 48, level } } }
    expect(judged(`${longDays} \n amina D Thu 07:00-20:00`, chosen)[0]![0]).toBe(kept)
    expect(judged(`${longDays} \n amina D Thu 06:59-20:00`, chosen)[0]![0]).toBe(broken)
  })

  test('27 hours, fewer than the law’s 35, are the law’s number', () => {
    const chosen = { rules: { 'weekly-rest': { hours: 27 } } }
    expect(judged(`${longDays} \n amina D Wed 23:00-Thu 07:00`, chosen)).toEqual([])
    expect(judged(`${longDays} \n amina D Wed 22:59-Thu 07:00`, chosen)[0]!.slice(0, 3)).toEqual([
      'breach',
      1620,
      'law',
    ])
  })

  test.each([
    ['34 hours 59', '06:59', 'warning', [1]],
    ['40 hours', '12:00', 'warning', []],
  ])('%s under a derogation: the law’s number is owed, the service’s own is not kept', (_, start, level, owed) => {
    const lines = `${longDays} \n amina D Thu ${start}-20:00`
    const derogations = [{ regulation: 21, basis: 'Workforce agreement 4' }]
    expect(judged(lines, { derogations })[0]!.slice(0, 2)).toEqual([level, 2880])
    const rota = oneLineRota(lines, { rules, derogations })
    expect(findingsOf(rota, 'compensatory-rest').map(({ facts }) => facts.owedMinutes)).toEqual(owed)
  })

  test('work before the records may turn a warning into a breach', () => {
    const lines = `${repeat('amina D', '08:00-20:00', daysBut('Wed', 'Thu'))} \n amina D Wed 00:00-12:00`
    expect(judged(lines).map(([level]) => level)).toEqual(['warning'])
    expect(notJudgedBy(oneLineRota(lines, { rules, recordsFrom: '2026-03-05' }), 'weekly-rest')).toEqual(['amina'])
    expect(notJudgedBy(oneLineRota(lines, { rules, recordsFrom: '2026-03-02' }), 'weekly-rest')).toEqual([])
  })
})
