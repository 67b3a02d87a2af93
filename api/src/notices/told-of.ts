import type { Db } from '@amhp/db/open.ts'
import type { Told } from '@amhp/shared/contract/shift-records.ts'
import { type Matter, toldAbout } from './store.ts'

/** The managers who have a notice of a matter: owners of published rotas who may still sign in. The newest of each. */
export async function toldOf(q: Db, serviceId: string, matter: Matter): Promise<Told[]> {
  const byOwner = new Map<string, Told>()
  for (const { active, roles, ...told } of await toldAbout(q, serviceId, matter))
    if (active && roles.includes('manager') && !byOwner.has(told.id)) byOwner.set(told.id, told)
  return [...byOwner.values()]
}
