import { dateOfDayNumber, dayNumber, weekdayIndex } from '../time/date.ts'
import { longDate } from '../time/wording.ts'
import { dateAt, startOfDayNumber } from '../time/zone.ts'
import type { Person, Stretch } from './prepare/person.ts'
import { shiftsOf, touchesRecords } from './prepare/work.ts'
import { amhpRule } from './rule.ts'
import { number, wholeNumber } from './setting.ts'

export const weekends = amhpRule({
  code: 'weekends',
  title: 'Weekends of work',
  group: 'fatigue',
  holds: 'At most one weekend in {oneIn} is worked, looking back over {weeks} weeks.',
  source: {
    title: 'NHS doctors’ and dentists’ terms 2016, as changed in 2019, for comparison',
    clause: 'frequency of weekends',
    status: 'guidance',
  },
  level: 'warning',
  off: true,
  settings: {
    /** The weekend that is judged is the last of them. */
    weeks: wholeNumber({ label: 'Looking back over', unit: 'weeks', least: 2, most: 26, default: 8 }),
    oneIn: number({ label: 'One weekend may be worked in', unit: 'weekends', least: 1, most: 8, default: 2 }),
  },
  facts: { actual: 'higher', limit: 'lower', unit: 'never' },
  weeks: ({ weeks }) => weeks,

  *check(person, { weeks, oneIn }, { rota: { period } }) {
    const { zone, firstDay, stretches } = person
    const limit = Math.floor(weeks / oneIn)
    const from = dayNumber(period.from)
    const to = dayNumber(period.to)
    // Work before the records that touches work on a Saturday or Sunday may move it to Friday, and on a Monday to the weekend before.
    const touched = stretches.find((stretch) => touchesRecords(person, stretch))
    if (touched && weekdayIndex(firstDay) === 0 && firstDay - 2 >= from && limit < weeks)
      yield { unknown: shiftsOf([touched]) }
    const moves = (weekend: Weekend) =>
      (weekend.saturday === firstDay || weekend.saturday + 1 === firstDay) &&
      weekend.stretches.every((stretch) => stretch === touched)
    const worked = weekendsOf(person)
    for (const [i, { saturday, stretches }] of worked.entries()) {
      if (saturday < from || saturday + 2 > to) continue
      const earliest = saturday - (weeks - 1) * 7
      const looked = worked.slice(
        worked.findIndex((weekend) => weekend.saturday >= earliest),
        i + 1,
      )
      const count = looked.length
      const before = Math.max(0, Math.ceil((firstDay - earliest) / 7))
      const shifts = shiftsOf(stretches)
      if (count + before > limit && (looked.some(moves) ? count - 1 : count) <= limit) yield { unknown: shifts }
      if (count <= limit) continue
      yield {
        judged: dateOfDayNumber(saturday),
        start: startOfDayNumber(zone, saturday),
        end: startOfDayNumber(zone, saturday + 2),
        shifts,
        facts: { actual: count, limit, unit: 'weekends' },
      }
    }
  },

  explain({ actual, limit }, { finding, zone }) {
    return (
      `With the weekend of ${longDate(dateAt(zone, finding.start))}, ${actual} weekends are worked in the weeks looked at, ` +
      `${actual - limit} more than ${limit}.`
    )
  },
})

/** A weekend on which a person starts work: the number of its Saturday, and what they start. */
interface Weekend {
  readonly saturday: number
  readonly stretches: Stretch[]
}

/** The weekends on which a person starts work, in order. */
function weekendsOf({ stretches }: Person): Weekend[] {
  const worked: Weekend[] = []
  for (const stretch of stretches) {
    const weekday = weekdayIndex(stretch.day)
    if (weekday < 5) continue
    const saturday = stretch.day - (weekday - 5)
    if (worked.at(-1)?.saturday !== saturday) worked.push({ saturday, stretches: [] })
    worked.at(-1)!.stretches.push(stretch)
  }
  return worked
}
