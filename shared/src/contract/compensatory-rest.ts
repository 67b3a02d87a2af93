import * as z from 'zod/mini'
import { owingRules } from '../rota/derogation-reach.ts'
import { date, endsAfterStart, freeText, id, instant, minutes, name } from '../rota/values.ts'
import { done, endpoint } from './endpoint.ts'

const given = z.object({ start: instant, end: instant })

/**
 * `coming`: the shortfall is planned and lies ahead. `owed`: not all given, and not yet due. `protected`: other protection was
 * given in its place.
 */
export const restStates = ['coming', 'owed', 'overdue', 'given', 'protected'] as const

const restOwed = z.object({
  /** The key of the finding of `compensatory-rest`. */
  key: z.string(),
  state: z.enum(restStates),
  /** The rest that was short: `rule` says which. */
  rule: z.enum(owingRules),
  /** The shift before or at which it was short; null for a week. */
  shift: z.nullable(id),
  start: instant,
  end: instant,
  owedMinutes: minutes,
  /** What of it is still to be given. */
  openMinutes: minutes,
  /** Null where other protection was given in its place. */
  dueBy: z.nullable(instant),
  /** The parts of the rests given that pay for it. */
  given: z.array(given),
  /** Other protection in its place, in an exceptional case (regulation 24(b)). */
  protection: z.nullable(z.object({ id, reason: z.string() })),
})
export type RestOwed = z.output<typeof restOwed>

const restGiven = z.object({ id, ...given.shape, note: z.string() })
export type RestGiven = z.output<typeof restGiven>

/** One AMHP's account of rest. */
const restOfAmhp = z.object({
  amhp: id,
  name,
  /** Still to be given for shortfalls that have happened; `overdueMinutes` is the part that should have been given by now. */
  openMinutes: minutes,
  overdueMinutes: minutes,
  /** What will be owed besides, for shortfalls that are planned. */
  comingMinutes: minutes,
  /** In order of time. */
  owed: z.array(restOwed),
  given: z.array(restGiven),
})
export type RestOfAmhp = z.output<typeof restOfAmhp>

const ledger = {
  asOf: instant,
  /** The days looked at, `to` exclusive: half a year back, and what is published of the four weeks ahead. */
  from: date,
  to: date,
  /** Days within which rest owed is to be given: the setting of the rule. */
  withinDays: z.int(),
}

export const restDetails = z.object({ amhp: id, ...given.shape, note: z._default(freeText, '') }).check(
  endsAfterStart,
  z.refine((rest) => rest.end - rest.start <= 14 * 86_400_000, {
    path: ['end'],
    message: 'A rest is at most 14 days long; enter a longer one in parts',
  }),
)
export type RestDetails = z.output<typeof restDetails>

export const getCompensatoryRest = endpoint({
  method: 'GET',
  path: '/api/compensatory-rest',
  summary:
    'Rest owed for shortfalls under a derogation, rest given and rest overdue, for each AMHP; published shifts as worked',
  permission: ['manager', 'lead'],
  reply: z.object({ ...ledger, people: z.array(restOfAmhp) }),
})

export const getMyRest = endpoint({
  method: 'GET',
  path: '/api/my-rest',
  summary: 'Rest owed and given of the AMHP who is signed in, and her average hours while they cannot be checked',
  permission: ['amhp'],
  reply: z.object({
    ...ledger,
    person: restOfAmhp,
    /** From when her average hours can be checked, and what they are so far; null where they are checked. */
    averageNotYet: z.nullable(z.string()),
  }),
  problems: ['not-found'],
})

export const addRestGiven = endpoint({
  method: 'POST',
  path: '/api/rests-given',
  summary: 'Record a span of compensatory rest that an AMHP was given',
  permission: ['manager'],
  body: restDetails,
  reply: restGiven,
  problems: ['not-accepted', 'already-exists'],
})

export const removeRestGiven = endpoint({
  method: 'DELETE',
  path: '/api/rests-given/:restId',
  summary: 'Remove a rest that was recorded by mistake',
  permission: ['manager'],
  params: z.object({ restId: id }),
  reply: done,
  problems: ['not-found'],
})
