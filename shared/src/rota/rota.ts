import * as z from 'zod/mini'
import type { LocalDate } from '../time/date.ts'
import type { Instant } from '../time/instant.ts'
import { dateAt, startOfDay, type Zone, zoneOf } from '../time/zone.ts'
import { absence } from './absence.ts'
import { amhp } from './amhp.ts'
import { authority } from './authority.ts'
import { derogation, restGiven, restProtected } from './derogation.ts'
import { band, coveredElsewhere, oneOffSlot } from './duty-pattern.ts'
import { orText } from './lists-in-words.ts'
import { otherWork } from './other-work.ts'
import { defaultRoles, documentRole } from './role-and-kind.ts'
import { shift } from './shift.ts'
import { clockTime, date, documentName, instant, zone } from './values.ts'

export const rotaFormat = 'amhp-rota/2' as const
const rotaFormats = ['amhp-rota/1', rotaFormat] as const

/** An older format is read too, without the fields that it does not know (newer-fields.ts); the newest is written. */
const format = z.codec(z.literal(rotaFormats, { error: `Use ${orText(rotaFormats)}` }), z.literal(rotaFormat), {
  decode: () => rotaFormat,
  encode: () => rotaFormat,
})

export const mostShifts = 200_000

/** From the first local midnight to the second; `to` is not part of it. */
export const period = z.strictObject({ from: date, to: date })
export type Period = z.output<typeof period>

export const service = z.strictObject({
  name: documentName,
  timeZone: z._default(zone, 'Europe/London'),
  authorities: z
    .array(authority)
    .check(z.minLength(1, { error: 'Name at least one authority that the service answers for' })),
})
export type Service = z.output<typeof service>

/** Settings that differ from the defaults, by the code of the rule; the rules themselves say what is in range. */
export const ruleSettings = z.record(z.string(), z.record(z.string(), z.unknown()))

/** Read by filling alone, and kept as it is. */
export const fill = z.strictObject({
  shiftCodes: z.optional(z.array(z.unknown())),
  wishes: z.optional(z.array(z.unknown())),
  locked: z.optional(z.array(z.unknown())),
  weights: z.optional(z.record(z.string(), z.unknown())),
})

/** The shape of a rota document. What its parts say of each other is checked by parseRotaDocument. */
export const rotaDocument = z.strictObject({
  format,
  service: service,
  otherAuthorities: z._default(z.array(authority), []),
  period: period,
  /** Now, for what is due or overdue; the end of the period where it is left out. */
  asOf: z.optional(instant),
  recordsFrom: z.optional(date),
  bankHolidays: z.optional(z.array(date)),
  /**
   * Days that become bank holidays at a time, such as noon. Bands of the ordinary day that start before then end then; those of
   * bank holidays begin then; one that is of both runs as it is. A day that is in `bankHolidays` is one from midnight.
   */
  halfBankHolidays: z.optional(z.array(z.strictObject({ date, from: clockTime }))),
  roles: z._default(z.array(documentRole), () => [...defaultRoles]),
  dutyPattern: z._default(z.array(band), []),
  dutySlots: z._default(z.array(oneOffSlot), []),
  coveredElsewhere: z._default(z.array(coveredElsewhere), []),
  amhps: z._default(z.array(amhp), []),
  shifts: z._default(
    z.array(shift).check(z.maxLength(mostShifts, { error: 'Send at most 200,000 shifts: shorten the period' })),
    [],
  ),
  otherWork: z._default(z.array(otherWork), []),
  absences: z._default(z.array(absence), []),
  derogations: z._default(z.array(derogation), []),
  restGiven: z._default(z.array(restGiven), []),
  restProtected: z._default(z.array(restProtected), []),
  rules: z._default(ruleSettings, {}),
  fill: z.optional(fill),
})

/** Everything the rules need, with moments as numbers and defaults filled in. */
export type Rota = z.output<typeof rotaDocument>

export const zoneOfRota = (rota: Rota): Zone => zoneOf(rota.service.timeZone)

/** The period as moments: both local midnights. */
export function periodSpan(rota: Rota): { start: Instant; end: Instant } {
  const zone = zoneOfRota(rota)
  return { start: startOfDay(zone, rota.period.from), end: startOfDay(zone, rota.period.to) }
}

/** The day from which the shifts are complete: as given, or the earlier of the period's first day and the first shift's. */
export function recordsFromOf(rota: Rota): LocalDate {
  if (rota.recordsFrom !== undefined) return rota.recordsFrom
  const zone = zoneOfRota(rota)
  let first = startOfDay(zone, rota.period.from)
  for (const { start } of rota.shifts) if (start < first) first = start
  return dateAt(zone, first)
}
