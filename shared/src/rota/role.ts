import { z } from 'zod'
import { idText } from './values.ts'

/** What a shift is worked as; the floor counts the role `amhp` alone. */
export const roleText = z.strictObject({ id: idText, needsApproval: z.boolean().default(true) })
export type Role = z.output<typeof roleText>

export const defaultRoles: readonly Role[] = [
  { id: 'amhp', needsApproval: true },
  { id: 'coordinator', needsApproval: true },
  { id: 'backup', needsApproval: true },
  { id: 'manager', needsApproval: false },
]
