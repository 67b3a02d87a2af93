import type { Db } from '@amhp/db/open.ts'
import { expandOtherPosts } from '@amhp/shared/rota/expand-other-posts.ts'
import type { Rota } from '@amhp/shared/rota/rota.ts'
import { type Happening, withRecord } from '@amhp/shared/rota/with-record.ts'
import { addDays, dayNumber, type LocalDate } from '@amhp/shared/time/date.ts'
import { hour, instantOf } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { startOfDay } from '@amhp/shared/time/zone.ts'
import { restsGivenIn } from '../compensatory-rest/store.ts'
import { happeningsOf } from '../shift-records/store.ts'
import type { Planned } from '../shifts/planned.ts'
import { draftShiftsIn, newestEditions, publishedShiftsIn } from '../shifts/store.ts'
import { absencesIn, loadStandingRows } from './document-store.ts'
import { type Standing, standingOf } from './standing.ts'
import { firstRotaDay } from './store.ts'

/** Days of the service's zone, `to` exclusive. */
export interface Days {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Rest and runs of work reach across the days asked for by this much, on either side. */
export const marginDays = 21

/** The days with their margin, as moments. */
export const withMargin = (standing: Standing, { from, to }: Days): Span => ({
  start: startOfDay(standing.zone, addDays(from, -marginDays)),
  end: startOfDay(standing.zone, addDays(to, marginDays)),
})

const laterDay = (a: LocalDate, b: LocalDate) => (dayNumber(a) > dayNumber(b) ? a : b)

export const loadStanding = async (q: Db, serviceId: string): Promise<Standing> =>
  standingOf(await loadStandingRows(q, serviceId))

/**
 * The rota of some days as the rules read it, from shifts already chosen. Other posts become `otherWork`, as
 * expandOtherPosts says. Records begin with the service's first rota, or where the shifts loaded begin.
 */
export async function documentOf(
  q: Db,
  serviceId: string,
  standing: Standing,
  days: Days,
  shifts: readonly Planned[],
): Promise<Rota> {
  const absences = await absencesIn(q, serviceId, withMargin(standing, days))
  const happened = await happenedIn(q, serviceId, standing, days, shifts)
  return documentFrom(standing, days, shifts, absences, await firstRotaDay(q, serviceId), happened)
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
  standing: Standing,
  days: Days,
  shifts: readonly Planned[],
): Promise<Happened> {
  const { start, end } = withMargin(standing, days)
  const given = await restsGivenIn(q, serviceId, { start, end: instantOf(end + latestRest) })
  return {
    shifts: await happeningsOf(q, serviceId, shifts),
    restGiven: given.map((rest) => ({ amhp: rest.amhpId, start: rest.start, end: rest.end })),
  }
}

/**
 * As documentOf, from what was loaded before: absences of the days and their margin, the first day of any rota, and what
 * happened.
 */
export function documentFrom(
  standing: Standing,
  days: Days,
  shifts: readonly Planned[],
  absences: Rota['absences'],
  first: LocalDate | undefined,
  happened: Happened,
): Rota {
  const around = { from: addDays(days.from, -marginDays), to: addDays(days.to, marginDays) }
  return {
    ...standing.document,
    period: { from: days.from, to: days.to },
    ...(first !== undefined && { recordsFrom: laterDay(first, around.from) }),
    shifts: shifts.map(({ id, amhp, role, kind, start, end, shareable }) =>
      withRecord({ id, amhp, role, kind, start, end, shareable, callOuts: [] }, happened.shifts.get(id)),
    ),
    otherWork: expandOtherPosts(standing.zone, around, standing.posts, standing.holidays, absences),
    absences,
    restGiven: [...happened.restGiven],
  }
}

/**
 * The rota document of some days, draft or as published, with shifts from 21 days before to 21 days after them. Published
 * means the newest edition of each rota.
 */
export async function loadRotaDocument(
  q: Db,
  serviceId: string,
  days: Days,
  which: 'draft' | 'published',
): Promise<Rota> {
  const standing = await loadStanding(q, serviceId)
  return documentOf(q, serviceId, standing, days, await shiftsAround(q, serviceId, standing, days, which))
}

/** The shifts of some days and their margin, draft or published. */
export async function shiftsAround(
  q: Db,
  serviceId: string,
  standing: Standing,
  days: Days,
  which: 'draft' | 'published',
): Promise<Planned[]> {
  const span = withMargin(standing, days)
  if (which === 'draft') return draftShiftsIn(q, serviceId, span)
  const editions = await newestEditions(q, serviceId)
  return publishedShiftsIn(
    q,
    serviceId,
    [...editions.values()].map(({ id }) => id),
    span,
  )
}
