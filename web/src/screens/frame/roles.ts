import { type AccountRole, accountRoles } from '@amhp/shared/contract/endpoint.ts'
import { paths } from '../../paths.ts'

export const roleNames: Record<AccountRole, { one: string; plural: string; may: string }> = {
  manager: {
    one: 'Manager',
    plural: 'managers',
    may: 'Plans the rota, the register and absences, and invites people.',
  },
  lead: {
    one: 'Lead',
    plural: 'leads',
    may: 'Reads everything except the kind of absence, and changes rules, standards and accounts.',
  },
  amhp: { one: 'AMHP', plural: 'AMHPs', may: 'Sees their own published shifts and who is on duty.' },
}

/** The roles that see the whole rota. */
export const planners: readonly AccountRole[] = ['manager', 'lead']

interface NavigationEntry {
  to: string
  label: string
  roles: readonly AccountRole[]
}

export const destinations: readonly NavigationEntry[] = [
  { to: paths.myShifts, label: 'My shifts', roles: ['amhp'] },
  { to: paths.rotas, label: 'Rota', roles: planners },
  { to: paths.cover, label: 'Cover', roles: planners },
  { to: paths.now, label: 'On now', roles: accountRoles },
  { to: paths.absences, label: 'Absences', roles: planners },
  { to: paths.amhps, label: 'AMHPs', roles: planners },
  { to: paths.setUp, label: 'Set up', roles: planners },
]

/** The page that `/` redirects to. */
export function homeOf(roles: readonly AccountRole[]): string {
  if (roles.includes('manager')) return paths.rotas
  return roles.includes('lead') ? paths.cover : paths.myShifts
}
