import { band } from '@amhp/shared/contract/duty-pattern.ts'
import { daysUntilEnd, sameTimes } from '@amhp/shared/rota/day-times.ts'
import { faultsOf } from '@amhp/shared/rota/faults.ts'
import type { ClockTime } from '@amhp/shared/time/clock-time.ts'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'

const times = (start: string, end: string, endsAfterDays?: number | null) => ({
  ...{ start: start as ClockTime, end: end as ClockTime, endsAfterDays },
})

test.each([
  ['the same day', times('09:00', '09:01'), 0],
  ['the next day, where the end is before the start', times('09:00', '08:59'), 1],
  ['the next day, where both are the same', times('09:00', '09:00'), 1],
  ['as where nothing is said', times('09:00', '08:59', null), 1],
  ['what is said', times('09:00', '17:00', 2), 2],
  ['the same day, said', times('09:00', '17:00', 0), 0],
])('they end on %s', (_, given, days) => expect(daysUntilEnd(given)).toBe(days))

test.each([
  ['alike, one of them said', times('17:00', '09:00', 1), true],
  ['a day later', times('17:00', '09:00', 2), false],
  ['from an hour later', times('18:00', '09:00'), false],
  ['to an hour later', times('17:00', '10:00'), false],
])('17:00 to 09:00 and %s', (_, other, same) => expect(sameTimes(times('17:00', '09:00'), other)).toBe(same))

const beforeItStarts = ['endsAfterDays: It would end before it starts: choose a later day']
const outOfRange = ['endsAfterDays: Choose a day from the same day to 13 days later']
test.each([
  ['on the same day, after the start', '09:00', '17:00', 0, []],
  ['on the same day, at the start', '09:00', '09:00', 0, beforeItStarts],
  ['on the next day, at the start', '09:00', '09:00', 1, []],
  ['13 days later', '09:00', '17:00', 13, []],
  ['14 days later', '09:00', '17:00', 14, outOfRange],
  ['the day before', '09:00', '17:00', -1, outOfRange],
  ['in the middle of a day', '09:00', '17:00', 1.5, outOfRange],
])('a band that ends %s', (_, start, end, endsAfterDays, expected) => {
  const given = {
    id: 'b',
    name: 'B',
    days: ['fri' as const],
    start,
    end,
    endsAfterDays,
    cover: [{ role: 'amhp' as const, minimum: 1 }],
  }
  const read = z.safeDecode(band, given)
  expect(
    read.success ? [] : faultsOf(given, read.error.issues).map(({ path, message }) => `${path}: ${message}`),
  ).toEqual(expected)
})
