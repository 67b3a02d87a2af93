import type { Absence } from '@amhp/shared/rota/absence.ts'
import { bankHolidayDates } from '@amhp/shared/rota/bank-holidays.ts'
import { expandOtherPosts, type OtherPost } from '@amhp/shared/rota/expand-other-posts.ts'
import type { OtherWork } from '@amhp/shared/rota/other-work.ts'
import type { Period } from '@amhp/shared/rota/rota.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { absencesFrom } from './absences.ts'
import { type BuiltRota, buildRota } from './build-rota.ts'
import { draftChanges, type ExampleDraftChange } from './draft-changes.ts'
import type { ExampleAmhp, ExampleShift } from './example-types.ts'
import { periodFrom, zone } from './period.ts'
import { registerFor } from './register.ts'

export interface ExampleService {
  readonly period: Period
  readonly amhps: readonly ExampleAmhp[]
  readonly absences: readonly Absence[]
  readonly otherWork: readonly OtherWork[]
  /** As published. */
  readonly shifts: readonly ExampleShift[]
  /** Changes since, not yet published. */
  readonly draft: readonly ExampleDraftChange[]
}

const attempts = 30

/** The example, determined by day and seed. Its three months start on the Monday of that day's week. */
export function exampleService({ today, seed }: { today: LocalDate; seed: number }): ExampleService {
  const period = periodFrom(today)
  const absences = absencesFrom(period)
  const amhps = registerFor(period)
  // One week more, so that the last standby night does not run into work on the Monday after it.
  const days = { from: period.from, to: addDays(period.to, 7) }
  const otherWork = expandOtherPosts(zone, days, amhps.flatMap(postOf), bankHolidayDates, absences)
  const built = firstComplete((attempt) => buildRota(period, amhps, absences, otherWork, seed + attempt))
  const draft = draftChanges(period, built.people)
  return { period, amhps, absences, otherWork, shifts: built.shifts, draft }
}

const postOf = ({ id, otherPost }: ExampleAmhp): OtherPost[] =>
  otherPost ? [{ ...otherPost, amhp: id, exceptions: new Map() }] : []

/** The first rota without an unfilled shift; the last attempt if bank holidays allow none. */
function firstComplete(build: (attempt: number) => BuiltRota): BuiltRota {
  let built = build(0)
  for (let attempt = 1; built.open.length > 0 && attempt < attempts; attempt++) built = build(attempt)
  return built
}

/** The shifts with the draft applied. */
export function draftShifts({ shifts, draft }: ExampleService): ExampleShift[] {
  const changed = new Map(draft.map(({ before, after }) => [(before ?? after)!.id, after]))
  const kept = shifts.filter((shift) => !changed.has(shift.id))
  return [...kept, ...draft.flatMap(({ after }) => (after ? [after] : []))]
}
