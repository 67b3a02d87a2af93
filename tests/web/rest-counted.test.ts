import type { RestOfAmhp, RestOwed } from '@amhp/shared/contract/compensatory-rest.ts'
import { parseInstant } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { restCounted, restSum } from '@amhp/web/parts/rest-owed.tsx'
import { expect, test } from 'vitest'

const at = (time: string) => parseInstant(`2026-12-11T${time}:00Z`)!
const span = (start: string, end: string): Span => ({ start: at(start), end: at(end) })

const owed = (...given: Span[]): RestOwed => ({
  ...{
    key: String(given[0]!.start),
    state: 'given',
    rule: 'daily-rest',
    shift: 's1',
    protection: null,
    ...span('06:00', '08:45'),
    dueBy: at('23:45'),
  },
  ...{ owedMinutes: 30, openMinutes: 0, given },
})

test.each([
  ['all of it', span('17:00', '17:30'), 30],
  ['the part that is owed', span('16:00', '17:20'), 20],
  ['what pays for two shortfalls', span('17:00', '19:00'), 50],
  ['nothing, over work', span('09:00', '10:00'), 0],
  ['nothing, where it only touches', span('17:30', '18:00'), 0],
])('a rest given counts %s', (_, rest, minutes) => {
  const person = { owed: [owed(span('17:00', '17:30')), owed(span('18:00', '18:20'))] }
  expect(restCounted(person, rest)).toBe(minutes)
})

test.each<[string, Partial<RestOfAmhp>, RestOwed['state'][]]>([
  ['No rest is owed', {}, []],
  ['All rest owed has been given', {}, ['given']],
  ['Nothing is left to give: other protection was given instead', {}, ['given', 'protected']],
  ['1 h of rest will be owed for planned shifts', { comingMinutes: 60 }, ['coming', 'protected']],
  ['2 h of rest still to be given', { openMinutes: 120 }, ['owed']],
  ['2 h of rest still to be given, 1 h of it overdue', { openMinutes: 120, overdueMinutes: 60 }, ['owed', 'overdue']],
  ['1 h of rest overdue', { openMinutes: 60, overdueMinutes: 60 }, ['overdue']],
  [
    '2 h of rest still to be given, and 30 min more for planned shifts',
    { openMinutes: 120, comingMinutes: 30 },
    ['owed', 'coming'],
  ],
])('an account says: %s', (text, minutes, states) => {
  const rows = states.map((state) => ({ ...owed(span('17:00', '17:30')), state }))
  expect(restSum({ openMinutes: 0, overdueMinutes: 0, comingMinutes: 0, ...minutes, owed: rows })).toBe(text)
})
