import type { FastifyInstance } from 'fastify'
import type { Dependencies } from '../http/dependencies.ts'
import type { EventCounter } from '../http/security-event.ts'
import { sourceOf } from './record-event.ts'

const refusals = { 403: 'refused', 410: 'link-refused', 429: 'limited' } as const
/** How an absence for sickness is written in a reply, be it in a list or in what a finding is about. */
const sickness = '"kind":"sickness"'

/** Counts replies that refuse, and those that show who is off sick. It is not kept whose sickness: leads may not know. */
export function watchReplies(app: FastifyInstance, dependencies: Dependencies, events: EventCounter): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    const refusal = refusals[reply.statusCode as keyof typeof refusals]
    const kind = refusal ?? (typeof payload === 'string' && payload.includes(sickness) ? 'sickness-read' : undefined)
    if (kind) {
      const source = sourceOf({ ...dependencies, account: request.caller, request })
      events.count(source, { kind, detail: { endpoint: `${request.method} ${request.routeOptions.url ?? 'unknown'}` } })
    }
    done(null, payload)
  })
}
