import { type RetentionKind, retentionKinds } from '@amhp/shared/contract/retention.ts'
import { addYears, type LocalDate } from '@amhp/shared/time/date.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { startOfDay, type Zone } from '@amhp/shared/time/zone.ts'

/** How many years each kind of record is kept. Null: for ever. */
export type YearsInForce = Readonly<Record<RetentionKind, number | null>>

/** The first day that is still kept, and its start. */
export interface Cutoff {
  readonly day: LocalDate
  readonly start: Instant
}
export type Cutoffs = Readonly<Record<RetentionKind, Cutoff | null>>

/**
 * Today's cutoff of each kind. A record that ended on 22 November 2020 and is kept for six years is removed on 23 November
 * 2026.
 */
export function cutoffsOf(years: YearsInForce, today: LocalDate, zone: Zone): Cutoffs {
  const cutoff = (kept: number | null): Cutoff | null => {
    if (kept === null) return null
    const day = addYears(today, -kept)
    return { day, start: startOfDay(zone, day) }
  }
  return Object.fromEntries(retentionKinds.map((kind) => [kind, cutoff(years[kind])])) as Cutoffs
}
