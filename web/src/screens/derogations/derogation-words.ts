import type { Derogation } from '@amhp/shared/contract/derogations.ts'
import type { DerogationRegulation } from '@amhp/shared/rota/derogation-reach.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'

export const regulationWords: Record<DerogationRegulation, string> = {
  21: 'Regulation 21: other special cases',
  22: 'Regulation 22: shift workers',
  23: 'Regulation 23: collective or workforce agreement',
}

/** `1 January 2026 to 31 December 2026`; `From 1 January 2026, no end date`. */
export const daysWords = ({ from, until }: Pick<Derogation, 'from' | 'until'>): string =>
  until === null ? `From ${fullDate(from)}, no end date` : `${fullDate(from)} to ${fullDate(until)}`
