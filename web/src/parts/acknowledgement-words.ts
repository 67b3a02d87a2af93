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

/** What is shown as one finding: a gap with all that it breaks as `parts`. */
export type Shown<F = Judged> = F & { readonly parts?: readonly F[] | undefined }

/** The acknowledgements that apply today to what is shown, the part of it without one, and one that no longer applies. */
export function acknowledgementsOf<F extends Judged>(
  shown: Shown<F>,
  all: readonly FindingAcknowledgement[],
  today: LocalDate,
): { current: FindingAcknowledgement[]; left: readonly F[]; reopened: FindingAcknowledgement | undefined } {
  const open = all.filter(({ closed }) => closed === null)
  const covers = ({ found, until }: FindingAcknowledgement, finding: F) =>
    (found.parts ?? [found]).some((part) => holdsFor({ found: part, until, closed: false }, finding, today))
  const parts = shown.parts ?? [shown]
  const left = parts.filter((part) => !open.some((one) => covers(one, part)))
  const reopened = open.find(({ found }) =>
    (found.parts ?? [found]).some((was) => left.some((part) => isSameMatter(was, part))),
  )
  return { current: open.filter((one) => parts.some((part) => covers(one, part))), left, reopened }
}

/** Where a finding was shown, so that the server checks the same days of the draft or the published rota. */
export interface FindingContext {
  readonly in: ShiftState
  readonly from: LocalDate
  /** Exclusive. */
  readonly to: LocalDate
}
