import { describe, expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import { allDays, notJudgedBy, oneLineRota, repeat, said, sentences } from '../support/rotas/one-line-rota.ts'
import { setting } from '../support/rotas/setting.ts'

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
/** A shift on each of some days, the same hours. */
const each = (week: string, hours: string, of = days) => of.map((day) => `amina D ${day}${week} ${hours}`).join('\n')
const weekdaysBut = (...out: string[]) => days.filter((day) => !out.includes(day))

const longDays = each('', '08:00-20:00', weekdaysBut('Wed', 'Thu'))

declares('weekly-rest', 'breach, law', 'longestRestMinutes lower, requiredMinutes higher', {
  hours: '24 to 59, 35',
  every: 'week or fortnight, week',
  fortnightFrom: 'date',
})

boundary('weekly-rest', {
  kept: ['35 hours of rest', `${longDays} \n amina D Thu 07:00-20:00`],
  past: [
    '34 hours 59',
    `${longDays} \n amina D Thu 06:59-20:00`,
    'breach amina s1 s2 s6 s3 s4 s5 Mon 2 Mar 00:00 to Mon 9 Mar 00:00 longestRestMinutes 2099 requiredMinutes 2100',
    'The longest rest in the week from Monday 2 March is 34 h 59 min, 1 min less than the 35 hours (24 + 11) it needs.',
  ],
  spare: ['35 hours 01', `${longDays} \n amina D Thu 07:01-20:00`],
})

setting('weekly-rest', 'hours', 53, {
  lines: repeat('amina D', '08:00-20:00', allDays.slice(0, 5)),
  byDefault: [],
  withIt: ['warning longestRestMinutes 3120 requiredMinutes 3180'],
})
setting('weekly-rest', 'every', 'fortnight', {
  lines: `${repeat('amina D', '08:00-20:00', allDays)} \n ${repeat('amina D', '08:00-20:00', ['Mon', 'Tue', 'Fri'], 1, 2)}`,
  fields: { period: { from: '2026-03-02', to: '2026-03-16' } },
  byDefault: ['breach longestRestMinutes 720 requiredMinutes 2100'],
  withIt: [],
})

describe('holds', () => {
  test.each([
    ['no shifts at all', ''],
    ['a day off between 20:00 and 07:00', each('', '07:00-20:00', weekdaysBut('Wed'))],
    ['standby without a call', `${each('', '08:00-18:00', weekdaysBut('Sat', 'Sun'))} \n amina S Sat 08:00-Sun 20:00`],
    ['other people’s shifts', `${each('', '08:00-18:00', weekdaysBut('Sat'))} \n ben D Sat 08:00-18:00`],
  ])('%s', (_, lines) => {
    expect(said(oneLineRota(lines), 'weekly-rest')).toEqual([])
  })

  test('35 hours over the night that the clocks go back', () => {
    const lines = `${each('', '08:00-22:00', weekdaysBut('Sat', 'Sun'))} \n amina D Sun 08:00-20:00`
    expect(said(oneLineRota(lines, { firstMonday: '2026-10-19' }), 'weekly-rest')).toEqual([])
  })

  test('a week that is not wholly inside the period is not judged', () => {
    const period = { from: '2026-03-03', to: '2026-03-09' }
    expect(said(oneLineRota(each('', '08:00-20:00'), { period }), 'weekly-rest')).toEqual([])
  })
})

describe('a week in which this service does not have her at work is not judged', () => {
  const other = repeat('amina other', '08:00-20:00', allDays)
  test.each([
    ['other work alone', other, 0],
    ['standby without a call', `${other} \n amina S Mon 20:00-08:00`, 0],
    ['training away from work', `${other} \n amina D Mon 21:00-22:00 \n amina away leave Mon 20:00-23:00`, 0],
    ['a call-out', `${other} \n amina S Mon 20:00-08:00 called 23:00-23:20`, 1],
    ['a shift', `${other} \n amina D Mon 21:00-22:00`, 1],
    ['a shift that ends as the week begins', `${other} \n amina D Sun-1 20:00-00:00`, 0],
  ])('%s', (_, lines, findings) => {
    expect(said(oneLineRota(lines), 'weekly-rest')).toHaveLength(findings)
  })

  test('but unrecorded work may be of this service', () => {
    expect(notJudgedBy(oneLineRota(other, { recordsFrom: '2026-03-03' }), 'weekly-rest')).toEqual(['amina'])
    expect(notJudgedBy(oneLineRota(other, { recordsFrom: '2026-03-02' }), 'weekly-rest')).toEqual([])
  })
})

describe('does not hold', () => {
  test('seven days of 08:00 to 20:00', () => {
    expect(said(oneLineRota(each('', '08:00-20:00')), 'weekly-rest')).toEqual([
      'breach amina s1 s2 s3 s4 s5 s6 s7 Mon 2 Mar 00:00 to Mon 9 Mar 00:00 longestRestMinutes 720 requiredMinutes 2100',
    ])
  })

  test('rest across the border of two weeks counts for neither', () => {
    const lines = `${each('', '08:00-20:00', weekdaysBut('Sun'))} \n amina D Sun 08:00-12:00
      amina D Mon+1 12:00-20:00 \n ${each('+1', '08:00-20:00', weekdaysBut('Mon'))}`
    const found = said(oneLineRota(lines, { period: { from: '2026-03-02', to: '2026-03-16' } }), 'weekly-rest')
    expect(found).toHaveLength(2)
  })

  test('a call-out in the middle of the day off', () => {
    const lines = `${each('', '08:00-18:00', weekdaysBut('Sun'))} \n amina S Sat 18:00-Sun 23:00 called 02:00-03:00`
    expect(said(oneLineRota(lines), 'weekly-rest')[0]).toContain('longestRestMinutes 1260')
  })

  test('a shift that ended as the week began is not named', () => {
    const lines = `amina D Sun-1 16:00-00:00 \n amina D Mon 00:00-08:00 \n ${each('', '08:00-20:00', weekdaysBut('Mon'))}`
    expect(said(oneLineRota(lines), 'weekly-rest')[0]).toContain('amina s2 s3 s4 s5 s6 s7 s8 Mon 2 Mar')
  })

  test('34 hours on the clocks’ 35 when they go forward', () => {
    const lines = `${each('', '08:00-22:00', weekdaysBut('Sat', 'Sun'))} \n amina D Sun 09:00-20:00`
    expect(said(oneLineRota(lines, { firstMonday: '2026-03-23' }), 'weekly-rest')[0]).toContain(
      'longestRestMinutes 2040',
    )
  })
})

describe('by the fortnight', () => {
  const period = { from: '2026-03-02', to: '2026-03-16' }
  const rules = { 'weekly-rest': { every: 'fortnight', fortnightFrom: '2026-03-02' } }
  const full = (week: string) => each(week, '08:00-20:00')
  test.each([
    ['no long rest at all', `${full('')} \n ${full('+1')}`, 1],
    ['one of 36 hours', `${full('')} \n ${each('+1', '08:00-20:00', weekdaysBut('Wed'))}`, 1],
    ['two of 36 hours in one week', `${full('')} \n ${each('+1', '08:00-20:00', weekdaysBut('Wed', 'Fri'))}`, 0],
    [
      'two of exactly 35 hours',
      `${full('')} \n ${each('+1', '08:00-20:00', ['Mon', 'Wed', 'Fri', 'Sat', 'Sun']).replace(/(Wed|Fri)\+1 08:00/g, '$1+1 07:00')}`,
      0,
    ],
    [
      'one of 35 hours and one a minute shorter',
      `${full('')} \n ${each('+1', '08:00-20:00', ['Mon', 'Wed', 'Fri', 'Sat', 'Sun']).replace('Wed+1 08:00', 'Wed+1 07:00').replace('Fri+1 08:00', 'Fri+1 06:59')}`,
      1,
    ],
    ['one of 60 hours', `${full('')} \n ${each('+1', '08:00-20:00', weekdaysBut('Wed', 'Thu'))}`, 0],
  ])('%s', (_, lines, findings) => {
    expect(said(oneLineRota(lines, { period, rules }), 'weekly-rest')).toHaveLength(findings)
  })
})

test('the sentence shows the working', () => {
  expect(sentences(oneLineRota(each('', '08:00-20:00')), 'weekly-rest')).toEqual([
    'The longest rest in the week from Monday 2 March is 12 h, 23 h less than the 35 hours (24 + 11) it needs.',
  ])
})

test.each([
  ['2026-03-04', []],
  ['2026-03-08', ['amina']],
])('records from %s', (recordsFrom, expected) => {
  expect(notJudgedBy(oneLineRota('amina D Sun 08:00-20:00', { recordsFrom }), 'weekly-rest')).toEqual(expected)
})

describe('a fortnight', () => {
  const fields = { period: { from: '2026-03-02', to: '2026-03-23' } }
  const three = [0, 1, 2].map((week) => repeat('amina D', '08:00-20:00', allDays, week, week + 1)).join('\n')
  const of = (lines: string, from?: string, startedOn?: string) => {
    const settings = { every: 'fortnight', ...(from ? { fortnightFrom: from } : {}) }
    const amhps = [{ id: 'amina', name: 'Amina', ...(startedOn ? { startedOn } : {}) }]
    return said(oneLineRota(lines, { ...fields, amhps, rules: { 'weekly-rest': settings } }), 'weekly-rest')
  }
  // The first day of the second is 716 fortnights after Monday 5 October 1998.
  const [second, third] = ['Mon 2 Mar 00:00 to Mon 16 Mar 00:00', 'Mon 9 Mar 00:00 to Mon 23 Mar 00:00']
  test.each([
    ['the Monday of reg 11(5)(a), where nothing is known', undefined, undefined, second],
    ['the Monday of the week in which she started', undefined, '2025-12-03', third],
    ['the same, where that was a Monday', undefined, '2025-12-01', third],
    ['the same, where that was a Sunday', undefined, '2025-12-07', third],
    ['the same, a week later', undefined, '2025-12-15', third],
    ['the same, a day after', undefined, '2025-12-08', second],
    ['the day that is set', '2026-02-23', undefined, third],
    ['the day that is set, whenever she started', '2026-02-23', '2025-12-08', third],
    ['a day after it that is set', '2026-03-23', undefined, third],
  ])('begins from %s', (_, from, startedOn, expected) => {
    expect(
      of(three, from, startedOn).map((line) => line.replace(/.*(?=Mon \d+ Mar 00:00 to)| longest.*/g, '')),
    ).toEqual([expected])
  })

  test('by a number of the service’s own needs two of that, or one with a day more', () => {
    const rules = (hours: number) => ({ 'weekly-rest': { every: 'fortnight', hours } })
    const lines = `${repeat('amina D', '08:00-20:00', allDays)} \n ${repeat('amina D', '08:00-20:00', allDays.slice(2), 1, 2)}`
    const by = (hours: number) => sentences(oneLineRota(lines, { ...fields, rules: rules(hours) }), 'weekly-rest')
    expect(by(36)).toEqual([])
    expect(by(37)).toEqual([
      'In the two weeks from Monday 2 March there are not two rests of 37 hours, nor one of 61 hours. The longest rest is 60 h. This limit is the service’s own, stricter than the law’s.',
    ])
  })

  test.each([
    ['one rest of 59 hours, Sunday 20:00 to Wednesday 07:00,', 'amina D Wed+1 07:00-20:00', 0],
    ['one of 58 hours 59', 'amina D Wed+1 06:59-20:00', 1],
  ])('%s', (_, last, findings) => {
    const others = `${repeat('amina D', '08:00-20:00', allDays)} \n ${repeat('amina D', '07:00-20:00', allDays.slice(3), 1, 2)}`
    expect(of(`${others} \n ${last}`)).toHaveLength(findings)
  })
})
