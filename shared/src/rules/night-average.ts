import { hour, instantOf, minutesUp } from '../time/instant.ts'
import { durationText, longDate } from '../time/wording.ts'
import { dateAt } from '../time/zone.ts'
import { firstWhere } from './prepare/first-where.ts'
import { nightsOf } from './prepare/night-work.ts'
import { isNightShift } from './prepare/nights.ts'
import { foundAverage, type ReferencePeriod, referencePeriods, worstInARow } from './prepare/reference-period.ts'
import { touchesRecords } from './prepare/work.ts'
import { workedIn } from './prepare/worked-time.ts'
import { amhpRule } from './rule.ts'

const limit = 8 * hour
const weeks = 17

export const nightAverage = amhpRule({
  code: 'night-average',
  title: 'Night workers: at most 8 hours in each 24 on average',
  group: 'law',
  holds: 'A night worker averages at most 8 hours in each 24, over 17 weeks.',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulation 6(1)',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/6',
  },
  level: 'breach',
  settings: {},
  facts: { averageMinutes: 'higher' },
  keysMove: true,
  ofWeeks: true,
  weeks: () => weeks,

  *check(person, _, prepared) {
    const { firstDay } = person
    const nights = nightsOf(person).filter(isNightShift)
    const daysOf = (shifts: typeof nights) => shifts.map(({ stretch }) => stretch.day)
    const days = daysOf(nights)
    // What work before the records touches counts on the day before them, which may be before the reference period.
    const sureDays = daysOf(nights.filter(({ stretch }) => !touchesRecords(person, stretch)))
    let mayBeOtherwise = false
    const over = (period: ReferencePeriod) => {
      const unknown = Math.max(0, Math.ceil((firstDay - period.from) / 7))
      if (days.length === 0 && unknown === 0) return undefined
      // Every week holds 24 hours of weekly rest (regulation 11), so the days left are six in seven.
      const average = workedIn(person, period.start, period.end) / ((period.days * 6) / 7)
      if (average <= limit && unknown === 0) return undefined
      const withNights = weeksHolding(days, period)
      const third = period.days / 7 / 3
      if (average > limit && withNights >= third) {
        if (period.from === firstDay && weeksHolding(sureDays, period) < third) mayBeOtherwise = true
        return average
      }
      if (withNights + unknown >= third) mayBeOtherwise = true
      return undefined
    }
    for (const worst of worstInARow(referencePeriods(prepared, person, weeks), over))
      yield foundAverage(person, worst, { averageMinutes: minutesUp(worst.average) })
    if (mayBeOtherwise) yield { unknown: [] }
  },

  explain({ averageMinutes }, { finding, zone }) {
    const last = dateAt(zone, instantOf(finding.end - 1))
    return (
      `Works nights, and ${durationText(averageMinutes)} in each 24 hours on average to ${longDate(last)}, weekly rest left out: ` +
      `${durationText(averageMinutes - limit / 60_000)} more than 8 hours.`
    )
  },
})

/** How many of a period's weeks, counted back from its end, hold one of some days, which are in order. */
function weeksHolding(days: readonly number[], { from, to }: ReferencePeriod): number {
  const weeks = new Set<number>()
  for (let i = firstWhere(days, (day) => day >= from); i < days.length && days[i]! < to; i++)
    weeks.add(Math.floor((to - 1 - days[i]!) / 7))
  return weeks.size
}
