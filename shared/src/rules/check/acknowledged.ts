import type { AcknowledgementState } from '../../rota/acknowledgement.ts'
import type { LocalDate } from '../../time/date.ts'
import { isSameMatter, isWorse, type Judged } from './same-matter.ts'

/** An acknowledgement: the finding as it was then, and the last day for which it is accepted. */
export interface Acknowledged {
  readonly found: Judged
  /** Null: until it is closed. */
  readonly until: LocalDate | null
  readonly closed: boolean
}

/** Whether an acknowledgement still covers a finding: the same matter, in time, no worse, not closed. */
export const holdsFor = (acknowledged: Acknowledged, finding: Judged, today: LocalDate): boolean =>
  !acknowledged.closed &&
  inTime(acknowledged, today) &&
  isSameMatter(acknowledged.found, finding) &&
  !isWorse(acknowledged.found, finding)

/** The state of an acknowledgement, given the findings of its days. */
export function stateOf(
  acknowledged: Acknowledged,
  findings: readonly Judged[],
  today: LocalDate,
): AcknowledgementState {
  if (acknowledged.closed) return 'closed'
  const same = findings.filter((finding) => isSameMatter(acknowledged.found, finding))
  if (same.length === 0) return 'gone'
  if (same.some((finding) => isWorse(acknowledged.found, finding))) return 'worse'
  return inTime(acknowledged, today) ? 'standing' : 'expired'
}

const inTime = ({ until }: Acknowledged, today: LocalDate): boolean => until === null || today <= until
