import { noteRewriteDue, replacingNames } from '@amhp/db/marks.ts'
import type { Db } from '@amhp/db/open.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { deleteLinksOf } from '../accounts/link-store.ts'
import { deleteNoticesOf } from '../accounts/notices-store.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { endSessionsOf } from '../http/session-store.ts'
import { affectedPhrases } from './affected-phrases.ts'
import { anonymiseAccount, anonymiseAmhp, detailsAbout, removeDetailsAbout } from './anonymise-store.ts'
import { replaceExpired } from './expired-store.ts'
import { removedDomain } from './former-people.ts'
import { replaceEverywhere } from './names-store.ts'
import { affectedBy, type RetentionPlan } from './plan-retention.ts'
import { replacementOf, writtenForms } from './replacement.ts'

const removedAddress = 'an address that was removed'
const removedNumber = 'a number that was removed'

/** Applies a plan in the transaction that made it. The audit entry has no names. */
export async function applyRetention(q: Db, plan: RetentionPlan, at: Instant): Promise<void> {
  const { serviceId, cutoffs, former, counts } = plan
  await replacingNames(q, async () => {
    const { becomes, stays } = await namesToReplace(q, plan)
    await replaceExpired(q, serviceId, cutoffs)
    for (const { person, becomes: name } of former.amhps) await anonymiseAmhp(q, serviceId, person.id, name)
    for (const { person, becomes: name } of former.accounts) {
      await anonymiseAccount(q, serviceId, person.id, { name, email: `${newId().toLowerCase()}${removedDomain}` })
      await endSessionsOf(q, serviceId, person.id)
      await deleteLinksOf(q, serviceId, person.id)
      await deleteNoticesOf(q, { serviceId, id: person.id })
    }
    for (const person of peopleOf(plan)) await removeDetailsAbout(q, serviceId, person)
    if (becomes.size > 0) await replaceEverywhere(q, serviceId, [...becomes.keys()], replacementOf(becomes, stays))
  })
  // Rewriting the file blocks all writers, so it is done for names only. Other content is overwritten as pages are reused.
  if (peopleOf(plan).length > 0) await noteRewriteDue(q)
  const by = { serviceId, accountId: null, at }
  await recordAudit(q, by, {
    what: `Removed old records: ${affectedPhrases(affectedBy(plan)).join(', ')}`,
    about: { kind: 'retention', id: serviceId },
    detail: { amhps: former.amhps.length, accounts: former.accounts.length, ...counts },
  })
}

const peopleOf = ({ former }: RetentionPlan) => [
  ...former.amhps.map(({ person }) => ({ kind: 'amhp' as const, id: person.id })),
  ...former.accounts.map(({ person }) => ({ kind: 'account' as const, id: person.id })),
]

interface Replacements {
  /** Names, addresses and numbers of former people, and their earlier ones, with their replacements. */
  readonly becomes: Map<string, string>
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
