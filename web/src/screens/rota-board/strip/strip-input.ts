import type { Rota } from '@amhp/shared/rota/rota.ts'
import { addEligible, coveringTimes } from '@amhp/shared/rules/prepare/covering.ts'
import { prepare } from '@amhp/shared/rules/prepare/prepare.ts'
import { type Instant, instantOf } from '@amhp/shared/time/instant.ts'
import { type CoveringSpan, type StripInput, stripRoles } from './strip-pieces.ts'

const always = [{ start: instantOf(Number.NEGATIVE_INFINITY), end: instantOf(Number.POSITIVE_INFINITY) }]

/** What the hour strip is drawn from: the same covering and the same slots that the rules judge. */
export function stripInputOf(rota: Rota): StripInput & { roles: readonly string[] } {
  const prepared = prepare(rota, 'hidden')
  const authorities = prepared.authorities.own
  const roles = stripRoles(prepared.slots)
  const covering: CoveringSpan[] = []
  for (const person of prepared.people) {
    for (const standby of [false, true]) {
      const shifts = person.shifts.filter((shift) => (shift.kind === 'standby') === standby)
      const times = coveringTimes({ shifts, absences: person.absences })
      for (const role of roles) {
        const time = times.get(role)
        if (!time) continue
        for (const authority of authorities) {
          const starts: number[] = []
          const ends: number[] = []
          const allowed = prepared.needsApproval(role) ? prepared.eligible(person, authority) : always
          addEligible(time, allowed, prepared.period, starts, ends)
          starts.forEach((start, i) => {
            covering.push({
              amhp: person.amhp.id,
              role,
              authority,
              standby,
              start: start as Instant,
              end: ends[i] as Instant,
            })
          })
        }
      }
    }
  }
  const elsewhere = authorities.flatMap((authority) =>
    prepared.heldElsewhere(authority).map((span) => ({ ...span, authority })),
  )
  return { authorities, slots: prepared.slots, covering, elsewhere, roles }
}
