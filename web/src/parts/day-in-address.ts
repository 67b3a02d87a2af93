import { type LocalDate, parseDate } from '@amhp/shared/time/date.ts'

/** The first and the last day that an address can name. */
export const reachOfAddress = { first: parseDate('2000-01-01')!, last: parseDate('2150-12-31')! }

/** The day in an address or a field; undefined unless it is between 2000 and 2150. */
export function dayInAddress(text: string | null): LocalDate | undefined {
  const day = parseDate(text ?? '')
  return day && reachOfAddress.first <= day && day <= reachOfAddress.last ? day : undefined
}
