import { noteRetention, type RetentionTimes, retentionTimes } from '@amhp/db/marks.ts'
import type { Store } from '@amhp/db/open.ts'
import { dayLength, formatInstant, type Instant, instantOf } from '@amhp/shared/time/instant.ts'

/** Servers are seldom off for longer. */
const longestPause = 31 * dayLength
const wait = 7 * dayLength

/**
 * From when old records may be removed, where that is not now. A clock that is years ahead would remove nearly all, for good: after
 * a leap they wait for a week, in which somebody notices that the date is wrong.
 */
function waitsUntil({ last, waitsSince }: RetentionTimes, now: Instant): Instant | undefined {
  if (last === undefined || now - last <= longestPause) return undefined
  const until = instantOf(startOfWait(waitsSince, now) + wait)
  return until > now ? until : undefined
}

/** A wait that began after now, or long before, began by another leap. */
const startOfWait = (since: Instant | undefined, now: Instant): Instant =>
  since !== undefined && now >= since && now - since <= longestPause ? since : now

/** What to tell where old records wait because the clock has leapt; undefined where they may be removed now. */
export async function waitAfterLeap(
  { read, tx }: Pick<Store, 'read' | 'tx'>,
  now: Instant,
): Promise<string | undefined> {
  const times = await retentionTimes(read)
  const until = waitsUntil(times, now)
  if (until === undefined) return undefined
  await tx((q) => noteRetention(q, { ...times, waitsSince: startOfWait(times.waitsSince, now) }))
  return `The clock says ${formatInstant(now)}, and old records were last looked for at ${formatInstant(times.last!)}. If that is right, they are removed from ${formatInstant(until)} on. If the clock is wrong, set it: nothing has been removed.`
}
