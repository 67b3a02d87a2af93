import { bankHoliday } from '@amhp/shared/contract/bank-holidays.ts'
import { parseDate } from '@amhp/shared/time/date.ts'
import { withAdded, withoutDay } from '@amhp/web/screens/bank-holidays/calendar-changes.ts'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'

const christmas = z.decode(bankHoliday, { date: '2026-12-25', name: 'Christmas Day', status: 'announced' })
const royal = z.decode(bankHoliday, { date: '2026-12-04', name: 'Royal day', status: 'added' })
const boxing = z.decode(bankHoliday, { date: '2026-12-28', name: 'Boxing Day', status: 'removed' })
const days = [royal, christmas, boxing]
const local = parseDate('2026-12-01')!
const ours = { added: [{ date: royal.date, name: royal.name }], removed: [boxing.date] }

describe("a service's own changes to the bank holidays", () => {
  test.each([
    ['taking a day out', withoutDay(days, christmas), { ...ours, removed: [boxing.date, christmas.date] }],
    ['removing a day of our own', withoutDay(days, royal), { added: [], removed: [boxing.date] }],
    ['putting a day back', withoutDay(days, boxing), { ...ours, removed: [] }],
    [
      'adding a day',
      withAdded(days, local, 'Local'),
      { ...ours, added: [...ours.added, { date: local, name: 'Local' }] },
    ],
    ['adding a day that was taken out', withAdded(days, boxing.date, 'Any'), { ...ours, removed: [] }],
  ])('%s keeps the rest', (_, next, expected) => expect(next).toEqual(expected))
})
