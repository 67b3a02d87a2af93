import type { Absence, AbsenceDetails } from '@amhp/shared/contract/absences.ts'
import type { Fault } from '@amhp/shared/contract/problems.ts'
import { addDays, parseDate } from '@amhp/shared/time/date.ts'
import { dateAt, startOfDay, type Zone } from '@amhp/shared/time/zone.ts'
import { readTypedMoment, typedMoment } from '../../parts/typed-moment.ts'

/** An absence as it is being typed: whole days, or moments on the service's clocks. */
export interface AbsenceDraft {
  readonly amhp: string
  readonly kind: AbsenceDetails['kind']
  readonly whole: boolean
  readonly first: string
  readonly last: string
  readonly start: string
  readonly end: string
}

/** A new absence is of whole days; one that is stored is, where it runs from midnight to midnight. */
export function absenceDraftOf(absence: Absence | undefined, zone: Zone): AbsenceDraft {
  if (!absence) return { amhp: '', kind: 'leave', whole: true, first: '', last: '', start: '', end: '' }
  const { start, end } = absence
  const first = dateAt(zone, start)
  const after = dateAt(zone, end)
  const midnights = start === startOfDay(zone, first) && end === startOfDay(zone, after)
  return {
    amhp: absence.amhp,
    kind: absence.kind === 'away' ? 'other' : absence.kind,
    whole: midnights,
    first,
    last: midnights ? addDays(after, -1) : after,
    start: typedMoment(zone, absence.start),
    end: typedMoment(zone, absence.end),
  }
}

/** The absence that was typed, or what is wrong with it. A whole last day ends at the midnight after it. */
export function readAbsence(draft: AbsenceDraft, zone: Zone): { value?: AbsenceDetails; faults: Fault[] } {
  const faults: Fault[] = []
  if (draft.amhp === '') faults.push({ path: 'amhp', message: 'Choose an AMHP' })
  const first = parseDate(draft.first)
  const last = parseDate(draft.last)
  const start = draft.whole ? first && startOfDay(zone, first) : readTypedMoment(zone, draft.start)
  const end = draft.whole ? last && startOfDay(zone, addDays(last, 1)) : readTypedMoment(zone, draft.end)
  if (!start) faults.push({ path: 'start', message: draft.whole ? 'Choose the first day' : 'Enter when it starts' })
  if (!end) faults.push({ path: 'end', message: draft.whole ? 'Choose the last day' : 'Enter when it ends' })
  if (start && end && end <= start)
    faults.push({
      path: 'end',
      message: draft.whole ? 'Choose a last day on or after the first' : 'Choose an end after the start',
    })
  if (faults.length > 0 || !start || !end) return { faults }
  return { value: { amhp: draft.amhp, kind: draft.kind, start, end }, faults }
}
