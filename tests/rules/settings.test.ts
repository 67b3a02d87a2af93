import { rules } from '@amhp/shared/rules/index.ts'
import { settingShapes } from '@amhp/shared/rules/setting-shapes.ts'
import { describe, expect, test } from 'vitest'
import { allOn } from '../support/rotas/all-on.ts'
import { allDays, oneLineRota, repeat, said } from '../support/rotas/one-line-rota.ts'

// Each setting of each rule, with what it changes: what is found by default, and what with another value.

interface Row {
  readonly rule: string
  readonly setting: string
  readonly value: unknown
  readonly lines: string
  readonly byDefault: readonly string[]
  readonly withIt: readonly string[]
  readonly fields?: Readonly<Record<string, unknown>>
}

const nights = (...days: string[]) => repeat('amina D', '21:00-07:00', days)
const long = (...days: string[]) => repeat('amina D', '08:00-20:00', days)
const weekend = (week: number) => repeat('amina D', '09:00-17:00', ['Sat'], week, week + 1)
const fortnight = { period: { from: '2026-03-02', to: '2026-03-16' } }
const average = (minutes: number, weeks: number) => `breach averageMinutes ${minutes} limitMinutes 2880 weeks ${weeks}`
const sixDays = allDays.slice(0, 6)

// biome-ignore format: a line or two for each row
const rows: readonly Row[] = [
  { rule: 'cover-minimum', setting: 'quietMinutes', value: 2, lines: 'amina D Mon 09:01-17:00', fields: { dutyPattern: [{ id: 'day', days: ['mon'], start: '09:00', end: '17:00', cover: [{ role: 'amhp' }] }] },
    byDefault: ['gap minutes 1 required 1 actual 0'], withIt: ['info minutes 1 required 1 actual 0'] },
  { rule: 'daily-rest', setting: 'hours', value: 12, lines: 'amina D Mon 12:00-20:01 \n amina D Tue 08:00-16:00',
    byDefault: [], withIt: ['breach restMinutes 719 requiredMinutes 720 earliestStart 08:01'] },
  { rule: 'working-span', setting: 'hours', value: 10, lines: 'amina D Mon 08:00-18:01',
    byDefault: [], withIt: ['breach spanMinutes 601 limitMinutes 600'] },
  { rule: 'weekly-rest', setting: 'hours', value: 53, lines: long('Mon', 'Tue', 'Wed', 'Thu', 'Fri'),
    byDefault: [], withIt: ['breach longestRestMinutes 3120 requiredMinutes 3180'] },
  { rule: 'weekly-rest', setting: 'every', value: 'fortnight', lines: `${long(...allDays)} \n ${repeat('amina D', '08:00-20:00', ['Mon', 'Tue', 'Fri'], 1, 2)}`, fields: fortnight,
    byDefault: ['breach longestRestMinutes 720 requiredMinutes 2100'], withIt: [] },
  { rule: 'average-hours', setting: 'weeks', value: 26, lines: `${repeat('amina D', '09:00-17:00', sixDays, -16, 1)} \n amina D Sun 09:00-10:00`,
    byDefault: [average(2884, 17)], withIt: [] },
  { rule: 'compensatory-rest', setting: 'withinDays', value: 1, lines: 'amina D Mon 12:00-21:00 \n amina D Tue 07:00-15:00', fields: { derogations: [{ regulation: 21 }] },
    byDefault: ['breach owedMinutes 60 dueBy Tue 17 Mar 07:00'], withIt: ['breach owedMinutes 60 dueBy Wed 4 Mar 07:00'] },
  { rule: 'long-shift', setting: 'hours', value: 10, lines: 'amina D Mon 08:00-18:01',
    byDefault: [], withIt: ['warning actual 601 limit 600 unit minutes'] },
  { rule: 'long-shift', setting: 'nightHours', value: 10, lines: 'amina D Mon 21:00-06:00',
    byDefault: ['warning actual 540 limit 480 unit minutes'], withIt: [] },
  { rule: 'between-shifts', setting: 'hours', value: 14, lines: 'amina D Mon 12:00-20:00 \n amina D Tue 09:59-16:00',
    byDefault: [], withIt: ['warning actual 839 limit 840 unit minutes'] },
  { rule: 'consecutive-days', setting: 'days', value: 5, lines: repeat('amina D', '09:00-17:00', sixDays),
    byDefault: [], withIt: ['warning actual 6 limit 5 unit days'] },
  { rule: 'consecutive-nights', setting: 'nights', value: 2, lines: nights('Mon', 'Tue', 'Wed'),
    byDefault: [], withIt: ['warning actual 3 limit 2 unit nights'] },
  { rule: 'night-to-day', setting: 'nights', value: 1, lines: `${nights('Mon')} \n amina D Wed 09:00-17:00`,
    byDefault: ['warning actual 1 limit 2 unit nights'], withIt: [] },
  { rule: 'rest-after-nights', setting: 'hours', value: 48, lines: `${nights('Mon', 'Tue')} \n amina D Fri 06:59-12:00`,
    byDefault: [], withIt: ['warning actual 2879 limit 2880 unit minutes'] },
  { rule: 'hours-in-168', setting: 'hours', value: 60, lines: `${long('Mon', 'Tue', 'Wed', 'Thu', 'Fri')} \n amina D Sat 08:00-08:01`,
    byDefault: [], withIt: ['warning actual 3601 limit 3600 unit minutes'] },
  { rule: 'weekends', setting: 'weeks', value: 4, lines: [-2, -1, 0].map(weekend).join('\n'),
    byDefault: [], withIt: ['warning actual 3 limit 2 unit weekends'] },
  { rule: 'weekends', setting: 'oneIn', value: 4, lines: [-4, -2, 0].map(weekend).join('\n'),
    byDefault: [], withIt: ['warning actual 3 limit 2 unit weekends'] },
  { rule: 'standby-rest', setting: 'nightHours', value: 6, lines: 'amina S Mon 17:00-09:00 called 22:00-01:01',
    byDefault: [], withIt: ['warning actual 359 limit 360 unit minutes on end'] },
  { rule: 'standby-rest', setting: 'dayHours', value: 12, lines: 'amina S Mon 17:00-17:00 called 08:00-17:00 called 17:30-20:31',
    byDefault: [], withIt: ['warning actual 719 limit 720 unit minutes'] },
  { rule: 'late-finish', setting: 'notBefore', value: '14:00', lines: 'amina D Mon 17:00-01:00 \n amina D Tue 13:59-20:00',
    byDefault: [], withIt: ['warning actual 779 limit 780 unit minutes'] },
  { rule: 'late-finish', setting: 'hours', value: 13, lines: 'amina D Mon 17:00-01:00 \n amina D Tue 13:59-20:00',
    byDefault: [], withIt: ['warning actual 779 limit 780 unit minutes'] },
  { rule: 'overrun', setting: 'minutes', value: 30, lines: 'amina D Mon 12:00-20:00 worked -20:31',
    byDefault: [], withIt: ['info actual 31 limit 30 unit minutes'] },
]

