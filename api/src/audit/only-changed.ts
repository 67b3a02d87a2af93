import { isDeepStrictEqual } from 'node:util'
import { type Fields, isFields, lists } from './list-words.ts'

/** What the key and the name of an entry are made of. */
const naming = ['id', 'number', 'name', 'code', 'by', 'date', 'role', 'authority', 'authorities', 'from']

/**
 * Leaves out of the values before and after a change what did not change in their lists: a list may have megabytes, of which
 * each change would store a copy.
 */
export function onlyChanged(detail: Fields): Fields {
  const { before, after } = detail
  if (Array.isArray(before) && Array.isArray(after)) {
    const [was, is] = changedEntries('codes', before, after)
    return { ...detail, before: was, after: is }
  }
  if (!isFields(before) || !isFields(after)) return detail
  const [was, is]: Record<string, unknown>[] & { length: 2 } = [{ ...before }, { ...after }]
  for (const field of Object.keys(lists)) {
    const [earlier, later] = [before[field], after[field]]
    if (Array.isArray(earlier) && Array.isArray(later)) [was[field], is[field]] = changedEntries(field, earlier, later)
  }
  return { ...detail, before: was, after: is }
}

function changedEntries(field: string, was: readonly Fields[], is: readonly Fields[]): [Fields[], Fields[]] {
  const keyOf = (entry: Fields) => JSON.stringify(lists[field]!.key(entry))
  const without = (entries: readonly Fields[], others: readonly Fields[]) => {
    const byKey = Map.groupBy(others, keyOf)
    return entries.filter((entry) => !byKey.get(keyOf(entry))?.some((other) => isDeepStrictEqual(other, entry)))
  }
  const changed: [Fields[], Fields[]] = [without(was, is), without(is, was)]
  if (changed[0].length > 0 || changed[1].length > 0) return changed
  // What is left is their order, if anything.
  if (isDeepStrictEqual(was.map(keyOf), is.map(keyOf))) return [[], []]
  const named = (entry: Fields) => Object.fromEntries(Object.entries(entry).filter(([name]) => naming.includes(name)))
  return [was.map(named), is.map(named)]
}
