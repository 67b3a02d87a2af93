import type { AcknowledgementState } from '../../rota/acknowledgement.ts'
import type { LocalDate } from '../../time/date.ts'
import { isSameMatter, isWorse, type Judged } from './same-matter.ts'

/** What somebody said may stand: the finding as it was then, and the last day on which it may. */
export interface Acknowledged {
  readonly found: Judged
  /** Null: until it is closed. */
  readonly until: LocalDate | null
  readonly closed: boolean
}

/** Whether an acknowledgement still speaks for a finding as it is now: of the same matter, in time, no worse, not closed. */
export const holdsFor = (acknowledged: Acknowledged, finding: Judged, today: LocalDate): boolean =>
  !acknowledged.closed &&
  inTime(acknowledged, today) &&
  isSameMatter(acknowledged.found, finding) &&
  !isWorse(acknowledged.found, finding)

/** Where an acknowledgement stands, among the findings of the days that it is about. */
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
