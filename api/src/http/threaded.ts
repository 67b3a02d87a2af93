import type { ReadStore } from '@amhp/db/open.ts'
import type { Endpoint, Given, Reply } from '@amhp/shared/contract/endpoint.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import * as z from 'zod/mini'
import type { Clock } from '../clock.ts'
import { type Task, task } from '../threads/task.ts'
import { inThread } from '../threads/threads.ts'
import { tooLarge } from '../threads/worker-pool.ts'
import { type Answer, JsonReply, type RouteConfig, type Routes, route } from './route.ts'
import type { Caller } from './session.ts'

/** What a use case needs that only reads, and so may run in a thread. */
export interface ReadContext {
  readonly store: ReadStore
  readonly clock: Pick<Clock, 'now'>
  readonly account: Caller
}

interface Sent {
  /** A zone holds caches, and is found again by its name. */
  readonly account: Omit<Caller, 'zone'>
  readonly given: unknown
}

/** An endpoint that is answered in a thread. */
export interface Threaded {
  readonly endpoint: Endpoint
  readonly task: Task<Sent, string>
}

/** More than any page could show. */
const mostLetters = 12_000_000

/** Answers an endpoint in a thread: one that judges, or whose work grows with what people send or store. */
export const threaded = <const E extends Endpoint>(
  endpoint: E,
  answer: (given: Given<E>, context: ReadContext) => Promise<Reply<E> | JsonReply>,
  advice = 'Choose fewer days at a time.',
  seconds?: number,
): Threaded => ({
  endpoint,
  task: task({
    name: `${endpoint.method} ${endpoint.path}`,
    advice,
    seconds,
    async work({ account, given }, { store, now }) {
      const caller = { ...account, zone: zoneOf(account.service.timeZone) }
      const value = await answer(given as Given<E>, { store, account: caller, clock: { now: () => now } })
      const json = value instanceof JsonReply ? value.json : JSON.stringify(z.encode(endpoint.reply, value))
      if (json.length > mostLetters) throw tooLarge('the answer is more than can be sent', advice)
      return json
    },
  }),
})

/** Asks the thread. */
export async function answerOf(
  { task }: Threaded,
  given: unknown,
  {
    store,
    clock,
    account: { zone: _, ...account },
  }: Pick<ReadContext, 'clock' | 'account'> & Pick<Routes['dependencies'], 'store'>,
): Promise<JsonReply> {
  const where = { store, serviceId: account.serviceId, accountId: account.id, now: clock.now() }
  return new JsonReply(await inThread(task, { account, given }, where))
}

export function routeThreaded(routes: Routes, one: Threaded, config?: RouteConfig): void {
  const answer: Answer<Endpoint> = (given, context) => answerOf(one, given, context as ReadContext & typeof context)
  route(routes, one.endpoint, answer, config)
}
