import type { SecurityEventKind } from '@amhp/shared/contract/security-events.ts'
import { formatInstant } from '@amhp/shared/time/instant.ts'
import type { EventSource, SecurityEvent } from '../http/security-event.ts'

type LoggedEvent = SecurityEvent & Omit<EventSource, 'log'> & { readonly count: number }

const category = (kind: SecurityEventKind): string => {
  if (/^(sign|session|link|password-asked)/.test(kind)) return 'authentication'
  if (/^(password|account|roles|email)/.test(kind)) return 'iam'
  if (kind === 'settings-changed') return 'configuration'
  return kind === 'refused' || kind === 'limited' ? 'web' : 'database'
}
const failures: readonly SecurityEventKind[] = [
  'sign-in-failed',
  'sign-in-locked',
  'link-refused',
  'refused',
  'limited',
]

/** An event as one line of JSON, with the field names of the Elastic Common Schema. */
export const eventLine = ({ at, kind, serviceId, account, origin, about, detail, count }: LoggedEvent): string =>
  JSON.stringify({
    '@timestamp': formatInstant(at),
    'ecs.version': '8.17.0',
    'event.kind': 'event',
    'event.dataset': 'amhp-rota.security',
    'event.category': [category(kind)],
    'event.action': kind,
    'event.outcome': failures.includes(kind) ? 'failure' : 'success',
    'organization.id': account?.serviceId ?? serviceId,
    'user.id': account?.id,
    'user.email': account?.email,
    'source.ip': origin ?? undefined,
    'rota.count': count,
    'rota.about': about,
    'rota.detail': detail,
  })
