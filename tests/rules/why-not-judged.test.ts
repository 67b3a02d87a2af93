import { averageNotYet, notJudgedByRule } from '@amhp/shared/rules/check/why-not-judged.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { describe, expect, test } from 'vitest'
import { allOn } from '../support/rotas/all-on.ts'
import { oneLineRota, repeat, workingDays } from '../support/rotas/one-line-rota.ts'

const lines = repeat('amina D', '09:00-17:00', workingDays, -4, 1)
const rotaOf = (recordsFrom: string, fields: object = {}, of = lines) =>
  oneLineRota(of, { recordsFrom, rules: allOn, ...fields })

/** What is said of some rules: why, and of whom, with the average so far. */
function told(rules: readonly string[], rota: ReturnType<typeof rotaOf>): string[] {
  return notJudgedByRule(checkRota(rota).notJudged, rota)
    .filter(({ rule }) => rules.includes(rule))
    .map(
      ({ title, why, people }) => `${title}: ${why} ${people.map(({ amhp, soFar }) => `${amhp} ${soFar}`).join(', ')}`,
    )
}

describe('what could not be judged is told', () => {
  test('with nothing where all is judged', () => {
    expect(notJudgedByRule([], rotaOf('2020-01-01'))).toEqual([])
  })

  test('of averages, with the day from which, and the average so far', () => {
    expect(told(['average-hours', 'night-average'], rotaOf('2026-02-04'))).toEqual([
      'At most 48 hours a week on average: Averages can be checked from 3 June 2026: they take 17 weeks of records, and shifts are recorded from 4 February 2026. amina 40 h a week over 4 weeks',
      'Night workers: at most 8 hours in each 24 on average: Averages can be checked from 8 June 2026: they take 17 weeks of records, and shifts are recorded from 4 February 2026. amina 6 h 40 min in each 24 hours over 4 weeks',
    ])
  })

  test.each([
    [
      'a week of leave is left out of days and hours',
      'Mon-1 00:00-Mon 00:00',
      '6 h 40 min in each 24 hours over 4 weeks',
    ],
    ['leave all the time leaves nothing', 'Wed-4 00:00-Wed 00:00', 'null'],
  ])('of the average of a night worker so far: %s', (_, leave, soFar) => {
    const [night] = told(['night-average'], rotaOf('2026-02-04', {}, `${lines} \n amina away leave ${leave}`))
    expect(night?.split('. ').at(-1)).toBe(`amina ${soFar}`)
  })

  test.each([
    ['on a Monday', '2026-02-16', 'Monday 6 April'],
    ['on a Tuesday', '2026-02-17', 'Monday 13 April'],
    ['on a Sunday', '2026-02-15', 'Monday 6 April'],
  ])('of weekends by their weeks, where records begin %s', (_, from, first) => {
    const weekends = `${lines} \n amina D Sat 09:00-17:00 \n amina D Sat-1 09:00-17:00`
    const date = `${Number(from.slice(8))} February 2026`
    expect(told(['weekends'], rotaOf(from, {}, weekends))).toEqual([
      `Weekends of work: This takes 8 weeks of records, and shifts are recorded from ${date}: the first week that can be checked is that of ${first.replace('Monday ', '')} 2026. amina null`,
    ])
  })

  test('of others by work before the records, people with the same reason together', () => {
    const two = 'amina D Mon 00:00-06:00 \n ben D Mon 00:00-06:00'
    expect(told(['daily-rest'], rotaOf('2026-03-02', {}, two))).toEqual([
      'Rest before work: Shifts are recorded from 2 March 2026, and work before that could change the result. amina null, ben null',
    ])
  })
})

describe('an AMHP is told of her 48-hour average', () => {
  test.each<[string, string, string, string | null]>([
    [
      'from when it can be checked, and what it is so far',
      '2026-02-02',
      lines,
      'Your average hours can be checked from 1 June 2026; so far 40 h a week over 5 weeks.',
    ],
    [
      'only from when, in her first week',
      '2026-03-04',
      'amina D Thu 09:00-17:00',
      'Your average hours can be checked from 1 July 2026.',
    ],
    [
      'of her own hours',
      '2026-02-02',
      `${repeat('ben D', '09:00-13:00', workingDays, -4, 1)} \n ${lines}`,
      'Your average hours can be checked from 1 June 2026; so far 40 h a week over 5 weeks.',
    ],
    [
      'nothing where only that of a colleague is not judged',
      '2020-01-01',
      `ben D Mon-1 09:00-17:00 \n ben away leave Mon 00:00-Tue 00:00 \n ${lines}`,
      null,
    ],
    ['nothing where it is judged', '2020-01-01', lines, null],
    ['nothing where only others are not judged', '2020-01-01', `ben D Mon 09:00-17:00 \n ${lines}`, null],
  ])('%s', (_, recordsFrom, work, expected) => {
    expect(averageNotYet(rotaOf(recordsFrom, {}, work), 'amina')).toBe(expected)
  })

  test('who is not in the register is told nothing', () => {
    expect(averageNotYet(rotaOf('2026-02-02'), 'nobody')).toBeNull()
  })

  test('from when more is planned, where days away are made up for by days that are not planned yet', () => {
    const leave = 'amina away leave Mon 00:00-Mon+1 00:00'
    const rota = oneLineRota(`${repeat('amina D', '09:00-17:00', workingDays, -16, 1)} \n ${leave}`)
    expect(averageNotYet(rota, 'amina')).toBe(
      'Your average hours cannot be checked until more shifts are planned; so far 37 h 39 min a week over 17 weeks.',
    )
  })
})
