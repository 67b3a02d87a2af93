import { compensatoryRest, restOwedTo } from '@amhp/shared/rules/compensatory-rest.ts'
import { prepare } from '@amhp/shared/rules/prepare/prepare.ts'
import { keyOf } from '@amhp/shared/rules/rule.ts'
import { spanText } from '@amhp/shared/time/wording.ts'
import { expect, test } from 'vitest'
import { allDays, oneLineRota, repeat } from '../support/rotas/one-line-rota.ts'

// Rest owed to one AMHP, a line per debt: rule and key, since when, how much, what was given, what is left.

/** 10 hours of rest before Tuesday, and 10 before Thursday: an hour is owed for each. */
const first = 'amina D Mon 12:00-21:00 \n amina D Tue 07:00-15:00'
const second = 'amina D Wed 12:00-21:00 \n amina D Thu 07:00-15:00'
const busyWeek = repeat('amina D', '08:00-20:00', allDays)
const given = (amhp: string, start: string, end: string) => ({
  amhp,
  start: `2026-03-${start}:00Z`,
  end: `2026-03-${end}:00Z`,
})
const rests = (...spans: [string, string][]) => spans.map(([start, end]) => given('amina', start, end))
const debtOf = (shift: string, day: string, more: string) =>
  `daily-rest compensatory-rest/amina/${shift} ${day} ${more}`

function owed(lines: string, more: Record<string, unknown>, days = 14): string[] {
  const rota = oneLineRota(lines, { derogations: [{ regulation: 21 }], ...more })
  const prepared = prepare(rota, 'hidden')
  const person = prepared.people[0]!
  return restOwedTo(prepared, person, days).map((debt) => {
    const spans = debt.given.map((span) => spanText(prepared.zone, span)).join(' and ')
    const since = spanText(prepared.zone, { start: debt.end, end: debt.dueBy })
    return `${debt.rule} ${keyOf(compensatoryRest, person, debt.judged)} ${since} owed ${debt.owed / 60_000} given ${spans || 'nothing'} left ${debt.open / 60_000}`
  })
}
const tuesday = 'Tue 3 Mar 07:00 to Tue 17 Mar 07:00'
const thursday = 'Thu 5 Mar 07:00 to Thu 19 Mar 07:00'

test.each<[string, string, [string, string][], string[]]>([
  ['nothing given', first, [], [debtOf('s2', tuesday, 'owed 60 given nothing left 60')]],
  [
    'given up to when it was owed',
    first,
    [['03T06:00', '03T07:00']],
    [debtOf('s2', tuesday, 'owed 60 given nothing left 60')],
  ],
  [
    'given from when it was due',
    first,
    [['17T07:00', '17T08:00']],
    [debtOf('s2', tuesday, 'owed 60 given nothing left 60')],
  ],
  [
    'more given than owed',
    first,
    [['04T09:00', '04T12:00']],
    [debtOf('s2', tuesday, 'owed 60 given Wed 4 Mar 09:00 to 10:00 left 0')],
  ],
  [
    'one long rest pays both in turn',
    `${first} \n ${second}`,
    [['06T09:00', '06T12:00']],
    [
      debtOf('s2', tuesday, 'owed 60 given Fri 6 Mar 09:00 to 10:00 left 0'),
      debtOf('s4', thursday, 'owed 60 given Fri 6 Mar 10:00 to 11:00 left 0'),
    ],
  ],
  [
    'a second rest is kept for the second debt',
    `${first} \n ${second}`,
    [
      ['06T09:00', '06T10:00'],
      ['07T09:00', '07T10:00'],
    ],
    [
      debtOf('s2', tuesday, 'owed 60 given Fri 6 Mar 09:00 to 10:00 left 0'),
      debtOf('s4', thursday, 'owed 60 given Sat 7 Mar 09:00 to 10:00 left 0'),
    ],
  ],
  [
    'two short rests pay one debt, and the end of the other is left over',
    `${first} \n ${second}`,
    [
      ['04T09:00', '04T09:20'],
      ['06T09:00', '06T10:00'],
    ],
    [
      debtOf('s2', tuesday, 'owed 60 given Wed 4 Mar 09:00 to 09:20 and Fri 6 Mar 09:00 to 09:40 left 0'),
      debtOf('s4', thursday, 'owed 60 given Fri 6 Mar 09:40 to 10:00 left 40'),
    ],
  ],
  [
    'a rest before the second was owed pays the first alone',
    `${first} \n ${second}`,
    [['04T09:00', '04T11:00']],
    [
      debtOf('s2', tuesday, 'owed 60 given Wed 4 Mar 09:00 to 10:00 left 0'),
      debtOf('s4', thursday, 'owed 60 given nothing left 60'),
    ],
  ],
])('%s', (_, lines, spans, expected) => {
  expect(owed(lines, { restGiven: rests(...spans) })).toEqual(expected)
})

