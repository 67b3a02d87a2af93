import type { Given, Reply } from '@amhp/shared/contract/endpoint.ts'
import type { exportSecurityEvents, listSecurityEvents } from '@amhp/shared/contract/security-events.ts'
import type { Context } from '../http/route.ts'
import { accountNames, amhpNames } from '../names-store.ts'
import { eventLine } from './event-line.ts'
import { eventsAfter, newestEvents, type StoredEvent } from './read-store.ts'

const pageSize = 100
const linesAtATime = 1000

type Filter = Given<typeof exportSecurityEvents>['query']

/** Newest first. */
export async function eventsPage(
  context: Context,
  { before, ...filter }: Given<typeof listSecurityEvents>['query'],
): Promise<Reply<typeof listSecurityEvents>> {
  const { store, account, events } = context
  await events.store()
  const q = store.read
  const rows = await newestEvents(q, account, filter, before, pageSize + 1)
  const names = new Map([...(await amhpNames(q, account.serviceId)), ...(await accountNames(q, account.serviceId))])
  const described = rows.slice(0, pageSize).map(({ event, by }) => ({
    ...event,
    by: by && { id: by.id, name: by.name },
    about: aboutOf(event, names),
  }))
  return { events: described, more: rows.length > pageSize }
}

function aboutOf({ aboutKind: kind, aboutId: id }: StoredEvent['event'], names: ReadonlyMap<string, string>) {
  if (kind === null || id === null) return null
  return { kind, id, name: kind === 'account' || kind === 'amhp' ? (names.get(id) ?? null) : null }
}

/** As they were written to the log, oldest first; read some at a time. */
export async function* eventLines({ store, account }: Context, filter: Filter): AsyncGenerator<string> {
  for (let last = 0; ; ) {
    const rows = await eventsAfter(store.read, account, filter, last, linesAtATime)
    if (rows.length === 0) return
    yield rows.map(lineOf).join('')
    last = rows.at(-1)!.event.id
  }
}

function lineOf({ event, by }: StoredEvent): string {
  const { kind, serviceId, aboutKind, aboutId, detail, origin, count, lastAt } = event
  const line = eventLine({
    ...{ kind, origin, count, at: lastAt },
    ...(serviceId && { serviceId }),
    account: by && serviceId ? { ...by, serviceId } : null,
    ...(aboutKind && aboutId && { about: { kind: aboutKind, id: aboutId } }),
    ...(detail && { detail }),
  })
  return `${line}\n`
}
