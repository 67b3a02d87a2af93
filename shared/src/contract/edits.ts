import * as z from 'zod/mini'
import { id, instant, line, name } from '../rota/values.ts'
import { endpoint } from './endpoint.ts'
import { rota } from './rotas.ts'
import { settledRecords } from './settled-records.ts'
import { shiftChange, staleShiftChange } from './shift-changes.ts'

const edit = z.object({
  number: z.int(),
  /** What the manager did: "Add shift", "Undo: Delete shift". */
  name: z.string(),
  by: z.object({ id, name }),
  at: instant,
  changes: z.array(shiftChange),
})

export const editRotas = endpoint({
  method: 'POST',
  path: '/api/edits',
  summary:
    'Edit the draft: all changes or none. Each `before` must equal what is stored; otherwise stale-edit carries mine as sent and theirs, line by line, with what is stored now as `after`. Undo sends the inverse. Work on record that loses its shift is refused as work-on-record until `records` says what becomes of it. Answers once it is on the disk',
  permission: ['manager'],
  body: z.object({
    name: line.check(z.minLength(1), z.maxLength(80)),
    changes: z.array(shiftChange).check(z.minLength(1), z.maxLength(2000)),
    records: settledRecords,
  }),
  /** One edit in the log of each rota touched, and these rotas as they stand with it. */
  reply: z.object({ edits: z.array(edit), rotas: z.array(rota) }),
  stale: z.object({ name: z.string(), changes: z.array(staleShiftChange) }),
  problems: ['stale-edit', 'work-on-record', 'no-rota', 'not-accepted', 'not-found'],
  bodyLimit: 2 * 1024 * 1024,
})
