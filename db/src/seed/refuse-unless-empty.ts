import type { Db } from '../open.ts'
import { services } from '../schema/service.ts'

/** Throws unless the database is empty: a seed never touches existing data. */
export async function refuseUnlessEmpty(q: Db): Promise<void> {
  const [existing] = await q.select({ id: services.id }).from(services).limit(1)
  if (existing)
    throw new Error(
      'This database already has a service, so no example was written. Give DATABASE_URL the name of a new file.',
    )
}
