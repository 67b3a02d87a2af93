import { describe, expect, test } from 'vitest'
import { allOn } from '../support/rotas/all-on.ts'
import { allDays, northshire, notJudgedBy, oneLineRota, repeat, said } from '../support/rotas/one-line-rota.ts'

// The shifts that a finding names, and the other work that counts with them.

const found = (rule: string, lines: string, more: Record<string, unknown> = {}) =>
  said(oneLineRota(lines, { rules: allOn, ...more }), rule)

describe('rest before a shift', () => {
  const late = 'amina D Mon 12:00-21:00'
  test.each([
    [
      'other work up to it',
      `${late} \n amina other Tue 05:00-07:00 \n amina D Tue 07:00-15:00`,
      [
        'breach amina s1 Mon 2 Mar 21:00 to Tue 3 Mar 05:00 restMinutes 480 requiredMinutes 660 earliestStart 08:00 otherWorkAt 05:00',
      ],
    ],
    [
      'a call-out up to it, long after all other work',
      'amina S Mon 15:00-07:00 called 05:00-07:00 \n amina D Sun-1 20:00-Mon 10:00 \n amina D Tue 07:00-15:00',
      [],
    ],
    [
      'called out all day before it',
      'amina S Mon 15:00-07:00 called 17:00-07:00 \n amina D Tue 07:00-15:00',
      ['breach amina s1 s2 Mon 2 Mar 17:00 to Tue 3 Mar 07:00 restMinutes 600 requiredMinutes 660 earliestStart 18:00'],
    ],
    [
      'called out twice, up to it',
      'x1: amina S Mon 12:00-05:00 called 16:00-05:00 \n x2: amina S Mon 20:00-07:00 called 04:00-07:00 \n amina D Tue 07:00-15:00',
      [
        'breach amina x1 x2 s3 Mon 2 Mar 16:00 to Tue 3 Mar 07:00 restMinutes 540 requiredMinutes 660 earliestStart 18:00',
      ],
    ],
    [
      'two that end together both did',
      `a: ${late} \n b: amina S Mon 15:00-21:30 called 20:00-21:00 \n amina D Tue 07:00-15:00`,
      [
        'breach amina a b s3 Mon 2 Mar 21:00 to Tue 3 Mar 07:00 restMinutes 600 requiredMinutes 660 earliestStart 08:00',
      ],
    ],
    [
      'a shift that an absence cuts in two starts once',
      'amina D Sun-1 09:00-20:00 \n amina D Mon 07:30-23:30 \n amina away leave Mon 21:00-22:00',
      [],
    ],
    [
      'a shift that a longer one holds starts no rest',
      'amina D Mon 06:00-22:00 \n amina D Mon 07:00-08:00 \n amina D Mon 21:00-23:00',
      [],
    ],
  ])('%s', (_, lines, expected) => {
    expect(found('daily-rest', lines)).toEqual(expected)
  })
})

describe('spans of work', () => {
  const span = (lines: string) => found('working-span', lines).map((line) => line.replace(/ limitMinutes.*/, ''))
  test.each([
    [
      'a run names its shifts, not the call-out between them',
      'amina D Mon 08:00-12:00 \n amina S Mon 12:00-18:00 called 13:00-14:00 \n amina D Mon 15:00-22:00 \n amina D Thu 09:00-12:00',
      ['breach amina s1 s3 Mon 2 Mar 08:00 to 22:00 spanMinutes 840'],
    ],
    [
      'a stretch and a later run',
      'amina D Mon 08:00-22:00 \n amina D Thu 08:00-12:00 \n amina D Thu 14:00-22:00',
      [
        'breach amina s1 Mon 2 Mar 08:00 to 22:00 spanMinutes 840',
        'breach amina s2 s3 Thu 5 Mar 08:00 to 22:00 spanMinutes 840',
      ],
    ],
    [
      'a run and a later stretch',
      'amina D Mon 08:00-12:00 \n amina D Mon 14:00-22:00 \n amina D Thu 08:00-22:00',
      [
        'breach amina s1 s2 Mon 2 Mar 08:00 to 22:00 spanMinutes 840',
        'breach amina s3 Thu 5 Mar 08:00 to 22:00 spanMinutes 840',
      ],
    ],
    ['before the period', 'amina D Mon-1 08:00-22:00', []],
    [
      'from before the period into it',
      'amina D Sun-1 14:00-22:00 \n amina D Sun-1 23:00-Mon 05:00',
      ['breach amina s1 s2 Sun 1 Mar 14:00 to Mon 2 Mar 05:00 spanMinutes 900'],
    ],
    [
      'a shift within another makes a run no shorter',
      'amina D Mon 08:00-16:00 \n amina D Mon 09:00-10:00 \n amina D Mon 20:00-22:00',
      ['breach amina s1 s2 s3 Mon 2 Mar 08:00 to 22:00 spanMinutes 840'],
    ],
    ['exactly 13 hours in two shifts', 'amina D Mon 08:00-12:00 \n amina D Mon 14:00-21:00', []],
  ])('%s', (_, lines, expected) => {
    expect(span(lines)).toEqual(expected)
  })
})

