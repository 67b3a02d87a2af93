import { getHealth, getLiveness, getReadiness } from '@amhp/shared/contract/health.ts'
import type { FastifyRequest } from 'fastify'
import { isLoopback } from '../config.ts'
import { type Routes, route } from '../http/route.ts'
import { isForwarded } from '../http/this-machine.ts'
import { readinessOf } from './readiness.ts'
import { canRead } from './store.ts'

export function registerHealth(routes: Routes): void {
  route(routes, getHealth, async (_, { store }) => ({ ok: await canRead(store.read), version: '0.1.0' }))
  route(routes, getLiveness, async () => ({ ok: true as const }))
  route(routes, getReadiness, async (_, context) => {
    const { account, request, reply } = context
    const checks = await readinessOf(context)
    const ready = checks.every(({ state }) => state !== 'failed')
    if (!ready) reply.code(503)
    const maySeeWords = account?.roles.includes('lead') || isFromThisMachine(request)
    return { ready, checks: maySeeWords ? checks : checks.map(({ name, state }) => ({ name, state })) }
  })
}

/** Sent by a program on the server's own machine, and not by its proxy for someone else. */
function isFromThisMachine(request: FastifyRequest): boolean {
  const address = request.socket.remoteAddress?.replace('::ffff:', '') ?? ''
  return isLoopback(address) && !isForwarded(request)
}
