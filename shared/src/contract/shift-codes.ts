import * as z from 'zod/mini'
import { absenceWords } from '../rota/absence.ts'
import { endsAfterDays, endsAfterItStarts } from '../rota/day-times.ts'
import { dutyAuthorities } from '../rota/planned-shift.ts'
import { shiftKind, shiftRole } from '../rota/role-and-kind.ts'
import { clockTime, date, name, noneTwice, version } from '../rota/values.ts'
import { endpoint } from './endpoint.ts'
import { listed } from './findings.ts'
import { shiftChange } from './shift-changes.ts'

/** A named design token: free colours might lack contrast. */
export const codeColours = ['blue', 'green', 'purple', 'orange', 'pink', 'grey', 'teal', 'yellow'] as const

/** What a manager types to place a shift: `D` for 09:00–17:00. */
export const shiftCode = z
  .object({
    code: z.string().check(
      z.trim(),
      z.toUpperCase(),
      z.regex(/^[A-Z][A-Z0-9]{0,5}$/, 'Use 1 to 6 letters or digits, starting with a letter'),
      z.refine((code) => !absenceWords.some((word) => word === code), {
        error: ({ input }) => `${input} stands for an absence; use another code`,
      }),
    ),
    name,
    start: clockTime,
    end: clockTime,
    endsAfterDays: z._default(z.nullable(endsAfterDays), null),
    kind: shiftKind,
    role: shiftRole,
    colour: z.enum(codeColours),
    /** A standby during which other work may be done (rota document: `shareable`). */
    shareable: z.boolean(),
    /** What a shift placed with it has until it is said otherwise. */
    authorities: z._default(dutyAuthorities, null),
  })
  .check(endsAfterItStarts)
export type ShiftCode = z.output<typeof shiftCode>

export const shiftCodes = z.object({
  codes: z.array(shiftCode).check(
    z.maxLength(60),
    noneTwice(({ code }) => `${code} is used already; choose another`, 'code'),
  ),
  version,
})
export type ShiftCodes = z.output<typeof shiftCodes>

export const getShiftCodes = endpoint({
  method: 'GET',
  path: '/api/shift-codes',
  summary: 'The codes with which shifts are placed',
  permission: ['manager', 'lead'],
  reply: shiftCodes,
})

export const changeShiftCodes = endpoint({
  method: 'PUT',
  path: '/api/shift-codes',
  summary: 'Replace the list of shift codes; shifts already placed stay as they are',
  permission: ['manager'],
  body: shiftCodes,
  reply: shiftCodes,
  problems: ['stale-edit', 'not-accepted'],
})

export const previewPlaced = endpoint({
  method: 'POST',
  path: '/api/shift-codes/:code/placed',
  summary:
    'The shifts of the draft, from a day on, that were placed with a code as it was, as the code is now; and what changing them would open and close. Nothing is stored: sent as an edit, the changes are made',
  permission: ['manager'],
  params: z.object({ code: z.string().check(z.maxLength(6)) }),
  body: z.object({ was: shiftCode, from: date }),
  reply: z.object({
    changes: z.array(shiftChange),
    /** The first 100 of each; the counts are of all. */
    opens: z.array(listed),
    closes: z.array(listed),
    counts: z.object({ opens: z.int(), closes: z.int() }),
  }),
  problems: ['not-found'],
  perMinute: 60,
})
