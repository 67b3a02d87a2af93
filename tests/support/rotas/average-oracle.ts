import { type Rota, recordsFromOf, zoneOfRota } from '@amhp/shared/rota/rota.ts'
import { daysBetween, type LocalDate, mondayOf } from '@amhp/shared/time/date.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { clockTimeAt, dateAt } from '@amhp/shared/time/zone.ts'
import {
  byDay,
  daysFrom,
  isAway,
  later,
  minute,
  minutesIn,
  otherSources,
  own,
  sum,
  workedDays,
  workedMinutes,
} from './oracle-days.ts'

// A slow and simple second implementation of the two averages, day by day and window by window.

export interface OracleFinding {
  readonly from: LocalDate
  /** The day after the last. */
  readonly to: LocalDate
  /** In minutes, not rounded. */
  readonly average: number
}
export interface OracleAnswer {
  readonly found: OracleFinding[]
  readonly notJudged: boolean
  /** Whether something is so close to its limit that rounding decides. */
  readonly close: boolean
}

const optedOut = ({ optOut }: Rota['amhps'][number], day: LocalDate) =>
  optOut !== undefined && (optOut.from ?? '') <= day && (!optOut.until || day <= optOut.until)

/** The 48-hour average of one AMHP, with the settings given. */
export function oracleAverage(
  rota: Rota,
  amhpId: string,
  { weeks = 17, periodsFrom }: { weeks?: number; periodsFrom?: LocalDate | undefined },
): OracleAnswer {
  const amhp = rota.amhps.find(({ id }) => id === amhpId)!
  const zone = zoneOfRota(rota)
  const worked = workedDays(rota, amhpId)
  const known = new Map<LocalDate, boolean>()
  const isExcluded = (day: LocalDate): boolean => {
    const before = known.get(day)
    if (before !== undefined) return before
    const week = daysFrom(mondayOf(day), later(mondayOf(day), 7))
    const left = week.filter((one) => isAway(rota, amhpId, one, 'excluded')).slice(0, 5)
    for (const one of week) known.set(one, optedOut(amhp, one) || left.includes(one))
    return known.get(day)!
  }
  const ends = rota.shifts.map(({ end }) => dateAt(zone, (end - 1) as typeof end))
  const lastOfDocument = [...ends, later(rota.period.to, -1)].sort().at(-1)!
  const lastWork = [...worked.keys()].sort().at(-1) ?? rota.period.to

  const found: OracleFinding[] = []
  let notJudged = false
  let close = false
  let run: OracleFinding | undefined
  const flush = () => {
    if (run) found.push(run)
    run = undefined
  }
  for (const day of daysFrom(rota.period.from, rota.period.to)) {
    const derogated = isDerogatedOn(rota, amhpId, day, [21])
    const length = 7 * (amhp.averageWeeks !== undefined && derogated ? amhp.averageWeeks : weeks)
    const to = later(day, 1)
    let from = later(to, -length)
    if (amhp.startedOn !== undefined && amhp.startedOn > from) {
      from = amhp.startedOn
      const served = daysBetween(from, to)
      if (served <= 0 || served % 7 !== 0) continue
    } else if (periodsFrom !== undefined) {
      const since = daysBetween(periodsFrom, to)
      if (since <= 0 || since % length !== 0) continue
    }
    if (optedOut(amhp, day)) {
      flush()
      continue
    }
    const window = daysFrom(from, to)
    const out = window.filter(isExcluded).length
    const a = sum(window.filter((one) => !isExcluded(one)).map((one) => worked.get(one)?.minutes ?? 0))
    let b = 0
    let left = out
    let isKnown = true
    for (let next = to; left > 0; next = later(next, 1)) {
      if (next > lastWork) {
        isKnown = false
        break
      }
      if (isExcluded(next) || !worked.get(next)?.worked) continue
      b += worked.get(next)!.minutes
      left--
      if (next > lastOfDocument) isKnown = false
    }
    const c = window.length / 7
    for (const one of [a / c, (a + b) / c]) if (Math.abs(one - 2880) < 0.001) close = true
    if (a / c > 2880 || (isKnown && recordsFromOf(rota) <= from && (a + b) / c > 2880)) {
      const average = (a + b) / c
      if (run && Math.abs(run.average - average) < 0.001 && run.average !== average) close = true
      if (!run || average >= run.average) run = { from, to, average }
      continue
    }
    if (!isKnown || recordsFromOf(rota) > from) notJudged = true
    flush()
  }
  flush()
  return { found, notJudged, close }
}

