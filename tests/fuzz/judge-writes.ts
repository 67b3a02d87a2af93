import { type Exchange, isSignIn } from './judge-reply.ts'
import type { Write } from './write-log.ts'

/** What the server notes by itself, also of a request that it refuses. */
const bookkeeping = ['sessions', 'security_events', 'sign_in_failures', 'meta']
/** What it works out from what somebody changed. */
const derived = ['notices', 'notices_to_find', 'account_notices']

/** What is wrong with what some requests, sent at once, wrote. */
export function* faultsOfWrites(sent: readonly Exchange[], writes: readonly Write[]): Generator<string> {
  // When somebody last signed in is noted at the account.
  const own = sent.some(({ request }) => isSignIn(request)) ? [...bookkeeping, 'accounts'] : bookkeeping
  const changes = writes.filter(({ on }) => ![...own, ...derived].includes(on))
  const audited = new Set(
    changes.filter(({ on, how }) => on === 'audit_entries' && how === 'insert').map((w) => w.service),
  )
  const allowed = sent.flatMap(({ request: { caller, linkOf } }) => [caller.service?.id, linkOf?.id])
  for (const { on, how, service } of changes) {
    if (!allowed.includes(service ?? undefined)) yield `writes into ${service}: ${how} ${on}`
    if (!audited.has(service)) yield `writes without an audit entry: ${how} ${on}`
  }
  const [first] = changes
  if (!first) return
  if (sent.every(({ reply }) => reply.status >= 400)) yield `refuses, and writes: ${first.how} ${first.on}`
  // That somebody read another's data is on record.
  const [second] = changes.filter(({ on }) => on !== 'audit_entries')
  if (second && sent.every(({ request }) => request.method === 'GET'))
    yield `reads, and writes: ${second.how} ${second.on}`
}
