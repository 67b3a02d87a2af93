import type { Db } from '@amhp/db/open.ts'
import { expandOtherPosts } from '@amhp/shared/rota/expand-other-posts.ts'
import type { Rota } from '@amhp/shared/rota/rota.ts'
import { type Happening, withRecord } from '@amhp/shared/rota/with-record.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { hour, instantOf } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { restsGivenIn } from '../compensatory-rest/store.ts'
import { happeningsOf } from '../shift-records/store.ts'
import { draftShiftsIn } from '../shifts/draft-store.ts'
import type { Planned } from '../shifts/planned.ts'
import { newestEditions, publishedShiftsIn } from '../shifts/published-store.ts'
import { loadStandingRows } from './document-store.ts'
import { type Days, type Reach, reachOf, type Which } from './reach.ts'
import { type Standing, standingOf } from './standing.ts'

export const loadStanding = async (q: Db, serviceId: string): Promise<Standing> =>
  standingOf(await loadStandingRows(q, serviceId))

/**
 * The rota of some days as the rules read it, from shifts already chosen. Other posts become `otherWork`, as
 * expandOtherPosts says.
 */
export async function documentOf(
  q: Db,
  serviceId: string,
  standing: Standing,
  reach: Reach,
  shifts: readonly Planned[],
): Promise<Rota> {
  return documentFrom(standing, reach, shifts, await happenedIn(q, serviceId, reach, shifts))
}

/** What is recorded beside the plan: of some shifts, and the compensatory rest that was given. */
interface Happened {
  readonly shifts: ReadonlyMap<string, Happening>
  readonly restGiven: Rota['restGiven']
}

/** Rest may be given this long after it fell short, whatever a service's setting. */
const latestRest = 60 * 24 * hour

export async function happenedIn(
  q: Db,
  serviceId: string,
  { span: { start, end } }: Reach,
  shifts: readonly Planned[],
): Promise<Happened> {
  const given = await restsGivenIn(q, serviceId, { start, end: instantOf(end + latestRest) })
  return {
    shifts: await happeningsOf(q, serviceId, shifts),
    restGiven: given.map((rest) => ({ amhp: rest.amhpId, start: rest.start, end: rest.end })),
  }
}

/** As documentOf, from what happened, loaded before. */
export function documentFrom(
  standing: Standing,
  { period, around, recordsFrom, absences }: Reach,
  shifts: readonly Planned[],
  happened: Happened,
): Rota {
  // Work elsewhere that runs past midnight belongs in part to the first day.
  const days = { from: addDays(around.from, -1), to: around.to }
  return {
    ...standing.document,
    period: { from: period.from, to: period.to },
    recordsFrom,
    shifts: shifts.map(({ id, amhp, role, kind, start, end, shareable }) =>
      withRecord({ id, amhp, role, kind, start, end, shareable, callOuts: [] }, happened.shifts.get(id)),
    ),
    otherWork: expandOtherPosts(standing.zone, days, standing.posts, standing.holidays, absences),
    absences: [...absences],
    restGiven: [...happened.restGiven],
  }
}

/** The rota document of some days, draft or as published, with all around them that the rules in force need. */
export async function loadRotaDocument(q: Db, serviceId: string, days: Days, which: Which): Promise<Rota> {
  const standing = await loadStanding(q, serviceId)
  const reach = await reachOf(q, serviceId, standing, days, which)
  return documentOf(q, serviceId, standing, reach, await shiftsIn(q, serviceId, reach.span, which))
}

/** The shifts that meet a span, draft or published. Published means the newest edition of each rota. */
export async function shiftsIn(q: Db, serviceId: string, span: Span, which: Which): Promise<Planned[]> {
  if (which === 'draft') return draftShiftsIn(q, serviceId, span)
  const editions = await newestEditions(q, serviceId)
  return publishedShiftsIn(
    q,
    serviceId,
    [...editions.values()].map(({ id }) => id),
    span,
  )
}
