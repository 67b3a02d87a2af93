import {
  type SecurityEventEntry,
  type SecurityEventKind,
  securityEventKinds,
} from '@amhp/shared/contract/security-events.ts'

const kindWords: Record<SecurityEventKind, string> = {
  'sign-in': 'Signed in',
  'sign-in-failed': 'Wrong password',
  'sign-in-locked': 'Sign-in locked after wrong passwords',
  'sign-out': 'Signed out',
  'session-ended': 'Session ended',
  'link-made': 'One-time link made',
  'link-used': 'Password set with a one-time link',
  'link-refused': 'One-time link that did not work',
  'password-changed': 'Password changed',
  'password-asked': 'Password asked for again',
  'account-added': 'Account added',
  'account-stopped': 'Account stopped',
  'account-allowed': 'Account allowed again',
  'roles-changed': 'Roles changed',
  'email-changed': 'Email address changed',
  'sickness-read': 'Reasons for absence looked at',
  'data-exported': 'Data downloaded',
  'settings-changed': 'Settings changed',
  refused: 'Refused: not allowed',
  limited: 'Refused: too many requests',
}

export const kinds = [
  { value: '', label: 'Everything' },
  ...securityEventKinds.map((value) => ({ value, label: kindWords[value] })),
]

const roleNames: Readonly<Record<string, string>> = { amhp: 'AMHP', manager: 'manager', lead: 'lead' }
const rolesOf = (value: unknown): string => {
  const roles = (value as { roles?: unknown } | undefined)?.roles
  const named = Object.entries(roleNames).filter(([role]) => Array.isArray(roles) && roles.includes(role))
  return named.map(([, name]) => name).join(', ')
}

/** What happened, in a line: `Roles changed, Amina Rahman: AMHP → AMHP, manager`. */
export function whatHappened({ kind, about, detail }: SecurityEventEntry): string {
  const whom = about?.name ?? about?.kind.replaceAll('-', ' ')
  const what = [kindWords[kind], whom].filter(Boolean).join(', ')
  const more = detail && moreOf(kind, detail)
  return more ? `${what}: ${more}` : what
}

function moreOf(kind: SecurityEventKind, detail: Readonly<Record<string, unknown>>): string {
  if (kind === 'roles-changed') {
    const [before, after] = [rolesOf(detail.before), rolesOf(detail.after)]
    return before === after ? 'another AMHP' : `${before} → ${after}`
  }
  if (kind === 'account-added') return rolesOf(detail)
  if (detail.devices === 'all') return 'every device'
  return Object.values(detail)
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .join(', ')
}

/** Whose event it is: an account, or somebody who is not known. */
export const whoseEvent = ({ by, origin, kind }: SecurityEventEntry): string => {
  if (by) return by.name
  return origin === null && kind !== 'limited' && kind !== 'refused' ? 'Command line' : 'Not known'
}