describe('rest on standby', () => {
  test.each([
    [
      'a night in which one of two call-outs was',
      'amina S Mon 17:00-09:00 called 20:00-21:00 called 23:00-05:00',
      ['warning amina s1 Mon 2 Mar 22:00 to Tue 3 Mar 07:00 actual 120 limit 300 unit minutes on end'],
    ],
    [
      'a night of other work without a call-out',
      'amina S Mon 17:00-09:00 called 17:30-18:00 \n amina other Mon 23:00-05:00',
      [],
    ],
    [
      'a day of other work without a call-out',
      'amina S Mon 09:00-Wed 09:00 called 10:00-11:00 \n amina other Tue 09:30-Wed 03:00',
      [],
    ],
    [
      'work up to the standby is no rest lost',
      'amina D Mon 12:00-17:00 \n amina S Mon 17:00-17:00 called 17:00-22:00 called 09:00-16:00',
      [],
    ],
    [
      'rest in a night that begins in a call-out',
      'amina S Mon 17:00-09:00 called 21:00-03:00',
      ['warning amina s1 Mon 2 Mar 22:00 to Tue 3 Mar 07:00 actual 240 limit 300 unit minutes on end'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(found('standby-rest', lines)).toEqual(expected)
  })
})

describe('weekends', () => {
  const on = (weeks: readonly number[]) =>
    repeat('amina D', '09:00-17:00', ['Sat'], 0, 1) + weeks.map((week) => `\n amina D Sat${week} 09:00-17:00`).join('')
  const many = on([-1, -2, -3, -4])
  test.each([
    ['as many as may be', on([-2, -4, -6]), '2020-01-01', [], []],
    ['as many as may be, and more that are not known', on([-1, -2, -3]), '2026-02-08', [], ['amina']],
    [
      'one more than may be',
      many,
      '2020-01-01',
      ['warning amina s1 Sat 7 Mar 00:00 to Mon 9 Mar 00:00 actual 5 limit 4 unit weekends'],
      [],
    ],
  ])('%s', (_, lines, recordsFrom, expected, unknown) => {
    const rota = oneLineRota(lines, { rules: allOn, recordsFrom })
    expect([said(rota, 'weekends'), notJudgedBy(rota, 'weekends')]).toEqual([expected, unknown])
  })

  test('a weekend at the start of the period is judged, one that began before is not', () => {
    const begins = { period: { from: '2026-03-07', to: '2026-03-21' } }
    expect(found('weekends', many, begins)).toHaveLength(1)
    const into = repeat('amina D', '20:00-04:00', ['Sun'], -5, 0)
    expect(found('weekends', into)).toEqual([])
  })
})

test('hours in any 168 name the shifts in them, none before or after', () => {
  const lines = `a: amina D Mon-2 09:00-17:00 \n ${repeat('amina D', '08:00-20:00', allDays)} \n z: amina D Mon+2 09:00-17:00`
  expect(found('hours-in-168', lines)).toEqual([
    'warning amina s2 s3 s4 s5 s6 s7 s8 Mon 2 Mar 08:00 to Mon 9 Mar 08:00 actual 5040 limit 4320 unit minutes',
  ])
})

describe('a derogation from weekly rest', () => {
  const week = repeat('amina D', '08:00-20:00', allDays)
  test.each([
    ['for exactly that week', '2026-03-02', '2026-03-08', 1],
    ['from its last day on', '2026-03-08', '2026-03-09', 1],
    ['from the day after', '2026-03-09', '2026-03-09', 0],
    ['until its last but one', '2026-03-02', '2026-03-07', 0],
  ])('%s', (_, from, until, owed) => {
    const derogations = [{ regulation: 21, from, until }]
    expect(
      found('compensatory-rest', week, {
        derogations,
        amhps: [{ id: 'amina', name: 'Amina', approvals: [{ authority: northshire.id }] }],
      }),
    ).toHaveLength(owed)
    expect(found('weekly-rest', week, { derogations })).toHaveLength(1 - owed)
  })

  test('owes what the one long rest of a fortnight is short by, where that is less', () => {
    const others = `${week} \n ${repeat('amina D', '07:00-20:00', allDays.slice(3), 1, 2)} \n amina D Wed+1 06:59-20:00`
    const more = {
      derogations: [{ regulation: 21 }],
      period: { from: '2026-03-02', to: '2026-03-16' },
      rules: { 'weekly-rest': { every: 'fortnight' } },
    }
    expect(found('compensatory-rest', others, more).filter((line) => line.includes('Mon 16 Mar'))[0]).toContain(
      'owedMinutes 1 ',
    )
  })
})

describe('a finding that overlaps the period is reported, one that only touches it is not', () => {
  const day = (lines: string) => found('long-shift', lines).length
  test.each([
    ['a shift that ends where the period begins', 'amina D Sun-1 06:00-Mon 00:00', 0],
    ['a minute later', 'amina D Sun-1 06:00-Mon 00:01', 1],
    ['a shift that starts where it ends', 'amina D Mon+1 00:00-18:00', 0],
    ['a minute earlier', 'amina D Sun 23:59-Mon+1 18:00', 1],
    ['worked to where it begins', 'amina D Sun-1 06:00-20:00 worked -00:00', 0],
    ['worked into it', 'amina D Sun-1 06:00-20:00 worked -00:30', 1],
    ['worked from where it ends', 'amina D Mon+1 01:00-18:00 worked 00:00-', 0],
    ['worked from before it ends', 'amina D Mon+1 01:00-18:00 worked 23:30-', 1],
    ['worked long after it', 'amina D Mon+1 08:00-20:00 worked -22:00', 0],
  ])('%s', (_, lines, findings) => {
    expect(day(lines)).toBe(findings)
  })
})
