import { andText } from '@amhp/shared/rota/lists-in-words.ts'
import { kindWords, roleAndKind, roleWords, type ShiftKind, type ShiftRole } from '@amhp/shared/rota/role-and-kind.ts'

/** The role's name; an unknown role of a rota document stays as it is. */
export const roleWord = (role: string): string => roleWords[role as ShiftRole] ?? role

/** How a shift of the draft differs from what is published. */
export type DraftMark = 'published' | 'added' | 'changed'

export const markWords: Record<DraftMark, string> = {
  published: 'published',
  added: 'draft, not yet published',
  changed: 'changed since published',
}

export interface Work {
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
  authorities && authorities.length > 0 && `for ${andText(authorities.map((one) => names.get(one) ?? one))}`,
  shareable && 'other work can be done',
]

export const joined = (words: readonly (string | false | null | undefined)[]): string =>
  words.filter(Boolean).join(', ')

/** What a chip does not write out: `standby, for Northshire Council, other work can be done`. */
export const kindText = (work: Work, names: AuthorityNames): string =>
  joined([kindWords[work.kind], ...moreWords(work, names)])

/** `AMHP, standby, other work can be done`. */
export const workText = (work: Work, names: AuthorityNames): string =>
  joined([roleWord(work.role), kindText(work, names)])

interface LabelledWork extends Work {
  readonly role: ShiftRole
  readonly label: string
}

/** What follows the label of a published shift: `, AMHP, for Northshire Council`. A shift without a code is labelled by its role and kind. */
export function afterLabel(work: LabelledWork): string {
  const roleKind = roleAndKind(work.role, work.kind)
  const words = joined([work.label !== roleKind && roleKind, ...moreWords(work, saidByName)])
  return words && `, ${words}`
}
