import { absentOnShift } from './absent-on-shift.ts'
import { coverFloor } from './cover-floor.ts'
import { coverMinimum } from './cover-minimum.ts'
import { coverTarget } from './cover-target.ts'
import { dailyRest } from './daily-rest.ts'
import { doubleBooked } from './double-booked.ts'
import { notApproved } from './not-approved.ts'
import type { Rule } from './rule.ts'
import { weeklyRest } from './weekly-rest.ts'
import { workingSpan } from './working-span.ts'

/** Every rule, in the order in which people read them. */
export const rules: readonly Rule[] = [
  coverFloor,
  coverMinimum,
  coverTarget,
  notApproved,
  doubleBooked,
  absentOnShift,
  dailyRest,
  workingSpan,
  weeklyRest,
]
