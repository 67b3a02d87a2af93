import type { LocalDate } from '@amhp/shared/time/date.ts'
import { type Instant, instantOf } from '@amhp/shared/time/instant.ts'
import { eq } from 'drizzle-orm'
import type { Db } from './open.ts'
import { meta } from './schema/service.ts'
import { retentionRun } from './triggers.ts'

const exampleStart = 'example-from'

/** Marks the database as the example, which starts on that day. */
export async function markAsExample(q: Db, from: LocalDate): Promise<void> {
  await q.insert(meta).values({ key: exampleStart, value: from })
}

/** The first day of the example; undefined in other databases. */
export async function exampleFrom(q: Db): Promise<LocalDate | undefined> {
  const [row] = await q.select().from(meta).where(eq(meta.key, exampleStart))
  return row?.value as LocalDate | undefined
}

const latestTime = 'latest-time'

/** The latest time that any process on this database has seen; undefined until one has noted it. */
export async function latestTimeSeen(q: Db): Promise<Instant | undefined> {
  const [row] = await q.select().from(meta).where(eq(meta.key, latestTime))
  return row && instantOf(Number(row.value))
}

/** Notes the present time. A clock that was set back since changes nothing. */
export async function noteTime(q: Db, at: Instant): Promise<void> {
  if (((await latestTimeSeen(q)) ?? 0) >= at) return
  const value = String(at)
  await q.insert(meta).values({ key: latestTime, value }).onConflictDoUpdate({ target: meta.key, set: { value } })
}

const retentionTime = 'retention-time'

/** When old records were last looked for, and since when they wait because the clock had leapt. */
export interface RetentionTimes {
  readonly last?: Instant | undefined
  readonly waitsSince?: Instant | undefined
}

export async function retentionTimes(q: Db): Promise<RetentionTimes> {
  const [row] = await q.select().from(meta).where(eq(meta.key, retentionTime))
  return row ? (JSON.parse(row.value) as RetentionTimes) : {}
}

export async function noteRetention(q: Db, times: RetentionTimes): Promise<void> {
  const value = JSON.stringify(times)
  await q.insert(meta).values({ key: retentionTime, value }).onConflictDoUpdate({ target: meta.key, set: { value } })
}

const rewriteDue = 'retention-rewrite'

/**
 * Runs work that may replace names in immutable records (see triggers.ts). The mark that allows it is set and removed in one
 * transaction, so no other writer sees it.
 */
export async function replacingNames(q: Db, work: () => Promise<void>): Promise<void> {
  await q.insert(meta).values({ key: retentionRun, value: 'on' })
  await work()
  await q.delete(meta).where(eq(meta.key, retentionRun))
}

/** Requests a rewrite of the file: its free pages still contain the replaced names. */
export async function noteRewriteDue(q: Db): Promise<void> {
  await q.insert(meta).values({ key: rewriteDue, value: 'yes' }).onConflictDoNothing()
}

export async function isRewriteDue(q: Db): Promise<boolean> {
  return (await q.select().from(meta).where(eq(meta.key, rewriteDue))).length > 0
}

export async function noteRewritten(q: Db): Promise<void> {
  await q.delete(meta).where(eq(meta.key, rewriteDue))
}
