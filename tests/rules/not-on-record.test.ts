import { describe, expect, test } from 'vitest'
import { allOn } from '../support/rotas/all-on.ts'
import { notJudgedBy, oneLineRota, repeat, said } from '../support/rotas/one-line-rota.ts'

// Where records begin too late for an answer, and where they do not. Only shifts in the period are reported.
// The period begins on Monday 2 March; `recordsFrom` is named by its day of that week or of an earlier one.

const days: Readonly<Record<string, string>> = {
  'Sat-4': '2026-02-07',
  'Sun-4': '2026-02-08',
  'Mon-2': '2026-02-16',
  'Mon-1': '2026-02-23',
  'Sat-1': '2026-02-28',
  'Sun-1': '2026-03-01',
  Mon: '2026-03-02',
  Tue: '2026-03-03',
  Wed: '2026-03-04',
  Thu: '2026-03-05',
}
const rotaOf = (from: string, lines: string) => oneLineRota(lines, { recordsFrom: days[from], rules: allOn })
const night = (day: string) => `amina D ${day} 21:00-07:00`

describe.each<[string, [string, string, string, boolean][]]>([
  [
    'daily-rest',
    [
      ['11 hours after records begin', 'Mon', 'amina D Mon 11:00-17:00', false],
      ['a minute less', 'Mon', 'amina D Mon 10:59-17:00', true],
      ['none of it in the period', 'Mon-2', 'amina D Mon-2 08:00-17:00', false],
    ],
  ],
  [
    'working-span',
    [
      ['a minute after records begin', 'Mon', 'amina D Mon 00:01-12:59', false],
      ['with the records', 'Mon', 'amina D Mon 00:00-06:00', true],
      ['a call-out with the records', 'Mon', 'amina S Mon 00:00-06:00 called 00:00-03:00', true],
      ['a call-out a minute later', 'Mon', 'amina S Mon 00:00-06:00 called 00:01-03:00', false],
      [
        'a shift after 11 hours of other work with which they begin',
        'Mon',
        'amina other Mon 00:00-11:00 \n amina D Mon 11:00-12:30',
        true,
      ],
      ['other work a minute later', 'Mon', 'amina other Mon 00:01-11:00 \n amina D Mon 11:00-12:30', false],
      ['none of it in the period', 'Mon-2', 'amina D Mon-2 08:00-17:00', false],
    ],
  ],
  [
    'weekly-rest',
    [
      [
        'rest before the records and none after',
        'Thu',
        repeat('amina D', '08:00-20:00', ['Thu', 'Fri', 'Sat', 'Sun']),
        true,
      ],
      ['35 hours of rest on record', 'Thu', repeat('amina D', '08:00-20:00', ['Thu', 'Fri']), false],
      [
        'rest that began before the records and ends 32 hours after',
        'Wed',
        `amina D Mon 08:00-16:00 \n ${repeat('amina D', '08:00-20:00', ['Thu', 'Fri', 'Sat', 'Sun'])}`,
        true,
      ],
      ['rest before the week', 'Mon-1', repeat('amina D', '08:00-20:00', ['Thu', 'Fri', 'Sat', 'Sun']), false],
    ],
  ],
  [
    'weekends',
    [
      ['four of eight may have been worked', 'Sat-4', 'amina D Sat 09:00-17:00', false],
      ['five may have been', 'Sun-4', 'amina D Sat 09:00-17:00', true],
      ['other work alone', 'Mon', 'amina other Sat 09:00-17:00', false],
      ['none of it in the period', 'Mon-2', 'amina D Sat-1 09:00-17:00', false],
      ['the weekend after the period', 'Mon', 'amina D Sat+1 09:00-17:00', false],
      [
        'work with which records begin on a Monday, the weekend before the period',
        'Mon',
        'amina D Mon 00:00-06:00',
        false,
      ],
    ],
  ],
  [
    'between-shifts',
    [
      ['the first shift on record starts 8 hours after records', 'Mon', 'amina D Mon 08:00-16:00', true],
      ['12 hours after', 'Mon', 'amina D Mon 12:00-16:00', false],
      ['none of it in the period', 'Mon-2', 'amina D Mon-2 02:00-08:00', false],
      [
        'a shift before the period that work in it touches',
        'Sun-1',
        'amina D Sun-1 08:00-00:00 \n amina D Mon 00:00-08:00',
        false,
      ],
      ['a call-out', 'Mon', 'amina S Mon 00:00-09:00 called 02:00-03:00', false],
      ['a call-out with which records begin', 'Mon', 'amina S Mon 00:00-09:00 called 00:00-01:00', false],
      [
        '11 hours after, and a shift the day before',
        'Mon',
        'amina D Sun-1 08:00-12:00 \n amina D Mon 11:00-17:00',
        true,
      ],
      [
        '12 hours after, and a shift the day before',
        'Mon',
        'amina D Sun-1 08:00-12:00 \n amina D Mon 12:00-17:00',
        false,
      ],
    ],
  ],
  [
    'late-finish',
    [
      ['the second half of it in the period', 'Sun-1', 'amina D Sun-1 12:00-00:00 \n amina D Mon 00:00-08:00', true],
      ['a call-out with which records begin', 'Mon', 'amina S Mon 00:00-09:00 called 00:00-01:00', true],
      ['a minute later', 'Mon', 'amina S Mon 00:00-09:00 called 00:01-01:00', false],
      ['other work with which they begin', 'Mon', 'amina other Mon 00:00-01:00', false],
    ],
  ],
  [
    'consecutive-days',
    [
      ['a day of work with which records begin', 'Mon', 'amina D Mon 09:00-17:00', true],
      ['the day after', 'Mon', 'amina D Tue 09:00-17:00', false],
      ['only days before', 'Thu', 'amina D Mon 09:00-17:00 \n amina D Tue 09:00-17:00', false],
      ['none of it in the period', 'Mon-2', 'amina D Mon-2 09:00-17:00', false],
      ['the last of them in the period', 'Sun-1', 'amina D Sun-1 09:00-17:00 \n amina D Mon 09:00-17:00', true],
      ['days that end before them', 'Thu', 'amina D Tue 09:00-17:00 \n amina D Wed 09:00-17:00', false],
    ],
  ],
  [
    'consecutive-nights',
    [
      ['the first night on record', 'Mon', night('Mon'), true],
      ['the night that ends on the first day', 'Mon', night('Sun-1'), true],
      ['the second', 'Mon', night('Tue'), false],
      ['only nights before', 'Thu', night('Mon'), false],
      ['two hours of night with which they begin', 'Mon', 'amina D Mon 00:00-02:00', true],
      ['the same after a day before them', 'Mon', 'amina D Fri-1 09:00-17:00 \n amina D Mon 00:00-02:00', true],
      ['a minute less', 'Mon', 'amina D Mon 00:00-01:59', false],
      ['the same after a night before them', 'Mon', `${night('Thu-1')} \n amina D Mon 00:00-02:00`, true],
      ['a minute less, and a day', 'Mon', 'amina D Mon 00:00-01:59 \n amina D Mon 12:00-17:00', false],
      ['two hours an hour later', 'Mon', 'amina other Sun-1 09:00-10:00 \n amina D Mon 01:00-03:00', false],
      ['two hours a minute later', 'Mon', 'amina D Mon 00:01-02:01', false],
      ['two hours none of them in the period', 'Mon-2', 'amina D Mon-2 00:00-02:00', false],
      ['two hours of other work', 'Mon', 'amina other Mon 00:00-02:00', false],
      ['none of it in the period', 'Mon-2', night('Mon-2'), false],
      ['the last of them in the period', 'Sat-1', `${night('Sat-1')} \n ${night('Sun-1')} \n ${night('Mon')}`, true],
    ],
  ],
  [
    'night-to-day',
    [
      ['a day shift on the first day', 'Mon', 'amina D Mon 09:00-17:00', true],
      ['on the second', 'Mon', 'amina D Tue 09:00-17:00', true],
      ['on the third, with two nights free', 'Mon', 'amina D Wed 09:00-17:00', false],
      ['on the third, after a late evening', 'Mon', 'amina D Mon 22:00-23:30 \n amina D Wed 09:00-17:00', true],
      ['on the fourth, after a late evening', 'Mon', 'amina D Mon 22:00-23:30 \n amina D Thu 09:00-17:00', false],
      [
        'on the fourth, after a late evening the day before but one',
        'Mon',
        'amina D Tue 22:00-23:30 \n amina D Thu 09:00-17:00',
        false,
      ],
      ['a night before records and nights unknown since', 'Mon', `${night('Thu-1')} \n amina D Mon 09:00-17:00`, true],
      ['and one night on record', 'Mon', `${night('Sat-1')} \n amina D Tue 09:00-17:00`, true],
      ['and two', 'Mon', `${night('Sat-1')} \n amina D Wed 09:00-17:00`, false],
      ['a night that reaches into the records, which a day before them may precede', 'Mon', night('Sun-1'), true],
      ['an afternoon', 'Mon', 'amina D Mon 12:00-17:00', false],
      ['none of it in the period', 'Mon-2', 'amina D Mon-2 09:00-17:00', false],
      ['the second half of it in the period', 'Sun-1', 'amina D Sun-1 11:00-00:00 \n amina D Mon 00:00-08:00', true],
    ],
  ],
  [
    'hours-in-168',
    [
      ['96 hours free after records', 'Mon', 'amina D Fri 00:00-08:00', false],
      ['a minute less', 'Mon', 'amina D Thu 23:59-08:00', true],
      ['free time adds up', 'Mon', 'amina D Mon 09:00-17:00 \n amina D Fri 08:00-16:00', true],
      [
        'free time between other work adds up to 96 hours',
        'Mon',
        'amina other Mon 09:00-17:00 \n amina D Fri 08:00-16:00',
        false,
      ],
      ['only work before', 'Thu', 'amina D Mon 09:00-17:00', false],
      ['work that ends where they begin', 'Thu', 'amina D Wed 16:00-00:00', false],
      ['none of it in the period', 'Mon-2', 'amina D Tue-2 09:00-17:00', false],
      ['the next in the period, long after', 'Mon-2', 'amina D Tue-2 09:00-17:00 \n amina D Mon 09:00-17:00', false],
      ['the second half of it in the period', 'Sun-1', 'amina D Sun-1 16:00-00:00 \n amina D Mon 00:00-08:00', true],
      ['other work alone', 'Mon', 'amina other Mon 09:00-17:00', false],
    ],
  ],
])('%s', (rule, rows) => {
  test.each(rows)('%s, from %s: %s', (_, from, lines, unknown) => {
    expect(notJudgedBy(rotaOf(from, lines), rule)).toEqual(unknown ? ['amina'] : [])
    expect(said(rotaOf(from, lines), rule)).toEqual([])
  })
})