test('a rest too late for one debt counts for the next', () => {
  const due = ['Tue 3 Mar 07:00 to Wed 4 Mar 07:00', 'Thu 5 Mar 07:00 to Fri 6 Mar 07:00']
  expect(owed(`${first} \n ${second}`, { restGiven: rests(['05T16:00', '05T17:00']) }, 1)).toEqual([
    debtOf('s2', due[0]!, 'owed 60 given nothing left 60'),
    debtOf('s4', due[1]!, 'owed 60 given Thu 5 Mar 16:00 to 17:00 left 0'),
  ])
})

test('a rest given to somebody else does not count', () => {
  const restGiven = [given('ben', '04T09:00', '04T10:00')]
  expect(owed(`${first} \n ben D Fri 09:00-17:00`, { restGiven })).toEqual([
    debtOf('s2', tuesday, 'owed 60 given nothing left 60'),
  ])
})

test('a shortfall before the period is not owed in it, one at its start is', () => {
  expect(owed(first.replace('Mon', 'Mon-1').replace('Tue', 'Tue-1'), {})).toEqual([])
  expect(owed('amina D Sun-1 12:00-21:00 \n amina D Mon 07:00-15:00', {})).toEqual([
    debtOf('s2', 'Mon 2 Mar 07:00 to Mon 16 Mar 07:00', 'owed 60 given nothing left 60'),
  ])
})

test('daily and weekly debts are in order of time, and the older is paid first', () => {
  const lines = `${busyWeek} \n amina D Tue+1 12:00-21:00 \n amina D Wed+1 07:00-15:00`
  const period = { from: '2026-03-02', to: '2026-03-16' }
  expect(owed(lines, { period, restGiven: rests(['13T09:00', '14T09:00']) })).toEqual([
    'weekly-rest compensatory-rest/amina/2026-03-02 Mon 9 Mar 00:00 to Mon 23 Mar 00:00 owed 1380 given Fri 13 Mar 09:00 to Sat 14 Mar 08:00 left 0',
    debtOf('s9', 'Wed 11 Mar 07:00 to Wed 25 Mar 07:00', 'owed 60 given Sat 14 Mar 08:00 to 09:00 left 0'),
  ])
})

test('a rule that is off makes no debt', () => {
  expect(owed(busyWeek, {})).toHaveLength(1)
  expect(owed(busyWeek, { rules: { 'weekly-rest': { level: 'off' } } })).toEqual([])
  expect(owed(first, { rules: { 'daily-rest': { level: 'off' } } })).toEqual([])
})

test('one of several derogations is enough', () => {
  const derogations = [
    { regulation: 21, amhp: 'ben' },
    { regulation: 22, amhp: 'amina' },
  ]
  expect(owed(`${first} \n ben D Fri 09:00-17:00`, { derogations })).toHaveLength(1)
})

test('nothing is owed without a derogation', () => {
  expect(owed(first, { derogations: [] })).toEqual([])
})
