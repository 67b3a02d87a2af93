import * as z from 'zod/mini'
import { absenceWords } from '../rota/absence.ts'
import { endsAfterDays, endsAfterItStarts } from '../rota/day-times.ts'
import { dutyAuthorities } from '../rota/planned-shift.ts'
import { shiftKind, shiftRole } from '../rota/role-and-kind.ts'
import { clockTime, name, noneTwice, version } from '../rota/values.ts'
import { endpoint } from './endpoint.ts'

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
