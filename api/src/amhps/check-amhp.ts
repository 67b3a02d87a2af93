import type { AmhpDetails } from '@amhp/shared/contract/amhps.ts'
import type { Fault } from '@amhp/shared/contract/problems.ts'
import type { Authority } from '@amhp/shared/contract/service.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'

/** What of an AMHP's approvals and agreements the service's authorities do not allow, each with its path. */
export function amhpFaults({ approvals, actingFor }: AmhpDetails, authorities: readonly Authority[]): Fault[] {
  const known = new Map(authorities.map((authority) => [authority.id, authority]))
  const unknown = (list: 'approvals' | 'actingFor', entries: readonly { authority: string }[]): Fault[] =>
    entries.flatMap(({ authority }, i) => {
      const message = `No authority here has the id ${authority}; choose one, or add it to the service first`
      return known.has(authority) ? [] : [{ path: `${list}[${i}].authority`, message }]
    })
  return [...unknown('approvals', approvals), ...overlapFaults(approvals, known), ...unknown('actingFor', actingFor)]
}

/** An AMHP is approved by one authority of a nation at a time. */
function overlapFaults(approvals: AmhpDetails['approvals'], known: ReadonlyMap<string, Authority>): Fault[] {
  const nationOf = (authority: string) => known.get(authority)?.nation
  return approvals.flatMap((approval, i) => {
    const nation = nationOf(approval.authority)
    const before = approvals
      .slice(0, i)
      .find((b) => nation && nationOf(b.authority) === nation && b.from <= approval.until && approval.from <= b.until)
    if (!before) return []
    const name = known.get(before.authority)!.name
    const message = `This overlaps the approval by ${name} until ${fullDate(before.until)}. An AMHP is approved by one authority of a nation at a time: end one before the other begins`
    return [{ path: `approvals[${i}].from`, message }]
  })
}
