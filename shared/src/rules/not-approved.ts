import { z } from 'zod'
import type { Shift } from '../rota/shift.ts'
import { instantOf } from '../time/instant.ts'
import { type Span, subtract, union } from '../time/span.ts'
import { durationText, spanText } from '../time/wording.ts'
import { covers } from './cover.ts'
import { changesOfEligibility, type IneligibleReason, whyIneligible } from './eligibility.ts'
import { minutesUp } from './minutes.ts'
import type { Prepared } from './prepare.ts'
import { type Found, rule } from './rule.ts'
import { type Person, workedEnd, workedStart } from './work.ts'

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
      for (const shift of person.shifts) {
        if (!covers(shift) || !prepared.needsApproval(shift.role)) continue
        const start = workedStart(shift)
        const end = workedEnd(shift)
        if (eligible.some((span) => span.start <= start && span.end >= end)) continue
        if (prepared.meets(shift)) findings.push(...pieces(prepared, person, shift, subtract({ start, end }, eligible)))
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

/** The ineligible spans of a shift, cut where the reason changes. */
function pieces({ authorities, zone }: Prepared, { amhp }: Person, shift: Shift, ineligible: readonly Span[]): Found[] {
  const changes = changesOfEligibility(amhp, zone)
  const found: { start: number; end: number; reason: IneligibleReason }[] = []
  for (const { start, end } of ineligible) {
    const cuts = [...new Set(changes.filter((at) => at > start && at < end))].sort((a, b) => a - b)
    const edges = [start, ...cuts, end]
    for (let i = 1; i < edges.length; i++) {
      const from = edges[i - 1]!
      const reason = whyIneligible(amhp, from, authorities, zone)
      const last = found.at(-1)
      if (last && last.end === from && last.reason === reason) last.end = edges[i]!
      else found.push({ start: from, end: edges[i]!, reason })
    }
  }
  return found.map(({ start, end, reason }) => ({
    key: `not-approved/${shift.id}/${reason}`,
    amhp: amhp.id,
    role: shift.role,
    start: instantOf(start),
    end: instantOf(end),
    shifts: [shift.id],
    facts: { reason, minutes: minutesUp(end - start) },
  }))
}
