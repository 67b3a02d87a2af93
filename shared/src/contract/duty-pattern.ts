import * as z from 'zod/mini'
import { endsAfterDays, endsAfterItStarts } from '../rota/day-times.ts'
import { bandDay } from '../rota/duty-pattern.ts'
import { shiftRole } from '../rota/role-and-kind.ts'
import {
  clockTime,
  compared,
  endsAfterStart,
  id,
  instant,
  name,
  noneTwice,
  openDates,
  untilNotBeforeFrom,
  version,
  weekday,
} from '../rota/values.ts'
import { endpoint } from './endpoint.ts'

const people = (message: string) => z.int(message).check(z.minimum(0, message), z.maximum(50, message))
const need = {
  role: shiftRole,
  minimum: people('Enter how many are needed, 0 to 50'),
  /** Absent where the minimum is all that is wanted. */
  target: z.optional(people('Enter a target from 0 to 50, or leave it empty')),
  /** Authorities served; absent means all that the service answers for. */
  authorities: z.optional(
    z.array(id).check(
      z.minLength(1, 'Choose at least one authority'),
      noneTwice(() => 'This authority is named twice; remove one'),
    ),
  ),
}
const targetNotBelowMinimum = compared<{ minimum: number; target?: number | undefined }>(
  ['minimum', 'target'],
  ({ minimum, target }) => target === undefined || target >= minimum,
  'Use a target no lower than the number needed',
)

const days = <D extends string>(day: z.ZodMiniType<D, D>) =>
  z.array(day).check(
    z.minLength(1, 'Choose at least one day'),
    noneTwice(() => 'This day is named twice; choose each once'),
  )
const ownIds = <T extends { id: string }>() => noneTwice<T>(({ id }) => `The id ${id} is used twice; use another`, 'id')

/** A stretch of duty that recurs. It belongs to the day on which it starts. */
export const band = z
  .object({
    id,
    name,
    days: days(bandDay),
    start: clockTime,
    end: clockTime,
    endsAfterDays: z.optional(endsAfterDays),
    cover: z
      .array(z.object(need).check(targetNotBelowMinimum))
      .check(z.minLength(1, 'Say how many are needed, and in which role')),
  })
  .check(endsAfterItStarts)
export type Band = z.output<typeof band>
export type Need = Band['cover'][number]

export const dutySlot = z
  .object({
    ...{ id, name, start: instant, end: instant, ...need },
    /** On top of the highest minimum that the bands set at each moment for its role and authority. */
    additional: z._default(z.boolean(), false),
  })
  .check(endsAfterStart, targetNotBelowMinimum)
export type OneOffDutySlot = z.output<typeof dutySlot>

/** Another service has agreed to hold one authority's duty at these times. */
export const agreement = z
  .object({ id, authority: id, by: name, days: days(weekday), start: clockTime, end: clockTime, ...openDates })
  .check(untilNotBeforeFrom)
export type Agreement = z.output<typeof agreement>

export const dutyPattern = z.object({
  bands: z.array(band).check(z.maxLength(60), ownIds()),
  slots: z.array(dutySlot).check(z.maxLength(200), ownIds()),
  agreements: z.array(agreement).check(z.maxLength(60), ownIds()),
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
