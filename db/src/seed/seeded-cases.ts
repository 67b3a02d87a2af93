import type { Period } from '@amhp/shared/rota/rota.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { firstDay, isWorkingDay } from './period.ts'

/** The days on which the example goes wrong on purpose: in the first two weeks, unless bank holidays fall there. */
export interface SeededCases {
  /** The morning on which standby ends five minutes before Eastvale's day begins. */
  readonly earlyEnd: LocalDate
  /** The Saturday whose second AMHP nobody was found for. */
  readonly openSaturday: LocalDate
  /** The Friday that someone works after an evening that ends too late for it. */
  readonly shortRest: LocalDate
  /** The Friday at whose midnight an approval ends, an hour before the evening shift does. */
  readonly approvalEnds: LocalDate
}

export const shortRestAmhp = 'tom-bell'
export const approvalEndsAmhp = 'carol-whitfield'
/** Kept free and rested on the open Saturday, so that whoever tries the example can fill it. */
export const spareAmhp = 'jaswinder-gill'
/** Day shifts of the first week, as days after its Monday: whoever signs in as Tom Bell finds some, with a colleague. */
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
