import { Problem } from '@amhp/shared/contract/problems.ts'

/** Refuses with `stale-edit`, theirs and mine, unless the version a change was made from is the one stored. */
export function refuseStale<Sent extends { version: number }>(stored: { version: number }, sent: Sent): void {
  if (stored.version === sent.version) return
  throw new Problem(
    'stale-edit',
    'Nothing was saved: someone changed this after you opened it. Keep theirs, or look at it and save yours again.',
    { theirs: stored, mine: sent },
  )
}
