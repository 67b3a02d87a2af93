import type { Db } from '@amhp/db/open.ts'
import * as schema from '@amhp/db/schema/index.ts'
import type { Mention } from '@amhp/shared/contract/retention.ts'
import { allTexts } from './names-store.ts'
import { namesToReplace } from './names-to-replace.ts'
import type { RetentionPlan } from './plan-retention.ts'
import { replacementOf } from './replacement.ts'
import type { RowKey } from './sized-rows-store.ts'
import { inOneCase, wordsPattern } from './words-pattern.ts'

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
  const lastNames = new Map(people.flatMap(({ name }) => lastNameOf(name).map((last) => [inOneCase(last), name])))
  if (lastNames.size === 0) return []
  const { becomes, stays } = await namesToReplace(q, plan)
  const replace = replacementOf(becomes, stays)
  // Those who stay are named rightly.
  const without = replacementOf(new Map(stays.map((name) => [name, ''])))
  const anyLast = wordsPattern([...lastNames.keys()])
  const namesIn = (text: string) =>
    new Set([...text.matchAll(anyLast)].flatMap(([last]) => lastNames.get(inOneCase(last)) ?? []))
  const own = new Set<RowKey>(people.map(({ id }) => id))
  const mentions: Mention[] = []
  for await (const { table, place, texts } of allTexts(q, serviceId)) {
    // Her own entry is emptied.
    if ((table === schema.amhps || table === schema.accounts) && own.has(place.key)) continue
    for (const text of texts.flatMap(({ value, only }) => textsIn(value, only))) {
      if (namesIn(text).size === 0) continue
      for (const name of namesIn(without(replace(text)) as string))
        mentions.push({ name, where: places.get(table) ?? 'Other records', text: cut(text) })
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

const cut = (text: string) => (text.length > mostLetters ? `${text.slice(0, mostLetters)} …` : text)

/** The texts of a value, at any depth; `only` those of some fields. */
function textsIn(value: unknown, only: readonly string[] | undefined): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    only && typeof inner === 'string' && !only.includes(key) ? [] : textsIn(inner, only),
  )
}
