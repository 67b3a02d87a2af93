import { dateOfDayNumber } from '../time/date.ts'
import { hour } from '../time/instant.ts'
import { durationText, durationWords, longDate } from '../time/wording.ts'
import { dateAt } from '../time/zone.ts'
import { isDerogated } from './prepare/derogations.ts'
import { minutesDown, minutesUp } from './prepare/minutes.ts'
import { daysOf, restWeeks, shortWeeksOf } from './prepare/rest-in-weeks.ts'
import { weeklyRestTerms } from './prepare/rest-terms.ts'
import { shiftsWorkedIn } from './prepare/shifts-of.ts'
import { aboutAmhp, type Found, rule } from './rule.ts'

export const weeklyRest = rule({
  ...weeklyRestTerms,
  title: 'Weekly rest',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulation 11',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/11',
  },
  once: true,

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
