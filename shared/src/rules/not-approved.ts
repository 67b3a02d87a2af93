import * as z from 'zod/mini'
import { covers } from '../cover/covering.ts'
import type { IneligibleReason } from '../cover/eligibility.ts'
import { earlierOf, instantOf, laterOf } from '../time/instant.ts'
import { durationText, spanText } from '../time/wording.ts'
import { minutesUp } from './prepare/minutes.ts'
import { workedEnd, workedStart } from './prepare/work.ts'
import { aboutAmhp, type Found, rule } from './rule.ts'

const reasons: Record<IneligibleReason, string> = {
  suspended: 'the approval is suspended',
  ended: 'the approval has ended',
  'not-yet': 'the approval has not started',
  'no-agreement': 'approved by another authority, and no agreement to act for this service’s is in force',
  'other-nation': 'approved in another nation only',
  none: 'no approval is recorded',
}

export const notApproved = rule({
  code: 'not-approved',
  title: 'Approved for every minute on duty',
  source: {
    title: 'Mental Health Act 1983',
    clause: 'section 114; SI 2008/1206',
    status: 'law',
    url: 'https://www.legislation.gov.uk/ukpga/1983/20/section/114',
  },
  level: 'breach',
  settings: z.strictObject({}),

  check({ people, cover, meets }) {
    const findings: Found[] = []
    for (const person of people) {
      const ineligible = cover.ineligible(person.amhp, {
        start: instantOf(person.from),
        end: instantOf(person.until),
      })
      for (const shift of person.shifts)
        for (const { reason, start: from, end: until } of ineligible) {
          const start = laterOf(workedStart(shift), from)
          const end = earlierOf(workedEnd(shift), until)
          if (start >= end || !covers(shift) || !cover.needsApproval(shift.role) || !meets(shift)) continue
          findings.push(
            aboutAmhp(
              {
                key: `not-approved/${shift.id}/${reason}`,
                amhp: person.amhp.id,
                start,
                end,
                shifts: [shift.id],
                facts: { reason, minutes: minutesUp(end - start) },
              },
              shift.role,
            ),
          )
        }
    }
    return { findings }
  },

  explain({ reason, minutes }, { finding, zone }) {
    return (
      `On duty ${spanText(zone, finding)}, ${durationText(Number(minutes))}, and may not act as an AMHP for this service ` +
      `then: ${reasons[reason as IneligibleReason] ?? reason}.`
    )
  },
})
