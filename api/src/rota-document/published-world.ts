import type { Db, Store } from '@amhp/db/open.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import type { Rota } from '@amhp/shared/rota/rota.ts'
import { newestEditions, publishedShiftsIn } from '../shifts/published-store.ts'
import { rotaPeriods } from './around-store.ts'
import { documentOf } from './load-document.ts'
import { type Days, type nearReachOf, reachOf } from './reach.ts'
import { type Segment, segmentsOf } from './segments.ts'
import type { Standing } from './standing.ts'
import { standingFacts } from './standing-facts.ts'

/** What is published over some days, in segments, and how to read it as the rules do. */
export interface PublishedWorld {
  readonly q: Db
  readonly standing: Standing
  /** Newest editions of the days and as far around them as was asked for. */
  readonly shifts: readonly PlannedShift[]
  readonly segments: readonly Segment[]
  readonly rotas: readonly (Days & { readonly id: string })[]
  readonly editions: ReadonlyMap<string, { readonly id: string; readonly number: number }>
  document(days: Days, shifts?: readonly PlannedShift[]): Promise<Rota>
}

/** As far around the days as the rules need; `reach` may read less where only some are asked. */
export const publishedWorld = async (
  store: Store,
  serviceId: string,
  days: Days,
  reach: typeof nearReachOf = reachOf,
): Promise<PublishedWorld> =>
  publishedWorldOf(store.read, serviceId, await standingFacts(store, serviceId), days, reach)

/** As publishedWorld, as one connection sees it: inside a transaction, with what that has written. */
export async function publishedWorldOf(
  q: Db,
  serviceId: string,
  standing: Standing,
  days: Days,
  reach: typeof nearReachOf = reachOf,
): Promise<PublishedWorld> {
  const rotas = await rotaPeriods(q, serviceId)
  const editions = await newestEditions(q, serviceId)
  const ids = [...editions.values()].map(({ id }) => id)
  const { span } = await reach(q, serviceId, standing, days, 'published')
  const shifts = await publishedShiftsIn(q, serviceId, ids, span)
  const segments = segmentsOf(
    days,
    rotas.filter(({ id }) => editions.has(id)),
  )
  const document: PublishedWorld['document'] = async (within, chosen = shifts) =>
    documentOf(q, serviceId, standing, await reach(q, serviceId, standing, within, 'published'), chosen)
  return { q, standing, shifts, segments, rotas, editions, document }
}
