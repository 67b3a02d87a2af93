import { type LocalDate, parseDate } from '@amhp/shared/time/date.ts'

// A rota may lie a little outside these; nobody plans there, and a year that is being typed passes through them.
const first = '2000-01-01'
const last = '2150-12-31'

/** The day that an address or a field names, `2026-11-30`; undefined where it is no day that a rota could be shown for. */
export function dayInAddress(text: string | null): LocalDate | undefined {
  const day = parseDate(text ?? '')
  return day && first <= day && day <= last ? day : undefined
}
