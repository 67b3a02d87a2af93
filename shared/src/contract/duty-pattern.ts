import { z } from 'zod'
import { shiftRoles } from '../rota/shift-role.ts'
import { endpoint } from './endpoint.ts'
import { clockTime, date, id, instant, name, version, weekday } from './values.ts'

export { type ShiftRole, shiftRoles } from '../rota/shift-role.ts'
export const shiftRole = z.enum(shiftRoles)

const cover = z
  .object({
    role: shiftRole,
    minimum: z.int().min(0).max(50),
    /** Absent where the minimum is all that is wanted. */
    target: z.int().min(0).max(50).optional(),
    /** Authorities served; absent means all that the service answers for. */
    authorities: z.array(id).min(1).optional(),
  })
  .refine((c) => c.target === undefined || c.target >= c.minimum, {
    path: ['target'],
    message: 'Use a target no lower than the minimum',
  })

/** A stretch of duty that recurs. It belongs to the day on which it starts; an end not after the start is on the next day. */
export const band = z.object({
  id,
  name,
  days: z.array(z.enum([...weekday.options, 'bank-holiday'])).min(1, 'Choose at least one day'),
  start: clockTime,
  end: clockTime,
  cover: z.array(cover).min(1, 'Say how many are needed, and in which role'),
})
export type Band = z.output<typeof band>

export const dutySlot = z
  .object({
    id,
    name,
    role: shiftRole,
    start: instant,
    end: instant,
    minimum: z.int().min(0).max(50),
    target: z.int().min(0).max(50).optional(),
    authorities: z.array(id).min(1).optional(),
  })
  .refine((s) => Date.parse(s.start) < Date.parse(s.end), { path: ['end'], message: 'Choose an end after the start' })
export type OneOffDutySlot = z.output<typeof dutySlot>

/** Another service has agreed to hold one authority's duty at these times. */
export const agreement = z.object({
  id,
  authority: id,
  by: name,
  days: z.array(weekday).min(1, 'Choose at least one day'),
  start: clockTime,
  end: clockTime,
  from: date,
  until: date.nullable(),
})
export type Agreement = z.output<typeof agreement>

export const dutyPattern = z.object({
  bands: z.array(band).max(60),
  slots: z.array(dutySlot).max(200),
  agreements: z.array(agreement).max(60),
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
