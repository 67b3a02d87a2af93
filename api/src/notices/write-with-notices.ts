import type { Db, Store } from '@amhp/db/open.ts'
import type { NoticeCause } from '@amhp/shared/contract/notices.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { RequestStore } from '../http/request-store.ts'
import type { Context } from '../http/route.ts'
import { inThread } from '../threads/threads.ts'
import { findNotices } from './find-notices.ts'
import { findingsBefore, isJudgedStill, type PublishedFindings } from './judge-published.ts'
import { insertToFind, type ToFind } from './store.ts'

/** A change that may affect published rotas, for the notices about it (worded by cause-words.ts). */
export interface NoticedChange {
  readonly cause: NoticeCause
  readonly about: { readonly kind: string; readonly id: string }
}

interface ChangedService {
  readonly store: Store & Partial<Pick<RequestStore, 'unasked'>>
  readonly serviceId: string
  readonly at: Instant
}

/** Writes of one service follow each other: what is found after one would be taken for the doing of the next. */
const lastOf = new Map<string, Promise<unknown>>()

/**
 * Runs a write that may affect published rotas in a transaction, and adds a notice for each rota with new findings. All that is
 * published is checked before and after, in a thread, outside the transaction.
 */
export async function writeAndFindNotices<Result>(
  changed: ChangedService,
  change: NoticedChange,
  write: (q: Db) => Promise<Result>,
): Promise<Result> {
  const { serviceId } = changed
  const last = lastOf.get(serviceId) ?? Promise.resolve()
  const done = last.then(() => writeInTurn(changed, change, write))
  const settled = done.catch(() => {})
  lastOf.set(serviceId, settled)
  try {
    return await done
  } finally {
    if (lastOf.get(serviceId) === settled) lastOf.delete(serviceId)
  }
}

const mostTries = 5

async function writeInTurn<Result>(changed: ChangedService, change: NoticedChange, write: (q: Db) => Promise<Result>) {
  const { store, serviceId, at } = changed
  const { cause, about } = change
  const toFind = { serviceId, id: newId(), cause, aboutKind: about.kind, aboutId: about.id, at }
  for (let tries = 1; tries <= mostTries; tries++) {
    const before = await judgedBefore(changed)
    const written = await store.tx(async (q) => {
      if (before && !(await isJudgedStill(q, serviceId, before))) return undefined
      const result = await write(q)
      // Stored with the change: its notices are found even if the server stops now.
      if (before?.found) await insertToFind(q, { ...toFind, found: before.found })
      if (!before) await recordAudit(q, { serviceId, accountId: null, at }, { what: notChecked, about })
      return { result }
    })
    if (!written) continue
    if (before?.found) await findNow(store.unasked ?? store, { ...toFind, found: before.found })
    return written.result
  }
  throw new Problem('try-again', 'Nothing was saved: others of your service were saving too. Save again.')
}

const notChecked =
  'Made no notices of a change: what is published is too large to check at once. Publish shorter rotas to have them'

/** Undefined where it is too large: to refuse the change would keep people from making it smaller. */
async function judgedBefore({ store, serviceId, at }: ChangedService): Promise<PublishedFindings | undefined> {
  try {
    return await inThread(findingsBefore, { serviceId }, { store, serviceId, now: at })
  } catch (error) {
    if (error instanceof Problem && error.body.code === 'too-large') return undefined
    throw error
  }
}

/** The change is saved, so a refusal now would be untrue: its notices are found later. */
async function findNow(store: Store, change: ToFind) {
  try {
    await findNotices(store, change)
  } catch (error) {
    store.noteError(error)
  }
}

/** Runs a caller's write as writeAndFindNotices does. */
export async function writeWithNotices<Result>(
  { store, clock, account }: Context,
  change: NoticedChange,
  write: (q: Db) => Promise<Result>,
): Promise<Result> {
  return await writeAndFindNotices({ store, serviceId: account.serviceId, at: clock.now() }, change, write)
}
