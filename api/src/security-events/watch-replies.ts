import type { FastifyInstance } from 'fastify'
import type { Dependencies } from '../http/dependencies.ts'
import type { EventCounter } from '../http/security-event.ts'
import type { Caller } from '../http/session.ts'
import { sourceOf } from './record-event.ts'

const refusals = { 403: 'refused', 410: 'link-refused', 429: 'limited' } as const
/** How kinds of absence are written in a reply, be it in a list or in what a finding is about. */
const kindsOfAbsence = /"kind":"(leave|sickness|family|training)"/

/**
 * Whether a reply shows why people are away. Sickness alone would not do: a lead, who may not know it, could tell from the
 * event what an absence was. What an AMHP alone is sent is her own; to a lead with an AMHP it may be somebody else's.
 */
const showsSickness = (caller: Caller | null, payload: unknown) =>
  caller?.roles.some((role) => role !== 'amhp') && typeof payload === 'string' && kindsOfAbsence.test(payload)

/** Counts replies that refuse, and those that show who is away and why. Whose absence it is stays out. */
export function watchReplies(app: FastifyInstance, dependencies: Dependencies, events: EventCounter): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    const refusal = refusals[reply.statusCode as keyof typeof refusals]
    const kind = refusal ?? (showsSickness(request.caller, payload) ? 'sickness-read' : undefined)
    if (kind) {
      const source = sourceOf({ ...dependencies, account: request.caller, request })
      events.count(source, { kind, detail: { endpoint: `${request.method} ${request.routeOptions.url ?? 'unknown'}` } })
    }
    done(null, payload)
  })
}
