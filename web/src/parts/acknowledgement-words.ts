import type { FindingAcknowledgement } from '@amhp/shared/contract/acknowledgements.ts'
import type { AcknowledgementReason, AcknowledgementState } from '@amhp/shared/rota/acknowledgement.ts'
import type { ShiftState } from '@amhp/shared/rota/planned-shift.ts'
import { holdsFor } from '@amhp/shared/rules/check/acknowledged.ts'
import { isSameMatter, type Judged } from '@amhp/shared/rules/check/same-matter.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { shortDate } from '@amhp/shared/time/wording.ts'

export const reasonWords: Readonly<Record<AcknowledgementReason, string>> = {
  agreed: 'Agreed with the AMHP',
  'nobody-else': 'Nobody else found yet',
  'covered-otherwise': 'Covered another way',
  'rest-given-later': 'Rest will be given later',
  'record-wrong': 'The record needs correcting',
  'accepted-risk': 'A risk the service accepts for now',
  other: 'Another reason',
}

export const stateWords: Readonly<Record<AcknowledgementState, string>> = {
  standing: 'Acknowledged',
  expired: 'Reopened: the date has passed',
  worse: 'Reopened: it has got worse',
  gone: 'No longer found',
  closed: 'Closed',
}

/** `Acknowledged until Sun 20 Dec`. */
export function untilText({ until }: Pick<FindingAcknowledgement, 'until'>): string {
  return until === null ? 'Acknowledged' : `Acknowledged until ${shortDate(until)}`
}

/** The acknowledgement that applies to a finding today, or else an open one that no longer applies. */
export function acknowledgementOf(
  finding: Judged,
  all: readonly FindingAcknowledgement[],
  today: LocalDate,
): { acknowledgement: FindingAcknowledgement; isCurrent: boolean } | undefined {
  const open = all.filter(({ closed, found }) => closed === null && isSameMatter(found, finding))
  const current = open.find(({ found, until }) => holdsFor({ found, until, closed: false }, finding, today))
  if (current) return { acknowledgement: current, isCurrent: true }
  return open[0] && { acknowledgement: open[0], isCurrent: false }
}

/** Where a finding was shown, so that the server checks the same days of the draft or the published rota. */
export interface FindingContext {
  readonly in: ShiftState
  readonly from: LocalDate
  /** Exclusive. */
  readonly to: LocalDate
}
