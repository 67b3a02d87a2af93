import type { Db } from '@amhp/db/open.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import type { ShiftChange } from '@amhp/shared/contract/shifts.ts'
import { longDate } from '@amhp/shared/time/wording.ts'
import { dateAt, type Zone } from '@amhp/shared/time/zone.ts'
import { amhpNames } from '../names-store.ts'
import { countOverlapping } from '../shifts/draft-store.ts'

/** Far beyond a fortnight of standby with a shift on each of its days. */
const mostOverlapping = 30

/**
 * Refuses an edit that lays a shift over more than 30 others of the same AMHP, once it is written. Each pair is a finding,
 * so that some hundred shifts over each other, as a faulty script sends them, would be more than anyone could read or
 * the server hold.
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
    const found = `${name} would have more than ${mostOverlapping} shifts at the same time on ${day}`
    throw new Problem('not-accepted', `Nothing was saved. ${found}. Delete some of them, then save again.`, {
      faults: [{ path: `changes[${i}].after`, message: found }],
    })
  }
}
