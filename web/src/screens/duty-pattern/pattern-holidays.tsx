import type { BankHolidayEntry } from '@amhp/shared/contract/bank-holidays.ts'
import type { DutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import type { Authority } from '@amhp/shared/contract/service.ts'
import { holidayNotes } from '@amhp/shared/cover/holiday-notes.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { useSignedIn } from '../../data/session.ts'
import { NoticePanel } from '../../ui/states.tsx'
import { dutyOfPattern } from './week-of-pattern.ts'

interface PatternHolidaysProps {
  pattern: DutyPattern
  authorities: readonly Authority[]
  holidays: readonly BankHolidayEntry[]
}

const mostShown = 3

/** What the pattern does not say about the bank holidays of the next year. */
export function PatternHolidays({ pattern, authorities, holidays }: PatternHolidaysProps) {
  const { zone, today } = useSignedIn()
  const names = new Map(holidays.map(({ date, name }) => [date, name]))
  const year = { from: today, to: addDays(today, 366) }
  const duty = dutyOfPattern(pattern, authorities, holidays, year, zone)
  const notes = holidayNotes(duty, (date) => names.get(date) ?? 'Bank holiday')
  if (notes.length === 0) return null
  const more = notes.length - mostShown
  return (
    <NoticePanel>
      {notes.slice(0, mostShown).map((note) => (
        <p key={note}>{note}</p>
      ))}
      {more > 0 && (
        <p>
          {more} more like these {more === 1 ? 'follows' : 'follow'} in the next 12 months.
        </p>
      )}
      <p>If other duty is needed then, add a band that starts on bank holidays.</p>
    </NoticePanel>
  )
}
