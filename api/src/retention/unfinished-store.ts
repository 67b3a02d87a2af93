import type { Db } from '@amhp/db/open.ts'
import { meta } from '@amhp/db/schema/index.ts'
import { eq } from 'drizzle-orm'

/**
 * What a run has begun, so that one that is interrupted goes on with the same replacements, and the audit entry says all that
 * was done. It holds no names.
 */
export interface UnfinishedRun {
  /** What those become who are not replaced yet, by `personKey`. */
  readonly becomes: Readonly<Record<string, string>>
  /** What was done so far, by what it was. */
  readonly done: Readonly<Record<string, number>>
}

export const personKey = (kind: 'amhp' | 'account', id: string): string => `${kind} ${id}`

const keyOf = (serviceId: string) => `retention-begun ${serviceId}`

export async function unfinishedRun(q: Db, serviceId: string): Promise<UnfinishedRun | undefined> {
  const [row] = await q
    .select()
    .from(meta)
    .where(eq(meta.key, keyOf(serviceId)))
  return row && (JSON.parse(row.value) as UnfinishedRun)
}

async function store(q: Db, serviceId: string, run: UnfinishedRun): Promise<void> {
  const value = JSON.stringify(run)
  await q
    .insert(meta)
    .values({ key: keyOf(serviceId), value })
    .onConflictDoUpdate({ target: meta.key, set: { value } })
}

/** Begins a run, or takes up one that was interrupted; false if another has begun since that was read. */
export async function beginRun(
  q: Db,
  serviceId: string,
  {
    unfinished,
    becomes,
  }: { readonly unfinished: UnfinishedRun | undefined; readonly becomes: UnfinishedRun['becomes'] },
): Promise<boolean> {
  const stored = await unfinishedRun(q, serviceId)
  if (JSON.stringify(stored?.becomes) !== JSON.stringify(unfinished?.becomes)) return false
  await store(q, serviceId, { becomes: { ...stored?.becomes, ...becomes }, done: stored?.done ?? {} })
  return true
}

/** Notes what was done in this transaction. False if another run has ended it. */
export async function noteDone(
  q: Db,
  serviceId: string,
  counts: Readonly<Record<string, number>>,
  replaced: readonly string[] = [],
): Promise<boolean> {
  const stored = await unfinishedRun(q, serviceId)
  if (!stored) return false
  const done = { ...stored.done }
  for (const [part, count] of Object.entries(counts)) done[part] = (done[part] ?? 0) + count
  const becomes = Object.fromEntries(Object.entries(stored.becomes).filter(([key]) => !replaced.includes(key)))
  await store(q, serviceId, { becomes, done })
  return true
}

/** Ends a run. Says what was done in all; undefined if another has ended it. What was promised to those who are not due any more is kept. */
export async function endRun(q: Db, serviceId: string): Promise<UnfinishedRun['done'] | undefined> {
  const stored = await unfinishedRun(q, serviceId)
  if (stored && Object.keys(stored.becomes).length > 0) await store(q, serviceId, { ...stored, done: {} })
  else await q.delete(meta).where(eq(meta.key, keyOf(serviceId)))
  return stored?.done
}
