export interface Difference {
  label: string
  theirs: string
  mine: string
}

/** A label for each field to compare, and the text of its value. */
export type FieldWords<T> = { [K in keyof T]?: readonly [label: string, text: (value: T[K]) => string] }

export const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** The fields in which two values differ. */
export function differencesOf<T>(theirs: T, mine: T, words: FieldWords<T>): Difference[] {
  return (Object.keys(words) as (keyof T)[])
    .filter((field) => !isSame(theirs[field], mine[field]))
    .map((field) => {
      const [label, text] = words[field]!
      return { label, theirs: text(theirs[field]), mine: text(mine[field]) }
    })
}
