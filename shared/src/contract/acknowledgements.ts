import * as z from 'zod/mini'
import { acknowledgementReasons, acknowledgementStates } from '../rota/acknowledgement.ts'
import type { Fault } from '../rota/faults.ts'
import { shiftStates } from '../rota/planned-shift.ts'
import { date, datesUpTo, id, instant, mostDays, name, reason } from '../rota/values.ts'
import { addDays, type LocalDate } from '../time/date.ts'
import { fullDate } from '../time/wording.ts'
import { endpoint } from './endpoint.ts'
import { listed } from './findings.ts'
import { pages } from './pages.ts'

/** The longest that a finding may be accepted for, in days from today. */
export const mostAcknowledgedDays = 84

const person = z.object({ id, name })

/** A finding that somebody accepted for a time, or a stretch without enough people. It stays in this list until it is closed. */
export const findingAcknowledgement = z.object({
  id,
  /** As it was when it was acknowledged. Of an absence it says only "away". */
  found: listed,
  /** The version of the rules that it was found under. */
  ruleSet: z.string(),
  amhpName: z.nullable(name),
  /** As it is now, where it is still found: of each finding the worst part. Empty where nothing is left of it. */
  present: z.array(listed),
  state: z.enum(acknowledgementStates),
  reasonCode: z.enum(acknowledgementReasons),
  reason: z.string(),
  /** The owner. */
  owner: person,
  /** The last day for which it is accepted. */
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
    'Findings that were acknowledged, each with where it stands now: all that are not closed, those closed in the last 12 weeks, 50 at a time, and the rules acknowledged again and again',
  permission: ['manager', 'lead'],
  query: pages,
  reply: z.object({
    /** Those that are not closed are on the first page, all of them. */
    acknowledgements: z.array(findingAcknowledgement),
    more: z.boolean(),
    /** Rules acknowledged three times or more in the last 12 weeks, most first. */
    repeated: z.array(z.object({ rule: z.string(), title: z.string(), count: z.int() })),
  }),
})

/** What somebody enters to accept a finding. */
export const acknowledgementDetails = z.object({
  reasonCode: z.enum(acknowledgementReasons),
  reason,
  owner: id,
  until: date,
})
export type AcknowledgementDetails = z.output<typeof acknowledgementDetails>

/** What is wrong with the last day of an acknowledgement made today. */
export function untilFaults(until: LocalDate, today: LocalDate): Fault[] {
  if (until < today) return [{ path: 'until', message: 'Choose today or a later day' }]
  const last = addDays(today, mostAcknowledgedDays)
  if (until <= last) return []
  return [{ path: 'until', message: `Choose ${fullDate(last)} or an earlier day: at most 12 weeks from today` }]
}

export const acknowledgeFinding = endpoint({
  method: 'POST',
  path: '/api/acknowledgements',
  summary:
    'Say why a finding may stand, who looks after it and until when. It is found by its key among the findings of some days, at most 400, of the draft or of what is published. A stretch without enough people is acknowledged whole: what of it is acknowledged already stays so',
  permission: ['manager', 'lead'],
  body: z.extend(datesUpTo(mostDays), {
    finding: z.string().check(z.minLength(1), z.maxLength(300)),
    /** Where it was seen. */
    in: z.enum(shiftStates),
    ...acknowledgementDetails.shape,
  }),
  reply: findingAcknowledgement,
  problems: ['not-found', 'not-accepted', 'already-exists'],
})

export const closeAcknowledgement = endpoint({
  method: 'PUT',
  path: '/api/acknowledgements/:acknowledgementId/close',
  summary: 'Take an acknowledgement off the list: what it is about, if it is still found, counts as open again',
  permission: ['manager', 'lead'],
  params: z.object({ acknowledgementId: id }),
  reply: findingAcknowledgement,
  problems: ['not-found'],
})
