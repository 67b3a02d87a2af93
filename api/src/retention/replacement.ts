import { wordsPattern } from './words-pattern.ts'

/**
 * Replaces names in a text, or in every text of a value; returns the same value if there are none. `only`: in the fields of
 * these names alone.
 */
export type Replacement = (value: unknown, only?: readonly string[]) => unknown

/** A name as written, and as lists write it: `Okafor, Ben`. */
export function writtenForms(name: string): string[] {
  const words = name.trim().split(/\s+/)
  const last = words.pop()!
  return words.length === 0 ? [last] : [name.trim(), `${last}, ${words.join(' ')}`, `${last} ${words.join(' ')}`]
}

const isOneWord = (text: string) => !/[\s@\d]/.test(text)

/**
 * Replaces whole words, case-insensitively. A name of one word is replaced only as it is written, because it may also be a
 * common word. A name in `stays` is kept, even if a name to replace is part of it.
 */
export function replacementOf(becomes: ReadonlyMap<string, string>, stays: readonly string[] = []): Replacement {
  const lowerCase = new Map([...becomes].map(([text, instead]) => [text.toLowerCase(), instead]))
  const any = wordsPattern([...becomes.keys(), ...stays])
  const instead = (found: string) =>
    becomes.get(found) ?? (isOneWord(found) ? undefined : lowerCase.get(found.toLowerCase())) ?? found
  const inText = (text: string) => text.replaceAll(any, instead)
  const inValue: Replacement = (value, only) => {
    if (typeof value === 'string') return inText(value)
    if (typeof value !== 'object' || value === null) return value
    const before = Object.entries(value)
    const after = before.map(([key, inner]) => {
      const skipped = only && typeof inner === 'string' && !only.includes(key)
      return [key, skipped ? inner : inValue(inner, only)] as const
    })
    if (after.every(([, inner], i) => inner === before[i]![1])) return value
    return Array.isArray(value) ? after.map(([, inner]) => inner) : Object.fromEntries(after)
  }
  return inValue
}
