import type { Db } from '@amhp/db/open.ts'
import type { ShiftState } from '@amhp/shared/rota/planned-shift.ts'
import type { Period, Rota } from '@amhp/shared/rota/rota.ts'
import { daysLookedBack, mostDaysAhead, restDays } from '@amhp/shared/rules/check/looks-back.ts'
import { addDays, dayNumber, earlierDate, type LocalDate, laterDate } from '@amhp/shared/time/date.ts'
import { dayLength } from '@amhp/shared/time/instant.ts'
import { intersection, lengthOf, type Span } from '@amhp/shared/time/span.ts'
import { startOfDay } from '@amhp/shared/time/zone.ts'
import { newestEditions } from '../shifts/published-store.ts'
import { absencesIn, rotaPeriods } from './period-store.ts'
import type { ReferenceData } from './reference-data.ts'

/** What the rules read to judge a period: the days around it, and the absences of those days. */
export interface ReadRange {
  readonly period: Period
  readonly around: Period
  /** `around` as instants. */
  readonly span: Span
  /** Shifts are complete from this day on. */
  readonly recordsFrom: LocalDate
  /** Those that overlap `around`, in order of start. */
  readonly absences: Rota['absences']
}

/**
 * The range that all rules need with these settings: back over the weeks of an average, and ahead by the most days that
 * anyone's average leaves out. The settings are those in force unless `rules` gives others.
 */
export async function readRangeOf(
  q: Db,
  serviceId: string,
  reference: ReferenceData,
  period: Period,
  which: ShiftState,
  rules: readonly Rota['rules'][] = [reference.document.rules],
): Promise<ReadRange> {
  const { amhps } = reference.document
  const before = Math.max(...rules.map((inForce) => daysLookedBack(inForce, amhps)))
  const mostAhead = Math.max(...rules.map((inForce) => mostDaysAhead(inForce, amhps)))
  const records = recordsStart(await rotasWith(q, serviceId, which), period)
  // Nothing is judged before the records begin, but the last three weeks show who is rested.
  const from = laterDate(addDays(period.from, -before), earlierDate(records, addDays(period.from, -restDays)))
  const furthest = addDays(period.to, Math.max(restDays, mostAhead + 2))
  const absences = await absencesIn(q, serviceId, spanOf(reference, { from, to: furthest }))
  // A day left out is replaced by a day worked, and some work one day a week.
  const ahead = Math.min(mostAhead, 7 * mostDaysLeftOut(reference, { from, to: period.to }, absences)) + 2
  const around = { from, to: addDays(period.to, Math.max(restDays, ahead)) }
  const span = spanOf(reference, around)
  const near = absences.filter(({ start }) => start < span.end)
  return { period, around, span, recordsFrom: laterDate(records, from), absences: near }
}

/** Three weeks before and after: enough for cover, rest and consecutive work. */
export async function nearRangeOf(
  q: Db,
  serviceId: string,
  reference: ReferenceData,
  period: Period,
  which: ShiftState,
): Promise<ReadRange> {
  const around = { from: addDays(period.from, -restDays), to: addDays(period.to, restDays) }
  const span = spanOf(reference, around)
  const records = recordsStart(await rotasWith(q, serviceId, which), period)
  const absences = await absencesIn(q, serviceId, span)
  return { period, around, span, recordsFrom: laterDate(records, around.from), absences }
}

/** All rotas, or the published ones, earliest first. */
async function rotasWith(q: Db, serviceId: string, which: ShiftState): Promise<readonly Period[]> {
  const rotas = await rotaPeriods(q, serviceId)
  if (which === 'draft') return rotas
  const editions = await newestEditions(q, serviceId)
  return rotas.filter(({ id }) => editions.has(id))
}

const spanOf = ({ zone }: ReferenceData, { from, to }: Period): Span => ({
  start: startOfDay(zone, from),
  end: startOfDay(zone, to),
})

/**
 * The first day from which rotas, given in order of time, run without a break up to a period. Work before it is unknown. The
 * first day of the period if no rota overlaps it.
 */
export function recordsStart(rotas: readonly Period[], { from, to }: Period): LocalDate {
  let first: LocalDate | undefined
  let reached: LocalDate | undefined
  for (const rota of rotas) {
    if (rota.from >= to) break
    if (reached === undefined || rota.from > reached) {
      if (reached !== undefined && reached > from) break
      first = rota.from
    }
    reached = rota.to
  }
  return first !== undefined && reached !== undefined && reached > from ? first : from
}

/** The most days that anyone's average may leave out: absences of any kind and days of opt-out. */
function mostDaysLeftOut(reference: ReferenceData, days: Period, absences: Rota['absences']): number {
  const span = spanOf(reference, days)
  const left = new Map<string, number>()
  const add = (amhp: string, count: number) => left.set(amhp, (left.get(amhp) ?? 0) + count)
  for (const absence of absences) {
    const part = intersection(absence, span)
    if (part) add(absence.amhp, Math.ceil(lengthOf(part) / dayLength))
  }
  for (const { id, optOut } of reference.document.amhps)
    if (optOut?.until) add(id, Math.max(0, dayNumber(optOut.until) + 1 - dayNumber(days.from)))
  return Math.max(0, ...left.values())
}