const isDerogatedOn = (rota: Rota, amhpId: string, day: LocalDate, regulations: readonly number[]): boolean =>
  rota.derogations.some(
    (one) =>
      regulations.includes(one.regulation) &&
      (!one.amhp || one.amhp === amhpId) &&
      (!one.from || one.from <= day) &&
      (!one.until || day <= one.until),
  )

/** The average of a night worker. Records must begin early enough. */
export function oracleNightAverage(rota: Rota, amhpId: string): OracleAnswer {
  const amhp = rota.amhps.find(({ id }) => id === amhpId)!
  const zone = zoneOfRota(rota)
  const normal = byDay(rota, [
    ...own(rota.shifts, amhpId)
      .filter(({ kind }) => kind !== 'standby')
      .map((shift) => ({ at: minutesIn(shift), breakMinutes: shift.breakMinutes ?? 0 })),
    ...otherSources(rota, amhpId),
  ])
  const nights = nightShiftDays(rota, amhpId)
  const away = (day: LocalDate) => isAway(rota, amhpId, day, 'all')
  const found: OracleFinding[] = []
  let close = false
  let run: OracleFinding | undefined
  let isRunDerogated = false
  const flush = () => {
    if (run) found.push(run)
    run = undefined
  }
  for (const sunday of daysFrom(rota.period.from, rota.period.to)) {
    const to = later(sunday, 1)
    if (mondayOf(to) !== to || later(to, -7) < rota.period.from) continue
    let from = later(to, -17 * 7)
    if (amhp.startedOn !== undefined && amhp.startedOn > from) from = amhp.startedOn
    const there = daysFrom(from, to).filter((day) => !away(day))
    const weeks = [...Map.groupBy(daysFrom(from, to), mondayOf).values()].filter((week) => !week.every(away))
    const withNight = weeks.filter((week) => week.some((day) => nights.has(day)))
    const isNightWorker = withNight.length * 21 >= sum(weeks.map((week) => week.length))
    const a = sum(there.map((day) => normal.get(day)?.minutes ?? 0))
    const b = there.length
    const average = a / (b - b / 7)
    if (b > 0 && isNightWorker && Math.abs(average - 480) < 0.001) close = true
    if (b > 0 && isNightWorker && average > 480) {
      // What is no breach under a derogation is a finding of its own.
      const isDerogated = isDerogatedOn(rota, amhpId, sunday, [21, 23])
      if (isDerogated !== isRunDerogated) flush()
      isRunDerogated = isDerogated
      if (run && Math.abs(run.average - average) < 0.001 && run.average !== average) close = true
      if (!run || average > run.average) run = { from, to, average }
    } else flush()
  }
  flush()
  return { found, notJudged: false, close }

  /** The days on which a night shift starts: work without a rest that holds three hours of one night. */
  function nightShiftDays(given: Rota, id: string): Set<LocalDate> {
    const all = new Set([
      ...own(given.shifts, id).flatMap((shift) => workedMinutes(given, shift)),
      ...otherSources(given, id).flatMap(({ at }) => at),
    ])
    const days = new Set<LocalDate>()
    let start = 0
    let inNight = 0
    for (const at of [...all].sort((a, b) => a - b)) {
      if (!all.has(at - minute)) start = at
      if (start === at) inNight = 0
      const clock = clockTimeAt(zone, at as Span['start'])
      const isNight = clock >= '23:00' || clock < '06:00'
      inNight = isNight ? inNight + 1 : 0
      if (inNight >= 180) days.add(dateAt(zone, start as Span['start']))
    }
    return days
  }
}
