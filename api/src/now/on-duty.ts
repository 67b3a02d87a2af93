import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import type { getNow as endpoint } from '@amhp/shared/contract/my-shifts.ts'
import { expandCoveredElsewhere } from '@amhp/shared/rota/expand-duty.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { covers } from '@amhp/shared/rules/prepare/covering.ts'
import { prepare } from '@amhp/shared/rules/prepare/prepare.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { hour, type Instant, instantOf } from '@amhp/shared/time/instant.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import type { Context } from '../http/route.ts'
import { documentOf, shiftsIn } from '../rota-document/load-document.ts'
import { nearReachOf } from '../rota-document/reach.ts'
import { standingFacts } from '../rota-document/standing-facts.ts'

/** How far ahead `next` looks. */
const ahead = 24 * hour

/**
 * Who is on duty now, from what is published: someone who is away is not on. `covered` says that an AMHP may act for the
 * authority, or that another service has agreed to; `coveredBy` names that service where no AMHP does.
 */
export async function onDutyNow({ store, clock, account }: Context): Promise<Reply<typeof endpoint>> {
  const { serviceId, zone } = account
  const now = clock.now()
  const until = instantOf(now + ahead)
  const days = { from: dateAt(zone, now), to: addDays(dateAt(zone, until), 1) }
  const standing = await standingFacts(store, serviceId)
  const q = store.read
  const reach = await nearReachOf(q, serviceId, standing, days, 'published')
  const shifts = (await shiftsIn(q, serviceId, reach.span, 'published')).filter(
    ({ start, end }) => end > now && start < until,
  )
  const document = await documentOf(q, serviceId, { ...standing, posts: [] }, reach, shifts)
  const prepared = prepare(document, 'hidden')
  const people = new Map(prepared.people.map((person) => [person.amhp.id, person]))
  const entries = new Map(standing.people.map((person) => [person.amhp, person]))

  const mayActFor = (shift: PlannedShift, moment: Instant) =>
    prepared.authorities.own.filter(
      (authority) =>
        !prepared.needsApproval(shift.role) ||
        prepared.eligible(people.get(shift.amhp)!, authority).some((span) => holds(span, moment)),
    )
  const describe = (moment: (shift: PlannedShift) => Instant) => (shift: PlannedShift) => {
    const { name, dutyPhone } = entries.get(shift.amhp)!
    const { id, amhp, role, kind, start, end } = shift
    const authorities = mayActFor(shift, moment(shift))
    return {
      shift: id,
      amhp,
      name,
      role,
      kind,
      dutyPhone,
      start,
      end,
      authorities,
    }
  }
  const isThere = (shift: PlannedShift, moment: Instant) =>
    !people.get(shift.amhp)!.absences.some((absence) => holds(absence, moment))
  const onDuty = shifts.filter(covers)
  const on = onDuty.filter((shift) => holds(shift, now) && isThere(shift, now)).map(describe(() => now))
  const held = expandCoveredElsewhere(document).filter((span) => holds(span, now))
  return {
    asOf: now,
    authorities: document.service.authorities.map(({ id, name }) => {
      const own = on.some(({ role, authorities }) => role === 'amhp' && authorities.includes(id))
      const elsewhere = own ? undefined : held.find(({ authority }) => authority === id)
      return { id, name: name ?? id, covered: own || elsewhere !== undefined, coveredBy: elsewhere?.by ?? null }
    }),
    on,
    next: onDuty
      .filter((shift) => shift.start > now && isThere(shift, shift.start))
      .map(describe((shift) => shift.start)),
  }
}

const holds = (span: { readonly start: Instant; readonly end: Instant }, moment: Instant) =>
  span.start <= moment && moment < span.end
