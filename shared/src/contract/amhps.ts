import * as z from 'zod/mini'
import {
  clockTime,
  date,
  email,
  freeText,
  id,
  instant,
  line,
  name,
  openDates,
  phone,
  version,
  weekday,
} from '../rota/values.ts'
import { endpoint } from './endpoint.ts'

/** The professions that may be approved (SI 2008/1206, schedule 1). A registered medical practitioner may not be. */
export const professions = [
  'social-worker',
  'mental-health-nurse',
  'learning-disability-nurse',
  'occupational-therapist',
  'psychologist',
] as const

export const suspension = z.object({ from: instant, until: z.nullable(instant) })
export const approval = z.object({ authority: id, from: date, until: date, suspended: z.array(suspension) }).check(
  z.refine((a) => a.from <= a.until, {
    path: ['until'],
    message: 'Choose an end on or after the start; it is the last valid day',
  }),
)
export const actingFor = z.object({ authority: id, ...openDates })

/** Usual weekly hours elsewhere, with dates on which they differ. `hours: null` means not at work there that day. */
export const otherPost = z.object({
  label: name,
  from: z.nullable(date),
  until: z.nullable(date),
  weekly: z.array(z.object({ day: weekday, start: clockTime, end: clockTime })).check(z.maxLength(21)),
  exceptions: z
    .array(z.object({ date, hours: z.nullable(z.object({ start: clockTime, end: clockTime })) }))
    .check(z.maxLength(400)),
})
export type OtherPost = z.output<typeof otherPost>

const details = {
  name,
  profession: z.enum(professions),
  employer: name,
  /** Contracted to AMHP duty in this service, a week. */
  contractedMinutes: z.int().check(z.minimum(0), z.maximum(10080)),
  team: line.check(z.maxLength(80)),
  workEmail: z.nullable(email),
  dutyPhone: z.nullable(phone),
  startedOn: z.nullable(date),
  /** The last day with the service. */
  leftOn: z.nullable(date),
  /** Signed opt-out of the 48-hour average (WTR 1998 reg 5). */
  optOut: z.nullable(z.object(openDates)),
  otherPost: z.nullable(otherPost),
  approvals: z.array(approval).check(z.maxLength(40)),
  actingFor: z.array(actingFor).check(z.maxLength(40)),
  notes: freeText,
}
export const amhpDetails = z.object(details)
export type AmhpDetails = z.output<typeof amhpDetails>

export const amhp = z.object({ id, ...details, version })
export type Amhp = z.output<typeof amhp>

export const listAmhps = endpoint({
  method: 'GET',
  path: '/api/amhps',
  summary: 'The register of AMHPs, with approvals',
  permission: ['manager', 'lead'],
  reply: z.object({ amhps: z.array(amhp) }),
})

export const getAmhp = endpoint({
  method: 'GET',
  path: '/api/amhps/:amhpId',
  summary: 'One AMHP of the register',
  permission: ['manager', 'lead'],
  params: z.object({ amhpId: id }),
  reply: amhp,
  problems: ['not-found'],
})

export const addAmhp = endpoint({
  method: 'POST',
  path: '/api/amhps',
  summary: 'Add an AMHP to the register',
  permission: ['manager'],
  body: amhpDetails,
  reply: amhp,
  problems: ['not-accepted', 'already-exists'],
})

export const changeAmhp = endpoint({
  method: 'PUT',
  path: '/api/amhps/:amhpId',
  summary: 'Change an AMHP: details, approvals, suspensions, agreements and her other post, as one value',
  permission: ['manager'],
  params: z.object({ amhpId: id }),
  body: z.object({ ...details, version }),
  reply: amhp,
  problems: ['not-found', 'stale-edit', 'not-accepted'],
})
