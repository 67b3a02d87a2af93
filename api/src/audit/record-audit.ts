import type { Db } from '@amhp/db/open.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import * as z from 'zod/mini'
import type { Context } from '../http/route.ts'
import { insertAuditEntry } from './store.ts'

/** Who changed something, and when. */
export interface AuditActor {
  readonly serviceId: string
  /** Null for the command line and for the server itself. */
  readonly accountId: string | null
  readonly at: Instant
}

/** The caller, now. */
export const actorOf = ({ account, clock }: Pick<Context, 'account' | 'clock'>) => ({
  serviceId: account.serviceId,
  accountId: account.id,
  at: clock.now(),
})

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
  { serviceId, accountId, at }: AuditActor,
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
    detail: detail ?? null,
  })
}

/** The detail of an entry: the value before and after the change, encoded as JSON. */
export const changeDetail = <S extends z.ZodMiniType>(
  schema: S,
  { before, after }: { readonly before: z.output<S>; readonly after: z.output<S> },
) => ({ before: z.encode(schema, before), after: z.encode(schema, after) })
