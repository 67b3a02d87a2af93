import type { Db } from '@amhp/db/open.ts'
import type { listAudit } from '@amhp/shared/contract/audit.ts'
import type { Given, Reply } from '@amhp/shared/contract/endpoint.ts'
import { rules } from '@amhp/shared/rules/index.ts'
import type { Context } from '../http/route.ts'
import type { Caller } from '../http/session.ts'
import { amhpNames, authorityNames } from '../names-store.ts'
import { changesOf } from './changes-of.ts'
import { ownWords } from './detail-words.ts'
import { type FoundEntry, newestEntries } from './read-store.ts'

const pageSize = 100

/** Newest first, with each change in words. */
export async function auditPage(
  { store, account }: Pick<Context, 'store' | 'account'>,
  { before, ...filter }: Given<typeof listAudit>['query'],
): Promise<Reply<typeof listAudit>> {
  const entries = await newestEntries(store.read, account, filter, before, pageSize + 1)
  const inWords = await describer(store.read, account)
  return { entries: entries.slice(0, pageSize).map(inWords), more: entries.length > pageSize }
}

/** Puts the detail of entries into words. */
export async function describer(q: Db, { serviceId, zone }: Pick<Caller, 'serviceId' | 'zone'>) {
  const names = new Map([
    ...rules.map(({ code, title }) => [code, title] as const),
    ...(await amhpNames(q, serviceId)),
    ...(await authorityNames(q, serviceId)),
  ])
  return ({ detail, ...entry }: FoundEntry) => {
    const { kind, id } = entry.about
    return { ...entry, changes: changesOf(detail, { zone, names, ...ownWords(kind, id) }) }
  }
}
