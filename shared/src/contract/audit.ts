import * as z from 'zod/mini'
import { date, id, instant, name } from '../rota/values.ts'
import { endpoint } from './endpoint.ts'

/** One value that was changed, in words. Null where there was nothing before, or is nothing after. */
export const auditChange = z.object({
  what: z.string(),
  before: z.nullable(z.string()),
  after: z.nullable(z.string()),
})
export type AuditChange = z.output<typeof auditChange>

export const auditEntry = z.object({
  id: z.int(),
  at: instant,
  /** Null where a command did it, or the server by itself. */
  by: z.nullable(z.object({ id, name })),
  /** In words: "Changed the approval of Amina Rahman". Never holds a kind of absence. */
  what: z.string(),
  /** What it is about: `amhp`, `rota`, `shift`, `absence`, `account`, `duty-pattern` … and its id. */
  about: z.object({ kind: z.string(), id: z.string() }),
  /** Each value before and after. Empty where retention has removed them. */
  changes: z.array(auditChange),
})

export type AuditEntry = z.output<typeof auditEntry>

const filter = {
  kind: z.optional(z.string().check(z.maxLength(40))),
  id: z.optional(id),
  /** The id of an account or an AMHP: what that person did, and what concerns her. */
  person: z.optional(id),
  /** Days in the service's zone; `to` is exclusive. */
  from: z.optional(date),
  to: z.optional(date),
}

export const listAudit = endpoint({
  method: 'GET',
  path: '/api/audit',
  summary: 'Who changed what, newest first, at most 100 at a time; long values are cut here, and whole in the CSV file',
  permission: ['manager', 'lead'],
  query: z.object({
    ...filter,
    /** Entries older than this entry id. */
    before: z.optional(z.coerce.number().check(z.int())),
  }),
  reply: z.object({ entries: z.array(auditEntry), more: z.boolean() }),
})

export const exportAudit = endpoint({
  method: 'GET',
  path: '/api/audit/csv',
  summary: 'The audit trail as CSV, oldest first; no cell is read as a formula',
  permission: ['manager', 'lead'],
  query: z.object(filter),
  reply: z.string(),
  media: 'text/csv',
  perMinute: 10,
})
