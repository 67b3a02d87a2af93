import type { AmhpDetails } from '@amhp/shared/contract/amhps.ts'
import type { ShiftKind, ShiftRole } from '@amhp/shared/rota/role-and-kind.ts'
import type { Span } from '@amhp/shared/time/span.ts'

export interface ExampleShift extends Span {
  readonly id: string
  readonly amhp: string
  readonly role: ShiftRole
  readonly kind: ShiftKind
  readonly code: string
  /** For which authorities it is; null for all that its AMHP may act for. */
  readonly authorities: string[] | null
}

export type ExampleAmhp = AmhpDetails & { readonly id: string }
