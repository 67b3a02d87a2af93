import * as z from 'zod/mini'
import type { ClockTime } from '../time/clock-time.ts'
import { compared } from './values.ts'

/** Times of the day at which something starts and ends that repeats. */
export interface DayTimes {
  readonly start: ClockTime
  readonly end: ClockTime
  /** How many days after its start it ends; left out or null: 0, or 1 where `end` is not after `start`. */
  readonly endsAfterDays?: number | null | undefined
}

export const mostDaysUntilEnd = 13

const choose = `Choose a day from the same day to ${mostDaysUntilEnd} days later`
export const endsAfterDays = z.int(choose).check(z.minimum(0, choose), z.maximum(mostDaysUntilEnd, choose))

/** For schemas of such times. */
export const endsAfterItStarts = compared<DayTimes>(
  ['end', 'endsAfterDays'],
  ({ start, end, endsAfterDays }) => endsAfterDays !== 0 || end > start,
  'It would end before it starts: choose a later day',
)

/** After how many days something ends. */
export const daysUntilEnd = ({ start, end, endsAfterDays }: DayTimes): number => endsAfterDays ?? (end <= start ? 1 : 0)

export const sameTimes = (a: DayTimes, b: DayTimes): boolean =>
  a.start === b.start && a.end === b.end && daysUntilEnd(a) === daysUntilEnd(b)
