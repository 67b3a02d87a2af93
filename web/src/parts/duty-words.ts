import type { professions } from '@amhp/shared/contract/amhps.ts'
import type { ShiftRole } from '@amhp/shared/contract/duty-pattern.ts'
import type { Level } from '@amhp/shared/contract/findings.ts'
import type { ShiftKind } from '@amhp/shared/contract/shift-codes.ts'

/** What a shift is worked as. */
export const roleWords: Record<ShiftRole, string> = {
  amhp: 'AMHP',
  coordinator: 'Coordinator',
  backup: 'Backup',
  manager: 'Manager',
}

/** How it is worked. */
export const kindWords: Record<ShiftKind, string> = {
  waking: 'waking',
  standby: 'standby',
  'sleep-in': 'sleep-in',
  training: 'training',
  shadow: 'shadowing',
}

export const professionWords: Record<(typeof professions)[number], string> = {
  'social-worker': 'Social worker',
  'mental-health-nurse': 'Mental health nurse',
  'learning-disability-nurse': 'Learning disability nurse',
  'occupational-therapist': 'Occupational therapist',
  psychologist: 'Psychologist',
}

export const levelWords: Record<Level, { one: string; many: string }> = {
  gap: { one: 'gap', many: 'gaps' },
  breach: { one: 'breach', many: 'breaches' },
  warning: { one: 'warning', many: 'warnings' },
  info: { one: 'note', many: 'notes' },
}

/** `AMHP, standby`; a waking shift is the usual one and goes without saying. */
export const roleAndKind = (role: ShiftRole, kind: ShiftKind): string =>
  kind === 'waking' ? roleWords[role] : `${roleWords[role]}, ${kindWords[kind]}`

/** `1 gap`, `3 gaps`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
