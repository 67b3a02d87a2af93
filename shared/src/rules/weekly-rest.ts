import { z } from 'zod'
import { dateText } from '../rota/values.ts'
import { dateOfDayNumber, dayNumber, type LocalDate } from '../time/date.ts'
import { hour, type Instant, instantOf } from '../time/instant.ts'
import { durationText, durationWords, longDate } from '../time/wording.ts'
import { dateAt } from '../time/zone.ts'
import { isDerogated } from './prepare/derogations.ts'
import { minutesDown, minutesUp } from './prepare/minutes.ts'
import type { Prepared } from './prepare/prepare.ts'
import { shiftsWorkedIn } from './prepare/shifts-of.ts'
import { type Days, weeksOf } from './prepare/weeks.ts'
import type { Person } from './prepare/work.ts'
import { aboutAmhp, type Found, rule } from './rule.ts'

/** One rest of 48 h with a daily rest of 11 h stands for a fortnight's two. */
const longFortnightRest = 59 * hour

export const weeklyRest = rule({
  code: 'weekly-rest',
  title: 'Weekly rest',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulation 11',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/11',
  },
  level: 'breach',
  once: true,
  settings: z.strictObject({
    hours: z.number().min(24).max(59).default(35),
    every: z.enum(['week', 'fortnight']).default('week'),
    /** The first day of a fortnight; the period's first Monday when left out. */
    fortnightFrom: dateText.optional(),
  }),

  check(prepared, settings) {
    const findings: Found[] = []
    const notJudged: string[] = []
    const weeks = restWeeks(prepared, settings)
    const needed = settings.hours * hour
    for (const person of prepared.people)
      for (const { week, rests, judged } of shortWeeksOf(prepared, person, settings, weeks)) {
        if (!judged) {
          notJudged.push(person.amhp.id)
          continue
        }
        if (isDerogated(prepared, person.amhp.id, () => daysOf(prepared, week))) continue
        const { day, start, end } = week
        const shifts = shiftsWorkedIn(person, week)
        findings.push(
          aboutAmhp({
            key: `weekly-rest/${person.amhp.id}/${dateOfDayNumber(day)}`,
            amhp: person.amhp.id,
            start,
            end,
            shifts: shifts.map((shift) => shift.id),
            facts: { longestRestMinutes: minutesDown(rests.longest), requiredMinutes: minutesUp(needed) },
          }),
        )
      }
    return { findings, notJudged }
  },

  explain({ longestRestMinutes, requiredMinutes }, { finding, zone }) {
    const days = Math.round((finding.end - finding.start) / (24 * hour))
    const monday = longDate(dateAt(zone, finding.start))
    const longest = Number(longestRestMinutes)
    const required = Number(requiredMinutes)
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

export interface WeeklySettings {
  readonly hours: number
  readonly every: 'week' | 'fortnight'
  readonly fortnightFrom?: LocalDate | undefined
}

/** A week or fortnight without its rest, or (`judged` false) one whose answer lies before the records. */
export interface ShortWeek {
  readonly week: Days
  readonly rests: Rests
  readonly judged: boolean
  /** How much more rest it needed, in milliseconds. */
  readonly owed: number
}

/** The weeks or fortnights that the settings ask about. */
export const restWeeks = (prepared: Prepared, { every, fortnightFrom }: WeeklySettings): readonly Days[] =>
  every === 'week' ? weeksOf(prepared) : weeksOf(prepared, 14, fortnightFrom && dayNumber(fortnightFrom))

/** The first and the last day of a week or fortnight. */
export const daysOf = ({ zone }: Prepared, { day, end }: Days): [LocalDate, LocalDate] => [
  dateOfDayNumber(day),
  dateAt(zone, instantOf(end - 1)),
]

/** The weeks of a person that do not hold their rest. */
export function shortWeeksOf(
  { recordsFrom }: Prepared,
  person: Person,
  { hours, every }: WeeklySettings,
  weeks: readonly Days[],
): ShortWeek[] {
  const needed = hours * hour
  const fortnight = every === 'fortnight'
  const holds = ({ longest, second }: Rests) =>
    fortnight ? second >= needed || longest >= longFortnightRest : longest >= needed
  const found: ShortWeek[] = []
  let stretch = 0
  for (const week of weeks) {
    const { start, end } = week
    while (stretch < person.stretches.length && person.stretches[stretch]!.end <= start) stretch++
    const rests = restsIn(person, stretch, start, end)
    const short = !holds(rests)
    if (!short && (recordsFrom <= start || holds(restsIn(person, stretch, recordsFrom, end)))) continue
    const each = Math.max(0, needed - rests.longest) + (fortnight ? Math.max(0, needed - rests.second) : 0)
    const owed = fortnight ? Math.min(each, longFortnightRest - rests.longest) : each
    found.push({ week, rests, judged: short, owed })
  }
  return found
}

/** The longest rest and the next longest, in milliseconds. */
interface Rests {
  longest: number
  second: number
}

/** The rests of a person inside a span; `from` is a stretch that ends after an earlier moment or the start itself. */
function restsIn({ stretches }: Person, from: number, start: Instant, end: Instant): Rests {
  const rests: Rests = { longest: 0, second: 0 }
  let left: number = start
  const rest = (right: number) => {
    const length = right - left
    if (length > rests.longest) {
      rests.second = rests.longest
      rests.longest = length
    } else if (length > rests.second) rests.second = length
  }
  for (let i = from; i < stretches.length && stretches[i]!.start < end; i++) {
    const stretch = stretches[i]!
    rest(stretch.start)
    if (stretch.end > left) left = stretch.end
  }
  rest(end)
  return rests
}
