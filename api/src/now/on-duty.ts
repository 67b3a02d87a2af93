import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import type { getNow as endpoint } from '@amhp/shared/contract/my-shifts.ts'
import { coverOf, floorRole } from '@amhp/shared/cover/cover.ts'
import { coveringSpan, covers, isFor } from '@amhp/shared/cover/covering.ts'
import { expandCoveredElsewhere } from '@amhp/shared/rota/expand-duty.ts'
import type { ShiftRole } from '@amhp/shared/rota/role-and-kind.ts'
import type { Shift } from '@amhp/shared/rota/shift.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { hour, type Instant, instantOf } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import type { ReadContext } from '../http/threaded.ts'
import { documentOf, shiftsIn } from '../rota-document/load-document.ts'
import { nearRangeOf } from '../rota-document/read-range.ts'
import { cachedReferenceData } from '../rota-document/reference-cache.ts'

/** `next` lists shifts that start within this time. */
const ahead = 24 * hour

/**
 * Who is on duty now by the published shifts, without those who are away or have finished. `covered`: an AMHP may act for the
 * authority, or another service has agreed to; then, if no AMHP may, `coveredBy` names it.
 */
export async function onDutyNow({ store, clock, account }: ReadContext): Promise<Reply<typeof endpoint>> {
  const { serviceId, zone } = account
  const now = clock.now()
  const until = instantOf(now + ahead)
  const days = { from: dateAt(zone, now), to: addDays(dateAt(zone, until), 1) }
  const reference = await cachedReferenceData(store, serviceId)
  const q = store.read
  const range = await nearRangeOf(q, serviceId, reference, days, 'published')
  const shifts = (await shiftsIn(q, serviceId, range.span, 'published')).filter(
    ({ start, end }) => end > now && start < until,
  )
  const document = await documentOf(q, serviceId, { ...reference, posts: [] }, range, shifts, now)
  const cover = coverOf(document)
  const amhps = new Map(document.amhps.map((amhp) => [amhp.id, amhp]))
  const entries = new Map(reference.register.map((row) => [row.id, row]))

  const mayActFor = (shift: Shift, moment: Instant) =>
    cover.authorities.filter(
      (authority) =>
        isFor(shift, authority) &&
        (!cover.needsApproval(shift.role) ||
          cover.eligible(amhps.get(shift.amhp)!, authority).some((span) => contains(span, moment))),
    )
  const isThere = (shift: Shift, moment: Instant) =>
    !document.absences.some((absence) => absence.amhp === shift.amhp && contains(absence, moment))
  const describe = (shift: Shift, moment: Instant) => {
    const { id, amhp, role, kind, start, end } = shift
    const { name, dutyPhone } = entries.get(amhp)!
    return {
      shift: id,
      amhp,
      name,
      role: role as ShiftRole,
      kind,
      dutyPhone,
      start,
      end,
      authorities: mayActFor(shift, moment),
    }
  }
  const onDuty = document.shifts.filter(covers)
  const isOn = (shift: Shift) => {
    const span = coveringSpan(shift)
    return span !== undefined && contains(span, now) && isThere(shift, now)
  }
  const agreements = expandCoveredElsewhere(document).filter((span) => contains(span, now))
  return {
    asOf: now,
    authorities: document.service.authorities.map(({ id, name }) => {
      const [floor] = cover.pieces(id, floorRole, { start: now, end: instantOf(now + 1) })
      const elsewhere =
        floor?.state === 'held-elsewhere' ? agreements.find(({ authority }) => authority === id) : undefined
      return { id, name: name ?? id, covered: floor?.state !== 'gap', coveredBy: elsewhere?.by ?? null }
    }),
    on: onDuty.filter(isOn).map((shift) => describe(shift, now)),
    next: onDuty
      .filter((shift) => shift.start > now && isThere(shift, shift.start))
      .map((shift) => describe(shift, shift.start)),
  }
}

const contains = (span: Span, moment: Instant) => span.start <= moment && moment < span.end
