import type { ShiftCode } from '@amhp/shared/contract/shift-codes.ts'
import { daysUntilEnd } from '@amhp/shared/rota/day-times.ts'
import { kindWords, roleAndKind, roleWords, type ShiftKind, type ShiftRole } from '@amhp/shared/rota/role-and-kind.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { shortDate, timeOf } from '@amhp/shared/time/wording.ts'
import { dateAt, dayNumberAt, type Zone } from '@amhp/shared/time/zone.ts'

/** The role's name; an unknown role of a rota document stays as it is. */
export const roleWord = (role: string): string => roleWords[role as ShiftRole] ?? role

/** How a shift of the draft differs from what is published. */
export type DraftMark = 'published' | 'added' | 'changed'

export const markWords: Record<DraftMark, string> = {
  published: 'published',
  added: 'draft, not yet published',
  changed: 'changed since published',
}

/** `09:00–17:00`, or `16:30–Mon 08:45` where the end is not the first time that the clock shows it. */
export function timesText(zone: Zone, shift: Span): string {
  const [start, end] = [timeOf(zone, shift.start), timeOf(zone, shift.end)]
  const days = dayNumberAt(zone, shift.end) - dayNumberAt(zone, shift.start)
  const date = shortDate(dateAt(zone, shift.end))
  const day = days <= daysUntilEnd({ start, end }) ? '' : days < 7 ? date.slice(0, 3) : date
  return `${start}–${day && `${day} `}${end}`
}

/** ` next day`, `, 3 days later`, or nothing for the same day: what follows times. */
export const laterText = (days: number): string => (days === 0 ? '' : days === 1 ? ' next day' : `, ${days} days later`)

interface CodeTimes {
  readonly start: string
  readonly end: string
  readonly endsAfterDays: number | null
}

/** `17:00–09:00`, or `16:30–08:45, 3 days later` where the end is not the first time that the clock shows it. */
export function codeTimesText({ start, end, endsAfterDays }: CodeTimes): string {
  const days = endsAfterDays ?? 0
  return `${start}–${end}${days > 1 || end > start ? laterText(days) : ''}`
}

interface Work {
  readonly role: string
  readonly kind: ShiftKind
  readonly shareable?: boolean
  readonly authorities?: readonly string[] | null
}

/** Names of authorities by id. A shift that says them by name needs none. */
export type AuthorityNames = ReadonlyMap<string, string>
const saidByName: AuthorityNames = new Map()

/** What every text of a shift ends with. A new field of a shift is put into words here. */
const moreWords = ({ shareable, authorities }: Work, names: AuthorityNames) => [
  authorities && authorities.length > 0 && `for ${authorities.map((one) => names.get(one) ?? one).join(' and ')}`,
  shareable && 'other work can be done',
]

const listed = (words: readonly (string | false | null | undefined)[]): string => words.filter(Boolean).join(', ')

/** What a chip does not write out: `standby, for Northshire Council, other work can be done`. */
export const kindText = (work: Work, names: AuthorityNames): string =>
  listed([kindWords[work.kind], ...moreWords(work, names)])

/** `AMHP, standby, other work can be done`. */
export const workText = (work: Work, names: AuthorityNames): string =>
  listed([roleWord(work.role), kindText(work, names)])

interface WordedShift extends Work, Span {
  readonly code: string | null
}

/** `Day, Tue 1 Dec 09:00–17:00, AMHP, waking`. */
export function shiftText(
  zone: Zone,
  shift: WordedShift,
  names: AuthorityNames,
  codes: readonly ShiftCode[] = [],
): string {
  const name = codes.find((code) => code.code === shift.code)?.name ?? shift.code
  const when = `${shortDate(dateAt(zone, shift.start))} ${timesText(zone, shift)}`
  return listed([name, when, workText(shift, names)])
}

interface LabelledWork extends Work {
  readonly role: ShiftRole
  readonly label: string
}

/** What follows the label of a published shift: `, AMHP, for Northshire Council`. A shift without a code is labelled by its role and kind. */
export function afterLabel(work: LabelledWork): string {
  const roleKind = roleAndKind(work.role, work.kind)
  const words = listed([work.label !== roleKind && roleKind, ...moreWords(work, saidByName)])
  return words && `, ${words}`
}
