import type { Db } from '@amhp/db/open.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import * as z from 'zod/mini'
import { insertAuditEntry } from './store.ts'

export interface AuditRecord {
  readonly serviceId: string
  /** Null where the command line did it. */
  readonly accountId: string | null
  readonly at: Instant
  /** In words, past tense: "Changed the approval of Amina Rahman". Never a kind of absence. */
  readonly what: string
  readonly about: { readonly kind: string; readonly id: string }
  readonly detail?: Record<string, unknown>
}

/** Adds an audit entry, in the same transaction as the write it is about. */
export async function recordAudit(q: Db, record: AuditRecord): Promise<void> {
  const { serviceId, accountId, at, what, about, detail = null } = record
  await insertAuditEntry(q, { serviceId, accountId, at, what, aboutKind: about.kind, aboutId: about.id, detail })
}

/** The detail of an entry: what was changed, before and after, encoded for JSON. */
export const changeDetail = <S extends z.ZodMiniType>(
  schema: S,
  { before, after }: { readonly before: z.output<S>; readonly after: z.output<S> },
) => ({ before: z.encode(schema, before), after: z.encode(schema, after) })
