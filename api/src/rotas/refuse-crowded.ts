import { inPaces } from '@amhp/db/in-paces.ts'
import type { Db } from '@amhp/db/open.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import type { ShiftChange } from '@amhp/shared/contract/shift-changes.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { longDate } from '@amhp/shared/time/wording.ts'
import { dateAt, type Zone } from '@amhp/shared/time/zone.ts'
import { amhpNames } from '../names-store.ts'
import { countOverlapping } from '../shifts/draft-store.ts'

/** More than anyone needs: a fortnight of standby with a shift on each day has 14. */
const mostOverlapping = 30

/**
 * Refuses an edit, after it is written, if one of its shifts overlaps more than 30 others of the same AMHP. Each overlapping
 * pair is a finding: a faulty script could cause more than anyone can read or the server can hold.
 */
export async function refuseCrowded(
  q: Db,
  serviceId: string,
  zone: Zone,
  changes: readonly ShiftChange[],
): Promise<void> {
  for await (const [i, { after }] of inPaces(changes.entries())) {
    if (!after || (await countOverlapping(q, serviceId, after, mostOverlapping + 2)) <= mostOverlapping + 1) continue
    const name = (await amhpNames(q, serviceId)).get(after.amhp)
    const message = crowdedSentence(name ?? after.amhp, after, zone)
    throw new Problem('not-accepted', `Nothing was saved. ${message}. Delete some of them, then save again.`, {
      faults: [{ path: `changes[${i}].after`, message }],
    })
  }
}

export const crowdedSentence = (name: string, { start }: PlannedShift, zone: Zone): string =>
  `${name} would have more than ${mostOverlapping} shifts at the same time on ${longDate(dateAt(zone, start))}`

/** The first of some shifts that starts while more than 30 others of the same AMHP last. */
export function findCrowded(shifts: readonly PlannedShift[]): PlannedShift | undefined {
  for (const own of Map.groupBy(shifts, ({ amhp }) => amhp).values()) {
    const ends = own.map(({ end }) => end).sort((a, b) => a - b)
    const inOrder = own.toSorted((a, b) => a.start - b.start)
    let over = 0
    for (const [i, shift] of inOrder.entries()) {
      while (ends[over]! <= shift.start) over++
      if (i + 1 - over > mostOverlapping + 1) return shift
    }
  }
  return undefined
}
