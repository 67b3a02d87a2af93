import type { Db } from '../open.ts'
import { services } from '../schema/service.ts'

/** Nothing that exists is ever touched by a seed. Throws an Error that says so where there is a service. */
export async function refuseWhenFilled(q: Db): Promise<void> {
  const [already] = await q.select({ id: services.id }).from(services).limit(1)
  if (already)
    throw new Error(
      'This database holds a service already, so no example was written. Name a new file in DATABASE_URL.',
    )
}
