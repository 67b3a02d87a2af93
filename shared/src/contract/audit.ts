import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, instant, name } from './values.ts'

export const auditEntry = z.object({
  id: z.int(),
  at: instant,
  /** Null where a command did it, or the server by itself. */
  by: z.object({ id, name }).nullable(),
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
    before: z.coerce.number().int().optional(),
    kind: z.string().max(40).optional(),
    id: id.optional(),
  }),
  reply: z.object({ entries: z.array(auditEntry), more: z.boolean() }),
})
