import { dateOfDayNumber, dayNumber, type LocalDate } from '../time/date.ts'
import { hour, instantOf, minutesDown, minutesUp } from '../time/instant.ts'
import { durationText, durationWords, longDate } from '../time/wording.ts'
import { dateAt } from '../time/zone.ts'
import { isDerogated } from './prepare/derogations.ts'
import type { Person } from './prepare/person.ts'
import type { Prepared } from './prepare/prepare.ts'
import { type Rests, restsIn } from './prepare/rest.ts'
import { type Days, weeksOf } from './prepare/weeks.ts'
import { shiftsWorkedIn } from './prepare/work.ts'
import { amhpRule } from './rule.ts'
import { day, number, oneOfWords, type ValuesOf } from './setting.ts'

const settings = {
  hours: number({ label: 'Unbroken rest', unit: 'hours', least: 24, most: 59, default: 35 }),
  every: oneOfWords({
    label: 'Checked over',
    of: { week: 'each week', fortnight: 'each fortnight' },
    default: 'week',
  }),
  /** The period's first Monday when left out. */
  fortnightFrom: day({ label: 'First day of a fortnight' }),
}

export const weeklyRest = amhpRule({
  code: 'weekly-rest',
  title: 'Weekly rest',
  group: 'law',
  holds:
    'Each {every}, from Monday, has {hours} hours of unbroken rest: once in a week; twice, or 59 hours once, in a fortnight.',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulation 11',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/11',
  },
  level: 'breach',
  settings,
  facts: { longestRestMinutes: 'lower', requiredMinutes: 'higher' },
  ofWeeks: true,

  *check(person, values, prepared) {
    for (const { week, rests, judged } of shortWeeksOf(prepared, person, values))
      if (!judged) yield { unknown: [] }
      else if (!isDerogated(prepared, person, daysOf(prepared, week)))
        yield {
          judged: dateOfDayNumber(week.day),
          start: week.start,
          end: week.end,
          shifts: shiftsWorkedIn(person, week),
          facts: {
            longestRestMinutes: minutesDown(rests.longest),
            requiredMinutes: minutesUp(values.hours * hour),
          },
        }
  },

  explain({ longestRestMinutes: longest, requiredMinutes: required }, { finding, zone }) {
    const days = Math.round((finding.end - finding.start) / (24 * hour))
    const monday = longDate(dateAt(zone, finding.start))
    if (days > 7)
      return (
        `In the two weeks from ${monday} there are not two rests of ${durationWords(required)}, nor one of 59 hours. ` +
        `The longest rest is ${durationText(longest)}.`
      )
    return (
      `The longest rest in the week from ${monday} is ${durationText(longest)}, ${durationText(required - longest)} less than ` +
      `the ${durationWords(required)} it needs.`
    )
  },
})

/** One rest of 48 h with a daily rest of 11 h stands for a fortnight's two. */
const longFortnightRest = 59 * hour

/** A week or fortnight without its rest, or (`judged` false) one whose answer lies before the records. */
interface ShortWeek {
  readonly week: Days
  readonly rests: Rests
  readonly judged: boolean
  /** How much more rest it needed, in milliseconds. */
  readonly owed: number
}

/** The first and the last day of a week or fortnight. */
export const daysOf = ({ zone }: Prepared, { day, end }: Days): readonly [LocalDate, LocalDate] => [
  dateOfDayNumber(day),
  dateAt(zone, instantOf(end - 1)),
]

/** The weeks or fortnights of a person that do not hold their rest. */
export function shortWeeksOf(
  prepared: Prepared,
  { stretches, recordsFrom }: Person,
  { hours, every, fortnightFrom }: ValuesOf<typeof settings>,
): ShortWeek[] {
  const needed = hours * hour
  const fortnight = every === 'fortnight'
  const weeks = fortnight ? weeksOf(prepared, 14, fortnightFrom && dayNumber(fortnightFrom)) : weeksOf(prepared, 7)
  const holds = ({ longest, second }: Rests) =>
    fortnight ? second >= needed || longest >= longFortnightRest : longest >= needed
  const found: ShortWeek[] = []
  for (const week of weeks) {
    const { start, end } = week
    const rests = restsIn(stretches, start, end)
    const short = !holds(rests)
    if (!short && (recordsFrom <= start || holds(restsIn(stretches, recordsFrom, end)))) continue
    const each = Math.max(0, needed - rests.longest) + (fortnight ? Math.max(0, needed - rests.second) : 0)
    const owed = fortnight ? Math.min(each, longFortnightRest - rests.longest) : each
    found.push({ week, rests, judged: short, owed })
  }
  return found
}
