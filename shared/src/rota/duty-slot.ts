import type { LocalDate } from '../time/date.ts'
import type { Instant } from '../time/instant.ts'

/** A stretch of the duty and how many it needs, for each authority it serves; not cut at the period. */
export interface DutySlot {
  /** `<band>/<date>/<role>` for a slot of the pattern, its own id for a one-off. */
  readonly id: string
  readonly name: string
  /** The band it came from and the local day on which it starts; undefined for a one-off. */
  readonly band: string | undefined
  readonly date: LocalDate | undefined
  readonly role: string
  readonly start: Instant
  readonly end: Instant
  readonly minimum: number
  readonly target: number
  /** Whether both numbers are on top of the highest minimum that the pattern sets at each moment. */
  readonly additional: boolean
  readonly authorities: readonly string[]
}
