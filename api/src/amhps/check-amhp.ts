import type { AmhpDetails, OtherPost } from '@amhp/shared/contract/amhps.ts'
import type { Fault } from '@amhp/shared/contract/problems.ts'
import type { Authority } from '@amhp/shared/contract/service.ts'
import { type ClockTime, minutesOfClockTime } from '@amhp/shared/time/clock-time.ts'
import { weekdays } from '@amhp/shared/time/date.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'

/** What cannot be accepted in an AMHP as sent, each with its path; the schema has checked every value on its own. */
export function amhpFaults(sent: AmhpDetails, authorities: readonly Authority[]): Fault[] {
  const known = new Map(authorities.map((authority) => [authority.id, authority]))
  return [
    ...dayFaults(sent),
    ...sent.approvals.flatMap((approval, i) => [
      ...authorityFaults(approval.authority, `approvals[${i}].authority`, known),
      ...suspensionFaults(approval.suspended, `approvals[${i}].suspended`),
    ]),
    ...overlapFaults(sent.approvals, known),
    ...sent.actingFor.flatMap((acting, i) => [
      ...authorityFaults(acting.authority, `actingFor[${i}].authority`, known),
      ...orderFaults(acting.from, acting.until, `actingFor[${i}].until`),
    ]),
    ...(sent.otherPost ? otherPostFaults(sent.otherPost) : []),
  ]
}

function orderFaults(from: string | null, until: string | null, path: string): Fault[] {
  if (from === null || until === null || from <= until) return []
  return [{ path, message: 'Choose an end on or after the start; it is the last valid day' }]
}

const dayFaults = ({ optOut, startedOn, leftOn }: AmhpDetails): Fault[] => [
  ...(startedOn !== null && leftOn !== null && leftOn < startedOn
    ? [{ path: 'leftOn', message: 'Choose a last day on or after the day she started' }]
    : []),
  ...(optOut ? orderFaults(optOut.from, optOut.until, 'optOut.until') : []),
]

const authorityFaults = (id: string, path: string, known: ReadonlyMap<string, Authority>): Fault[] =>
  known.has(id)
    ? []
    : [{ path, message: `No authority here has the id ${id}; choose one, or add it to the service first` }]

function suspensionFaults(suspended: AmhpDetails['approvals'][number]['suspended'], path: string): Fault[] {
  const faults: Fault[] = []
  let free = Number.NEGATIVE_INFINITY
  for (const [i, { from, until }] of suspended.entries()) {
    const end = until ?? Number.POSITIVE_INFINITY
    if (end <= from) faults.push({ path: `${path}[${i}].until`, message: 'Choose an end after the start' })
    else if (from < free)
      faults.push({
        path: `${path}[${i}].from`,
        message: 'Put suspensions in order of time, each starting after the one before has ended',
      })
    free = Math.max(free, end)
  }
  return faults
}

/** An AMHP is approved by one authority of a nation at a time. */
function overlapFaults(approvals: AmhpDetails['approvals'], known: ReadonlyMap<string, Authority>): Fault[] {
  const nationOf = (authority: string) => known.get(authority)?.nation
  return approvals.flatMap((approval, i) => {
    const nation = nationOf(approval.authority)
    const before = approvals
      .slice(0, i)
      .find((b) => nation && nationOf(b.authority) === nation && b.from <= approval.until && approval.from <= b.until)
    if (!before) return []
    const name = known.get(before.authority)!.name
    const message = `This overlaps the approval by ${name} until ${fullDate(before.until)}. An AMHP is approved by one authority of a nation at a time: end one before the other begins`
    return [{ path: `approvals[${i}].from`, message }]
  })
}

function otherPostFaults({ from, until, weekly, exceptions }: OtherPost): Fault[] {
  const faults = orderFaults(from, until, 'otherPost.until')
  const spans = weekly.map(({ day, start, end }, i) => {
    if (start === end)
      faults.push({ path: `otherPost.weekly[${i}].end`, message: 'Choose an end other than the start' })
    return weekSpan(weekdays.indexOf(day), start, end)
  })
  for (const [i, span] of spans.entries()) {
    if (spans.slice(0, i).some((other) => meets(span, other)))
      faults.push({
        path: `otherPost.weekly[${i}].start`,
        message: 'These hours overlap hours above; join them into one',
      })
  }
  const seen = new Set<string>()
  for (const [i, { date, hours }] of exceptions.entries()) {
    if (seen.has(date))
      faults.push({
        path: `otherPost.exceptions[${i}].date`,
        message: `${fullDate(date)} is named twice; remove one`,
      })
    if (hours && hours.start === hours.end)
      faults.push({ path: `otherPost.exceptions[${i}].hours.end`, message: 'Choose an end other than the start' })
    seen.add(date)
  }
  return faults
}

const dayMinutes = 24 * 60
const weekMinutes = 7 * dayMinutes

function weekSpan(day: number, start: ClockTime, end: ClockTime): { start: number; end: number } {
  const from = day * dayMinutes + minutesOfClockTime(start)
  const to = day * dayMinutes + minutesOfClockTime(end)
  return { start: from, end: to > from ? to : to + dayMinutes }
}

/** Sunday night runs into Monday morning, so each span is also compared a week on. */
const meets = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  [-weekMinutes, 0, weekMinutes].some((shift) => a.start < b.end + shift && b.start + shift < a.end)
