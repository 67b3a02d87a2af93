import * as z from 'zod/mini'
import { shiftStates } from '../rota/planned-shift.ts'
import { date, datesUpTo, id, instant, mostDays, name, reason } from '../rota/values.ts'
import { acknowledgementStates } from '../rules/check/acknowledged.ts'
import { endpoint } from './endpoint.ts'
import { finding } from './findings.ts'

/** Why a finding may stand, before anything is added in words. */
export const acknowledgementReasons = [
  'agreed',
  'nobody-else',
  'covered-otherwise',
  'rest-given-later',
  'record-wrong',
  'accepted-risk',
  'other',
] as const
export type AcknowledgementReason = (typeof acknowledgementReasons)[number]

/** The longest time a finding may stand acknowledged, in days from today: a longer one needs another rule, or a plan. */
export const mostAcknowledgedDays = 84

const person = z.object({ id, name })

/** A finding that may stand for a time. It stays in this list until it is closed. */
export const findingAcknowledgement = z.object({
  id,
  /** As it was when it was acknowledged. Of an absence it says only "away". */
  found: finding,
  amhpName: z.nullable(name),
  /** As it is now, where it is still found; the worst of its parts. */
  present: z.nullable(finding),
  state: z.enum(acknowledgementStates),
  reasonCode: z.enum(acknowledgementReasons),
  reason: z.string(),
  /** Who looks after it. */
  owner: person,
  /** The last day on which it may stand. */
  until: z.nullable(date),
  by: person,
  at: instant,
  closed: z.nullable(z.object({ by: person, at: instant })),
})
export type FindingAcknowledgement = z.output<typeof findingAcknowledgement>

export const listAcknowledgements = endpoint({
  method: 'GET',
  path: '/api/acknowledgements',
  summary:
    'Findings that were acknowledged, each with where it stands now: all that are not closed, those closed in the last 12 weeks, and the rules acknowledged again and again',
  permission: ['manager', 'lead'],
  reply: z.object({
    acknowledgements: z.array(findingAcknowledgement),
    /** Rules acknowledged three times or more in the last 12 weeks, most first. */
    repeated: z.array(z.object({ rule: z.string(), title: z.string(), count: z.int() })),
  }),
})

export const acknowledgeFinding = endpoint({
  method: 'POST',
  path: '/api/acknowledgements',
  summary:
    'Say why a finding may stand, who looks after it and until when. It is found by its key among the findings of some days, at most 400, of the draft or of what is published',
  permission: ['manager', 'lead'],
  body: z.extend(datesUpTo(mostDays), {
    finding: z.string().check(z.minLength(1), z.maxLength(300)),
    /** Where it was seen. */
    in: z.enum(shiftStates),
    reasonCode: z.enum(acknowledgementReasons),
    reason,
    owner: id,
    until: date,
  }),
  reply: findingAcknowledgement,
  problems: ['not-found', 'not-accepted', 'already-exists'],
})

export const closeAcknowledgement = endpoint({
  method: 'PUT',
  path: '/api/acknowledgements/:acknowledgementId/close',
  summary: 'Take an acknowledgement off the list: its finding, if it is still found, counts as open again',
  permission: ['manager', 'lead'],
  params: z.object({ acknowledgementId: id }),
  reply: findingAcknowledgement,
  problems: ['not-found'],
})
