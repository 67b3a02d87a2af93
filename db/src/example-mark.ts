import type { LocalDate } from '@amhp/shared/time/date.ts'
import { eq } from 'drizzle-orm'
import type { Db } from './open.ts'
import { meta } from './schema/service.ts'

const key = 'example-from'

/** Marks the whole database as made by the example seed, from that day. */
export async function markAsExample(q: Db, from: LocalDate): Promise<void> {
  await q.insert(meta).values({ key, value: from })
}

/** The day the example seed started from; undefined in a database that it did not make. */
export async function exampleFrom(q: Db): Promise<LocalDate | undefined> {
  const [row] = await q.select().from(meta).where(eq(meta.key, key))
  return row?.value as LocalDate | undefined
}
