import { z } from 'zod'
import { endpoint } from './endpoint.ts'
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

export const editRotas = endpoint({
  method: 'POST',
  path: '/api/edits',
  summary:
    'Edit the draft: all changes or none. Each `before` must equal what is stored; otherwise stale-edit carries mine as sent and theirs, line by line, with what is stored now as `after`. Undo sends the inverse. Answers once it is on the disk',
  permission: ['manager'],
  body: z.object({
    name: line.min(1).max(80),
    changes: z.array(shiftChange).min(1).max(2000),
  }),
  reply: z.object({ edits: z.array(edit) }),
  problems: ['stale-edit', 'no-rota', 'not-accepted', 'not-found'],
  bodyLimit: 2 * 1024 * 1024,
})
