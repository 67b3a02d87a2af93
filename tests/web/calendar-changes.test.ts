import { addedHoliday, bankHoliday } from '@amhp/shared/contract/bank-holidays.ts'
import { parseDate } from '@amhp/shared/time/date.ts'
import { ownChanges, withAdded, withToggled } from '@amhp/web/screens/bank-holidays/calendar-changes.ts'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'

const christmas = z.decode(bankHoliday, { date: '2026-12-25', name: 'Christmas Day', status: 'announced' })
const royal = z.decode(bankHoliday, { date: '2026-12-04', name: 'Royal day', status: 'added' })
const eve = z.decode(addedHoliday, { date: '2026-12-24', name: 'Christmas Eve', from: '12:00' })
const boxing = z.decode(bankHoliday, { date: '2026-12-28', name: 'Boxing Day', status: 'removed' })
const calendar = { days: [royal, christmas, boxing], version: 3 }
const local = parseDate('2026-12-01')!
const ours = { added: [{ date: royal.date, name: royal.name, from: null }], removed: [boxing.date], version: 3 }

describe("a service's own changes to the bank holidays", () => {
  test.each([
    ['none', calendar, ours],
    ['taking a day out', withToggled(calendar, christmas), { ...ours, removed: [christmas.date, boxing.date] }],
    ['removing a day of our own', withToggled(calendar, royal), { ...ours, added: [] }],
    ['putting a day back', withToggled(calendar, boxing), { ...ours, removed: [] }],
    [
      'adding a day',
      withAdded(calendar, { date: local, name: 'Local', from: null }),
      { ...ours, added: [...ours.added, { date: local, name: 'Local', from: null }] },
    ],
    ['adding half a day', withAdded(calendar, eve), { ...ours, added: [...ours.added, eve] }],
    [
      'adding a day that was taken out',
      withAdded(calendar, { date: boxing.date, name: 'Any', from: null }),
      { ...ours, removed: [] },
    ],
  ])('%s keeps the rest', (_, next, expected) => expect(ownChanges(next)).toEqual(expected))
})
