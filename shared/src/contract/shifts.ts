import { z } from 'zod'
import { shiftRole } from './duty-pattern.ts'
import { endpoint } from './endpoint.ts'
import { shiftKind } from './shift-codes.ts'
import { id, instant, name } from './values.ts'

/** One AMHP's planned period of duty, as the board edits it. The id is made by whoever adds the shift (nanoid). */
export const plannedShift = z
  .object({
    id,
    amhp: id,
    role: shiftRole,
    kind: shiftKind,
    start: instant,
    end: instant,
    /** The shift code it was placed with, if any. */
    code: z.string().max(6).nullable(),
    shareable: z.boolean(),
  })
  .refine((s) => Date.parse(s.start) < Date.parse(s.end), { path: ['end'], message: 'Choose an end after the start' })
  .refine((s) => Date.parse(s.end) - Date.parse(s.start) <= 14 * 86_400_000, {
    path: ['end'],
    message: 'A shift is at most 14 days long',
  })
export type PlannedShift = z.output<typeof plannedShift>

/** One line of an edit: before → after. A null before adds, a null after deletes. Both carry the same id. */
export const shiftChange = z
  .object({ before: plannedShift.nullable(), after: plannedShift.nullable() })
  .refine(
    (c) => (c.before ?? c.after) !== null && (!c.before || !c.after || c.before.id === c.after.id),
    'Send a shift before, after, or both with one id',
  )
export type ShiftChange = z.output<typeof shiftChange>

export const getShiftHistory = endpoint({
  method: 'GET',
  path: '/api/shifts/:shiftId/history',
  summary:
    'The audit trail of one shift: every edit that touched it, every edition that published it and what was recorded of it, oldest first',
  permission: ['manager', 'lead'],
  params: z.object({ shiftId: id }),
  reply: z.object({
    entries: z.array(
      z.object({
        at: instant,
        /** No id where no account did it: "Command line". */
        by: z.object({ id: id.nullable(), name }),
        what: z.string(),
        /** Both null where what happened was recorded: the plan stays. */
        before: plannedShift.nullable(),
        after: plannedShift.nullable(),
      }),
    ),
  }),
  problems: ['not-found'],
})
