import { describe, expect, test } from 'vitest'
import { allOn } from '../support/rotas/all-on.ts'
import { allDays, notJudgedBy, oneLineRota, repeat, said } from '../support/rotas/one-line-rota.ts'

// What work before the records would change where it touches work on record: how many findings, and how many not judged.

describe('work with which records begin may have begun the day before', () => {
  const both = (rule: string, lines: string, more: Record<string, unknown>) => {
    const rota = oneLineRota(lines, { rules: allOn, ...more })
    return [said(rota, rule).length, notJudgedBy(rota, rule).length]
  }
  const week = `${repeat('amina D', '09:00-17:00', allDays.slice(1))} \n amina D Mon+1 09:00-17:00`
  test.each([
    ['and so be one of seven days in a row', `amina D Mon 00:00-08:00 \n ${week}`, 1, 1],
    ['but not a minute later', `amina D Mon 00:01-08:00 \n ${week}`, 1, 0],
    ['nor where more begins on that day', `amina D Mon 00:00-08:00 \n amina D Mon 20:00-22:00 \n ${week}`, 1, 0],
    ['nor where eight follow', `amina D Mon 00:00-08:00 \n ${week} \n amina D Tue+1 09:00-17:00`, 1, 0],
    ['and be no day at all', 'amina D Mon 00:00-08:00', 0, 1],
  ])('%s', (_, lines, findings, unknown) => {
    expect(both('consecutive-days', lines, { recordsFrom: '2026-03-02' })).toEqual([findings, unknown])
  })

  test('the only one of the days in a row that are too many', () => {
    const rules = { 'consecutive-days': { days: 1 } }
    const of = (start: string) =>
      both('consecutive-days', `amina D Mon ${start}-08:00 \n amina D Tue 09:00-17:00`, {
        rules,
        recordsFrom: '2026-03-02',
      })
    expect([of('00:00'), of('00:01')]).toEqual([
      [1, 1],
      [1, 0],
    ])
  })

  const five = (first: string) =>
    [
      `amina D Sat-4 ${first}`,
      ...[-3, -2, -1].map((week) => `amina D Sat${week} 09:00-17:00`),
      'amina D Sat 09:00-17:00',
    ].join('\n')
  test.each([
    ['and not at the weekend', five('00:00-08:00'), 1, 1],
    ['but a minute later it is', five('00:01-08:00'), 1, 0],
    ['but it is where more begins at that weekend', `${five('00:00-08:00')} \n amina D Sun-4 09:00-17:00`, 1, 0],
    ['and so are more weekends than may be', `${five('00:00-08:00')} \n amina D Sat-5 09:00-17:00`, 1, 0],
  ])('%s', (_, lines, findings, unknown) => {
    expect(both('weekends', lines, { recordsFrom: '2026-02-07' })).toEqual([findings, unknown])
  })

  test('the last but one of those that may be worked', () => {
    const lines = (start: string) => `amina D Sat-1 ${start}-08:00 \n amina D Sat 09:00-17:00`
    const rules = { weekends: { level: 'warning', oneIn: 8 } }
    expect(both('weekends', lines('00:00'), { rules, recordsFrom: '2026-02-28' })).toEqual([1, 1])
    expect(both('weekends', lines('00:01'), { rules, recordsFrom: '2026-02-28' })).toEqual([1, 0])
  })

  test('too long ago to be looked at', () => {
    const lines = `amina D Sat-8 00:00-08:00 \n ${five('09:00-17:00')}`
    expect(both('weekends', lines, { recordsFrom: '2026-01-10' })).toEqual([1, 0])
  })

  test('where it begins on a Sunday, at the same weekend', () => {
    const lines = five('09:00-17:00').replace('Sat-4 09:00', 'Sun-4 00:00')
    expect(both('weekends', lines, { recordsFrom: '2026-02-08' })).toEqual([1, 0])
  })

  test.each([
    ['on a Monday in the period', '2026-02-28', 'Mon 00:00', {}, 1],
    ['a minute later', '2026-02-28', 'Mon 00:01', {}, 0],
    ['where the weekend is not wholly in the period', '2026-03-01', 'Mon 00:00', {}, 0],
    ['where every weekend may be worked', '2026-02-28', 'Mon 00:00', { oneIn: 1 }, 0],
  ])('at a weekend of which nothing else is known: %s', (_, from, start, more, unknown) => {
    const rules = { weekends: { level: 'warning', ...more } }
    const period = { from, to: '2026-03-09' }
    expect(both('weekends', `amina D ${start}-08:00`, { rules, period, recordsFrom: '2026-03-02' })).toEqual([
      0,
      unknown,
    ])
  })

  test('but on another day than a Monday that changes no weekend', () => {
    const period = { from: '2026-02-28', to: '2026-03-09' }
    expect(both('weekends', 'amina D Tue 00:00-08:00', { period, recordsFrom: '2026-03-03' })).toEqual([0, 0])
  })
})

