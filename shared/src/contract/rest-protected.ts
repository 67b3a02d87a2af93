import * as z from 'zod/mini'
import { id, reason } from '../rota/values.ts'
import { done, endpoint } from './endpoint.ts'

/** Other protection in place of rest, in an exceptional case (regulation 24(b)). */
const protection = z.object({ id, reason })
export type Protection = z.output<typeof protection>

export const protectionDetails = z.object({ amhp: id, shift: id, reason })
export type ProtectionDetails = z.output<typeof protectionDetails>

export const addRestProtected = endpoint({
  method: 'POST',
  path: '/api/rests-protected',
  summary:
    'Record other protection in place of the rest owed for what was short before or at a shift: exceptional cases, with the reason (regulation 24(b))',
  permission: ['manager', 'lead'],
  body: protectionDetails,
  reply: protection,
  problems: ['not-found', 'not-accepted', 'already-exists'],
})

export const removeRestProtected = endpoint({
  method: 'DELETE',
  path: '/api/rests-protected/:protectionId',
  summary: 'Remove other protection that was recorded by mistake: the rest is owed again',
  permission: ['manager', 'lead'],
  params: z.object({ protectionId: id }),
  reply: done,
  problems: ['not-found'],
})
