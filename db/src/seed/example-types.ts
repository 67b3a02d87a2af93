import type { AmhpDetails } from '@amhp/shared/contract/amhps.ts'
import type { AbsenceKind } from '@amhp/shared/rota/absence.ts'
import type { ShiftKind, ShiftRole } from '@amhp/shared/rota/role-and-kind.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import type { Span } from '@amhp/shared/time/span.ts'

export interface ExampleShift extends Span {
  readonly id: string
  readonly amhp: string
  readonly role: ShiftRole
  readonly kind: ShiftKind
  readonly code: string
}

export interface ExampleAbsence extends Span {
  readonly amhp: string
  readonly kind: AbsenceKind
}

export type ExampleAmhp = AmhpDetails & { readonly id: string }

/** `to` is exclusive. */
export interface ExamplePeriod {
  readonly from: LocalDate
  readonly to: LocalDate
}
