import type { Derogation, DerogationRegulation } from '@amhp/shared/contract/derogations.ts'
import { parseDate } from '@amhp/shared/time/date.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'

export const regulationWords: Record<DerogationRegulation, string> = {
  21: 'Regulation 21: other special cases',
  22: 'Regulation 22: shift workers',
  23: 'Regulation 23: collective or workforce agreement',
}

const dayWords = (text: string): string => {
  const date = parseDate(text)
  return date ? fullDate(date) : 'no day yet'
}

/** `1 January 2026 to 31 December 2026`; `From 1 January 2026, no end yet`. */
export const daysWords = ({ from, until }: Pick<Derogation, 'from' | 'until'>): string =>
  until === null ? `From ${dayWords(from)}, no end yet` : `${dayWords(from)} to ${dayWords(until)}`
