import { type AbsenceDetails, absenceDetails } from '@amhp/shared/contract/absences.ts'
import { type AbsenceKind, excludedKinds } from '@amhp/shared/rota/absence.ts'
import { addDays, parseDate } from '@amhp/shared/time/date.ts'
import { wholeDaysOf } from '@amhp/shared/time/whole-days.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import { type Typed, typedOf } from '../../ui/typed-values.ts'

/** The kinds to which each choice applies. */
export const mayCountAsWork = ({ kind }: { readonly kind: AbsenceKind }) => kind === 'training'
export const mayBeExcluded = ({ kind }: { readonly kind: AbsenceKind }) => excludedKinds.has(kind)

interface TypedAbsence extends Typed<AbsenceDetails> {
  whole: boolean
  first: string
  last: string
}

/** A new absence is for whole days, and so is a stored one that runs from midnight to midnight. */
export function typedAbsence(stored: AbsenceDetails | undefined, zone: Zone): TypedAbsence {
  if (!stored)
    return {
      ...{ amhp: '', kind: 'leave', countsAsWork: false, excluded: true, endKnown: true },
      ...{ whole: true, first: '', last: '', start: '', end: '' },
    }
  const { whole, first, last } = wholeDaysOf(stored, zone)
  return { ...typedOf(absenceDetails, stored, zone), whole, first, last }
}

export function readAbsence({ whole, first, last, ...all }: TypedAbsence) {
  const typed = {
    ...all,
    countsAsWork: mayCountAsWork(all) && all.countsAsWork,
    excluded: !mayBeExcluded(all) || all.excluded,
  }
  if (!whole) return typed
  const day = parseDate(last)
  return { ...typed, start: first && `${first}T00:00`, end: last && `${day ? addDays(day, 1) : last}T00:00` }
}