describe('rest between shifts', () => {
  const lines = 'amina D Mon 00:00-01:00 \n amina D Mon 12:00-18:00'
  test.each([
    ['after records began', 'Mon', ['warning amina s1 s2 Mon 2 Mar 01:00 to 12:00 actual 660 limit 720 unit minutes']],
    ['before', 'Tue', ['warning amina s1 s2 Mon 2 Mar 01:00 to 12:00 actual 660 limit 720 unit minutes']],
  ])('%s', (_, from, expected) => {
    expect(said(rotaOf(from, lines), 'between-shifts')).toEqual(expected)
  })

  test('rest is judged from the moment at which records begin', () => {
    const until = 'amina D Mon 05:00-13:00 \n amina D Tue 00:00-06:00'
    expect(said(rotaOf('Tue', until), 'between-shifts')).toHaveLength(1)
  })
})

describe('days in a row', () => {
  test('are unknown for one run only', () => {
    const lines =
      'amina D Mon 09:00-17:00 \n amina D Wed 09:00-17:00 \n amina D Thu 09:00-17:00 \n amina D Sat 09:00-17:00'
    const rota = oneLineRota(lines, { rules: { 'consecutive-days': { days: 1 } } })
    expect(said(rota, 'consecutive-days')).toEqual([
      'warning amina s2 s3 Wed 4 Mar 09:00 to Thu 5 Mar 17:00 actual 2 limit 1 unit days',
    ])
  })

  test('before the period are not reported', () => {
    expect(
      said(
        oneLineRota(repeat('amina D', '09:00-17:00', ['Mon', 'Tue', 'Wed'], -1, 0), {
          rules: { 'consecutive-days': { days: 1 } },
        }),
        'consecutive-days',
      ),
    ).toEqual([])
  })
})
