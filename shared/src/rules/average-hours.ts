import { hour, instantOf, minutesUp } from '../time/instant.ts'
import { durationText, longDate } from '../time/wording.ts'
import { dateAt, startOfDayNumber } from '../time/zone.ts'
import { type ExcludedDays, excludedDaysOf } from './prepare/excluded-days.ts'
import type { Person } from './prepare/person.ts'
import type { Prepared } from './prepare/prepare.ts'
import {
  foundAverage,
  type ReferencePeriod,
  recordsUntilDay,
  referencePeriods,
  worstInARow,
} from './prepare/reference-period.ts'
import { workedIn } from './prepare/worked-time.ts'
import { amhpRule } from './rule.ts'
import { oneOfNumbers } from './setting.ts'

const limit = 48 * hour

export const averageHours = amhpRule({
  code: 'average-hours',
  title: 'At most 48 hours a week on average',
  group: 'law',
  holds:
    'Work averages at most 48 hours a week over {weeks} weeks, days of leave and sickness left out, unless the AMHP has opted out.',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulations 4 and 5',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/4',
  },
  level: 'breach',
  settings: { weeks: oneOfNumbers({ label: 'Averaged over', unit: 'weeks', of: [17, 26, 52], default: 17 }) },
  facts: { averageMinutes: 'higher', limitMinutes: 'lower', weeks: 'never' },
  keysMove: true,
  ofWeeks: true,
  weeks: ({ weeks }) => weeks,
  looksAhead: true,

  *check(person, { weeks }, prepared) {
    const excluded = excludedDaysOf(person)
    let unknown = false
    const over = (period: ReferencePeriod) => {
      if (excluded.optedOut(period.to - 1)) return undefined
      const average = averageOver(prepared, person, period, excluded)
      if (average === 'unknown') unknown = true
      return average === 'unknown' ? undefined : average
    }
    for (const worst of worstInARow(referencePeriods(prepared, person, weeks), over))
      yield foundAverage(person, worst, {
        averageMinutes: minutesUp(worst.average),
        limitMinutes: limit / 60_000,
        weeks: Math.ceil(worst.days / 7),
      })
    if (unknown) yield { unknown: [] }
  },

  explain({ averageMinutes, limitMinutes, weeks }, { finding, zone }) {
    const last = dateAt(zone, instantOf(finding.end - 1))
    return (
      `Works ${durationText(averageMinutes)} a week on average over the ${weeks} ${weeks === 1 ? 'week' : 'weeks'} to ${longDate(last)}, ` +
      `${durationText(averageMinutes - limitMinutes)} more than 48 hours.`
    )
  },
})

/**
 * (A + B) / C of regulation 4(6) where it is more than 48 hours, in milliseconds a week: A worked in the period without its
 * excluded days, B worked in as many days after it, C the weeks of the period. Undefined where it is not over.
 */
function averageOver(
  prepared: Prepared,
  person: Person,
  { from, to, start, end, days }: ReferencePeriod,
  excluded: ExcludedDays,
): number | 'unknown' | undefined {
  const without = excluded.between(from, to)
  const a = workedIn(person, start, end) - without.worked
  const b = workedIn(person, end, startOfDayNumber(person.zone, to + without.days))
  const average = ((a + b) * 7) / days
  if (a * 7 > limit * days) return average
  if (person.firstDay > from || recordsUntilDay(prepared) < to + without.days) return 'unknown'
  return average > limit ? average : undefined
}
