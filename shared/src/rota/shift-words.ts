import type { ShiftKind } from './shift-kind.ts'
import type { ShiftRole } from './shift-role.ts'

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
