import { eq } from 'drizzle-orm'
import type { Db } from './open.ts'
import { meta } from './schema/service.ts'
import { retentionRun } from './triggers.ts'

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
