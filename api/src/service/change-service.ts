import type { Db } from '@amhp/db/open.ts'
import { type Fault, Problem } from '@amhp/shared/contract/problems.ts'
import type { Authority, Service } from '@amhp/shared/contract/service.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../http/route.ts'
import { refuseStale } from '../http/stale-edit.ts'
import { noticing } from '../notices/notice-change.ts'
import { serviceValue } from './service-value.ts'
import {
  authoritiesInPattern,
  authoritiesInUse,
  deleteAuthority,
  insertAuthority,
  updateAuthority,
  updateService,
} from './store.ts'

type Change = Pick<Service, 'name' | 'authorities' | 'otherAuthorities' | 'version'>

/** Changes the service's name and its authorities. An authority that something still names cannot go. */
export async function changeServiceDetails(context: Context, change: Change): Promise<Service> {
  const { clock, account } = context
  const { serviceId } = account
  refuseTwice(change)
  return await noticing(context, { cause: 'other', about: { kind: 'service', id: serviceId } }, async (q) => {
    const stored = await serviceValue(q, serviceId)
    refuseStale(stored, change)
    await refuseInUse(q, serviceId, stored, change)
    await writeAuthorities(q, serviceId, stored, change)
    await updateService(q, serviceId, { name: change.name, version: stored.version + 1 })
    await recordAudit(q, {
      ...{ serviceId, accountId: account.id, at: clock.now() },
      what: 'Changed the name or authorities of the service',
      about: { kind: 'service', id: serviceId },
      detail: { before: stored, after: change },
    })
    return await serviceValue(q, serviceId)
  })
}

function refuseTwice({ authorities, otherAuthorities }: Change) {
  const faults: Fault[] = []
  const ids = new Set<string>()
  const names = new Set<string>()
  for (const [list, path] of [
    [authorities, 'authorities'],
    [otherAuthorities, 'otherAuthorities'],
  ] as const) {
    for (const [i, { id, name }] of list.entries()) {
      const small = name.toLowerCase()
      if (ids.has(id)) faults.push({ path: `${path}[${i}].id`, message: `The id ${id} is used twice; use another` })
      if (names.has(small)) faults.push({ path: `${path}[${i}].name`, message: `${name} is named twice; remove one` })
      ids.add(id)
      names.add(small)
    }
  }
  if (faults[0]) throw new Problem('not-accepted', `Nothing was saved. ${faults[0].message}.`, { faults })
}

async function refuseInUse(q: Db, serviceId: string, stored: Service, change: Change) {
  const answered = new Set(change.authorities.map(({ id }) => id))
  const all = new Set([...answered, ...change.otherAuthorities.map(({ id }) => id)])
  const named = await authoritiesInUse(q, serviceId)
  const inPattern = await authoritiesInPattern(q, serviceId)
  for (const { id, name } of [...stored.authorities, ...stored.otherAuthorities]) {
    if (!all.has(id) && named.has(id))
      throw new Problem(
        'in-use',
        `${name} is still named by an approval, an agreement or the duty pattern. Take it out there first.`,
      )
    if (!answered.has(id) && inPattern.has(id))
      throw new Problem('in-use', `The duty pattern still names ${name}. Take it out of the pattern first.`)
  }
}

async function writeAuthorities(q: Db, serviceId: string, stored: Service, change: Change) {
  const before = new Set([...stored.authorities, ...stored.otherAuthorities].map(({ id }) => id))
  const write = async ({ id, name, nation }: Authority, answeredFor: boolean) => {
    const row = { serviceId, id, name, nation, answeredFor }
    if (before.delete(id)) await updateAuthority(q, row)
    else await insertAuthority(q, row)
  }
  for (const authority of change.authorities) await write(authority, true)
  for (const authority of change.otherAuthorities) await write(authority, false)
  for (const id of before) await deleteAuthority(q, serviceId, id)
}