const found = ({ rule, lines, fields }: Row, settings: object) => {
  const level = (allOn as Record<string, object>)[rule]
  const rota = oneLineRota(lines, { ...fields, rules: { [rule]: { ...level, ...settings } } })
  const numbers = /(?:average|rest|span|longest|owed|minutes|actual).*$/
  return said(rota, rule).map((line) => `${line.split(' ')[0]} ${numbers.exec(line)?.[0]}`)
}

describe.each(rows)('$rule, $setting $value', (row) => {
  test('by default', () => expect(found(row, {})).toEqual(row.byDefault))
  test('with it', () => expect(found(row, { [row.setting]: row.value })).toEqual(row.withIt))
})

describe('a fortnight', () => {
  const fields = { period: { from: '2026-03-02', to: '2026-03-23' } }
  const three = [0, 1, 2].map((week) => repeat('amina D', '08:00-20:00', allDays, week, week + 1)).join('\n')
  const of = (lines: string, from?: string) => {
    const settings = { every: 'fortnight', ...(from ? { fortnightFrom: from } : {}) }
    return said(oneLineRota(lines, { ...fields, rules: { 'weekly-rest': settings } }), 'weekly-rest')
  }
  test('begins with the first Monday of the period, and one that it cuts is not judged', () => {
    expect(of(three).map((line) => line.replace(/.*(?=Mon 2 )| longest.*/g, ''))).toEqual([
      'Mon 2 Mar 00:00 to Mon 16 Mar 00:00',
    ])
  })

  test('or with the day that is set', () => {
    expect(of(three, '2026-02-23').map((line) => line.replace(/.*(?=Mon 9 )| longest.*/g, ''))).toEqual([
      'Mon 9 Mar 00:00 to Mon 23 Mar 00:00',
    ])
  })

  test.each([
    ['one rest of 59 hours, Sunday 20:00 to Wednesday 07:00,', 'amina D Wed+1 07:00-20:00', 0],
    ['one of 58 hours 59', 'amina D Wed+1 06:59-20:00', 1],
  ])('%s', (_, last, findings) => {
    const others = `${long(...allDays)} \n ${repeat('amina D', '07:00-20:00', allDays.slice(3), 1, 2)}`
    expect(of(`${others} \n ${last}`)).toHaveLength(findings)
  })
})

test('every setting of every rule is in the table', () => {
  const all = rules.flatMap((rule) => Object.keys(settingShapes(rule)).map((name) => `${rule.code} ${name}`))
  const tried = [...rows.map(({ rule, setting }) => `${rule} ${setting}`), 'weekly-rest fortnightFrom']
  expect([...new Set(tried)].sort()).toEqual(all.sort())
})
