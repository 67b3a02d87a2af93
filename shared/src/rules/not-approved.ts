import * as z from 'zod/mini'
import { instantOf } from '../time/instant.ts'
import { subtract, union } from '../time/span.ts'
import { durationText, spanText } from '../time/wording.ts'
import { covers } from './prepare/covering.ts'
import type { IneligibleReason } from './prepare/eligibility.ts'
import { cutByReason, holdsAll, type ReasonAt, reasonsOf } from './prepare/ineligible.ts'
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

  check(prepared) {
    const findings: Found[] = []
    for (const person of prepared.people) {
      const eligible = union(prepared.authorities.own.flatMap((id) => prepared.eligible(person, id)))
      if (holdsAll(eligible, person.from, person.until)) continue
      let reasonAt: ReasonAt | undefined
      for (const shift of person.shifts) {
        if (!covers(shift) || !prepared.needsApproval(shift.role)) continue
        const start = workedStart(shift)
        const end = workedEnd(shift)
        if (holdsAll(eligible, start, end) || !prepared.meets(shift)) continue
        reasonAt ??= reasonsOf(prepared, person)
        for (const piece of cutByReason(subtract({ start, end }, eligible), reasonAt))
          findings.push(
            aboutAmhp(
              {
                key: `not-approved/${shift.id}/${piece.reason}`,
                amhp: person.amhp.id,
                start: instantOf(piece.start),
                end: instantOf(piece.end),
                shifts: [shift.id],
                facts: { reason: piece.reason, minutes: minutesUp(piece.end - piece.start) },
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
