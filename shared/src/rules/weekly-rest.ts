import { z } from 'zod'
import { dateText } from '../rota/values.ts'
import { dateOfDayNumber, dayNumber, weekdayIndex } from '../time/date.ts'
import { hour, type Instant } from '../time/instant.ts'
import { durationText, durationWords, longDate } from '../time/wording.ts'
import { dateAt, startOfDayNumber } from '../time/zone.ts'
import { minutesDown } from './minutes.ts'
import type { Prepared } from './prepare.ts'
import { type Found, rule } from './rule.ts'
import { type Person, shiftsOf } from './work.ts'

/** One rest of 48 h with a daily rest of 11 h stands for a fortnight's two. */
const longFortnightRest = 59 * hour

export const weeklyRest = rule({
  code: 'weekly-rest',
  title: '35 hours of rest in each week',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulation 11',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/11',
  },
  level: 'breach',
  settings: z.strictObject({
    hours: z.number().min(24).max(59).default(35),
    every: z.enum(['week', 'fortnight']).default('week'),
    /** The first day of a fortnight; the period's first Monday when left out. */
    fortnightFrom: dateText.optional(),
  }),

  check(prepared, { hours, every, fortnightFrom }) {
    const needed = hours * hour
    const fortnight = every === 'fortnight'
    const holds = ({ longest, enough }: Rests) =>
      fortnight ? enough >= 2 || longest >= longFortnightRest : enough >= 1
    const findings: Found[] = []
    const notJudged: string[] = []
    const weeks = weeksOf(prepared, fortnight ? 14 : 7, fortnightFrom ? dayNumber(fortnightFrom) : undefined)
    for (const person of prepared.people) {
      let stretch = 0
      for (const { day, start, end } of weeks) {
        while (stretch < person.stretches.length && person.stretches[stretch]!.end <= start) stretch++
        const rests = restsIn(person, stretch, start, end, needed)
        if (holds(rests)) {
          const { recordsFrom } = prepared
          if (recordsFrom > start && !holds(restsIn(person, stretch, recordsFrom, end, needed)))
            notJudged.push(person.amhp.id)
          continue
        }
        const shifts = shiftsOf(person.pieces.filter((piece) => piece.start < end && piece.end > start))
        findings.push({
          key: `weekly-rest/${person.amhp.id}/${dateOfDayNumber(day)}`,
          amhp: person.amhp.id,
          start,
          end,
          shifts: shifts.map((shift) => shift.id),
          facts: { longestRestMinutes: minutesDown(rests.longest), requiredMinutes: Math.ceil(hours * 60) },
        })
      }
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

/** The longest rest in milliseconds, and how many are long enough. */
interface Rests {
  longest: number
  enough: number
}

/** Blocks of 7 or 14 days that lie wholly inside the period: from Mondays, or counted from a given day. */
function weeksOf({ rota, zone }: Prepared, length: number, from: number | undefined) {
  const first = dayNumber(rota.period.from)
  const to = dayNumber(rota.period.to)
  const monday = first + ((7 - weekdayIndex(first)) % 7)
  const anchor = from ?? monday
  const weeks: { day: number; start: Instant; end: Instant }[] = []
  for (let day = first + ((((anchor - first) % length) + length) % length); day + length <= to; day += length)
    weeks.push({ day, start: startOfDayNumber(zone, day), end: startOfDayNumber(zone, day + length) })
  return weeks
}

/** The rests of a person inside a span; `from` is a stretch that ends after an earlier moment or the start itself. */
function restsIn({ stretches }: Person, from: number, start: Instant, end: Instant, needed: number): Rests {
  const rests: Rests = { longest: 0, enough: 0 }
  let left: number = start
  const rest = (right: number) => {
    if (right - left > rests.longest) rests.longest = right - left
    if (right - left >= needed) rests.enough++
  }
  for (let i = from; i < stretches.length && stretches[i]!.start < end; i++) {
    const stretch = stretches[i]!
    rest(stretch.start)
    if (stretch.end > left) left = stretch.end
  }
  rest(end)
  return rests
}
