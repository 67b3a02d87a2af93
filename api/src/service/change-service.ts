import type { Db } from '@amhp/db/open.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import type { Authority, Service } from '@amhp/shared/contract/service.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import { changesNothing, refuseStale } from '../http/refuse.ts'
import type { Context } from '../http/route.ts'
import { writeWithNotices } from '../notices/write-with-notices.ts'
import {
  authoritiesEverOnDuty,
  authoritiesInPattern,
  authoritiesInUse,
  authoritiesOnDutyFrom,
  deleteAuthority,
  describeService,
  insertAuthority,
  updateAuthority,
  updateService,
} from './store.ts'

type ServiceChange = Omit<Service, 'id' | 'timeZone' | 'isExample'>

/** Changes the service's name and authorities. An authority in use cannot be removed. */
export async function changeServiceDetails(context: Context, change: ServiceChange): Promise<Service> {
  const { serviceId } = context.account
  return await writeWithNotices(context, { cause: 'other', about: { kind: 'service', id: serviceId } }, async (q) => {
    const stored = await describeService(q, serviceId)
    refuseStale(stored, change)
    if (changesNothing(stored, change)) return stored
    await refuseInUse(q, serviceId, context.clock.now(), stored, change)
    await writeAuthorities(q, serviceId, stored, change)
    await updateService(q, serviceId, { name: change.name, version: stored.version + 1 })
    await recordAudit(q, actorOf(context), {
      what: 'Changed the name or authorities of the service',
      about: { kind: 'service', id: serviceId },
      detail: { before: stored, after: change },
    })
    return await describeService(q, serviceId)
  })
}

async function refuseInUse(q: Db, serviceId: string, now: Instant, stored: Service, change: ServiceChange) {
  const answeredFor = new Set(change.authorities.map(({ id }) => id))
  const all = new Set([...answeredFor, ...change.otherAuthorities.map(({ id }) => id)])
  const used = await authoritiesInUse(q, serviceId)
  const inPattern = await authoritiesInPattern(q, serviceId)
  const onDuty = await authoritiesOnDutyFrom(q, serviceId, now)
  const everOnDuty = await authoritiesEverOnDuty(q, serviceId)
  for (const { id, name } of stored.authorities)
    if (!answeredFor.has(id) && onDuty.has(id))
      throw new Problem('in-use', `A shift code, or a shift to come, is still for ${name}. Change those first.`)
  for (const { id, name } of [...stored.authorities, ...stored.otherAuthorities]) {
    if (!all.has(id) && used.has(id))
      throw new Problem(
        'in-use',
        `${name} is still used by an approval, an agreement or the duty pattern. Remove it there first.`,
      )
    if (!answeredFor.has(id) && inPattern.has(id))
      throw new Problem('in-use', `The duty pattern still uses ${name}. Remove it from the pattern first.`)
    if (!all.has(id) && everOnDuty.has(id))
      throw new Problem('in-use', `Past shifts were for ${name}. Keep it, so that their records stay whole.`)
  }
}

async function writeAuthorities(q: Db, serviceId: string, stored: Service, change: ServiceChange) {
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
