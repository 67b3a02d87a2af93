import * as z from 'zod/mini'
import { shiftRole } from '../rota/role-and-kind.ts'
import { clockTime, date, endsAfterStart, id, instant, name, version, weekday } from '../rota/values.ts'
import { endpoint } from './endpoint.ts'

const cover = z
  .object({
    role: shiftRole,
    minimum: z.int().check(z.minimum(0), z.maximum(50)),
    /** Absent where the minimum is all that is wanted. */
    target: z.optional(z.int().check(z.minimum(0), z.maximum(50))),
    /** Authorities served; absent means all that the service answers for. */
    authorities: z.optional(z.array(id).check(z.minLength(1))),
  })
  .check(
    z.refine((c) => c.target === undefined || c.target >= c.minimum, {
      path: ['target'],
      message: 'Use a target no lower than the minimum',
    }),
  )

/** A stretch of duty that recurs. It belongs to the day on which it starts; an end not after the start is on the next day. */
export const band = z.object({
  id,
  name,
  days: z.array(z.enum([...weekday.options, 'bank-holiday'])).check(z.minLength(1, 'Choose at least one day')),
  start: clockTime,
  end: clockTime,
  cover: z.array(cover).check(z.minLength(1, 'Say how many are needed, and in which role')),
})
export type Band = z.output<typeof band>

export const dutySlot = z
  .object({
    id,
    name,
    role: shiftRole,
    start: instant,
    end: instant,
    minimum: z.int().check(z.minimum(0), z.maximum(50)),
    target: z.optional(z.int().check(z.minimum(0), z.maximum(50))),
    authorities: z.optional(z.array(id).check(z.minLength(1))),
  })
  .check(endsAfterStart)
export type OneOffDutySlot = z.output<typeof dutySlot>

/** Another service has agreed to hold one authority's duty at these times. */
export const agreement = z.object({
  id,
  authority: id,
  by: name,
  days: z.array(weekday).check(z.minLength(1, 'Choose at least one day')),
  start: clockTime,
  end: clockTime,
  from: date,
  until: z.nullable(date),
})
export type Agreement = z.output<typeof agreement>

export const dutyPattern = z.object({
  bands: z.array(band).check(z.maxLength(60)),
  slots: z.array(dutySlot).check(z.maxLength(200)),
  agreements: z.array(agreement).check(z.maxLength(60)),
  version,
})
export type DutyPattern = z.output<typeof dutyPattern>

export const getDutyPattern = endpoint({
  method: 'GET',
  path: '/api/duty-pattern',
  summary: 'When duty is needed and by how many: bands, one-off slots, and hours that another service covers',
  permission: ['manager', 'lead'],
  reply: dutyPattern,
})

export const changeDutyPattern = endpoint({
  method: 'PUT',
  path: '/api/duty-pattern',
  summary: 'Replace the duty pattern as one value',
  permission: ['manager'],
  body: dutyPattern,
  reply: dutyPattern,
  problems: ['stale-edit', 'not-accepted'],
})
