import { type Fault, Problem } from '@amhp/shared/contract/problems.ts'

/** Refuses with `not-accepted` where something is at fault. */
export function refuseFaults(faults: readonly Fault[]): void {
  if (faults[0]) throw new Problem('not-accepted', `Nothing was saved. ${faults[0].message}.`, { faults: [...faults] })
}
