import type { Db } from '../open.ts'
import { services } from '../schema/service.ts'

/** Throws unless the database is empty: a seed never touches existing data. */
export async function refuseWhenFilled(q: Db): Promise<void> {
  const [already] = await q.select({ id: services.id }).from(services).limit(1)
  if (already)
    throw new Error(
      'This database holds a service already, so no example was written. Name a new file in DATABASE_URL.',
    )
}
