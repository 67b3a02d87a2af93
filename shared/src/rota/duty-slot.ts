import * as z from 'zod/mini'
import type { LocalDate } from '../time/date.ts'
import type { Instant } from '../time/instant.ts'
import { count, documentId, documentName, instant } from './values.ts'

/** A duty slot outside the pattern. Left out: one person, the minimum as target, all of the service's authorities. */
export const oneOffSlot = z.strictObject({
  id: documentId,
  name: z.optional(documentName),
  role: documentId,
  start: instant,
  end: instant,
  minimum: z._default(count, 1),
  target: z.optional(count),
  authorities: z.optional(z.array(documentId)),
})
export type OneOffSlot = z.output<typeof oneOffSlot>

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
  readonly authorities: readonly string[]
}
