import { isDeepStrictEqual } from 'node:util'
import type { AuditChange } from '@amhp/shared/contract/audit.ts'
import { silentFields } from './detail-words.ts'
import { type Fields, isFields, type ListWords, lists } from './list-words.ts'
import { type DetailWords, labelOf, valueText } from './value-text.ts'

interface Place {
  readonly field: string
  /** What the field is part of. */
  readonly path: readonly string[]
}

const areEntries = (value: unknown): value is readonly Fields[] => Array.isArray(value) && value.every(isFields)

/** The detail of an audit entry in words: what was changed, from what and to what. */
export function changesOf(detail: Fields | null, words: DetailWords): AuditChange[] {
  const { before, after, from, to, ...rest } = detail ?? {}
  const [was, is] = [before ?? from, after ?? to]
  // The detail of shift codes is the list itself.
  const place = { field: Array.isArray(is) ? 'codes' : '', path: [] }
  const changes = was && is ? changesBetween(words, place, was, is) : valuesOf(words, was, is)
  return [...changes, ...valuesOf(words, null, rest)]
    .filter((change) => change.before !== change.after)
    .map((change) => ({ ...change, what: change.what.replace(/^./, (letter) => letter.toUpperCase()) }))
}

const fieldsOf = (...sides: readonly unknown[]) =>
  [...new Set(sides.filter(isFields).flatMap(Object.keys))].filter((name) => !silentFields.has(name))

/** Of what is new, or was removed, each value. */
const valuesOf = (words: DetailWords, was: unknown, is: unknown): AuditChange[] =>
  fieldsOf(was, is).map((field) => ({
    what: labelOf(words, field),
    before: isFields(was) ? valueText(words, field, was[field]) : null,
    after: isFields(is) ? valueText(words, field, is[field]) : null,
  }))

function changesBetween(words: DetailWords, { field, path }: Place, was: unknown, is: unknown): AuditChange[] {
  if (isDeepStrictEqual(was, is)) return []
  const inside = field === '' || field === 'settings' ? path : [...path, labelOf(words, field)]
  if (isFields(was) && isFields(is))
    return fieldsOf(was, is).flatMap((name) =>
      changesBetween(words, { field: name, path: inside }, was[name], is[name]),
    )
  const list = lists[field]
  if (list && areEntries(was) && areEntries(is)) return listChanges(words, list, { field, path }, was, is)
  return [{ what: inside.join(', '), before: valueText(words, field, was), after: valueText(words, field, is) }]
}

function listChanges(
  words: DetailWords,
  { key, name }: ListWords,
  { field, path }: Place,
  was: readonly Fields[],
  is: readonly Fields[],
): AuditChange[] {
  const keyed = (entries: readonly Fields[]) => new Map(entries.map((entry) => [JSON.stringify(key(entry)), entry]))
  const [earlier, later] = [keyed(was), keyed(is)]
  const changes = [...new Set([...earlier.keys(), ...later.keys()])].flatMap((id) => {
    const [before, after] = [earlier.get(id), later.get(id)]
    const at = [...path, name((after ?? before)!, words)]
    if (before && after) return changesBetween(words, { field: '', path: at }, before, after)
    const text = (entry: Fields | undefined) => (entry ? valueText(words, '', entry) : null)
    return [{ what: at.join(', '), before: text(before), after: text(after) }]
  })
  if (changes.length > 0) return changes
  const order = (entries: readonly Fields[]) => entries.map((entry) => name(entry, words)).join(', ')
  return [{ what: `order of ${labelOf(words, field)}`, before: order(was), after: order(is) }]
}
