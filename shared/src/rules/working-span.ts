import * as z from 'zod/mini'
import { hour } from '../time/instant.ts'
import { durationText, durationWords, longMoment, momentAfter } from '../time/wording.ts'
import { minutesUp } from './prepare/minutes.ts'
import { dailyRestHours } from './prepare/rest-terms.ts'
import { shiftsOf } from './prepare/shifts-of.ts'
import { spansOf } from './prepare/working-runs.ts'
import { aboutAmhp, type Found, rule } from './rule.ts'

export const workingSpan = rule({
  code: 'working-span',
  title: 'Time from the first start to the last finish',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulation 10 (24 hours less 11 of rest)',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/10',
  },
  level: 'breach',
  settings: z.strictObject({ hours: z._default(z.number().check(z.minimum(8), z.maximum(13)), 13) }),

  check(prepared, { hours }) {
    const limit = hours * hour
    const restHours = dailyRestHours(prepared)
    const findings: Found[] = []
    const notJudged: string[] = []
    for (const person of prepared.people) {
      const { tooLong, unknown } = spansOf(prepared, person, limit, restHours)
      for (const { start, end, pieces } of tooLong) {
        const shifts = shiftsOf(pieces)
        if (!shifts.some((shift) => prepared.meets(shift))) continue
        findings.push(
          aboutAmhp({
            key: `working-span/${person.amhp.id}/${shifts[0]!.id}`,
            amhp: person.amhp.id,
            start,
            end,
            shifts: shifts.map((shift) => shift.id),
            facts: { spanMinutes: minutesUp(end - start), limitMinutes: Math.ceil(hours * 60) },
          }),
        )
      }
      if (unknown.some(({ pieces }) => shiftsOf(pieces).some((shift) => prepared.meets(shift))))
        notJudged.push(person.amhp.id)
    }
    return { findings, notJudged }
  },

  explain({ spanMinutes, limitMinutes }, { finding, zone }) {
    const span = Number(spanMinutes)
    const limit = Number(limitMinutes)
    return (
      `Starts ${longMoment(zone, finding.start)} and finishes at ${momentAfter(zone, finding.start, finding.end)}: ` +
      `${durationText(span)} from start to finish, ${durationText(span - limit)} more than the ${durationWords(limit)} that leave ` +
      'room for daily rest.'
    )
  },
})
