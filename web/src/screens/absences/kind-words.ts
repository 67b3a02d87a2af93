import type { Absence } from '@amhp/shared/contract/absences.ts'

export const absenceKindWords: Record<Absence['kind'], string> = {
  leave: 'Annual leave',
  sickness: 'Sickness',
  family: 'Family leave',
  training: 'Training',
  other: 'Other',
  away: 'Away',
}
