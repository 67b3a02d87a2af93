import type { AccountRole } from '@amhp/shared/contract/endpoint.ts'
import { paths } from '../../paths.ts'

export const roleNames: Record<AccountRole, { one: string; plural: string; may: string }> = {
  manager: { one: 'Manager', plural: 'managers', may: 'plans the rota, the register and absences, and invites people' },
  lead: {
    one: 'Lead',
    plural: 'leads',
    may: 'reads everything except the kind of absence, and changes rules, standards and accounts',
  },
  amhp: { one: 'AMHP', plural: 'AMHPs', may: 'sees their own published shifts and who is on' },
}

const planner: readonly AccountRole[] = ['manager', 'lead']

interface Destination {
  to: string
  label: string
  roles: readonly AccountRole[]
}

/** The header's entries in order, with the roles that see them. */
export const destinations: readonly Destination[] = [
  { to: paths.myShifts, label: 'My shifts', roles: ['amhp'] },
  { to: paths.rotas, label: 'Rota', roles: planner },
  { to: paths.cover, label: 'Cover', roles: planner },
  { to: paths.now, label: 'On now', roles: ['manager', 'lead', 'amhp'] },
  { to: paths.absences, label: 'Absences', roles: planner },
  { to: paths.amhps, label: 'AMHPs', roles: planner },
  { to: paths.setUp, label: 'Set up', roles: planner },
]

/** Where the front page leads. */
export function homeOf(roles: readonly AccountRole[]): string {
  if (roles.includes('manager')) return paths.rotas
  return roles.includes('lead') ? paths.cover : paths.myShifts
}
