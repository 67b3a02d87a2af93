import { type LocalDate, parseDate } from '@amhp/shared/time/date.ts'

// While a year is typed, date fields report years such as 0202.
const first = '2000-01-01'
const last = '2150-12-31'

/** The day in an address or a field; undefined unless it is between 2000 and 2150. */
export function dayInAddress(text: string | null): LocalDate | undefined {
  const day = parseDate(text ?? '')
  return day && first <= day && day <= last ? day : undefined
}
