import type { Db } from '@amhp/db/open.ts'
import { detailsAbout } from './anonymise-store.ts'
import type { RetentionPlan } from './plan-retention.ts'
import { writtenForms } from './replacement.ts'

const removedAddress = 'an address that was removed'
const removedNumber = 'a number that was removed'

export interface Replacements {
  /** Names, addresses and numbers of former people, and their earlier ones, with their replacements. */
  readonly becomes: ReadonlyMap<string, string>
  /** Names of people who stay. */
  readonly stays: readonly string[]
}

/** What a run replaces, and with what. */
export async function namesToReplace(q: Db, plan: RetentionPlan): Promise<Replacements> {
  const { serviceId, former, everyone } = plan
  const becomes = new Map<string, string>()
  const note = (text: unknown, instead: string) => {
    if (typeof text === 'string' && text.trim() !== '') becomes.set(text.trim(), instead)
  }
  const noteName = (text: unknown, instead: string) => {
    if (typeof text === 'string') for (const form of writtenForms(text)) note(form, instead)
  }
  const noteDetails = async (person: { kind: 'amhp' | 'account'; id: string }, name: string) => {
    for (const detail of await detailsAbout(q, serviceId, person)) {
      noteName(detail.formerName, name)
      for (const side of [detail.before, detail.after]) {
        const values = (side ?? {}) as Record<string, unknown>
        noteName(values.name, name)
        note(values.workEmail, removedAddress)
        note(values.email, removedAddress)
        note(values.dutyPhone, removedNumber)
      }
    }
  }
  for (const { person, becomes: name } of former.amhps) {
    await noteDetails({ kind: 'amhp', id: person.id }, name)
    noteName(person.name, name)
    note(person.workEmail, removedAddress)
    note(person.dutyPhone, removedNumber)
  }
  for (const { person, becomes: name } of former.accounts) {
    await noteDetails({ kind: 'account', id: person.id }, name)
    noteName(person.name, name)
    note(person.email, removedAddress)
  }
  // A name, address or number that someone who stays has too is not replaced.
  const leaving = new Set<unknown>([...former.amhps, ...former.accounts].map(({ person }) => person))
  const staying = [...everyone.amhps, ...everyone.accounts].filter((person) => !leaving.has(person))
  const contacts = staying.flatMap((person) =>
    'email' in person ? [person.email] : [person.workEmail, person.dutyPhone],
  )
  const stays = staying.map(({ name }) => name)
  const kept = new Set([...stays, ...contacts].map((text) => text?.toLowerCase()))
  for (const key of becomes.keys()) if (kept.has(key.toLowerCase())) becomes.delete(key)
  return { becomes, stays }
}
