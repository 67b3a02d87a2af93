import type { Db } from '@amhp/db/open.ts'
import { expandOtherPosts } from '@amhp/shared/rota/expand-other-posts.ts'
import type { PlannedShift, ShiftState } from '@amhp/shared/rota/planned-shift.ts'
import type { Rota } from '@amhp/shared/rota/rota.ts'
import { withRecord } from '@amhp/shared/rota/with-record.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { hour, instantOf } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { draftShiftsIn } from '../shifts/draft-store.ts'
import { newestEditions, publishedShiftsIn } from '../shifts/published-store.ts'
import { happeningsOf, restsGivenIn } from './around-store.ts'
import type { Reach } from './reach.ts'
import { type Standing, standingOf } from './standing.ts'
import { loadStandingRows } from './standing-store.ts'

export const loadStanding = async (q: Db, serviceId: string): Promise<Standing> =>
  standingOf(await loadStandingRows(q, serviceId))

/** Rest may be given this long after it fell short, whatever a service's setting. */
const latestRest = 60 * 24 * hour

/**
 * The rota of some days as the rules read it, from shifts already chosen, with what is recorded of them. Other posts become
 * `otherWork`, as expandOtherPosts says.
 */
export async function documentOf(
  q: Db,
  serviceId: string,
  standing: Standing,
  { period, around, span, recordsFrom, absences }: Reach,
  shifts: readonly PlannedShift[],
): Promise<Rota> {
  // Work elsewhere that runs past midnight belongs in part to the first day.
  const days = { from: addDays(around.from, -1), to: around.to }
  const restGiven = await restsGivenIn(q, serviceId, { start: span.start, end: instantOf(span.end + latestRest) })
  const happened = await happeningsOf(q, serviceId, shifts)
  return {
    ...standing.document,
    period: { from: period.from, to: period.to },
    recordsFrom,
    shifts: shifts.map((shift) => withRecord(shift, happened.get(shift.id))),
    otherWork: expandOtherPosts(standing.zone, days, standing.posts, standing.holidays, absences),
    absences: [...absences],
    restGiven: restGiven.map(({ amhpId, start, end }) => ({ amhp: amhpId, start, end })),
  }
}

/** The shifts that meet a span, draft or published. Published means the newest edition of each rota. */
export async function shiftsIn(q: Db, serviceId: string, span: Span, which: ShiftState): Promise<PlannedShift[]> {
  if (which === 'draft') return draftShiftsIn(q, serviceId, span)
  const editions = await newestEditions(q, serviceId)
  return publishedShiftsIn(
    q,
    serviceId,
    [...editions.values()].map(({ id }) => id),
    span,
  )
}
