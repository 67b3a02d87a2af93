import type { Db } from '@amhp/db/open.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { insertAccountNotice } from './notices-store.ts'
import { type AccountRow, accountsOf } from './store.ts'

type Owner = Pick<AccountRow, 'serviceId' | 'id'>

/** Tells the owner of an account what happened to it. `what` is a sentence that names who did it. */
export async function tellOwner(q: Db, owner: Owner, what: string, at: Instant): Promise<void> {
  await insertAccountNotice(q, owner, { id: newId(), at, what })
}

/** Tells every lead of the service except the one who did it, and any who are told in other words. */
export async function tellOtherLeads(
  q: Db,
  { serviceId, id }: Owner,
  what: string,
  at: Instant,
  except: readonly string[] = [],
): Promise<void> {
  const leads = (await accountsOf(q, serviceId)).filter(({ active, roles }) => active && roles.includes('lead'))
  for (const lead of leads) if (lead.id !== id && !except.includes(lead.id)) await tellOwner(q, lead, what, at)
}
