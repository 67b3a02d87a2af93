import { weekdayIndex } from '../time/date.ts'
import { hour, instantOf, minutesUp } from '../time/instant.ts'
import { durationText, longDate } from '../time/wording.ts'
import { dateAt, startOfDayNumber } from '../time/zone.ts'
import { derogationAt } from './prepare/derogations.ts'
import { nightsOf } from './prepare/night-work.ts'
import { isNightShift } from './prepare/nights.ts'
import { daysAwayBefore, normalTimeBefore } from './prepare/normal-days.ts'
import { notYetFrom, overWeeks, weeksOnRecord } from './prepare/not-yet.ts'
import { foundAverage, startedDay, worstOfRuns } from './prepare/reference-period.ts'
import { weeksOf } from './prepare/weeks.ts'
import { touchesRecords } from './prepare/work.ts'
import { amhpRule, type FoundOfAmhp, type Unknown } from './rule.ts'
import { type Derogable, infoUnder } from './under-derogation.ts'

const limit = 8 * hour
const weeks = 17

export const nightAverage = amhpRule({
  code: 'night-average',
  title: 'Night workers: at most 8 hours in each 24 on average',
  group: 'law',
  holds:
    'The normal hours of a night worker average at most 8 in each 24, over 17 weeks. An occasional late finish or call-out is not normal; leave lowers nothing.',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulation 6(1)',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/6',
  },
  level: 'breach',
  settings: {},
  facts: { averageMinutes: 'higher', derogation: 'never' },
  keysMove: true,
  ofWeeks: true,
  weeks: () => weeks,

  *check(person, _, prepared): Generator<FoundOfAmhp<Derogable<{ averageMinutes: number }>> | Unknown> {
    const { firstDay } = person
    const started = startedDay(person)
    const judged = weeksOf(prepared, 7).filter(({ day }) => day + 7 > started)
    if (judged.length === 0) return
    const shifts = nightsOf(person).filter(isNightShift)
    const nights = shifts.map(({ stretch }) => stretch.day)
    const first = judged[0]!.day + 7 - weeks * 7
    // Nobody is a night worker without a night.
    if (nights.length === 0 && firstDay <= Math.max(first, started)) return
    const away = daysAwayBefore(person, first, judged.at(-1)!.day + 7)
    const held = nightWeeksBefore(nights, away, first, started, firstDay)
    let normal: Float64Array | undefined
    const runs = worstOfRuns('first')
    const derogationTo = (to: number) =>
      derogationAt(prepared, person, 'night-average', instantOf(startOfDayNumber(person.zone, to) - 1))
    let wasDerogated: boolean | undefined
    let mayBeOtherwise = false
    for (const { day } of judged) {
      const from = Math.max(day + 7 - weeks * 7, started)
      const to = day + 7
      const i = Math.floor((from - first) / 7)
      const j = (to - first) / 7
      const third = (held.days[j]! - held.days[i]!) / 7 / 3
      const withNights = held.nights[j]! - held.nights[i]!
      const unknown = held.unknown[j]! - held.unknown[i]!
      if (third === 0 || withNights < third) {
        runs.within()
        if (third > 0 && withNights + unknown >= third) mayBeOtherwise = true
        continue
      }
      normal ??= normalTimeBefore(person, first, away)
      const there = to - from - (away[to - first]! - away[from - first]!)
      const average = averageOf(normal[to - first]! - normal[from - first]!, there)
      if (average > limit) {
        // Weeks under a derogation hide no breach before or after them.
        const isDerogated = derogationTo(to) !== undefined
        if (isDerogated !== wasDerogated) runs.within()
        wasDerogated = isDerogated
        runs.over(from, to, average)
        // What work before the records touches counts on the day before them, which may be before the reference period.
        const firstNights = shifts.filter(({ stretch }) => from <= stretch.day && stretch.day < first + (i + 1) * 7)
        const mayBeEarlier =
          from === firstDay &&
          firstNights.length > 0 &&
          firstNights.every(({ stretch }) => touchesRecords(person, stretch))
        if (mayBeEarlier && withNights - 1 < third) mayBeOtherwise = true
      } else {
        runs.within()
        if (firstDay > from) mayBeOtherwise = true
      }
    }
    for (const worst of runs.found()) {
      const found = foundAverage(person, worst, { averageMinutes: minutesUp(worst.average) })
      yield infoUnder(derogationTo(worst.to), found)
    }
    if (mayBeOtherwise) yield { unknown: [] }
  },

  notYet(person, _, prepared) {
    const { day } = weeksOf(prepared, 7).at(-1)!
    const { from, to, weeks: onRecord } = weeksOnRecord(person, weeks * 7, day + 7)
    const away = daysAwayBefore(person, from, to)
    const there = to - from - away.at(-1)!
    const normal = normalTimeBefore(person, from, away).at(-1)!
    // Weeks that are judged end on a Sunday.
    const firstEnd = person.firstDay + ((7 - weekdayIndex(person.firstDay)) % 7) + weeks * 7
    return {
      ...notYetFrom(person, weeks, firstEnd),
      soFar:
        there > 0
          ? `${durationText(minutesUp(averageOf(normal, there)))} in each 24 hours ${overWeeks(onRecord)}`
          : undefined,
    }
  },

  explain({ averageMinutes }, { finding, zone }) {
    const last = dateAt(zone, instantOf(finding.end - 1))
    return (
      `Works nights, and ${durationText(averageMinutes)} in each 24 hours on average to ${longDate(last)}, weekly rest left out: ` +
      `${durationText(averageMinutes - limit / 60_000)} more than 8 hours.`
    )
  },
})

/** A / (B − C) of regulation 6(5): every seventh of the days is weekly rest. */
const averageOf = (normal: number, days: number): number => (normal * 7) / (6 * days)

/**
 * Of the weeks from `first` on, without those wholly away and what is before her start: how many days they have, how many
 * hold a night, and how many others begin before the records. Entry `i` is of the weeks before the `i`th.
 */
function nightWeeksBefore(
  nights: readonly number[],
  away: Int32Array,
  first: number,
  started: number,
  firstDay: number,
) {
  const held = new Set(nights.filter((night) => night >= started).map((night) => Math.floor((night - first) / 7)))
  const size = (away.length - 1) / 7 + 1
  const before = { days: new Int32Array(size), nights: new Int32Array(size), unknown: new Int32Array(size) }
  for (let end = 7; end < away.length; end += 7) {
    const week = end / 7 - 1
    const start = Math.max(end - 7, started - first)
    const isJudged = away[end]! - away[start]! < end - start
    const isHeld = isJudged && held.has(week)
    const isUnknown = isJudged && !isHeld && start + first < firstDay
    before.days[week + 1] = before.days[week]! + (isJudged ? end - start : 0)
    before.nights[week + 1] = before.nights[week]! + (isHeld ? 1 : 0)
    before.unknown[week + 1] = before.unknown[week]! + (isUnknown ? 1 : 0)
  }
  return before
}
