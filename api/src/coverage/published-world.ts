import type { Db, Store } from '@amhp/db/open.ts'
import type { Rota } from '@amhp/shared/rota/rota.ts'
import { type Days, documentOf, withMargin } from '../rotas/load-document.ts'
import type { Standing } from '../rotas/standing.ts'
import { standingFacts } from '../rotas/standing-facts.ts'
import { rotaPeriods } from '../rotas/store.ts'
import type { Planned } from '../shifts/planned.ts'
import { newestEditions, publishedShiftsIn } from '../shifts/store.ts'
import { type Segment, segmentsOf } from './segments.ts'

/** What is published over some days, in segments, and how to read it as the rules do. */
export interface PublishedWorld {
  readonly q: Db
  readonly standing: Standing
  /** Newest editions of the days and three weeks around them. */
  readonly shifts: readonly Planned[]
  readonly segments: readonly Segment[]
  readonly rotas: readonly (Days & { readonly id: string })[]
  readonly editions: ReadonlyMap<string, { readonly id: string; readonly number: number }>
  document(days: Days, shifts?: readonly Planned[]): Promise<Rota>
}

export async function publishedWorld(store: Store, serviceId: string, days: Days): Promise<PublishedWorld> {
  const standing = await standingFacts(store, serviceId)
  const q = store.read
  const rotas = await rotaPeriods(q, serviceId)
  const editions = await newestEditions(q, serviceId)
  const ids = [...editions.values()].map(({ id }) => id)
  const shifts = await publishedShiftsIn(q, serviceId, ids, withMargin(standing, days))
  const segments = segmentsOf(
    days,
    rotas.filter(({ id }) => editions.has(id)),
  )
  const document: PublishedWorld['document'] = (within, chosen = shifts) =>
    documentOf(q, serviceId, standing, within, chosen)
  return { q, standing, shifts, segments, rotas, editions, document }
}
