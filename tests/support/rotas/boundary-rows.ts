import type { Boundary } from './boundary-row.ts'
import { boundariesOfGuidance } from './boundary-rows-of-guidance.ts'
import { boundariesOfLaw } from './boundary-rows-of-law.ts'

/** Every rule on its boundary, by its code. */
export const boundaries: Readonly<Record<string, Boundary>> = { ...boundariesOfLaw, ...boundariesOfGuidance }
