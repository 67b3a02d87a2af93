import * as z from 'zod/mini'
import { plannedShift } from '../rota/planned-shift.ts'
import { id, instant, name } from '../rota/values.ts'
import { endpoint } from './endpoint.ts'
import { pages } from './pages.ts'

/** One line of an edit: before → after. A null before adds, a null after deletes. Both carry the same id. */
export const shiftChange = z
  .object({ before: z.nullable(plannedShift), after: z.nullable(plannedShift) })
  .check(
    z.refine(
      (c) => (c.before ?? c.after) !== null && (!c.before || !c.after || c.before.id === c.after.id),
      'Send a shift before, after, or both with one id',
    ),
  )
/** As a stale-edit has it: both are null where a shift that was added or deleted is not there. */
export const staleShiftChange = z.object({ before: z.nullable(plannedShift), after: z.nullable(plannedShift) })
export type ShiftChange = z.output<typeof shiftChange>

/** The id that both sides of a line carry. */
export const shiftIdOf = ({ before, after }: ShiftChange): string => (before ?? after)!.id

export const getShiftHistory = endpoint({
  method: 'GET',
  path: '/api/shifts/:shiftId/history',
  summary:
    'The audit trail of one shift: every edit that touched it, every edition that published it and what was recorded of it, oldest first. The first page has the newest 100',
  permission: ['manager', 'lead'],
  params: z.object({ shiftId: id }),
  query: pages,
  reply: z.object({
    more: z.boolean(),
    entries: z.array(
      z.object({
        at: instant,
        /** No id where no account did it: "Command line". */
        by: z.object({ id: z.nullable(id), name }),
        what: z.string(),
        /** Both null where what happened was recorded: the plan stays. */
        before: z.nullable(plannedShift),
        after: z.nullable(plannedShift),
      }),
    ),
  }),
  problems: ['not-found'],
})
