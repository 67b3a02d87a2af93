import { type Difference, isSame } from './differences.ts'

/** A label for each list to compare, the field that identifies its entries, and the text of an entry. */
export type ListWords<V> = {
  [K in keyof V]?: V[K] extends readonly (infer Entry)[]
    ? readonly [label: string, key: keyof Entry & string, text: (entry: Entry) => string]
    : never
}

/** The entries in which lists differ. An entry that one side lacks is shown there as `without …`. */
export function listDifferences<V>(theirs: V, mine: V, words: ListWords<V>): Difference[] {
  type Entry = Readonly<Record<string, unknown>>
  const lists = Object.entries(words) as [keyof V, readonly [string, string, (entry: Entry) => string]][]
  return lists.flatMap(([list, [label, key, text]]) => {
    const byKey = (value: V) => new Map((value[list] as Entry[]).map((entry) => [entry[key], entry]))
    const [a, b] = [byKey(theirs), byKey(mine)]
    const differing = [...new Set([...a.keys(), ...b.keys()])].filter((one) => !isSame(a.get(one), b.get(one)))
    const textOf = (own: typeof a, other: typeof a) =>
      differing.map((one) => (own.has(one) ? text(own.get(one)!) : `without ${text(other.get(one)!)}`)).join('; ')
    return differing.length > 0 ? [{ label, theirs: textOf(a, b), mine: textOf(b, a) }] : []
  })
}
