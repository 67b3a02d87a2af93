import type { Db } from '@amhp/db/open.ts'
import { meta } from '@amhp/db/schema/index.ts'

/** Reads one row; throws when the database cannot be read. */
export async function canRead(q: Db): Promise<boolean> {
  await q.select().from(meta).limit(1)
  return true
}
