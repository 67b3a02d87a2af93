import type { Db } from '@amhp/db/open.ts'
import { finding } from '@amhp/shared/contract/findings.ts'
import type { Notice } from '@amhp/shared/contract/notices.ts'
import { listedInWords } from '@amhp/shared/rules/check/hole-sentence.ts'
import { namesOf } from '@amhp/shared/rules/check/sentence.ts'
import * as z from 'zod/mini'
import type { Caller } from '../http/session.ts'
import { accountNames, amhpNames } from '../names-store.ts'
import { loadReferenceData } from '../rota-document/reference-data.ts'
import { causeWords } from './cause-words.ts'
import { countUnseen, type NoticeRow } from './store.ts'

/** Notices as the contract has them, in the order of the rows. */
export async function describeNotices(q: Db, { id, serviceId }: Caller, rows: readonly NoticeRow[]): Promise<Notice[]> {
  const accounts = await accountNames(q, serviceId)
  const amhps = await amhpNames(q, serviceId)
  const names = namesOf((await loadReferenceData(q, serviceId)).document)
  const person = (account: string) => ({ id: account, name: accounts.get(account) ?? account })
  return rows.map(({ notice, rotaName, ownerId }) => ({
    id: notice.id,
    rota: { id: notice.rotaId, name: rotaName, owner: person(ownerId) },
    cause: notice.cause,
    says: causeWords(notice, amhps),
    findings: listedInWords(z.decode(z.array(finding), notice.findings), names).map((found) => ({
      ...found,
      amhpName: found.amhp === undefined ? null : (amhps.get(found.amhp) ?? found.amhp),
    })),
    ruleSet: notice.ruleSet,
    at: notice.at,
    seen: notice.seenAt !== null && notice.seenBy !== null ? { by: person(notice.seenBy), at: notice.seenAt } : null,
    mine: ownerId === id,
  }))
}

/** Unseen notices for an account: of its own rotas and, for managers, of rotas whose owner is no longer a manager. */
export async function unseenBy(q: Db, { id, serviceId, roles }: Caller): Promise<number> {
  const counts = await countUnseen(q, serviceId)
  const forMe = counts.filter(
    ({ owner }) => owner.id === id || (roles.includes('manager') && !(owner.active && owner.roles.includes('manager'))),
  )
  return forMe.reduce((sum, { count }) => sum + count, 0)
}
