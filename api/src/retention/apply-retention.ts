import { noteRewriteDue, replacingNames } from '@amhp/db/marks.ts'
import type { Db } from '@amhp/db/open.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { deleteLinksOf } from '../accounts/link-store.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { endSessionsOf } from '../http/session-store.ts'
import { affectedWords } from './affected-words.ts'
import { replaceExpired } from './expired-store.ts'
import { replaceEverywhere } from './names-store.ts'
import { affectedBy, type RetentionPlan } from './plan-retention.ts'
import { replacementOf } from './replacement.ts'
import { detailsAbout, forgetAccount, forgetAmhp, forgetDetailsAbout } from './store.ts'
import { removedDomain } from './who-is-former.ts'

const removedAddress = 'an address that was removed'
const removedNumber = 'a number that was removed'

/** Does what a plan says, in the transaction in which it was made, and says so in the audit trail without a name. */
export async function applyRetention(q: Db, plan: RetentionPlan, at: Instant): Promise<void> {
  const { serviceId, cutoffs, former } = plan
  await replacingNames(q, async () => {
    const { becomes, stays } = await namesToReplace(q, plan)
    await replaceExpired(q, serviceId, cutoffs)
    for (const { life, becomes: name } of former.amhps) await forgetAmhp(q, serviceId, life.id, name)
    for (const { life, becomes: name } of former.accounts) {
      await forgetAccount(q, serviceId, life.id, { name, email: `${newId().toLowerCase()}${removedDomain}` })
      await endSessionsOf(q, serviceId, life.id)
      await deleteLinksOf(q, serviceId, life.id)
    }
    await forgetDetailsAbout(q, serviceId, peopleOf(plan))
    if (becomes.size > 0) await replaceEverywhere(q, serviceId, [...becomes.keys()], replacementOf(becomes, stays))
  })
  // Rewriting the file blocks everyone, so only for names: other content goes as pages are reused.
  if (peopleOf(plan).length > 0) await noteRewriteDue(q)
  const { amhps, accounts, ...counts } = affectedBy(plan)
  await recordAudit(q, {
    ...{ serviceId, accountId: null, at },
    what: `Removed old records: ${affectedWords(affectedBy(plan)).join(', ')}`,
    about: { kind: 'retention', id: serviceId },
    detail: { amhps: amhps.length, accounts: accounts.length, ...counts },
  })
}

const peopleOf = ({ former }: RetentionPlan) => [
  ...former.amhps.map(({ life }) => ({ kind: 'amhp' as const, id: life.id })),
  ...former.accounts.map(({ life }) => ({ kind: 'account' as const, id: life.id })),
]

interface Names {
  /** Each former person's names, addresses and numbers, those of earlier years too, with what stands there afterwards. */
  readonly becomes: Map<string, string>
  /** The names of those who stay. */
  readonly stays: readonly string[]
}

async function namesToReplace(q: Db, plan: RetentionPlan): Promise<Names> {
  const { serviceId, former, everyone } = plan
  const becomes = new Map<string, string>()
  const note = (text: unknown, instead: string) => {
    if (typeof text === 'string' && text.trim() !== '') becomes.set(text.trim(), instead)
  }
  const noteDetails = async (person: { kind: 'amhp' | 'account'; id: string }, name: string) => {
    for (const detail of await detailsAbout(q, serviceId, [person])) {
      note(detail.formerName, name)
      for (const side of [detail.before, detail.after]) {
        const held = (side ?? {}) as Record<string, unknown>
        note(held.name, name)
        note(held.workEmail, removedAddress)
        note(held.email, removedAddress)
        note(held.dutyPhone, removedNumber)
      }
    }
  }
  for (const { life, becomes: name } of former.amhps) {
    await noteDetails({ kind: 'amhp', id: life.id }, name)
    note(life.name, name)
    note(life.workEmail, removedAddress)
    note(life.dutyPhone, removedNumber)
  }
  for (const { life, becomes: name } of former.accounts) {
    await noteDetails({ kind: 'account', id: life.id }, name)
    note(life.name, name)
    note(life.email, removedAddress)
  }
  // Not where somebody who stays has the same name, address or number.
  const leaving = new Set<unknown>([...former.amhps, ...former.accounts].map(({ life }) => life))
  const staying = [...everyone.amhps, ...everyone.accounts].filter((life) => !leaving.has(life))
  const held = staying.flatMap((life) => ('email' in life ? [life.email] : [life.workEmail, life.dutyPhone]))
  const stays = staying.map(({ name }) => name)
  const theirs = new Set([...stays, ...held].map((text) => text?.toLowerCase()))
  for (const key of becomes.keys()) if (theirs.has(key.toLowerCase())) becomes.delete(key)
  return { becomes, stays }
}
