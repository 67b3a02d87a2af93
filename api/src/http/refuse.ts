import { isDeepStrictEqual } from 'node:util'
import { type Fault, Problem } from '@amhp/shared/contract/problems.ts'

/** Refuses with `not-accepted` if there are faults. The first one's message is the detail. */
export function refuseFaults(faults: readonly Fault[]): void {
  if (faults[0]) throw new Problem('not-accepted', `Nothing was saved. ${faults[0].message}.`, { faults: [...faults] })
}

/** Refuses with `not-accepted` for one field. */
export function refuseField(path: string, message: string): never {
  throw new Problem('not-accepted', `Nothing was saved. ${message}.`, { faults: [{ path, message }] })
}

/** Refuses with `stale-edit` unless the change was made from the stored version. */
export function refuseStale(stored: { version: number }, sent: { version: number }): void {
  if (stored.version === sent.version) return
  throw new Problem(
    'stale-edit',
    'Nothing was saved: someone changed this after you opened it. Keep theirs, or look at it and save yours again.',
    { theirs: stored },
  )
}

/** Whether everything sent is stored already. Then nothing is written: neither a version, nor an audit entry, nor a notice. */
export const changesNothing = <Sent extends object>(
  stored: { readonly [Key in keyof Sent]: unknown },
  sent: Sent,
): boolean => (Object.keys(sent) as (keyof Sent)[]).every((key) => isDeepStrictEqual(stored[key], sent[key]))

/** Refuses an account that belongs to no AMHP, where only her own records could be read. */
export function refuseUnlinked(): never {
  throw new Problem(
    'not-found',
    'Your account is not linked to an AMHP in the register. Ask a manager of your service.',
  )
}
