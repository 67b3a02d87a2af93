import * as z from 'zod/mini'
import { documentId } from './values.ts'

/** What a shift is worked as. */
export const shiftRoles = ['amhp', 'coordinator', 'backup', 'manager'] as const
export const shiftRole = z.enum(shiftRoles)
export type ShiftRole = z.output<typeof shiftRole>

/** A role of a rota document, which may name others; the floor counts the role `amhp` alone. */
export const documentRole = z.strictObject({ id: documentId, needsApproval: z._default(z.boolean(), true) })
export const defaultRoles: readonly z.output<typeof documentRole>[] = shiftRoles.map((id) => ({
  id,
  needsApproval: id !== 'manager',
}))

/** `standby` is off site and works only when called; `sleep-in` is at a place the employer sets; `shadow` observes. */
export const shiftKinds = ['waking', 'standby', 'sleep-in', 'training', 'shadow'] as const
export const shiftKind = z.enum(shiftKinds)
export type ShiftKind = z.output<typeof shiftKind>

/** What a shift is worked as, in words. */
export const roleWords: Readonly<Record<ShiftRole, string>> = {
  amhp: 'AMHP',
  coordinator: 'Coordinator',
  backup: 'Backup',
  manager: 'Manager',
}

/** How it is worked, within a sentence. */
export const kindWords: Readonly<Record<ShiftKind, string>> = {
  waking: 'waking',
  standby: 'standby',
  'sleep-in': 'sleep-in',
  training: 'training',
  shadow: 'shadowing',
}

/** How it is worked, as headings and choices write it: `Sleep-in`. */
export const kindName = (kind: ShiftKind): string => kindWords[kind].replace(/^./, (letter) => letter.toUpperCase())

/** `AMHP, standby`; a waking shift is the usual one and goes without saying. */
export const roleAndKind = (role: ShiftRole, kind: ShiftKind): string =>
  kind === 'waking' ? roleWords[role] : `${roleWords[role]}, ${kindWords[kind]}`
