import type { Absence } from '@amhp/shared/contract/absences.ts'

export const absenceKindWords: Record<Absence['kind'], string> = {
  leave: 'Annual leave',
  sickness: 'Sickness',
  family: 'Family leave',
  training: 'Training',
  other: 'Other',
  away: 'Away',
}

/** On the rota. Only managers see the kind. */
export const absenceWord = (kind: Absence['kind'], isManager: boolean): string =>
  absenceKindWords[isManager && kind !== 'other' ? kind : 'away']
