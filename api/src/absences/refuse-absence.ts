import { Problem } from '@amhp/shared/contract/problems.ts'
import { farFaults } from '@amhp/shared/rota/reach.ts'
import { overlaps } from '@amhp/shared/time/span.ts'
import { longDate, spanText } from '@amhp/shared/time/wording.ts'
import { dateAt, type Zone } from '@amhp/shared/time/zone.ts'
import { changesNothing, refuseFaults } from '../http/refuse.ts'
import type { Context } from '../http/route.ts'
import type { StoredAbsence } from './store.ts'

/** The same limit as for overlapping shifts (rotas/refuse-crowded.ts). */
const mostOverlapping = 30

/** An absence may have begun long ago. */
const yearsBehind = 10

/** Refuses days far from today: most are a mistyped year. */
export function refuseFar({ account: { zone }, clock }: Context, { start, end }: StoredAbsence): void {
  refuseFaults(
    farFaults({ start: dateAt(zone, start), end: dateAt(zone, end) }, dateAt(zone, clock.now()), yearsBehind),
  )
}

/** Refuses an absence that is entered already. */
export function refuseRepeated(
  zone: Zone,
  name: string,
  absence: StoredAbsence,
  others: readonly StoredAbsence[],
): void {
  const { kind, start, end } = absence
  if (!others.some((other) => changesNothing(other, { kind, start, end }))) return
  throw new Problem(
    'already-exists',
    `Nothing was saved. This absence of ${name}, ${spanText(zone, absence)}, is entered already. Change that one.`,
  )
}

/** Each shift during each absence is a finding: a faulty script could cause more than anyone can read. */
export function refuseCrowded(
  zone: Zone,
  name: string,
  absence: StoredAbsence,
  others: readonly StoredAbsence[],
): void {
  if (others.filter((other) => overlaps(other, absence)).length <= mostOverlapping) return
  const day = longDate(dateAt(zone, absence.start))
  const message = `${name} would have more than ${mostOverlapping} other absences over one from ${day}`
  throw new Problem('not-accepted', `Nothing was saved. ${message}. Remove some of them, then save again.`, {
    faults: [{ path: 'start', message }],
  })
}
