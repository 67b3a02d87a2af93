import { bankHoliday } from '@amhp/shared/contract/bank-holidays.ts'
import { parseDate } from '@amhp/shared/time/date.ts'
import { ownChanges, withAdded, withToggled } from '@amhp/web/screens/bank-holidays/calendar-changes.ts'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'

const christmas = z.decode(bankHoliday, { date: '2026-12-25', name: 'Christmas Day', status: 'announced' })
const royal = z.decode(bankHoliday, { date: '2026-12-04', name: 'Royal day', status: 'added' })
const boxing = z.decode(bankHoliday, { date: '2026-12-28', name: 'Boxing Day', status: 'removed' })
const calendar = { days: [royal, christmas, boxing], version: 3 }
const local = parseDate('2026-12-01')!
const ours = { added: [{ date: royal.date, name: royal.name }], removed: [boxing.date], version: 3 }

describe("a service's own changes to the bank holidays", () => {
  test.each([
    ['none', calendar, ours],
    ['taking a day out', withToggled(calendar, christmas), { ...ours, removed: [christmas.date, boxing.date] }],
    ['removing a day of our own', withToggled(calendar, royal), { ...ours, added: [] }],
    ['putting a day back', withToggled(calendar, boxing), { ...ours, removed: [] }],
    [
      'adding a day',
      withAdded(calendar, local, 'Local'),
      { ...ours, added: [...ours.added, { date: local, name: 'Local' }] },
    ],
    ['adding a day that was taken out', withAdded(calendar, boxing.date, 'Any'), { ...ours, removed: [] }],
  ])('%s keeps the rest', (_, next, expected) => expect(ownChanges(next)).toEqual(expected))
})
