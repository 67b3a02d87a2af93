import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { minute } from '@amhp/shared/time/instant.ts'
import { intersection, type Span, union } from '@amhp/shared/time/span.ts'

/** Minutes planned on the days shown, and contracted for the same number of weeks. */
export interface ContractHours {
  /** Everything but standby: waking, sleep-in, training and shadow. Overlapping shifts count once. */
  readonly workedMinutes: number
  readonly standbyMinutes: number
  readonly contractedMinutes: number
}

const minutesOf = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + (span.end - span.start), 0) / minute

/** A person's hours within a span of days. Standby is not work, and is counted separately. */
export function contractHours(
  shifts: readonly PlannedShift[],
  within: Span,
  contractedMinutesAWeek: number,
  weeks: number,
): ContractHours {
  const cut = (keep: (shift: PlannedShift) => boolean) =>
    union(shifts.filter(keep).flatMap((shift) => intersection(shift, within) ?? []))
  return {
    workedMinutes: minutesOf(cut((shift) => shift.kind !== 'standby')),
    standbyMinutes: minutesOf(cut((shift) => shift.kind === 'standby')),
    contractedMinutes: contractedMinutesAWeek * weeks,
  }
}

const hourNumber = (minutes: number) => (Math.round((minutes / 60) * 100) / 100).toString()

/** `22.5 of 37 h`. */
export const hoursText = ({ workedMinutes, contractedMinutes }: ContractHours): string =>
  `${hourNumber(workedMinutes)} of ${hourNumber(contractedMinutes)} h`

/** `+16 h standby`, or nothing. */
export const standbyText = ({ standbyMinutes }: ContractHours): string =>
  standbyMinutes === 0 ? '' : `+${hourNumber(standbyMinutes)} h standby`
