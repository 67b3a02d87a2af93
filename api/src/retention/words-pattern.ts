/** The texts that begin alike, as a tree of their letters. */
interface Letters {
  readonly next: Map<string, Letters>
  isEnd: boolean
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/**
 * Finds any of these texts as whole words, in upper or lower case, the longest of those that begin at one place. A list of
 * alternatives would be tried one after another at each word: its time would grow with the number of names.
 */
export function wordsPattern(texts: readonly string[]): RegExp {
  const start: Letters = { next: new Map(), isEnd: false }
  for (const text of texts) {
    let at = start
    for (const letter of text) {
      const key = letterInOneCase(letter)
      const next = at.next.get(key) ?? { next: new Map(), isEnd: false }
      at.next.set(key, next)
      at = next
    }
    at.isEnd = true
  }
  // Without any text there is nothing to find.
  const source = start.next.size === 0 ? '(?!)' : sourceOf(start)
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${source}(?![\p{L}\p{N}])`, 'giu')
}

function sourceOf({ next, isEnd }: Letters): string {
  if (next.size === 0) return ''
  const branches = [...next].map(([letter, after]) => escaped(letter) + sourceOf(after))
  const source = branches.length === 1 && !isEnd ? branches[0]! : `(?:${branches.join('|')})`
  return isEnd ? `${source}?` : source
}

const known = new Map<string, string>()

/** The same for all forms of a text that a pattern without case takes for one. */
export const inOneCase = (text: string): string => Array.from(text, letterInOneCase).join('')

function letterInOneCase(letter: string): string {
  const seen = known.get(letter)
  if (seen !== undefined) return seen
  const isSame = (other: string) => [...other].length === 1 && new RegExp(`^${escaped(other)}$`, 'iu').test(letter)
  const form = [letter.toUpperCase().toLowerCase(), letter.toLowerCase()].find(isSame) ?? letter
  known.set(letter, form)
  return form
}
