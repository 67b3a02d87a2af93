import type { Given, Reply } from '@amhp/shared/contract/endpoint.ts'
import type { getMyShifts as endpoint } from '@amhp/shared/contract/my-shifts.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import type { ShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import { covers, isFor } from '@amhp/shared/cover/covering.ts'
import { faultsOf } from '@amhp/shared/rota/faults.ts'
import type { Period } from '@amhp/shared/rota/rota.ts'
import { datesUpTo, mostDays } from '@amhp/shared/rota/values.ts'
import { dailyRestHours } from '@amhp/shared/rules/daily-rest.ts'
import { prepare } from '@amhp/shared/rules/prepare/prepare.ts'
import { addDays, mondayOf } from '@amhp/shared/time/date.ts'
import { hour } from '@amhp/shared/time/instant.ts'
import { overlaps } from '@amhp/shared/time/span.ts'
import { dateAt, startOfDay } from '@amhp/shared/time/zone.ts'
import * as z from 'zod/mini'
import { sicknessNow } from '../absences/sickness.ts'
import { refuseUnlinked } from '../http/refuse.ts'
import type { ReadContext } from '../http/threaded.ts'
import { codeNames } from '../names-store.ts'
import { documentOf, shiftsIn } from '../rota-document/load-document.ts'
import { rotaPeriods } from '../rota-document/period-store.ts'
import { nearRangeOf } from '../rota-document/read-range.ts'
import { cachedReferenceData } from '../rota-document/reference-cache.ts'
import { findRecord } from '../shift-records/store.ts'
import { newestEditions } from '../shifts/published-store.ts'
import { labelOf } from '../shifts/stored-shift.ts'
import { describeShifts } from './describe-shifts.ts'
import { restNow } from './rest-now.ts'

const usualDays = 12 * 7
/** How long after its end a shift is offered for recording. */
const toRecordFor = 7 * 24 * hour

/**
 * The published shifts of the caller's AMHP, by default for twelve weeks from Monday of this week. Rest before a shift is
 * judged on published shifts and her other post.
 */
export async function myShifts(
  { store, clock, account }: ReadContext,
  { from, to }: Given<typeof endpoint>['query'],
): Promise<Reply<typeof endpoint>> {
  const { serviceId, zone } = account
  const now = clock.now()
  const first = from ?? mondayOf(dateAt(zone, now))
  const days = { from: first, to: to ?? addDays(first, usualDays) }
  refuseDays(days)
  const reference = await cachedReferenceData(store, serviceId)
  const me = reference.register.find(({ id }) => id === account.amhp)
  if (!me) refuseUnlinked()
  const q = store.read
  const range = await nearRangeOf(q, serviceId, reference, days, 'published')
  const shifts = await shiftsIn(q, serviceId, range.span, 'published')
  const mine = shifts.filter(({ amhp }) => amhp === me.id)
  const posts = reference.posts.filter(({ amhp }) => amhp === me.id)
  const document = await documentOf(q, serviceId, { ...reference, posts }, range, mine, now)
  const prepared = prepare(document, 'shown')
  const { people, cover } = prepared
  const shown = { start: startOfDay(zone, days.from), end: startOfDay(zone, days.to) }
  const recent = mine.filter(({ start, end }) => start <= now && end > now - toRecordFor)
  const inDays = mine.filter((shift) => overlaps(shift, shown))
  const records = new Map<string, ShiftRecord>()
  for (const shift of new Set([...recent, ...inDays.filter(({ start }) => start <= now)]))
    records.set(shift.id, await findRecord(q, serviceId, shift))
  const person = people.find(({ amhp }) => amhp.id === me.id)!
  const codes = await codeNames(q, serviceId)
  const restHours = dailyRestHours(prepared)
  const amhps = new Map(document.amhps.map((amhp) => [amhp.id, amhp]))
  const { authorities } = reference.document.service
  const describe = (chosen: typeof mine) =>
    describeShifts(chosen, {
      ...{ person, restHours, records, codeNames: codes },
      others: shifts.filter(({ amhp }) => amhp !== me.id),
      register: new Map(reference.register.map((one) => [one.id, one])),
      authorities: authorities.length === 1 ? [] : authorities,
      isOnDutyFor: (shift, authority) =>
        isFor(shift, authority) &&
        (!covers(shift) ||
          !cover.needsApproval(shift.role) ||
          cover.eligible(amhps.get(shift.amhp)!, authority).some((span) => overlaps(span, shift))),
    })
  const labels = (shiftId: string) => {
    const shift = mine.find(({ id }) => id === shiftId)
    return shift ? labelOf(shift, codes) : 'Shift'
  }
  const published = await newestEditions(q, serviceId)
  const until = (await rotaPeriods(q, serviceId)).filter(({ id }) => published.has(id)).map((rota) => rota.to)
  return {
    asOf: now,
    amhp: { id: me.id, name: me.name },
    resting: await restNow(q, { serviceId, prepared, person, labelOf: labels }, now),
    sick: await sicknessNow(q, serviceId, me.id, now),
    shifts: describe(inDays),
    toRecord: describe(recent),
    publishedUntil: until.at(-1) ?? null,
  }
}

/** Checked here and not in the contract: without `from`, the days start this week. */
function refuseDays(days: Period): void {
  const { error } = z.safeEncode(datesUpTo(mostDays), days)
  const faults = faultsOf(days, error?.issues ?? [])
  if (faults[0]) throw new Problem('not-accepted', `${faults[0].message}.`, { faults })
}
