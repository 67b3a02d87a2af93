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
    'The longest rest in the week from Monday 2 March is 34 h 59 min, 1 min less than the 35 hours it needs.',
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
    'The longest rest in the week from Monday 2 March is 12 h, 23 h less than the 35 hours it needs.',
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
  const of = (lines: string, from?: string) => {
    const settings = { every: 'fortnight', ...(from ? { fortnightFrom: from } : {}) }
    return said(oneLineRota(lines, { ...fields, rules: { 'weekly-rest': settings } }), 'weekly-rest')
  }
  test('begins on the first Monday of the period, and is not judged where the period cuts it', () => {
    expect(of(three).map((line) => line.replace(/.*(?=Mon 2 )| longest.*/g, ''))).toEqual([
      'Mon 2 Mar 00:00 to Mon 16 Mar 00:00',
    ])
  })

  test('begins on the day that is set', () => {
    expect(of(three, '2026-02-23').map((line) => line.replace(/.*(?=Mon 9 )| longest.*/g, ''))).toEqual([
      'Mon 9 Mar 00:00 to Mon 23 Mar 00:00',
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
