import * as z from 'zod/mini'
import { owingRules } from '../rota/derogation.ts'
import { date, endsAfterStart, freeText, id, instant, minutes, name, reason } from '../rota/values.ts'
import { done, endpoint } from './endpoint.ts'

const given = z.object({ start: instant, end: instant })

/**
 * `coming`: the shortfall is planned and lies ahead. `owed`: not all given, and not yet due. `protected`: other protection was
 * given in its place.
 */
export const restStates = ['coming', 'owed', 'overdue', 'given', 'protected'] as const

/** Other protection in place of rest, in an exceptional case (regulation 24(b)). */
const protection = z.object({ id, reason })
export type Protection = z.output<typeof protection>

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
  protection: z.nullable(protection),
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

export const protectionDetails = z.object({ amhp: id, shift: id, reason })
export type ProtectionDetails = z.output<typeof protectionDetails>

export const addRestProtected = endpoint({
  method: 'POST',
  path: '/api/rests-protected',
  summary:
    'Record other protection in place of the rest owed for what was short before or at a shift: exceptional cases, with the reason (regulation 24(b))',
  permission: ['manager', 'lead'],
  body: protectionDetails,
  reply: protection,
  problems: ['not-found', 'not-accepted', 'already-exists'],
})

export const removeRestProtected = endpoint({
  method: 'DELETE',
  path: '/api/rests-protected/:protectionId',
  summary: 'Remove other protection that was recorded by mistake: the rest is owed again',
  permission: ['manager', 'lead'],
  params: z.object({ protectionId: id }),
  reply: done,
  problems: ['not-found'],
})
