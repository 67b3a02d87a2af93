import type { RetentionKind } from '@amhp/shared/contract/retention.ts'
import { addYears, type LocalDate } from '@amhp/shared/time/date.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { startOfDay, type Zone } from '@amhp/shared/time/zone.ts'

/** For how many years each kind is kept; null until a lead has set it, and then nothing of it ends. */
export type YearsInForce = Readonly<Record<RetentionKind, number | null>>

/** The first day that is still kept, and the moment at which it begins. */
export interface Cutoff {
  readonly day: LocalDate
  readonly start: Instant
}
export type Cutoffs = Readonly<Record<RetentionKind, Cutoff | null>>

/**
 * Where each kind's time has ended today. Whole years after a last day: what ended on 22 November 2020 and is kept six
 * years is there on 22 November 2026 and gone on the 23rd.
 */
export function cutoffsOf(years: YearsInForce, today: LocalDate, zone: Zone): Cutoffs {
  const of = (kind: RetentionKind): Cutoff | null => {
    const kept = years[kind]
    if (kept === null) return null
    const day = addYears(today, -kept)
    return { day, start: startOfDay(zone, day) }
  }
  return {
    'working-time': of('working-time'),
    approvals: of('approvals'),
    absences: of('absences'),
    acknowledgements: of('acknowledgements'),
    accounts: of('accounts'),
    audit: of('audit'),
  }
}
