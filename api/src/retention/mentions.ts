import type { Db } from '@amhp/db/open.ts'
import * as schema from '@amhp/db/schema/index.ts'
import type { Mention } from '@amhp/shared/contract/retention.ts'
import { namesToReplace } from './apply-retention.ts'
import { textsHolding } from './names-store.ts'
import type { RetentionPlan } from './plan-retention.ts'
import { escaped, replacementOf } from './replacement.ts'

/** More than anyone reads at once; once these are mended, the next are shown. */
const mostMentions = 50
const mostLetters = 200

const places = new Map<unknown, string>([
  [schema.amhps, 'AMHPs'],
  [schema.accounts, 'Accounts'],
  [schema.rotas, 'Rotas'],
  [schema.edits, 'History of shifts'],
  [schema.derogations, 'Derogations'],
  [schema.restsGiven, 'Rest given'],
  [schema.restsProtected, 'Other protection in place of rest'],
  [schema.acknowledgements, 'Reasons given when publishing'],
  [schema.findingAcknowledgements, 'Acknowledgements'],
  [schema.notices, 'Notices'],
  [schema.ruleChanges, 'Rules'],
  [schema.auditEntries, 'Audit trail'],
])

/**
 * The texts that may still name somebody after a run: they hold the last name of someone whose name is replaced, in a form that
 * is not recognised, such as `B. Okafor`.
 */
export async function mentionsLeft(q: Db, plan: RetentionPlan): Promise<Mention[]> {
  const { serviceId, former } = plan
  const people = [...former.amhps, ...former.accounts].map(({ person }) => person)
  const lastNames = new Map(people.flatMap(({ name }) => lastNameOf(name).map((last) => [last, name] as const)))
  if (lastNames.size === 0) return []
  const { becomes, stays } = await namesToReplace(q, plan)
  const replace = replacementOf(becomes, stays)
  // Those who stay are named rightly.
  const without = replacementOf(new Map(stays.map((name) => [name, ''])))
  const own = new Set(people.map(({ id }) => id))
  const mentions: Mention[] = []
  for (const { table, name: field, only, row } of await textsHolding(q, serviceId, [...lastNames.keys()])) {
    // Her own entry is emptied.
    if ((table === schema.amhps || table === schema.accounts) && own.has(row.id as string)) continue
    for (const text of textsIn(row[field], only)) {
      const left = without(replace(text)) as string
      for (const [last, name] of lastNames)
        if (holdsWord(left, last)) mentions.push({ name, where: places.get(table) ?? 'Other records', text: cut(text) })
    }
    if (mentions.length >= mostMentions) break
  }
  return mentions.slice(0, mostMentions)
}

/** None of a name that is one word, which is replaced wherever it is written so, nor of one too short to search for. */
function lastNameOf(name: string): string[] {
  const words = name.trim().split(/\s+/)
  const last = words.at(-1)!
  return words.length > 1 && last.length > 2 ? [last] : []
}

const holdsWord = (text: string, word: string): boolean =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped(word)}(?![\p{L}\p{N}])`, 'iu').test(text)

const cut = (text: string) => (text.length > mostLetters ? `${text.slice(0, mostLetters)} …` : text)

/** The texts of a value, at any depth; `only` those of some fields. */
function textsIn(value: unknown, only: readonly string[] | undefined): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    only && typeof inner === 'string' && !only.includes(key) ? [] : textsIn(inner, only),
  )
}
