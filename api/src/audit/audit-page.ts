import type { Db } from '@amhp/db/open.ts'
import type { listAudit } from '@amhp/shared/contract/audit.ts'
import type { Given, Reply } from '@amhp/shared/contract/endpoint.ts'
import { withCommas } from '@amhp/shared/rota/lists-in-words.ts'
import { rules } from '@amhp/shared/rules/index.ts'
import type { Caller } from '../http/session.ts'
import type { ReadContext } from '../http/threaded.ts'
import { amhpNames, authorityNames } from '../names-store.ts'
import { changesOf } from './changes-of.ts'
import { ownWords } from './detail-words.ts'
import { type FoundEntry, newestEntries } from './read-store.ts'

const pageSize = { entries: 100, bytes: 2_000_000 }
/** More than anyone reads in a list. The CSV file has all of it. */
const mostLetters = 2000

/** Newest first, with each change in words. */
export async function auditPage(
  { store, account }: Pick<ReadContext, 'store' | 'account'>,
  { before, ...filter }: Given<typeof listAudit>['query'],
): Promise<Reply<typeof listAudit>> {
  const { entries, more } = await newestEntries(store.read, account, filter, before, pageSize)
  const inWords = await describer(store.read, account)
  const shortened = entries.map(inWords).map(({ changes, ...entry }) => ({
    ...entry,
    changes: changes.map((change) => ({ ...change, before: cut(change.before), after: cut(change.after) })),
  }))
  return { entries: shortened, more }
}

function cut(text: string | null): string | null {
  if (text === null || text.length <= mostLetters) return text
  const more = withCommas(text.length - mostLetters)
  return `${text.slice(0, mostLetters)} … and ${more} more characters, which the CSV file has`
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