describe('a night of someone who starts with the records may have begun the day before', () => {
  test.each([
    ['and there is no other', '2026-03-02', '2026-03-02', 'amina D Mon 00:00-05:00', 1],
    ['but not a minute later', '2026-03-02', '2026-03-02', 'amina D Mon 00:01-05:00', 0],
    ['but not where records begin before', '2026-03-02', '2026-03-01', 'amina D Mon 00:00-05:00', 0],
    [
      'but that is since they started where records begin after',
      '2026-03-02',
      '2026-03-03',
      'amina D Tue 00:00-05:00',
      0,
    ],
    [
      'but not where one later in that day does',
      '2026-03-02',
      '2026-03-02',
      'amina D Mon 08:00-09:00 \n amina D Mon 21:00-05:00',
      0,
    ],
    ['and there is another', '2026-03-02', '2026-03-02', 'amina D Mon 00:00-05:00 \n amina D Mon 21:00-05:00', 0],
    [
      'and another in three weeks',
      '2026-02-16',
      '2026-02-16',
      'amina D Mon-2 00:00-05:00 \n amina D Mon-1 00:00-05:00',
      0,
    ],
    ['and no other in three weeks', '2026-02-16', '2026-02-16', 'amina D Mon-2 00:00-05:00', 1],
  ])('%s', (_, startedOn, recordsFrom, nights, unknown) => {
    const amhps = [{ id: 'amina', name: 'Amina', approvals: [{ authority: 'northshire' }], startedOn }]
    const days = repeat('amina D', '08:00-18:00', allDays.slice(1), startedOn === '2026-02-16' ? -2 : 0, 1)
    const rota = oneLineRota(`${nights} \n ${days}`, { amhps, recordsFrom })
    expect([said(rota, 'night-average').length, notJudgedBy(rota, 'night-average').length]).toEqual([1, unknown])
  })
})

describe('a run too long that work before the records may cut', () => {
  const both = (lines: string, more: Record<string, unknown> = {}) => {
    const rota = oneLineRota(lines, { rules: allOn, recordsFrom: '2026-03-02', ...more })
    return [said(rota, 'working-span').length, notJudgedBy(rota, 'working-span').length]
  }
  test.each([
    ['is not known to be one', 'amina D Mon 01:00-05:00 \n amina D Mon 07:00-15:00', 1, 1],
    ['is one where the start was 11 hours after them', 'amina D Mon 11:00-15:00 \n amina D Mon 17:00-00:30', 1, 0],
    [
      'is told of the one run alone',
      'amina D Mon 01:00-05:00 \n amina D Mon 07:00-12:00 \n amina D Wed 01:00-05:00 \n amina D Wed 07:00-15:00',
      1,
      1,
    ],
    ['of shifts that start together is one stretch', 'amina D Mon 01:00-15:00 \n amina D Mon 01:00-03:00', 1, 0],
    ['of a long stretch, the stretch is told', 'amina D Mon 01:00-05:00 \n amina D Mon 07:00-21:00', 1, 1],
  ])('%s', (_, lines, findings, unknown) => {
    expect(both(lines)).toEqual([findings, unknown])
  })
})
