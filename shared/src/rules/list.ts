import { absentOnShift } from './absent-on-shift.ts'
import { averageHours } from './average-hours.ts'
import { betweenShifts } from './between-shifts.ts'
import { compensatoryRest } from './compensatory-rest.ts'
import { consecutiveDays } from './consecutive-days.ts'
import { consecutiveLong } from './consecutive-long.ts'
import { consecutiveNights } from './consecutive-nights.ts'
import { coverFloor } from './cover-floor.ts'
import { coverMinimum } from './cover-minimum.ts'
import { coverTarget } from './cover-target.ts'
import { dailyRest } from './daily-rest.ts'
import { doubleBooked } from './double-booked.ts'
import { hoursIn168 } from './hours-in-168.ts'
import { lateFinish } from './late-finish.ts'
import { longShift } from './long-shift.ts'
import { missedBreak } from './missed-break.ts'
import { nightAverage } from './night-average.ts'
import { nightLimit } from './night-limit.ts'
import { nightToDay } from './night-to-day.ts'
import { notApproved } from './not-approved.ts'
import { overrun } from './overrun.ts'
import { restAfterNights } from './rest-after-nights.ts'
import type { Rule } from './rule.ts'
import { singlePoint } from './single-point.ts'
import { standbyRest } from './standby-rest.ts'
import { weekends } from './weekends.ts'
import { weeklyRest } from './weekly-rest.ts'
import { workingSpan } from './working-span.ts'

/** Every rule, in the order in which people read them. */
export const rules: readonly Rule[] = [
  coverFloor,
  coverMinimum,
  coverTarget,
  singlePoint,
  notApproved,
  doubleBooked,
  absentOnShift,
  dailyRest,
  workingSpan,
  weeklyRest,
  missedBreak,
  averageHours,
  nightAverage,
  nightLimit,
  compensatoryRest,
  longShift,
  betweenShifts,
  consecutiveDays,
  consecutiveNights,
  consecutiveLong,
  nightToDay,
  restAfterNights,
  hoursIn168,
  weekends,
  standbyRest,
  lateFinish,
  overrun,
]

export const rulesByCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]))
