/**
 * `standby` is off site and works only when called; `sleep-in` is at a place the employer sets; `shadow` observes.
 * Apart from the schema of a shift, which the pages' first load does without.
 */
export const shiftKinds = ['waking', 'standby', 'sleep-in', 'training', 'shadow'] as const
export type ShiftKind = (typeof shiftKinds)[number]
