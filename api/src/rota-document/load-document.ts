import type { Db } from '@amhp/db/open.ts'
import { expandOtherPosts } from '@amhp/shared/rota/expand-other-posts.ts'
import type { PlannedShift, ShiftState } from '@amhp/shared/rota/planned-shift.ts'
import type { Rota } from '@amhp/shared/rota/rota.ts'
import { type RecordedWork, withRecords } from '@amhp/shared/rota/with-record.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { hour, type Instant, instantOf } from '@amhp/shared/time/instant.ts'
import { overlaps, type Span } from '@amhp/shared/time/span.ts'
import { draftShiftsIn } from '../shifts/draft-store.ts'
import { newestEditions, publishedShiftsIn } from '../shifts/published-store.ts'
import { recordsIn } from '../shifts/record-store.ts'
import { restsGivenIn, restsProtectedFor } from './period-store.ts'
import type { ReadRange } from './read-range.ts'
import type { ReferenceData } from './reference-data.ts'

/** The longest time after a shortfall in which a setting may allow rest to be given. */
const latestRest = 60 * 24 * hour

/**
 * The rota document of some days, with the given shifts and their records, and with what was worked on record but is of none of
 * them. `asOf` is now: what is owed until then is not overdue.
 */
export async function documentOf(
  q: Db,
  serviceId: string,
  reference: ReferenceData,
  { period, around, span, recordsFrom, absences }: ReadRange,
  shifts: readonly PlannedShift[],
  asOf: Instant,
  records?: readonly RecordedWork[],
): Promise<Rota> {
  // Work in the other post may run past midnight into the first day.
  const days = { from: addDays(around.from, -1), to: around.to }
  const restGiven = await restsGivenIn(q, serviceId, { start: span.start, end: instantOf(span.end + latestRest) })
  const restProtected = await restsProtectedFor(q, serviceId, shifts)
  const worked = withRecords(shifts, records ?? (await recordsIn(q, serviceId, span)))
  return {
    ...reference.document,
    period: { from: period.from, to: period.to },
    asOf,
    recordsFrom,
    shifts: worked.shifts,
    otherWork: [
      ...expandOtherPosts(reference.zone, days, reference.posts, reference.holidays, absences),
      ...worked.otherWork.filter((work) => overlaps(work, span)),
    ],
    absences: absences.map(({ amhp, kind, start, end, countsAsWork, excluded }) => ({
      ...{ amhp, kind, start, end },
      ...(kind === 'training' && countsAsWork && { countsAsWork }),
      ...(excluded === false && { excluded }),
    })),
    restGiven: restGiven.map(({ amhpId, start, end }) => ({ amhp: amhpId, start, end })),
    restProtected: restProtected.map(({ amhp, shift, reason }) => ({ amhp, shift, reason })),
  }
}

/** The shifts that overlap a span: drafts, or the newest edition of each rota. */
export async function shiftsIn(q: Db, serviceId: string, span: Span, which: ShiftState): Promise<PlannedShift[]> {
  if (which === 'draft') return draftShiftsIn(q, serviceId, span)
  const editions = [...(await newestEditions(q, serviceId)).values()]
  return publishedShiftsIn(
    q,
    serviceId,
    editions.map(({ id }) => id),
    span,
  )
}
