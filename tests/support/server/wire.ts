import type { findingAcknowledgement } from '@amhp/shared/contract/acknowledgements.ts'
import type { amhp } from '@amhp/shared/contract/amhps.ts'
import type { dutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import type { rule } from '@amhp/shared/contract/rules.ts'
import type { shiftRecord } from '@amhp/shared/contract/shift-records.ts'
import type { standard } from '@amhp/shared/contract/standards.ts'
import type { plannedShift } from '@amhp/shared/rota/planned-shift.ts'
import type * as z from 'zod/mini'

/** Types of the contract as JSON, with instants as text. */
export type Amhp = z.input<typeof amhp>
export type DutyPattern = z.input<typeof dutyPattern>
export type FindingAcknowledgement = z.input<typeof findingAcknowledgement>
export type PlannedShift = z.input<typeof plannedShift>
export type RuleInForce = z.input<typeof rule>
export type ShiftRecord = z.input<typeof shiftRecord>
export type Standard = z.input<typeof standard>
