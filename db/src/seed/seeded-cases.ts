import type { Period } from '@amhp/shared/rota/rota.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { firstDay, isWorkingDay } from './period.ts'

/** The days of the deliberate findings: in the first two weeks, unless bank holidays prevent it. */
export interface SeededCases {
  /** The morning on which standby ends five minutes before Eastvale's day starts. */
  readonly earlyEnd: LocalDate
  /** The Saturday without a second AMHP. */
  readonly openSaturday: LocalDate
  /** The Friday on which someone works after an evening shift that ended too late. */
  readonly shortRest: LocalDate
  /** The Friday on which an approval ends at midnight, an hour before the evening shift ends. */
  readonly approvalEnds: LocalDate
}

export const shortRestAmhp = 'tom-bell'
export const approvalEndsAmhp = 'carol-whitfield'
/** Kept free and rested on the open Saturday, so that a user can fill the gap. */
export const spareAmhp = 'jaswinder-gill'
/** Day shifts in the first week, as days after its Monday, so that Tom Bell has some with a colleague. */
export const firstDays: readonly (readonly [amhp: string, day: number])[] = [
  ['daniel-hughes', 1],
  ['daniel-hughes', 2],
  ['daniel-hughes', 3],
  ['tom-bell', 3],
  ['tom-bell', 4],
]

export function seededCases({ from }: Period): SeededCases {
  const friday = firstDay(addDays(from, 7), 'fri', (date) => isWorkingDay(date) && isWorkingDay(addDays(date, -1)))
  return {
    earlyEnd: firstDay(from, 'thu', (date) => isWorkingDay(date) && isWorkingDay(addDays(date, -1))),
    openSaturday: firstDay(from, 'sat', () => true),
    shortRest: friday,
    approvalEnds: friday,
  }
}
