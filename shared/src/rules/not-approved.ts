import { covers } from '../cover/covering.ts'
import type { IneligibleReason } from '../cover/eligibility.ts'
import { earlierOf, laterOf, minutesUp } from '../time/instant.ts'
import { durationText, spanText } from '../time/wording.ts'
import { workedEnd, workedStart } from './prepare/person.ts'
import { amhpRule } from './rule.ts'

const reasons: Record<IneligibleReason, string> = {
  suspended: 'the approval is suspended',
  ended: 'the approval has ended',
  'not-yet': 'the approval has not started',
  'no-agreement': 'approved by another authority, and no agreement to act for this service’s is in force',
  'other-nation': 'approved in another nation only',
  none: 'no approval is recorded',
}

export const notApproved = amhpRule({
  code: 'not-approved',
  title: 'Approved for every minute on duty',
  group: 'people',
  holds:
    'Throughout a shift that needs approval, the AMHP is approved, and not suspended, for at least one authority of the service.',
  source: {
    title: 'Mental Health Act 1983',
    clause: 'section 114; SI 2008/1206',
    status: 'law',
    url: 'https://www.legislation.gov.uk/ukpga/1983/20/section/114',
  },
  level: 'breach',
  settings: {},
  facts: { reason: 'other', minutes: 'higher' },
  keyedByShift: true,

  *check({ amhp, shifts }, _, { cover }) {
    const judged = shifts.filter((shift) => covers(shift) && cover.needsApproval(shift.role))
    if (judged.length === 0) return
    const within = { start: judged.map(workedStart).reduce(earlierOf), end: judged.map(workedEnd).reduce(laterOf) }
    const ineligible = cover.ineligible(amhp, within)
    for (const shift of judged) {
      for (const { reason, start: from, end: until } of ineligible) {
        const start = laterOf(workedStart(shift), from)
        const end = earlierOf(workedEnd(shift), until)
        if (start >= end) continue
        const facts = { reason, minutes: minutesUp(end - start) }
        yield { judged: `${shift.id}/${reason}`, role: shift.role, start, end, shifts: [shift], facts }
      }
    }
  },

  explain({ reason, minutes }, { finding, zone }) {
    return (
      `On duty ${spanText(zone, finding)}, ${durationText(minutes)}, and may not act as an AMHP for this service ` +
      `then: ${reasons[reason] ?? reason}.`
    )
  },
})
