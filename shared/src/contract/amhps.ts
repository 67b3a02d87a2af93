import * as z from 'zod/mini'
import { averageWeeks } from '../rota/amhp.ts'
import {
  clockTime,
  compared,
  date,
  email,
  freeText,
  id,
  instant,
  line,
  name,
  noneTwice,
  openDates,
  phone,
  untilNotBeforeFrom,
  version,
  weekday,
} from '../rota/values.ts'
import { type ClockTime, minutesOfClockTime } from '../time/clock-time.ts'
import { type LocalDate, type Weekday, weekdays } from '../time/date.ts'
import type { Instant } from '../time/instant.ts'
import { fullDate } from '../time/wording.ts'
import { endpoint } from './endpoint.ts'

/** The professions that may be approved (SI 2008/1206, schedule 1). A registered medical practitioner may not be. */
export const professions = [
  'social-worker',
  'mental-health-nurse',
  'learning-disability-nurse',
  'occupational-therapist',
  'psychologist',
] as const

const suspension = z.object({ from: instant, until: z.nullable(instant) })
export const approval = z
  .object({
    authority: id,
    from: date,
    until: date,
    suspended: z.array(suspension).check(inOrderOfTime),
  })
  .check(untilNotBeforeFrom)
const optOut = z.object(openDates).check(untilNotBeforeFrom)
const actingFor = z.object({ authority: id, ...openDates }).check(untilNotBeforeFrom)

type Payload<T> = z.core.ParsePayload<T>

function inOrderOfTime({ value, issues }: Payload<{ from: Instant; until: Instant | null }[]>) {
  let free = Number.NEGATIVE_INFINITY
  for (const [i, { from, until }] of value.entries()) {
    const end = until ?? Number.POSITIVE_INFINITY
    const fault = (field: string, message: string) =>
      issues.push({ code: 'custom', input: value, path: [i, field], message })
    if (end <= from) fault('until', 'Choose an end after the start')
    else if (from < free)
      fault('from', 'Put suspensions in order of time, each starting after the one before has ended')
    free = Math.max(free, end)
  }
}

const hours = z
  .object({ start: clockTime, end: clockTime })
  .check(compared(['start', 'end'], ({ start, end }) => start !== end, 'Choose an end other than the start'))

/** Usual weekly hours elsewhere, with dates on which they differ. `hours: null` means not at work there that day. */
export const otherPost = z
  .object({
    label: name,
    from: z.nullable(date),
    until: z.nullable(date),
    weekly: z.array(z.extend(hours, { day: weekday })).check(z.maxLength(21), apartInTheWeek),
    exceptions: z.array(z.object({ date, hours: z.nullable(hours) })).check(
      z.maxLength(400),
      noneTwice((exception) => `${fullDate(exception.date)} is named twice; remove one`, 'date'),
    ),
  })
  .check(untilNotBeforeFrom)
export type OtherPost = z.output<typeof otherPost>

/** Sunday night runs into Monday morning, so the hours are also compared a week on. */
function apartInTheWeek({ value, issues }: Payload<{ day: Weekday; start: ClockTime; end: ClockTime }[]>) {
  const day = 24 * 60
  const spans = value.map((hours) => {
    const start = weekdays.indexOf(hours.day) * day + minutesOfClockTime(hours.start)
    const length = (minutesOfClockTime(hours.end) - minutesOfClockTime(hours.start) + day) % day
    return { start, end: start + length }
  })
  for (const [i, a] of spans.entries())
    if (spans.slice(0, i).some((b) => [-7 * day, 0, 7 * day].some((w) => a.start < b.end + w && b.start + w < a.end)))
      issues.push({
        ...{ code: 'custom', input: value, path: [i, 'start'] },
        message: 'These hours overlap hours above; join them into one',
      })
}

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
  approvals: z.array(approval).check(z.maxLength(40)),
  actingFor: z.array(actingFor).check(z.maxLength(40)),
  otherPost: z.nullable(otherPost),
  /** Signed opt-out of the 48-hour average (WTR 1998 reg 5). */
  optOut: z.nullable(optOut),
  /** Her own reference period of that average, while a derogation under regulation 21 applies to her; null: the service's. */
  averageWeeks: z.nullable(averageWeeks),
  notes: freeText,
}
const leftAfterStarting = compared<{ startedOn: LocalDate | null; leftOn: LocalDate | null }>(
  ['startedOn', 'leftOn'],
  ({ startedOn, leftOn }) => startedOn === null || leftOn === null || startedOn <= leftOn,
  'Choose a last day on or after the start date',
)
export const amhpDetails = z.object(details).check(leftAfterStarting)
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
  body: z.extend(amhpDetails, { version }),
  reply: amhp,
  problems: ['not-found', 'stale-edit', 'not-accepted'],
})
