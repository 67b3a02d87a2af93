import type { RestOwed } from '@amhp/shared/contract/compensatory-rest.ts'
import { parseInstant } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { restCounted } from '@amhp/web/parts/rest-owed.tsx'
import { expect, test } from 'vitest'

const at = (time: string) => parseInstant(`2026-12-11T${time}:00Z`)!
const span = (start: string, end: string): Span => ({ start: at(start), end: at(end) })

const owed = (...given: Span[]): RestOwed => ({
  ...{
    key: String(given[0]!.start),
    state: 'given',
    rule: 'daily-rest',
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
