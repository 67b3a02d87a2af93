import type { BankHolidayEntry } from '@amhp/shared/contract/bank-holidays.ts'
import { withAdded, withoutDay } from '@amhp/web/screens/bank-holidays/calendar-changes.ts'
import { describe, expect, test } from 'vitest'

const christmas: BankHolidayEntry = { date: '2026-12-25', name: 'Christmas Day', status: 'announced' }
const royal: BankHolidayEntry = { date: '2026-12-04', name: 'Royal day', status: 'added' }
const boxing: BankHolidayEntry = { date: '2026-12-28', name: 'Boxing Day', status: 'removed' }
const days = [royal, christmas, boxing]
const ours = { added: [{ date: royal.date, name: royal.name }], removed: [boxing.date] }

describe("a service's own changes to the bank holidays", () => {
  test.each([
    ['taking a day out', withoutDay(days, christmas), { ...ours, removed: [boxing.date, christmas.date] }],
    ['removing a day of our own', withoutDay(days, royal), { added: [], removed: [boxing.date] }],
    ['putting a day back', withoutDay(days, boxing), { ...ours, removed: [] }],
    [
      'adding a day',
      withAdded(days, '2026-12-01', 'Local'),
      { ...ours, added: [...ours.added, { date: '2026-12-01', name: 'Local' }] },
    ],
    ['adding a day that was taken out', withAdded(days, boxing.date, 'Any'), { ...ours, removed: [] }],
  ])('%s keeps the rest', (_, next, expected) => expect(next).toEqual(expected))
})
