import type { AccountRole } from '@amhp/shared/contract/endpoint.ts'
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

/** The page that `/` redirects to. */
export function homeOf(roles: readonly AccountRole[]): string {
  if (roles.includes('manager')) return paths.rotas
  return roles.includes('lead') ? paths.cover : paths.myShifts
}
