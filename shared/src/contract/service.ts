import * as z from 'zod/mini'
import { nation } from '../rota/authority.ts'
import { id, name, version } from '../rota/values.ts'
import { endpoint } from './endpoint.ts'

export const authority = z.object({ id, name, nation })
export type Authority = z.output<typeof authority>

export const authorityLists = ['authorities', 'otherAuthorities'] as const
export type AuthorityList = (typeof authorityLists)[number]

const details = {
  name,
  /** Local authorities whose duty the service answers for. */
  authorities: z.array(authority).check(z.minLength(1, 'Name at least one authority')),
  /** Authorities that only approvals name. */
  otherAuthorities: z.array(authority),
}

function refuseTwins({ value, issues }: z.core.ParsePayload<Record<AuthorityList, Authority[]>>) {
  const ids = new Set<string>()
  const names = new Set<string>()
  for (const list of authorityLists)
    for (const [i, { id, name }] of value[list].entries()) {
      const refuse = (field: string, message: string) =>
        issues.push({ code: 'custom', input: value, path: [list, i, field], message })
      if (ids.has(id)) refuse('id', `The id ${id} is used twice; use another`)
      if (names.has(name.toLowerCase())) refuse('name', `${name} is named twice; remove one`)
      ids.add(id)
      names.add(name.toLowerCase())
    }
}
export const serviceDetails = z.object(details).check(refuseTwins)

export const service = z.object({
  id,
  ...details,
  timeZone: z.string(),
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
  body: z.extend(serviceDetails, { version }),
  reply: service,
  problems: ['stale-edit', 'in-use', 'not-accepted'],
})
