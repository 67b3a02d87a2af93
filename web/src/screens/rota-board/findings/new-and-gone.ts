import { isHole, type Listed, partsOf, shortageOf } from '@amhp/shared/rules/check/holes.ts'
import { isSameMatter, isWorse } from '@amhp/shared/rules/check/same-matter.ts'
import type { Finding } from '@amhp/shared/rules/finding.ts'
import { overlaps } from '@amhp/shared/time/span.ts'

/** Whether a finding is not in an earlier list; a gap also where it is longer now, or breaks more. */
export function isNewTo<F extends Finding>(known: readonly Listed<F>[], finding: Listed<F>): boolean {
  if (!isHole(finding)) return known.every(({ key }) => key !== finding.key)
  const before = known.flatMap(partsOf)
  return finding.parts.some((part) => !before.some((was) => isSameMatter(was, part) && !isWorse(was, part)))
}

/** Whether a finding is not in a later list; of a gap, whether nothing is missing at its time any more. */
export function isGoneFrom<F extends Finding>(present: readonly Listed<F>[], finding: Listed<F>): boolean {
  if (!isHole(finding)) return present.every(({ key }) => key !== finding.key)
  return !present.some((other) => shortageOf(other) === shortageOf(finding) && overlaps(other, finding))
}
