import type { AmhpDetails } from '@amhp/shared/contract/amhps.ts'
import type { ShiftKind, ShiftRole } from '@amhp/shared/rota/role-and-kind.ts'
import type { Span } from '@amhp/shared/time/span.ts'

export interface ExampleShift extends Span {
  readonly id: string
  readonly amhp: string
  readonly role: ShiftRole
  readonly kind: ShiftKind
  readonly code: string
}

export type ExampleAmhp = AmhpDetails & { readonly id: string }
