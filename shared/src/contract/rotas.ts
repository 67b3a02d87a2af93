import * as z from 'zod/mini'
import { date, datesUpTo, id, instant, mostDays, name, version } from '../rota/values.ts'
import { endpoint } from './endpoint.ts'

export const rota = z.object({
  id,
  name,
  from: date,
  /** Exclusive. */
  to: date,
  owner: z.object({ id, name }),
  /** The newest published edition; null until the first. */
  edition: z.nullable(z.int()),
  publishedAt: z.nullable(instant),
  /** Edits since then that still make a difference, counted in shifts. */
  unpublishedChanges: z.int(),
  version,
})
export type RotaSummary = z.output<typeof rota>

export const listRotas = endpoint({
  method: 'GET',
  path: '/api/rotas',
  summary: 'The rotas of this service, newest first',
  permission: ['manager', 'lead'],
  reply: z.object({ rotas: z.array(rota) }),
})

export const newRota = z.extend(datesUpTo(mostDays), { name })

export const addRota = endpoint({
  method: 'POST',
  path: '/api/rotas',
  summary: 'Start a rota for a period; rotas of a service never overlap',
  permission: ['manager'],
  body: newRota,
  reply: rota,
  problems: ['not-accepted', 'already-exists'],
})
