import * as z from 'zod/mini'
import { documentId } from './values.ts'

/** What a shift is worked as; the floor counts the role `amhp` alone. */
export const role = z.strictObject({ id: documentId, needsApproval: z._default(z.boolean(), true) })
export type Role = z.output<typeof role>

export const defaultRoles: readonly Role[] = [
  { id: 'amhp', needsApproval: true },
  { id: 'coordinator', needsApproval: true },
  { id: 'backup', needsApproval: true },
  { id: 'manager', needsApproval: false },
]
