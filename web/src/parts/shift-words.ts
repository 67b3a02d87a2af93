import type { ShiftCode } from '@amhp/shared/contract/shift-codes.ts'
import { kindWords, roleWords, type ShiftKind, type ShiftRole } from '@amhp/shared/rota/role-and-kind.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { shortDate, timeOf } from '@amhp/shared/time/wording.ts'
import { dateAt, type Zone } from '@amhp/shared/time/zone.ts'

/** The role's name; an unknown role of a rota document stays as it is. */
export const roleWord = (role: string): string => roleWords[role as ShiftRole] ?? role

/** How a shift of the draft differs from what is published. */
export type DraftMark = 'published' | 'added' | 'changed'

export const markWords: Record<DraftMark, string> = {
  published: 'published',
  added: 'draft, not yet published',
  changed: 'changed since published',
}

/** `09:00–17:00`. */
export const timesText = (zone: Zone, shift: Span): string => `${timeOf(zone, shift.start)}–${timeOf(zone, shift.end)}`

interface WordedShift extends Span {
  readonly role: string
  readonly kind: ShiftKind
  readonly code: string | null
}

/** `Day, Tue 1 Dec 09:00–17:00, AMHP, waking`. */
export function shiftText(zone: Zone, shift: WordedShift, codes: readonly ShiftCode[] = []): string {
  const name = codes.find((code) => code.code === shift.code)?.name ?? shift.code
  return [
    name,
    `${shortDate(dateAt(zone, shift.start))} ${timesText(zone, shift)}`,
    roleWord(shift.role),
    kindWords[shift.kind],
  ]
    .filter(Boolean)
    .join(', ')
}
