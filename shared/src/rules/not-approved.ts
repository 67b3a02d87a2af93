import { covers } from '../cover/covering.ts'
import type { Ineligible, IneligibleReason } from '../cover/eligibility.ts'
import type { Shift } from '../rota/shift.ts'
import { earlierOf, laterOf, minutesUp } from '../time/instant.ts'
import { always, overlaps, type Span } from '../time/span.ts'
import { durationText, spanText } from '../time/wording.ts'
import type { Source } from './finding.ts'
import { cached } from './prepare/cached.ts'
import { workedEnd, workedStart } from './prepare/person.ts'
import type { Prepared } from './prepare/prepare.ts'
import { amhpRule } from './rule.ts'

const reasons: Record<IneligibleReason, (whom: string) => string> = {
  suspended: () => 'the approval is suspended',
  ended: () => 'the approval has ended',
  'not-yet': () => 'the approval has not started',
  'no-agreement': (whom) => `approved by another authority, and no agreement to act for ${whom} is in force`,
  'other-nation': () => 'approved in another nation only',
  none: () => 'no approval is recorded',
}

const section114 = (regulations: string): Source => ({
  title: 'Mental Health Act 1983',
  clause: `section 114; ${regulations}`,
  status: 'law',
  url: 'https://www.legislation.gov.uk/ukpga/1983/20/section/114',
})

export const notApproved = amhpRule({
  code: 'not-approved',
  title: 'Approved for every minute on duty',
  group: 'people',
  holds:
    'Throughout a shift that needs approval, the AMHP is approved, and not suspended, for at least one authority that the shift is for.',
  source: section114('SI 2008/1206'),
  sourceInWales: {
    only: section114('SI 2008/2436 (W.212)'),
    besideEngland: section114('SI 2008/1206; in Wales SI 2008/2436 (W.212)'),
  },
  level: 'breach',
  settings: {},
  facts: { reason: 'other', minutes: 'higher' },
  keyedByShift: true,

  *check({ amhp, shifts }, _, prepared) {
    const { cover } = prepared
    const times = (authorities?: readonly string[]) =>
      cover.ineligible(amhp, authorities).filter((piece) => overlaps(piece, reach(prepared)))
    const ofService = times()
    const ofNamed = new Map<string, readonly Ineligible[]>()
    const ineligibleOn = ({ authorities }: Shift) => {
      if (!authorities) return ofService
      const key = JSON.stringify(authorities)
      const known = ofNamed.get(key) ?? times(authorities)
      ofNamed.set(key, known)
      return known
    }
    const mayBeIneligible = (shift: Shift) =>
      (ofService.length > 0 || shift.authorities) && covers(shift) && cover.needsApproval(shift.role)
    for (const shift of shifts.filter(mayBeIneligible)) {
      const worked = { start: workedStart(shift), end: workedEnd(shift) }
      for (const piece of ineligibleOn(shift)) {
        if (!overlaps(piece, worked)) continue
        const { reason } = piece
        const start = laterOf(worked.start, piece.start)
        const end = earlierOf(worked.end, piece.end)
        const facts = { reason, minutes: minutesUp(end - start) }
        yield { judged: `${shift.id}/${reason}`, role: shift.role, start, end, shifts: [shift], facts }
      }
    }
  },

  explain({ reason, minutes }, { finding, zone, onDutyFor }) {
    const named = onDutyFor(finding.shifts[0])
    const why = reasons[reason] ?? (() => reason)
    return (
      `On duty ${spanText(zone, finding)}, ${durationText(minutes)}, and may not act as an AMHP for ` +
      `${named ?? 'this service'} then: ${why(named ?? 'this service’s')}.`
    )
  },
})

/** From the first start to the last end of any shift, as worked. Hardly anyone is ineligible then. */
const reach = cached(({ rota }: Prepared): Span => {
  let { start: end, end: start } = always
  for (const shift of rota.shifts) {
    start = earlierOf(start, workedStart(shift))
    end = laterOf(end, workedEnd(shift))
  }
  return { start, end }
})
