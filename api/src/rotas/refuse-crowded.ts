import type { Db } from '@amhp/db/open.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import type { ShiftChange } from '@amhp/shared/contract/shift-changes.ts'
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
  for (const [i, { after }] of changes.entries()) {
    if (!after || (await countOverlapping(q, serviceId, after, mostOverlapping + 2)) <= mostOverlapping + 1) continue
    const name = (await amhpNames(q, serviceId)).get(after.amhp)
    const day = longDate(dateAt(zone, after.start))
    const message = `${name} would have more than ${mostOverlapping} shifts at the same time on ${day}`
    throw new Problem('not-accepted', `Nothing was saved. ${message}. Delete some of them, then save again.`, {
      faults: [{ path: `changes[${i}].after`, message }],
    })
  }
}
