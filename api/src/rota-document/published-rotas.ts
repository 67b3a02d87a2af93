import type { Db, ReadStore } from '@amhp/db/open.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import type { Period, Rota } from '@amhp/shared/rota/rota.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { newestEditions, publishedShiftsIn } from '../shifts/published-store.ts'
import { documentOf } from './load-document.ts'
import { rotaPeriods } from './period-store.ts'
import { type nearRangeOf, readRangeOf } from './read-range.ts'
import { cachedReferenceData } from './reference-cache.ts'
import type { ReferenceData } from './reference-data.ts'
import { type Segment, segmentsOf } from './segments.ts'

/** What is published in a period. */
export interface PublishedRotas {
  readonly q: Db
  readonly reference: ReferenceData
  /** Shifts of the newest editions, in the period and the days read around it. */
  readonly shifts: readonly PlannedShift[]
  readonly segments: readonly Segment[]
  readonly rotas: readonly (Period & { readonly id: string })[]
  readonly editions: ReadonlyMap<string, { readonly id: string; readonly number: number }>
  /** The rota document of some days, with the published shifts unless others are given. */
  document(days: Period, shifts?: readonly PlannedShift[]): Promise<Rota>
}

/** What is published in a period. Reads what all rules need around it; pass `nearRangeOf` to read less. */
export const publishedRotas = async (
  store: ReadStore,
  serviceId: string,
  days: Period,
  now: Instant,
  range: typeof nearRangeOf = readRangeOf,
): Promise<PublishedRotas> =>
  publishedRotasOf(store.read, serviceId, await cachedReferenceData(store, serviceId), days, now, range)

/** Like publishedRotas, on a given connection: in a transaction it sees the transaction's writes. */
export async function publishedRotasOf(
  q: Db,
  serviceId: string,
  reference: ReferenceData,
  days: Period,
  now: Instant,
  range: typeof nearRangeOf = readRangeOf,
): Promise<PublishedRotas> {
  const rotas = await rotaPeriods(q, serviceId)
  const editions = await newestEditions(q, serviceId)
  const ids = [...editions.values()].map(({ id }) => id)
  const { span } = await range(q, serviceId, reference, days, 'published')
  const shifts = await publishedShiftsIn(q, serviceId, ids, span)
  const segments = segmentsOf(
    days,
    rotas.filter(({ id }) => editions.has(id)),
  )
  const document: PublishedRotas['document'] = async (within, chosen = shifts) =>
    documentOf(q, serviceId, reference, await range(q, serviceId, reference, within, 'published'), chosen, now)
  return { q, reference, shifts, segments, rotas, editions, document }
}
