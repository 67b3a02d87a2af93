import { bankHolidayDates } from '@amhp/shared/rota/bank-holidays.ts'
import { expandOtherPosts, type OtherPost } from '@amhp/shared/rota/expand-other-posts.ts'
import type { OtherWork } from '@amhp/shared/rota/other-work.ts'
import { parseClockTime } from '@amhp/shared/time/clock-time.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { absencesFrom } from './absences.ts'
import { type BuiltRota, buildRota } from './build-rota.ts'
import { type DraftChange, draftChanges } from './draft-changes.ts'
import type { ExampleAbsence, ExampleAmhp, ExamplePeriod, ExampleShift } from './example-types.ts'
import { periodFrom, zone } from './period.ts'
import { registerFor } from './register.ts'

export interface ExampleService {
  readonly period: ExamplePeriod
  readonly amhps: readonly ExampleAmhp[]
  readonly absences: readonly ExampleAbsence[]
  readonly otherWork: readonly OtherWork[]
  /** As published. */
  readonly shifts: readonly ExampleShift[]
  /** What has been changed since, and is not published yet. */
  readonly draft: readonly DraftChange[]
}

const attempts = 30

/** The example as a value: the same for the same day and seed. The three months begin on the Monday of that day's week. */
export function exampleService({ today, seed }: { today: LocalDate; seed: number }): ExampleService {
  const period = periodFrom(today)
  const absences = absencesFrom(period)
  const amhps = registerFor(period)
  // A week beyond the last day: the last night's standby must leave that Monday's work alone.
  const days = { from: period.from, to: addDays(period.to, 7) }
  const otherWork = expandOtherPosts(zone, days, amhps.flatMap(postOf), bankHolidayDates, absences)
  const built = firstComplete((attempt) => buildRota(period, amhps, absences, otherWork, seed + attempt))
  return {
    period,
    amhps,
    absences,
    otherWork,
    shifts: built.shifts,
    draft: draftChanges(period, built.people),
  }
}

const postOf = ({ id, otherPost }: ExampleAmhp): OtherPost[] =>
  otherPost
    ? [
        {
          amhp: id,
          label: otherPost.label,
          from: null,
          until: null,
          weekly: otherPost.weekly.map(({ day, start, end }) => ({ day, start: timeOf(start), end: timeOf(end) })),
          exceptions: new Map(),
        },
      ]
    : []

const timeOf = (text: string) => parseClockTime(text)!

/** The first rota that left nothing open but what it should; the last one where bank holidays allow none. */
function firstComplete(build: (attempt: number) => BuiltRota): BuiltRota {
  let built = build(0)
  for (let attempt = 1; built.open.length > 0 && attempt < attempts; attempt++) built = build(attempt)
  return built
}

/** The shifts once the draft is applied. */
export function draftShifts({ shifts, draft }: ExampleService): ExampleShift[] {
  const changed = new Map(draft.map(({ before, after }) => [(before ?? after)!.id, after]))
  const kept = shifts.filter((shift) => !changed.has(shift.id))
  return [...kept, ...draft.flatMap(({ after }) => (after ? [after] : []))]
}
