import * as z from 'zod/mini'
import { id, instant, name } from '../rota/values.ts'
import { done, endpoint } from './endpoint.ts'

export const listImports = endpoint({
  method: 'GET',
  path: '/api/imports',
  summary: 'The last imports of spreadsheets, newest first, with what each wrote',
  permission: ['manager'],
  reply: z.object({
    imports: z.array(
      z.object({
        id,
        at: instant,
        /** Null for the command line. */
        by: z.nullable(z.object({ id, name })),
        added: z.int(),
        replaced: z.int(),
        absences: z.int(),
        people: z.int(),
        undoneAt: z.nullable(instant),
      }),
    ),
  }),
})

export const undoImport = endpoint({
  method: 'POST',
  path: '/api/imports/:importId/undo',
  summary:
    'Undo an import as a whole: its shifts in the draft, absences, and people added to the register. Refused where any of them was changed or used since',
  permission: ['manager'],
  params: z.object({ importId: id }),
  reply: done,
  problems: ['not-found', 'in-use', 'not-accepted', 'stale-edit', 'work-on-record'],
})
