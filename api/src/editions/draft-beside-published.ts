import type { Db } from '@amhp/db/open.ts'
import { type PlannedShift, sameShift } from '@amhp/shared/rota/planned-shift.ts'
import type { Rota } from '@amhp/shared/rota/rota.ts'
import { overlaps } from '@amhp/shared/time/span.ts'
import { documentOf, loadStanding } from '../rota-document/load-document.ts'
import { reachOf } from '../rota-document/reach.ts'
import type { RotaRow } from '../rotas/store.ts'
import { draftShiftsIn, draftShiftsOf } from '../shifts/draft-store.ts'
import { newestEditions, publishedShiftsIn, shiftsOfEdition } from '../shifts/published-store.ts'

/** A rota's draft and its newest edition, each as the rules read it. */
export interface Beside {
  readonly draft: readonly PlannedShift[]
  readonly published: readonly PlannedShift[]
  readonly edition: { readonly id: string; readonly number: number } | undefined
  /** The document with the draft of this rota, and with its newest edition (without shifts before the first). */
  readonly after: Rota
  readonly before: Rota
}

/**
 * One rota as it would stand when published, and as it stands. Around it lies what people have been given: the newest
 * edition of each other rota, or its draft where it was never published.
 */
export async function draftBesidePublished(q: Db, serviceId: string, rota: RotaRow): Promise<Beside> {
  const standing = await loadStanding(q, serviceId)
  const reach = await reachOf(q, serviceId, standing, rota, 'draft')
  const { span } = reach
  const editions = await newestEditions(q, serviceId)
  const edition = editions.get(rota.id)
  const draft = (await draftShiftsOf(q, serviceId, rota.id)).map(withoutRota)
  const published = edition ? await shiftsOfEdition(q, serviceId, edition.id) : []
  const others = [...editions].filter(([id]) => id !== rota.id).map(([, { id }]) => id)
  const around = [
    ...(await publishedShiftsIn(q, serviceId, others, span)),
    ...(await draftShiftsIn(q, serviceId, span)).filter((shift) => shift.rota !== rota.id && !editions.has(shift.rota)),
  ]
  const near = (shifts: readonly PlannedShift[]) => shifts.filter((shift) => overlaps(shift, span))
  // A shift that moves from one rota to another is in this draft and, until that is published again, in the other's edition.
  const ids = new Set(draft.map(({ id }) => id))
  const after = [...around.filter(({ id }) => !ids.has(id)), ...near(draft)]
  const publishedIds = new Set(published.map(({ id }) => id))
  const before = [...around.filter(({ id }) => !publishedIds.has(id)), ...near(published)]
  return {
    draft,
    published,
    edition,
    after: await documentOf(q, serviceId, standing, reach, after),
    before: await documentOf(q, serviceId, standing, reach, before),
  }
}

/** What differs, by person: shifts added, gone, and changed under the same id. A shift that changes hands leaves one and comes to the other. */
export function changesByPerson(published: readonly PlannedShift[], draft: readonly PlannedShift[]) {
  const people = new Map<
    string,
    { added: PlannedShift[]; removed: PlannedShift[]; changed: { before: PlannedShift; after: PlannedShift }[] }
  >()
  const of = (amhp: string) => {
    const person = people.get(amhp) ?? { added: [], removed: [], changed: [] }
    people.set(amhp, person)
    return person
  }
  const was = new Map(published.map((shift) => [shift.id, shift]))
  let count = 0
  for (const shift of draft) {
    const before = was.get(shift.id)
    was.delete(shift.id)
    if (before && sameShift(before, shift)) continue
    count++
    if (before?.amhp === shift.amhp) of(shift.amhp).changed.push({ before, after: shift })
    else {
      of(shift.amhp).added.push(shift)
      if (before) of(before.amhp).removed.push(before)
    }
  }
  for (const gone of was.values()) {
    count++
    of(gone.amhp).removed.push(gone)
  }
  return { people, count }
}

const withoutRota = ({ rota: _, ...shift }: PlannedShift & { rota: string }): PlannedShift => shift
