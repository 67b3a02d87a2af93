import { isHole, type Listed, listed, partsOf, shortageOf } from '@amhp/shared/rules/check/holes.ts'
import type { Finding } from '@amhp/shared/rules/finding.ts'
import { overlapping, subtract } from '@amhp/shared/time/span.ts'
import { findingsDifference } from './findings-difference.ts'

export interface ListedDifference {
  readonly opens: readonly Listed[]
  readonly closes: readonly Listed[]
  /** Stretches without enough people that are not closed, but shorter, or with less that they break. */
  readonly partlyCloses: readonly Listed[]
}

/** What is new in the second list and gone from the first, as lists show it. A stretch is closed if nothing is missing in it any more. */
export function listedDifference(before: readonly Finding[], after: readonly Finding[]): ListedDifference {
  const { opened, closed } = findingsDifference(before, after)
  const gone = new Set(closed)
  // Holes of one shortage are in order of time, and apart.
  const left = Map.groupBy(listed(after).filter(isHole), shortageOf)
  const stillIn = (one: Listed) => overlapping(left.get(shortageOf(one)) ?? [], one)
  const changed = listed(before).filter(
    (one) => partsOf(one).some((part) => gone.has(part)) || (isHole(one) && subtract(one, stillIn(one)).length > 0),
  )
  const isClosed = (one: Listed) => !isHole(one) || stillIn(one).length === 0
  return {
    opens: listed(opened),
    closes: changed.filter(isClosed),
    partlyCloses: changed.filter((one) => !isClosed(one)),
  }
}
