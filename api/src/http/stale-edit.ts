import { Problem } from '@amhp/shared/contract/problems.ts'

/** Refuses with `stale-edit` and theirs unless the version a change was made from is the one stored. */
export function refuseStale(stored: { version: number }, sent: { version: number }): void {
  if (stored.version === sent.version) return
  throw new Problem(
    'stale-edit',
    'Nothing was saved: someone changed this after you opened it. Keep theirs, or look at it and save yours again.',
    { theirs: stored },
  )
}
