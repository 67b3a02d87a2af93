import type { RestOwed } from '@amhp/shared/contract/compensatory-rest.ts'
import { restCounted } from '@amhp/web/parts/rest-counted.ts'
import { expect, test } from 'vitest'

const span = (start: string, end: string) => ({ start: `2026-12-11T${start}:00Z`, end: `2026-12-11T${end}:00Z` })

const owed = (...given: { start: string; end: string }[]): RestOwed => ({
  ...{
    key: given[0]!.start,
    state: 'given',
    rule: 'daily-rest',
    ...span('06:00', '08:45'),
    dueBy: '2026-12-25T08:45:00Z',
  },
  ...{ owedMinutes: 30, openMinutes: 0, given },
})

test.each([
  ['all of it', span('17:00', '17:30'), 30],
  ['the part that is owed', span('16:00', '17:20'), 20],
  ['what pays for two shortfalls', span('17:00', '19:00'), 50],
  ['nothing, over work', span('09:00', '10:00'), 0],
  ['nothing, where it only touches', span('17:30', '18:00'), 0],
])('of a rest given counts %s', (_, rest, minutes) => {
  const person = { owed: [owed(span('17:00', '17:30')), owed(span('18:00', '18:20'))] }
  expect(restCounted(person, rest)).toBe(minutes)
})
