import type { Db } from '@amhp/db/open.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import * as z from 'zod/mini'
import type { Context } from '../http/route.ts'
import type { EventSource } from '../http/security-event.ts'
import { recordEvent, sourceOf } from '../security-events/record-event.ts'
import { onlyChanged } from './only-changed.ts'
import { insertAuditEntry } from './store.ts'

/** Who changed something, and when. */
export interface AuditActor {
  readonly serviceId: string
  /** Null for the command line and for the server itself. */
  readonly accountId: string | null
  readonly at: Instant
  /** For changes that are security events too. */
  readonly source?: EventSource
}

/** The caller, now. */
export function actorOf(context: Context) {
  const source = sourceOf(context)
  const { serviceId, id: accountId } = context.account
  return { serviceId, accountId, at: source.at, source }
}

/** What is set for the whole service: a change of it is a security event too. */
const settings = [
  'bank-holidays',
  'derogation',
  'duty-pattern',
  'retention',
  'rule',
  'service',
  'shift-codes',
  'standards',
]

interface AuditedChange {
  /** A sentence in the past tense: "Changed the approval of Amina Rahman". It never says the kind of an absence. */
  readonly what: string
  readonly about: { readonly kind: string; readonly id: string }
  /** The AMHP whom it concerns, where it is not about the register's entry itself. */
  readonly amhp?: string | null
  readonly detail?: Record<string, unknown>
}

/** Adds an audit entry. Call it in the transaction of the change. */
export async function recordAudit(
  q: Db,
  { serviceId, accountId, at, source }: AuditActor,
  { what, about, amhp = about.kind === 'amhp' ? about.id : null, detail }: AuditedChange,
): Promise<void> {
  await insertAuditEntry(q, {
    serviceId,
    accountId,
    at,
    what,
    aboutKind: about.kind,
    aboutId: about.id,
    amhpId: amhp,
    detail: detail ? onlyChanged(detail) : null,
  })
  if (source && settings.includes(about.kind)) await recordEvent(q, source, { kind: 'settings-changed', about })
}

/** The detail of an entry: the value before and after the change, encoded as JSON. */
export const changeDetail = <S extends z.ZodMiniType>(
  schema: S,
  { before, after }: { readonly before: z.output<S>; readonly after: z.output<S> },
) => ({ before: z.encode(schema, before), after: z.encode(schema, after) })
