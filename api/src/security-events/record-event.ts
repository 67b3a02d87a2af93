import type { Db } from '@amhp/db/open.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import type { Dependencies } from '../http/dependencies.ts'
import type { Context } from '../http/route.ts'
import type { EventAccount, EventSource, SecurityEvent } from '../http/security-event.ts'
import type { Caller } from '../http/session.ts'
import { eventLine } from './event-line.ts'
import { insertEvent, rowOf } from './store.ts'

/** The caller, now; or another account, such as the one that signs in. */
export const sourceOf = (
  {
    account,
    clock,
    request,
    store,
    eventLog,
  }: Pick<Context<Caller | null>, 'account' | 'request'> & Omit<Dependencies, 'config'>,
  as: EventAccount | null = account,
): EventSource => ({
  at: clock.now(),
  account: as,
  origin: request.ip,
  log: (line) => store.afterCommit(() => eventLog?.(line)),
})

/** The command line. Its events are kept, and not written as lines: standard output is what the command prints. */
export const commandLine = (serviceId: string, at: Instant): EventSource => ({
  ...{ at, serviceId, account: null, origin: null },
  log: () => {},
})

/**
 * Records that something happened: `await recordEvent(q, sourceOf(context), { kind: 'password-changed' })`. Call it in the
 * transaction of what happened, so that both are stored or neither; the line for the log is written after the commit.
 * What strangers can cause, and reads, are counted instead: `context.events.count`.
 */
export async function recordEvent(q: Db, source: EventSource, event: SecurityEvent): Promise<void> {
  await insertEvent(q, rowOf(source, event))
  source.log(eventLine({ ...event, ...source, count: 1 }))
}
