import { type Instant, instantOf } from '@amhp/shared/time/instant.ts'

const longest = 14 * 86_400_000

/** A shift is at most 14 days long, so one that starts at this moment or earlier cannot reach into a span that starts then. */
export const earliestStart = (start: Instant): Instant => instantOf(start - longest - 1)
