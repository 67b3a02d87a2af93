import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'

export const getHealth = endpoint({
  method: 'GET',
  path: '/api/health',
  summary: 'Whether the server can answer and its database can be read',
  permission: 'public',
  reply: z.object({ ok: z.boolean(), version: z.string() }),
})

export const getLiveness = endpoint({
  method: 'GET',
  path: '/api/health/live',
  summary: 'Whether the process answers. Where it does not, start it again',
  permission: 'public',
  // A flood from its network must not look like a server that is down.
  perMinute: Number.POSITIVE_INFINITY,
  reply: z.object({ ok: z.literal(true) }),
})

/** `warning`: it works, and someone should look. `failed`: nothing can be saved. */
export const healthStates = ['ok', 'warning', 'failed'] as const

export const getReadiness = endpoint({
  method: 'GET',
  path: '/api/health/ready',
  summary:
    'Whether edits can be saved, check by check. The status is 503, with the same reply, where they cannot. The sentences are for requests from the server’s own machine and for leads',
  permission: 'public',
  reply: z.object({
    ready: z.boolean(),
    checks: z.array(z.object({ name: z.string(), state: z.enum(healthStates), says: z.optional(z.string()) })),
  }),
})
