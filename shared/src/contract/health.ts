import * as z from 'zod/mini'
import { endpoint } from './endpoint.ts'

export const getHealth = endpoint({
  method: 'GET',
  path: '/api/health',
  summary: 'Whether the server can answer and its database can be read',
  permission: 'public',
  reply: z.object({ ok: z.boolean(), version: z.string() }),
})
