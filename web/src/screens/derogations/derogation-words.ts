import type { Derogation } from '@amhp/shared/contract/derogations.ts'
import { type DerogableRule, type DerogationRegulation, reachOf } from '@amhp/shared/rota/derogation-reach.ts'
import { andText } from '@amhp/shared/rota/lists-in-words.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'

export const regulationWords: Record<DerogationRegulation, string> = {
  21: 'Regulation 21: other special cases',
  22: 'Regulation 22: shift workers',
  23: 'Regulation 23: collective or workforce agreement',
}

const ruleWords: Record<DerogableRule, string> = {
  'daily-rest': 'daily rest (regulation 10)',
  'working-span': 'working days longer than 13 hours (from regulation 10)',
  'weekly-rest': 'weekly rest (regulation 11)',
  'missed-break': 'breaks (regulation 12)',
  'night-average': 'the average hours of night workers (regulation 6(1))',
  'night-limit': 'hazardous night work (regulation 6(7))',
}

/** `Daily rest (regulation 10) and weekly rest (regulation 11)`. */
export function reachText(regulation: DerogationRegulation): string {
  const text = andText(reachOf[regulation].map((rule) => ruleWords[rule]))
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const whenText: Record<DerogationRegulation, string> = {
  21: 'Whenever it is in force',
  22: 'Only where she changes shift, so that the next one starts at least 4 hours earlier or later by the clock, or where the working day before was split work. For weekly rest: two shifts of the week start at least 4 hours apart',
  23: 'Whenever it is in force',
}

/** `1 January 2026 to 31 December 2026`; `From 1 January 2026, no end date`. */
export const daysWords = ({ from, until }: Pick<Derogation, 'from' | 'until'>): string =>
  until === null ? `From ${fullDate(from)}, no end date` : `${fullDate(from)} to ${fullDate(until)}`
