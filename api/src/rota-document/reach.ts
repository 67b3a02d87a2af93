import type { Db } from '@amhp/db/open.ts'
import type { ShiftState } from '@amhp/shared/rota/planned-shift.ts'
import type { Rota } from '@amhp/shared/rota/rota.ts'
import { daysLookedBack, mostDaysAhead, restDays } from '@amhp/shared/rules/check/looks-back.ts'
import { addDays, dayNumber, type LocalDate } from '@amhp/shared/time/date.ts'
import { intersection, lengthOf, type Span } from '@amhp/shared/time/span.ts'
import { startOfDay } from '@amhp/shared/time/zone.ts'
import { newestEditions } from '../shifts/published-store.ts'
import { absencesIn, rotaPeriods } from './around-store.ts'
import type { Standing } from './standing.ts'

/** Days of the service's zone, `to` exclusive. */
export interface Days {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Some days as rules read them: how far around them shifts, absences and other work are read, and from when they are complete. */
export interface Reach {
  readonly period: Days
  readonly around: Days
  /** `around` as moments. */
  readonly span: Span
  readonly recordsFrom: LocalDate
  /** Those that meet `around`, in order of start. */
  readonly absences: Rota['absences']
}

const dayLength = 86_400_000

const later = (a: LocalDate, b: LocalDate) => (a > b ? a : b)
const earlier = (a: LocalDate, b: LocalDate) => (a < b ? a : b)

/**
 * As far as every rule in force needs: back over the weeks that averages are taken of, and forth over as many days as anyone's
 * average leaves out. `rules` names other settings to read far enough for.
 */
export async function reachOf(
  q: Db,
  serviceId: string,
  standing: Standing,
  period: Days,
  which: ShiftState,
  rules: readonly Rota['rules'][] = [standing.document.rules],
): Promise<Reach> {
  const before = Math.max(...rules.map(daysLookedBack))
  const mostAhead = Math.max(...rules.map(mostDaysAhead))
  const records = recordsStart(await plannedIn(q, serviceId, which), period)
  // Before the records begin there is nothing to judge, but three weeks around say who is rested.
  const from = later(addDays(period.from, -before), earlier(records, addDays(period.from, -restDays)))
  const furthest = addDays(period.to, Math.max(restDays, mostAhead + 2))
  const absences = await absencesIn(q, serviceId, spanOf(standing, { from, to: furthest }))
  // Work of the night after the last day is not read: it lies beyond the days that stand in for those left out.
  const ahead = Math.min(mostAhead, mostDaysLeftOut(standing, { from, to: period.to }, absences)) + 2
  const around = { from, to: addDays(period.to, Math.max(restDays, ahead)) }
  const span = spanOf(standing, around)
  return {
    ...{ period, around, span, recordsFrom: later(records, from) },
    absences: absences.filter(({ start }) => start < span.end),
  }
}

/** Three weeks on either side: enough for cover, rest, and what is worked in a row. */
export async function nearReachOf(
  q: Db,
  serviceId: string,
  standing: Standing,
  period: Days,
  which: ShiftState,
): Promise<Reach> {
  const around = { from: addDays(period.from, -restDays), to: addDays(period.to, restDays) }
  const span = spanOf(standing, around)
  const records = recordsStart(await plannedIn(q, serviceId, which), period)
  const absences = await absencesIn(q, serviceId, span)
  return { period, around, span, recordsFrom: later(records, around.from), absences }
}

/** The rotas whose shifts are read, earliest first. */
async function plannedIn(q: Db, serviceId: string, which: ShiftState): Promise<readonly Days[]> {
  const rotas = await rotaPeriods(q, serviceId)
  if (which === 'draft') return rotas
  const editions = await newestEditions(q, serviceId)
  return rotas.filter(({ id }) => editions.has(id))
}

const spanOf = ({ zone }: Standing, { from, to }: Days): Span => ({
  start: startOfDay(zone, from),
  end: startOfDay(zone, to),
})

/**
 * The first of the rotas, in order of time, that lead up to some days without a day between them: what was worked before it, or
 * in a gap, is not known here. The days' own first where no rota holds any of them.
 */
export function recordsStart(rotas: readonly Days[], { from, to }: Days): LocalDate {
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

/** The most days that anyone's average may leave out of some days: absences of whatever kind, and days opted out. */
function mostDaysLeftOut(standing: Standing, days: Days, absences: Rota['absences']): number {
  const span = spanOf(standing, days)
  const left = new Map<string, number>()
  const add = (amhp: string, count: number) => left.set(amhp, (left.get(amhp) ?? 0) + count)
  for (const absence of absences) {
    const part = intersection(absence, span)
    if (part) add(absence.amhp, Math.ceil(lengthOf(part) / dayLength))
  }
  for (const { id, optOut } of standing.document.amhps)
    if (optOut?.until) add(id, Math.max(0, dayNumber(optOut.until) + 1 - dayNumber(days.from)))
  return Math.max(0, ...left.values())
}
