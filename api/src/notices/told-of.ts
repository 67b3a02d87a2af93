import type { Db } from '@amhp/db/open.ts'
import type { Told } from '@amhp/shared/contract/shift-records.ts'
import { toldAbout } from './store.ts'
import type { NoticedChange } from './write-with-notices.ts'

/** The managers who have a notice of a change: owners of published rotas who may still sign in. The newest of each. */
export async function toldOf(q: Db, serviceId: string, { cause, about }: NoticedChange): Promise<Told[]> {
  const matter = { cause, aboutKind: about.kind, aboutId: about.id }
  const byOwner = new Map<string, Told>()
  for (const { active, roles, ...told } of await toldAbout(q, serviceId, matter))
    if (active && roles.includes('manager') && !byOwner.has(told.id)) byOwner.set(told.id, told)
  return [...byOwner.values()]
}
