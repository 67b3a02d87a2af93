import * as z from 'zod/mini'
import { id, instant, name } from '../rota/values.ts'
import { endpoint } from './endpoint.ts'

export const auditEntry = z.object({
  id: z.int(),
  at: instant,
  /** Null where a command did it, or the server by itself. */
  by: z.nullable(z.object({ id, name })),
  /** In words: "Changed the approval of Amina Rahman". Never holds a kind of absence. */
  what: z.string(),
  /** What it is about: `amhp`, `rota`, `shift`, `absence`, `account`, `duty-pattern` … and its id. */
  about: z.object({ kind: z.string(), id: z.string() }),
})

export type AuditEntry = z.output<typeof auditEntry>

export const listAudit = endpoint({
  method: 'GET',
  path: '/api/audit',
  summary: 'Who changed what, newest first, 100 at a time',
  permission: ['manager', 'lead'],
  query: z.object({
    /** Entries older than this entry id. */
    before: z.optional(z.coerce.number().check(z.int())),
    kind: z.optional(z.string().check(z.maxLength(40))),
    id: z.optional(id),
  }),
  reply: z.object({ entries: z.array(auditEntry), more: z.boolean() }),
})
