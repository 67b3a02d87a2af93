import type { LocalDate } from '@amhp/shared/time/date.ts'
import { eq } from 'drizzle-orm'
import type { Db } from './open.ts'
import { meta } from './schema/service.ts'
import { retentionRun } from './triggers.ts'

const exampleStart = 'example-from'

/** Marks the whole database as made by the example seed, from that day. */
export async function markAsExample(q: Db, from: LocalDate): Promise<void> {
  await q.insert(meta).values({ key: exampleStart, value: from })
}

/** The day the example seed started from; undefined in a database that it did not make. */
export async function exampleFrom(q: Db): Promise<LocalDate | undefined> {
  const [row] = await q.select().from(meta).where(eq(meta.key, exampleStart))
  return row?.value as LocalDate | undefined
}

const rewriteDue = 'retention-rewrite'

/**
 * Replaces names in records that never change. The mark that allows it is written and taken away within one
 * transaction, so that no other writer ever meets it.
 */
export async function replacingNames(q: Db, work: () => Promise<void>): Promise<void> {
  await q.insert(meta).values({ key: retentionRun, value: 'on' })
  await work()
  await q.delete(meta).where(eq(meta.key, retentionRun))
}

/** Notes, in the transaction that replaced a name, that the file has to be written anew: its pages still hold the name. */
export async function noteRewriteDue(q: Db): Promise<void> {
  await q.insert(meta).values({ key: rewriteDue, value: 'yes' }).onConflictDoNothing()
}

/** Whether a name was replaced since the file was last written anew. */
export async function isRewriteDue(q: Db): Promise<boolean> {
  return (await q.select().from(meta).where(eq(meta.key, rewriteDue))).length > 0
}

export async function noteRewritten(q: Db): Promise<void> {
  await q.delete(meta).where(eq(meta.key, rewriteDue))
}
