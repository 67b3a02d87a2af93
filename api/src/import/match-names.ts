import type { LocalDate } from '@amhp/shared/time/date.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'

/** An AMHP of the register. `leftOn` is the last day with the service. */
export interface RegisteredAmhp {
  readonly id: string
  readonly name: string
  readonly leftOn: LocalDate | null
}

/** Whose name it is, or why that is not certain, with those it is likely to be. */
export type NameMatch =
  | { readonly amhp: RegisteredAmhp }
  | { readonly message: string; readonly likely: readonly RegisteredAmhp[] }

/** Whose name a text is; null for a text that was said to be nobody's. */
export type Whose = (text: string) => NameMatch | null

export const isAmhp = (match: NameMatch | null): match is { readonly amhp: RegisteredAmhp } =>
  match !== null && 'amhp' in match

/** The words of a name in lower case, without accents, titles and brackets. `Rahman, Amina` is put in order. */
function wordsOf(text: string): string[] {
  const bare = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replaceAll(/[’'`]/g, '')
  const turned = /^([^,]+),([^,]+)$/.exec(bare)
  const words = (turned ? `${turned[2]} ${turned[1]}` : bare).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  return words.filter(
    (word, i) => i > 0 || words.length === 1 || !['mr', 'mrs', 'ms', 'miss', 'mx', 'dr'].includes(word),
  )
}

/**
 * Finds a sheet's names in the register. Case, accents and titles do not matter, and the surname may come first with a comma.
 * Initials, a first name or a surname alone are asked about, with those whom they fit.
 */
export function nameMatcher(amhps: readonly RegisteredAmhp[], from: LocalDate): (text: string) => NameMatch {
  const register = amhps.map((amhp) => ({ amhp, words: wordsOf(amhp.name) }))
  const current = register.filter(({ amhp }) => amhp.leftOn === null || amhp.leftOn >= from)
  const found = new Map<string, NameMatch>()
  return (text) => {
    const key = wordsOf(text).join(' ')
    const match = found.get(key) ?? find(wordsOf(text), current, register)
    found.set(key, match)
    return match
  }
}

/** Whose the names of a sheet are: as it was said, or else as they match. What was said to be nobody's has none. */
export function whoseNames(
  amhps: readonly RegisteredAmhp[],
  from: LocalDate,
  said: Readonly<Record<string, string | null>>,
): Whose {
  const match = nameMatcher(amhps, from)
  const byText = new Map(Object.entries(said).map(([text, id]) => [text.toLowerCase(), id]))
  return (text) => {
    const id = byText.get(text.toLowerCase())
    if (id === null) return null
    const amhp = id === undefined ? undefined : amhps.find((one) => one.id === id || one.name === id)
    return amhp ? { amhp } : match(text)
  }
}

type RegisterEntry = { amhp: RegisteredAmhp; words: string[] }

function find(words: readonly string[], current: readonly RegisterEntry[], all: readonly RegisterEntry[]): NameMatch {
  if (words.length === 0) return { message: 'There is no name here: write one as it is in the register', likely: [] }
  const exact = current.filter((entry) => sameWords(words, entry.words))
  if (exact.length === 1) return { amhp: exact[0]!.amhp }
  if (exact.length > 1) return { message: `This could be ${list(exact)}: say which`, likely: amhpsOf(exact) }
  const left = all.find((entry) => sameWords(words, entry.words))?.amhp
  if (left?.leftOn) return { message: `${left.name} left on ${fullDate(left.leftOn)}: remove the row`, likely: [] }
  for (const fits of [sameSet, initialed, partOf, initialsOf]) {
    const likely = amhpsOf(current.filter((entry) => fits(words, entry.words)))
    if (likely.length > 0) return { message: 'This is not a whole name of the register: say who it is', likely }
  }
  const near = nearest(words.join(' '), current)
  if (near) return { message: `This name is not in the register: did you mean ${near.name}?`, likely: [near] }
  return {
    message: 'This name is not in the register: say who it is, or add the AMHP',
    likely: [],
  }
}

const amhpsOf = (entries: readonly RegisterEntry[]) => entries.map(({ amhp }) => amhp)

const list = (entries: readonly RegisterEntry[]) => {
  const names = entries.slice(0, 3).map(({ amhp }) => amhp.name)
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

const sameWords = (a: readonly string[], b: readonly string[]) => a.join(' ') === b.join(' ')
const sameSet = (a: readonly string[], b: readonly string[]) => sameWords([...a].sort(), [...b].sort())

/** `A Rahman`, `Rahman A`, `Amina R`: each word is a name or the first letter of one, and at least one is a name. */
function initialed(words: readonly string[], names: readonly string[]): boolean {
  if (words.length < 2 || words.length > names.length) return false
  const left = [...names]
  let whole = 0
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const at = left.findIndex((name) => (word.length === 1 ? name.startsWith(word) : name === word))
    if (at < 0) return false
    if (word.length > 1) whole++
    left.splice(at, 1)
  }
  return whole > 0
}

const partOf = (words: readonly string[], names: readonly string[]) =>
  words.every((word) => word.length > 1 && names.includes(word))

/** `AR` or `A R`: the first letters of all names. */
const initialsOf = (words: readonly string[], names: readonly string[]) =>
  words.join('').length === names.length && words.join('') === names.map((name) => name[0]).join('')

function nearest(text: string, entries: readonly RegisterEntry[]): RegisteredAmhp | undefined {
  const most = text.length > 6 ? 2 : 1
  const near = entries
    .map(({ amhp, words }) => ({ amhp, distance: editDistance(text, words.join(' '), most) }))
    .filter(({ distance }) => distance <= most)
  return near.sort((a, b) => a.distance - b.distance)[0]?.amhp
}

/** Levenshtein distance; anything above `most` if the lengths differ by more. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
