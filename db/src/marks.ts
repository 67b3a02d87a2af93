import type { LocalDate } from '@amhp/shared/time/date.ts'
import { type Instant, instantOf } from '@amhp/shared/time/instant.ts'
import { eq } from 'drizzle-orm'
import type { Db } from './open.ts'
import { meta } from './schema/service.ts'
import { retentionRun } from './triggers.ts'

async function readMark(q: Db, key: string): Promise<string | undefined> {
  const [row] = await q.select().from(meta).where(eq(meta.key, key))
  return row?.value
}

async function writeMark(q: Db, key: string, value: string): Promise<void> {
  await q.insert(meta).values({ key, value }).onConflictDoUpdate({ target: meta.key, set: { value } })
}

const exampleStart = 'example-from'

/** Marks the database as the example, which starts on that day. */
export async function markAsExample(q: Db, from: LocalDate): Promise<void> {
  await q.insert(meta).values({ key: exampleStart, value: from })
}

/** The first day of the example; undefined in other databases. */
export const exampleFrom = async (q: Db): Promise<LocalDate | undefined> =>
  (await readMark(q, exampleStart)) as LocalDate | undefined

const latestTime = 'latest-time'

/** The latest time that any process on this database has seen; undefined until one has noted it. */
export async function latestTimeSeen(q: Db): Promise<Instant | undefined> {
  const value = await readMark(q, latestTime)
  return value === undefined ? undefined : instantOf(Number(value))
}

/** Notes the present time. A clock that was set back since changes nothing. */
export async function noteTime(q: Db, at: Instant): Promise<void> {
  if (((await latestTimeSeen(q)) ?? 0) >= at) return
  await writeMark(q, latestTime, String(at))
}

const retentionTime = 'retention-time'

/** When old records were last looked for, and since when they wait because the clock had leapt. */
export interface RetentionTimes {
  readonly last?: Instant | undefined
  readonly waitsSince?: Instant | undefined
}

export async function retentionTimes(q: Db): Promise<RetentionTimes> {
  const value = await readMark(q, retentionTime)
  return value === undefined ? {} : (JSON.parse(value) as RetentionTimes)
}

export const noteRetention = (q: Db, times: RetentionTimes): Promise<void> =>
  writeMark(q, retentionTime, JSON.stringify(times))

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
  return (await readMark(q, rewriteDue)) !== undefined
}

export async function noteRewritten(q: Db): Promise<void> {
  await q.delete(meta).where(eq(meta.key, rewriteDue))
}
