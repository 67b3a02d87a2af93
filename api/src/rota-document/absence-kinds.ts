import type { AbsenceKinds } from '@amhp/shared/rules/index.ts'
import type { Caller } from '../http/session.ts'

/** Only managers see kinds of absence. */
export const absenceKindsFor = ({ roles }: Pick<Caller, 'roles'>): AbsenceKinds =>
  roles.includes('manager') ? 'shown' : 'hidden'
