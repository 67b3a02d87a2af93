import type { Derogation } from '../../rota/derogation.ts'
import { type DerogableRule, reachOf } from '../../rota/derogation-reach.ts'
import type { Shift } from '../../rota/shift.ts'
import { dayLength, hour, type Instant } from '../../time/instant.ts'
import type { Span } from '../../time/span.ts'
import { dateAt, faceAt, type Zone } from '../../time/zone.ts'
import type { Person } from './person.ts'
import type { Prepared } from './prepare.ts'
import type { Shortfall } from './shortfalls.ts'
import { workingDaysOf } from './working-days.ts'

/**
 * The derogation (regulations 21 to 23) that reaches a rule for a person on the local day of a moment; undefined where none
 * does. `changesShift` says whether regulation 22 may reach it. None counts while compensatory-rest is off, so that no
 * shortfall goes unreported.
 */
export function derogationAt(
  { rota, zone }: Prepared,
  { amhp }: Person,
  rule: DerogableRule,
  at: Instant,
  changesShift: () => boolean = () => false,
): Derogation | undefined {
  if (rota.rules['compensatory-rest']?.level === 'off') return undefined
  const day = dateAt(zone, at)
  const inForce = rota.derogations.filter(
    (one) =>
      (one.amhp === undefined || one.amhp === null || one.amhp === amhp.id) &&
      (one.from === undefined || one.from <= day) &&
      (one.until === undefined || one.until >= day) &&
      reachOf[one.regulation].includes(rule) &&
      (one.regulation !== 22 || changesShift()),
  )
  // The order in which they are given decides nothing.
  const order = ({ regulation, basis = '' }: Derogation) => `${regulation} ${basis}`
  return inForce.sort((a, b) => (order(a) < order(b) ? -1 : 1))[0]
}

/** What is owed as rest for a shortfall under a derogation. */
export interface Owed extends Span {
  /** The shift or week that it is of, as a key names it. */
  readonly judged: string
  readonly shifts: readonly Shift[]
  /** In milliseconds. */
  readonly owed: number
}

const change = 4 * hour

/** Whether two starts are 4 hours or more apart by the clock, the shorter way round. */
export function isOtherShift(zone: Zone, a: Instant, b: Instant): boolean {
  const apart = Math.abs(faceAt(zone, a) - faceAt(zone, b))
  return Math.min(apart, dayLength - apart) >= change
}

/** Whether a start too soon is at other hours than her shift before, or follows split work (regulation 22(1)). */
export function changesShiftBefore(person: Person, { before }: Shortfall): boolean {
  if (!before) return false
  const days = workingDaysOf(person)
  const earlier = days[days.findIndex(({ starts }) => starts.includes(before)) - 1]
  if (earlier && earlier.starts.length > 1) return true
  const planned = before.shift?.start ?? before.at
  const last: Shift | undefined = person.shifts.findLast(({ start }) => start < planned)
  return last !== undefined && isOtherShift(person.zone, last.start, planned)
}
