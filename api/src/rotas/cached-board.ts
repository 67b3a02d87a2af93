import type { Db } from '@amhp/db/open.ts'
import { getBoard } from '@amhp/shared/contract/board.ts'
import type { Period } from '@amhp/shared/rota/rota.ts'
import { newestEntry } from '../audit/store.ts'
import type { Context, JsonReply } from '../http/route.ts'
import { answerOf, threaded } from '../http/threaded.ts'
import { absenceKindsFor } from '../rota-document/absence-kinds.ts'
import { loadBoard } from './board.ts'

/** A board is some hundred kilobytes: enough for a few boards of each service in use. */
const mostCached = 60

export const threadedBoard = threaded(getBoard, ({ query }, context) => loadBoard(context, query))

const cache = new WeakMap<Db, Map<string, { readonly entry: number; readonly reply: JsonReply }>>()

/** The board, cached until something is written in the service: every write adds an audit entry. */
export async function cachedBoard(context: Context, days: Period): Promise<JsonReply> {
  const { store, account } = context
  const boards = cache.get(store.read) ?? new Map()
  cache.set(store.read, boards)
  const key = `${account.serviceId} ${days.from} ${days.to} ${absenceKindsFor(account)}`
  // Read before the board, so that a write in between has a newer entry.
  const entry = await newestEntry(store.read, account.serviceId)
  const known = boards.get(key)
  if (known?.entry === entry) return known.reply
  const reply = await answerOf(threadedBoard, { query: days }, context)
  boards.delete(key)
  boards.set(key, { entry, reply })
  if (boards.size > mostCached) boards.delete(boards.keys().next().value!)
  return reply
}
