import { noteRewriteDue } from '@amhp/db/marks.ts'
import type { Db, Store } from '@amhp/db/open.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { deleteLinksOf } from '../accounts/link-store.ts'
import { deleteNoticesOf } from '../accounts/notices-store.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { endSessionsOf } from '../http/session-store.ts'
import { inThread } from '../threads/threads.ts'
import { affectedPhrases } from './affected-phrases.ts'
import { anonymiseAccount, anonymiseAmhp, removeDetailsAbout } from './anonymise-store.ts'
import { type ExpiredCounts, noneExpired, replaceExpired } from './expired-store.ts'
import { type FormerPerson, removedDomain, together } from './former-people.ts'
import { inSmallTransactions } from './in-small-transactions.ts'
import { replaceIn } from './names-store.ts'
import { replacementOf } from './replacement.ts'
import { inParts } from './sized-rows-store.ts'
import { stillDue } from './still-due-store.ts'
import { type FoundNames, findExpired, findNames, type PlannedRun } from './tasks.ts'
import { endRun, noteDone, personKey } from './unfinished-store.ts'

interface Where {
  readonly store: Store
  readonly serviceId: string
  readonly now: Instant
}

const mostPeople = 10
const partBytes = 250_000

/**
 * Does what was planned, in many small transactions: others are served in between. Who is replaced keeps her name in the register
 * until it is replaced everywhere else, so that a run that is interrupted is repeated by the next.
 */
export async function applyRetention(where: Where, plan: PlannedRun): Promise<void> {
  await replaceNames(where, plan)
  await removeExpired(where, plan)
  await inSmallTransactions(where.store, inGroups(together(plan.former), mostPeople), (q, people) =>
    replacePeople(q, plan.serviceId, people),
  )
  await where.store.tx((q) => recordRun(q, where))
  // What was written during the run may name them too.
  await replaceNames(where, plan)
}

async function replaceNames({ store, serviceId, now }: Where, { names }: PlannedRun): Promise<void> {
  if (names.becomes.size === 0) return
  const replacement = replacementOf(names.becomes, names.stays)
  for (let behind: FoundNames['next']; ; ) {
    const found: FoundNames = await inThread(findNames, { serviceId, names, behind }, { store, serviceId, now })
    const tables = Map.groupBy(found.rows, ({ table }) => table)
    const parts = [...tables].flatMap(([table, rows]) =>
      inParts(rows, partBytes).map((part) => ({ table, keys: part.map(({ key }) => key) })),
    )
    await inSmallTransactions(store, parts, (q, part) => replaceIn(q, serviceId, part, replacement))
    if (!found.next) return
    behind = found.next
  }
}

async function removeExpired({ store, serviceId, now }: Where, { cutoffs }: PlannedRun): Promise<void> {
  for (;;) {
    const parts = await inThread(findExpired, { serviceId, cutoffs }, { store, serviceId, now })
    let removed = 0
    await inSmallTransactions(store, parts, async (q, part) => {
      const counts = await replaceExpired(q, serviceId, cutoffs, part)
      removed += Object.values(counts).reduce((sum, count) => sum + count, 0)
      await noteDone(q, serviceId, counts)
    })
    if (removed === 0) return
  }
}

async function replacePeople(q: Db, serviceId: string, people: readonly FormerPerson[]): Promise<void> {
  const replaced: string[] = []
  const counts = { amhps: 0, accounts: 0 }
  for (const { amhp, accounts } of await stillDue(q, serviceId, people)) {
    if (amhp) {
      await anonymiseAmhp(q, serviceId, amhp.person.id, amhp.becomes)
      await removeDetailsAbout(q, serviceId, { kind: 'amhp', id: amhp.person.id })
      replaced.push(personKey('amhp', amhp.person.id))
      counts.amhps += 1
    }
    for (const { person, becomes: name } of accounts) {
      const { id } = person
      await anonymiseAccount(q, serviceId, id, { name, email: `${newId().toLowerCase()}${removedDomain}` })
      await endSessionsOf(q, serviceId, id)
      await deleteLinksOf(q, serviceId, id)
      await deleteNoticesOf(q, { serviceId, id })
      await removeDetailsAbout(q, serviceId, { kind: 'account', id })
      replaced.push(personKey('account', id))
      counts.accounts += 1
    }
  }
  if (replaced.length === 0) return
  await noteDone(q, serviceId, counts, replaced)
  // Rewriting the file blocks all writers, so it is done for names only. Other content is overwritten as pages are reused.
  await noteRewriteDue(q)
}

/** The audit entry has no names. */
async function recordRun(q: Db, { serviceId, now: at }: Where): Promise<void> {
  const done = await endRun(q, serviceId)
  const counts = { amhps: 0, accounts: 0, ...noneExpired, ...(done as Partial<ExpiredCounts>) }
  const phrases = affectedPhrases(counts)
  if (phrases.length === 0) return
  await recordAudit(
    q,
    { serviceId, accountId: null, at },
    { what: `Removed old records: ${phrases.join(', ')}`, about: { kind: 'retention', id: serviceId }, detail: counts },
  )
}

const inGroups = <One>(all: readonly One[], most: number): One[][] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, i) => all.slice(i * most, (i + 1) * most))
