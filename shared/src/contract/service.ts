import * as z from 'zod/mini'
import { id, name, version } from '../rota/values.ts'
import { endpoint } from './endpoint.ts'

export const nation = z.enum(['england', 'wales'])
export const authority = z.object({ id, name, nation })
export type Authority = z.output<typeof authority>

export const service = z.object({
  id,
  name,
  timeZone: z.string(),
  /** Local authorities whose duty the service answers for. */
  authorities: z.array(authority).check(z.minLength(1, 'Name at least one authority')),
  /** Authorities that only approvals name. */
  otherAuthorities: z.array(authority),
  /** True in a database that the example seed made. */
  isExample: z.boolean(),
  version,
})
export type Service = z.output<typeof service>

export const getService = endpoint({
  method: 'GET',
  path: '/api/service',
  summary: 'The service, with the authorities it answers for',
  permission: 'signed-in',
  reply: service,
})

export const changeService = endpoint({
  method: 'PUT',
  path: '/api/service',
  summary: "Change the service's name and authorities",
  permission: ['manager', 'lead'],
  body: z.pick(service, { name: true, authorities: true, otherAuthorities: true, version: true }),
  reply: service,
  problems: ['stale-edit', 'in-use', 'not-accepted'],
})
