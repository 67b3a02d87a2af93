import type { AbsenceKinds } from '@amhp/shared/rules/index.ts'
import type { Caller } from '../http/session.ts'

/** Why someone is away is for the service's managers alone; everyone else reads only "away". */
export const absenceKindsFor = ({ roles }: Pick<Caller, 'roles'>): AbsenceKinds =>
  roles.includes('manager') ? 'shown' : 'hidden'
