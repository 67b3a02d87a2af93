import type { ShiftRole } from '@amhp/shared/contract/duty-pattern.ts'
import type { ShiftCode, ShiftKind } from '@amhp/shared/contract/shift-codes.ts'
import type { Level } from '@amhp/shared/rules/rule.ts'
import { shortDate, timeOf } from '@amhp/shared/time/wording.ts'
import { dateAt, type Zone } from '@amhp/shared/time/zone.ts'
import type { BoardShift } from './board-shift.ts'
import type { DraftMark } from './draft-difference.ts'

export const roleWords: Record<ShiftRole, string> = {
  amhp: 'AMHP',
  coordinator: 'Coordinator',
  backup: 'Backup',
  manager: 'Manager',
}
export const roleWord = (role: string): string => roleWords[role as ShiftRole] ?? role

export const kindWords: Record<ShiftKind, string> = {
  waking: 'Waking',
  standby: 'Standby',
  'sleep-in': 'Sleep-in',
  training: 'Training',
  shadow: 'Shadow',
}

export const markWords: Record<DraftMark, string> = {
  published: 'published',
  added: 'draft, not yet published',
  changed: 'changed since published',
}

export const levelWords: Record<Level, readonly [string, string]> = {
  gap: ['gap', 'gaps'],
  breach: ['breach', 'breaches'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
}

export const absenceWord = (kind: string, isManager: boolean): string => {
  if (!isManager) return 'Away'
  return { leave: 'Leave', sickness: 'Sickness', family: 'Family leave', training: 'Training' }[kind] ?? 'Away'
}

/** `09:00–17:00`. */
export const timesText = (zone: Zone, shift: Pick<BoardShift, 'start' | 'end'>): string =>
  `${timeOf(zone, shift.start)}–${timeOf(zone, shift.end)}`

/** `Day, Tue 1 Dec 09:00–17:00, AMHP, waking`. */
export function shiftText(zone: Zone, shift: BoardShift, codes: readonly ShiftCode[]): string {
  const name = codes.find((code) => code.code === shift.code)?.name
  return [
    name,
    `${shortDate(dateAt(zone, shift.start))} ${timesText(zone, shift)}`,
    roleWord(shift.role),
    kindWords[shift.kind].toLowerCase(),
  ]
    .filter(Boolean)
    .join(', ')
}
