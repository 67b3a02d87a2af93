import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { finding } from './findings.ts'
import { shiftChange } from './shifts.ts'
import { id, instant, line, name } from './values.ts'

export const edit = z.object({
  number: z.int(),
  /** What the manager did: "Add shift", "Undo: Delete shift". */
  name: z.string(),
  by: z.object({ id, name }),
  at: instant,
  changes: z.array(shiftChange),
})
export type Edit = z.output<typeof edit>

/** What an edit did to the findings of the days it touches. */
export const difference = z.object({ opened: z.array(finding), closed: z.array(finding) })
export type FindingsDifference = z.output<typeof difference>

export const editRotas = endpoint({
  method: 'POST',
  path: '/api/edits',
  summary:
    'Edit the draft: all changes or none. Each `before` must equal what is stored; otherwise stale-edit carries mine as sent and theirs, line by line, with what is stored now as `after`. Undo sends the inverse. Answers once it is on the disk; what it did to the findings is judged then, where it is asked for',
  permission: ['manager'],
  body: z.object({
    name: line.min(1).max(80),
    changes: z.array(shiftChange).min(1).max(2000),
    /** Asks for `difference`. The board judges its own draft, and again what it reads next, so it does not ask. */
    difference: z.boolean().optional(),
  }),
  reply: z.object({ edits: z.array(edit), difference: difference.optional() }),
  problems: ['stale-edit', 'no-rota', 'not-accepted', 'not-found'],
  bodyLimit: 2 * 1024 * 1024,
})
