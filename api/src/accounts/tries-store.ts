import type { Db } from '@amhp/db/open.ts'
import { signInFailures } from '@amhp/db/schema/index.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { and, eq, gt, inArray, lt, sql } from 'drizzle-orm'

export type FailureRow = typeof signInFailures.$inferSelect

export async function failuresOf(q: Db, keys: readonly string[]): Promise<FailureRow[]> {
  return await q
    .select()
    .from(signInFailures)
    .where(inArray(signInFailures.key, [...keys]))
}

export async function writeFailures(q: Db, row: FailureRow): Promise<void> {
  const { failures, lastAt } = row
  await q
    .insert(signInFailures)
    .values(row)
    .onConflictDoUpdate({ target: signInFailures.key, set: { failures, lastAt } })
}

export async function deleteFailures(q: Db, key: string): Promise<void> {
  await q.delete(signInFailures).where(eq(signInFailures.key, key))
}

export async function takeOneBack(q: Db, key: string): Promise<void> {
  await q
    .update(signInFailures)
    .set({ failures: sql`${signInFailures.failures} - 1` })
    .where(and(eq(signInFailures.key, key), gt(signInFailures.failures, 0)))
}

export async function deleteFailuresBefore(q: Db, at: Instant): Promise<void> {
  await q.delete(signInFailures).where(lt(signInFailures.lastAt, at))
}
