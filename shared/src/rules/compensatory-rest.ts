import * as z from 'zod/mini'
import type { Instant } from '../time/instant.ts'
import { durationText, longMoment, spanText } from '../time/wording.ts'
import { minutesUp } from './prepare/minutes.ts'
import { restOwedTo } from './prepare/rest-owed.ts'
import { aboutAmhp, type Found, rule } from './rule.ts'

export const compensatoryRest = rule({
  code: 'compensatory-rest',
  title: 'Rest given later where it was short under a derogation',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulation 24, with 21, 22 and 23',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/24',
  },
  level: 'breach',
  /** `withinDays`: how long after the shortfall the rest may be given, by the service's own decision. */
  settings: z.strictObject({ withinDays: z._default(z.int().check(z.minimum(1), z.maximum(60)), 14) }),
  moments: ['dueBy'],

  check(prepared, { withinDays }) {
    const findings: Found[] = []
    for (const person of prepared.people)
      for (const { key, span, shifts, dueBy, open } of restOwedTo(prepared, person, withinDays)) {
        if (open === 0) continue
        findings.push(
          aboutAmhp({
            key,
            amhp: person.amhp.id,
            ...span,
            shifts: shifts.map((shift) => shift.id),
            facts: { owedMinutes: minutesUp(open), dueBy },
          }),
        )
      }
    return { findings }
  },

  explain({ owedMinutes, dueBy }, { finding, zone }) {
    return (
      `Rest was short ${spanText(zone, finding)}, under a derogation: ${durationText(Number(owedMinutes))} of rest are still owed, ` +
      `directly after it or by ${longMoment(zone, Number(dueBy) as Instant)} at the latest.`
    )
  },
})
