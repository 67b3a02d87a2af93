import { spanText } from '@amhp/shared/time/wording.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import { codeTimesText, timesText } from '@amhp/web/parts/shift-text.ts'
import { readCellInput } from '@amhp/web/screens/rota-board/draft/cell-edits.ts'
import { describe, expect, test } from 'vitest'
import { at, london } from './board-fixtures.ts'

describe('the times of a shift', () => {
  test.each([
    ['2026-12-04T09:00Z', '2026-12-04T17:00Z', '09:00–17:00'],
    ['2026-12-04T17:00Z', '2026-12-05T09:00Z', '17:00–09:00'],
    ['2026-12-04T09:00Z', '2026-12-05T09:00Z', '09:00–09:00'],
    ['2026-12-04T09:00Z', '2026-12-05T09:01Z', '09:00–Sat 09:01'],
    ['2026-12-04T16:30Z', '2026-12-07T08:45Z', '16:30–Mon 08:45'],
    ['2026-12-04T16:30Z', '2026-12-06T00:00Z', '16:30–Sun 00:00'],
    ['2026-12-04T16:30Z', '2026-12-14T08:45Z', '16:30–Mon 14 Dec 08:45'],
    ['2026-03-27T16:30Z', '2026-03-30T07:45Z', '16:30–Mon 08:45'],
    ['2026-10-23T15:30Z', '2026-10-26T08:45Z', '16:30–Mon 08:45'],
    ['2026-10-25T00:30Z', '2026-10-25T01:15Z', '01:30 BST–01:15 GMT'],
  ])('from %s to %s are %s', (start, end, expected) => {
    expect(timesText(london, { start: at(start), end: at(end) })).toBe(expected)
  })

  test.each([
    ['2026-12-04T16:30Z', '2026-12-07T08:45Z'],
    ['2026-12-04T09:00Z', '2026-12-05T09:01Z'],
    ['2026-12-04T17:00Z', '2026-12-05T09:00Z'],
    ['2026-12-04T16:30Z', '2026-12-10T23:59Z'],
    ['2026-10-25T00:30Z', '2026-10-25T01:15Z'],
    ['2026-10-24T17:00Z', '2026-10-25T01:30Z'],
  ])('from %s to %s can be typed as they are shown', (start, end) => {
    const span = { start: at(start), end: at(end) }
    const read = readCellInput(timesText(london, span), { date: dateAt(london, span.start), zone: london, codes: [] })
    expect('sentence' in read ? read.sentence : spanText(london, read.shifts[0]!)).toBe(spanText(london, span))
  })
})

test.each([
  ['09:00', '17:00', null, '09:00–17:00'],
  ['17:00', '09:15', null, '17:00–09:15'],
  ['17:00', '09:15', 1, '17:00–09:15'],
  ['09:00', '17:00', 1, '09:00–17:00 next day'],
  ['16:30', '08:45', 3, '16:30–08:45, 3 days later'],
])('a code of %s to %s after %s days has the times %s', (start, end, endsAfterDays, expected) => {
  expect(codeTimesText({ start, end, endsAfterDays })).toBe(expected)
})
