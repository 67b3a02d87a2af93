import type { Db } from '@amhp/db/open.ts'
import type { Comparison } from '@amhp/shared/contract/editions.ts'
import { type PlannedShift, plannedOf, sameShift } from '@amhp/shared/rota/planned-shift.ts'
import type { Rota } from '@amhp/shared/rota/rota.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { overlaps } from '@amhp/shared/time/span.ts'
import { documentOf } from '../rota-document/load-document.ts'
import { readRangeOf } from '../rota-document/read-range.ts'
import { loadReferenceData } from '../rota-document/reference-data.ts'
import type { RotaRow } from '../rotas/store.ts'
import { draftShiftsIn, draftShiftsOf } from '../shifts/draft-store.ts'
import { newestEditions, publishedShiftsIn, shiftsOfEdition } from '../shifts/published-store.ts'

/** A rota's draft and newest edition, each as shifts and as a rota document. */
export interface DraftAndPublished {
  readonly draft: readonly PlannedShift[]
  readonly published: readonly PlannedShift[]
  readonly edition: { readonly id: string; readonly number: number } | undefined
  /** The document with this rota's draft, and the one with its newest edition: without its shifts if it has none. */
  readonly after: Rota
  readonly before: Rota
}

/** Loads a rota's draft and newest edition. Of other rotas it takes what is published, or the draft if nothing is. */
export async function draftBesidePublished(
  q: Db,
  serviceId: string,
  rota: RotaRow,
  now: Instant,
): Promise<DraftAndPublished> {
  const reference = await loadReferenceData(q, serviceId)
  const range = await readRangeOf(q, serviceId, reference, rota, 'draft')
  const { span } = range
  const editions = await newestEditions(q, serviceId)
  const edition = editions.get(rota.id)
  const draft = (await draftShiftsOf(q, serviceId, rota.id)).map(plannedOf)
  const published = edition ? await shiftsOfEdition(q, serviceId, edition.id) : []
  const others = [...editions].filter(([id]) => id !== rota.id).map(([, { id }]) => id)
  const around = [
    ...(await publishedShiftsIn(q, serviceId, others, span)),
    ...(await draftShiftsIn(q, serviceId, span)).filter((shift) => shift.rota !== rota.id && !editions.has(shift.rota)),
  ]
  const near = (shifts: readonly PlannedShift[]) => shifts.filter((shift) => overlaps(shift, span))
  // A shift that moved here from another rota is still in that rota's edition.
  const ids = new Set(draft.map(({ id }) => id))
  const after = [...around.filter(({ id }) => !ids.has(id)), ...near(draft)]
  const publishedIds = new Set(published.map(({ id }) => id))
  const before = [...around.filter(({ id }) => !publishedIds.has(id)), ...near(published)]
  return {
    draft,
    published,
    edition,
    after: await documentOf(q, serviceId, reference, range, after, now),
    before: await documentOf(q, serviceId, reference, range, before, now),
  }
}

/** The changes by person. A shift given to someone else is removed from one and added to the other. */
export function changesByPerson(published: readonly PlannedShift[], draft: readonly PlannedShift[]) {
  const people = new Map<string, Omit<Comparison['people'][number], 'amhp' | 'name'>>()
  const changesOf = (amhp: string) => {
    const person = people.get(amhp) ?? { added: [], removed: [], changed: [] }
    people.set(amhp, person)
    return person
  }
  const publishedById = new Map(published.map((shift) => [shift.id, shift]))
  let count = 0
  for (const shift of draft) {
    const before = publishedById.get(shift.id)
    publishedById.delete(shift.id)
    if (before && sameShift(before, shift)) continue
    count++
    if (before?.amhp === shift.amhp) changesOf(shift.amhp).changed.push({ before, after: shift })
    else {
      changesOf(shift.amhp).added.push(shift)
      if (before) changesOf(before.amhp).removed.push(before)
    }
  }
  for (const gone of publishedById.values()) {
    count++
    changesOf(gone.amhp).removed.push(gone)
  }
  return { people, count }
}
