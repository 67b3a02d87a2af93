import { z } from 'zod'
import type { LocalDate } from '../time/date.ts'
import type { Instant } from '../time/instant.ts'
import { dateAt, startOfDay, type Zone, zoneOf } from '../time/zone.ts'
import { absenceText } from './absence.ts'
import { amhpText } from './amhp.ts'
import { authorityText } from './authority.ts'
import { derogationText, restGivenText } from './derogation.ts'
import { bandText, coveredElsewhereText } from './duty-pattern.ts'
import { oneOffSlotText } from './duty-slot.ts'
import { otherWorkText } from './other-work.ts'
import { defaultRoles, roleText } from './role.ts'
import { shiftText } from './shift.ts'
import { dateText, nameText, zoneText } from './values.ts'

export const rotaFormat = 'amhp-rota/1'
export const mostShifts = 200_000
export const mostDays = 400

/** From the first local midnight to the second; `to` is not part of it. */
export const periodText = z.strictObject({ from: dateText, to: dateText })
export type Period = z.output<typeof periodText>

export const serviceText = z.strictObject({
  name: nameText,
  timeZone: zoneText.default('Europe/London'),
  authorities: z.array(authorityText).min(1, { error: 'Name at least one authority that the service answers for.' }),
})
export type Service = z.output<typeof serviceText>

/** Settings that differ from the defaults, by the code of the rule; the rules themselves say what is in range. */
export const ruleSettingsText = z.record(z.string(), z.record(z.string(), z.unknown()))

/** Read by filling alone, and kept as it is. */
export const fillText = z.strictObject({
  shiftCodes: z.array(z.unknown()).optional(),
  wishes: z.array(z.unknown()).optional(),
  locked: z.array(z.unknown()).optional(),
  weights: z.record(z.string(), z.unknown()).optional(),
})

/** The shape of a rota document. What its parts say of each other is checked by parseRotaDocument. */
export const rotaText = z.strictObject({
  format: z.literal(rotaFormat),
  service: serviceText,
  otherAuthorities: z.array(authorityText).default([]),
  period: periodText,
  recordsFrom: dateText.optional(),
  bankHolidays: z.array(dateText).optional(),
  roles: z.array(roleText).default(() => [...defaultRoles]),
  dutyPattern: z.array(bandText).default([]),
  dutySlots: z.array(oneOffSlotText).default([]),
  coveredElsewhere: z.array(coveredElsewhereText).default([]),
  amhps: z.array(amhpText).default([]),
  shifts: z.array(shiftText).max(mostShifts, { error: 'Send at most 200,000 shifts: shorten the period.' }).default([]),
  otherWork: z.array(otherWorkText).default([]),
  absences: z.array(absenceText).default([]),
  derogations: z.array(derogationText).default([]),
  restGiven: z.array(restGivenText).default([]),
  rules: ruleSettingsText.default({}),
  fill: fillText.optional(),
})

/** Everything the rules need, with moments as numbers and defaults filled in. */
export type Rota = z.output<typeof rotaText>

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
