import type { AmhpDetails } from '@amhp/shared/contract/amhps.ts'
import type { ClockTime } from '@amhp/shared/time/clock-time.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { parseInstant } from '@amhp/shared/time/instant.ts'
import { newId } from '../http/new-id.ts'
import type { AmhpRow, AmhpRows } from './store.ts'

// The contract's schemas have read these as real days, times and moments.
const date = <T extends string | null>(text: T) => text as (T & LocalDate) | Extract<T, null>
const time = (text: string) => text as ClockTime
const moment = (text: string) => parseInstant(text)!

/** The rows of an AMHP as sent. */
export function amhpRowsOf(serviceId: string, id: string, version: number, sent: AmhpDetails): AmhpRows {
  const { otherPost, optOut, approvals, actingFor, ...details } = sent
  const own = { serviceId, amhpId: id }
  const held = approvals.map((approval) => ({ id: newId(), approval }))
  return {
    amhp: [amhpRow(serviceId, id, version, details, optOut)],
    approval: held.map(({ id, approval }) => ({
      ...{ ...own, id, authorityId: approval.authority },
      ...{ from: date(approval.from), until: date(approval.until) },
    })),
    suspension: held.flatMap(({ id: approvalId, approval }) =>
      approval.suspended.map(({ from, until }) => ({
        ...{ ...own, id: newId(), approvalId, from: moment(from) },
        until: until === null ? null : moment(until),
      })),
    ),
    actingFor: actingFor.map(({ authority, from, until }) => ({
      ...{ ...own, id: newId(), authorityId: authority, from: date(from), until: date(until) },
    })),
    otherPost: otherPost
      ? [{ ...own, label: otherPost.label, from: date(otherPost.from), until: date(otherPost.until) }]
      : [],
    hours: (otherPost?.weekly ?? []).map(({ day, start, end }) => ({
      ...own,
      day,
      start: time(start),
      end: time(end),
    })),
    exception: (otherPost?.exceptions ?? []).map((exception) => ({
      ...{ ...own, date: date(exception.date) },
      start: exception.hours && time(exception.hours.start),
      end: exception.hours && time(exception.hours.end),
    })),
  }
}

function amhpRow(
  serviceId: string,
  id: string,
  version: number,
  details: Omit<AmhpDetails, 'otherPost' | 'optOut' | 'approvals' | 'actingFor'>,
  optOut: AmhpDetails['optOut'],
): AmhpRow {
  const { name, profession, employer, contractedMinutes, team, workEmail, dutyPhone, startedOn, leftOn, notes } =
    details
  return {
    ...{ serviceId, id, name, profession, employer, contractedMinutes, team, workEmail, dutyPhone, notes, version },
    ...{ startedOn: date(startedOn), leftOn: date(leftOn) },
    ...{ optOutFrom: optOut && date(optOut.from), optOutUntil: optOut && date(optOut.until) },
  }
}
