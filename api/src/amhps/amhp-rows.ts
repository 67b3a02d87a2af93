import type { AmhpDetails } from '@amhp/shared/contract/amhps.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import type { AmhpRow, AmhpRows } from './store.ts'

/** The rows of an AMHP as sent. */
export function amhpRowsOf(serviceId: string, id: string, version: number, sent: AmhpDetails): AmhpRows {
  const { otherPost, optOut, approvals, actingFor, ...details } = sent
  const own = { serviceId, amhpId: id }
  const held = approvals.map((approval) => ({ id: newId(), approval }))
  return {
    amhp: [amhpRow(serviceId, id, version, details, optOut)],
    approval: held.map(({ id, approval }) => ({
      ...{ ...own, id, authorityId: approval.authority },
      ...{ from: approval.from, until: approval.until },
    })),
    suspension: held.flatMap(({ id: approvalId, approval }) =>
      approval.suspended.map(({ from, until }) => ({
        ...{ ...own, id: newId(), approvalId, from },
        until,
      })),
    ),
    actingFor: actingFor.map(({ authority, from, until }) => ({
      ...{ ...own, id: newId(), authorityId: authority, from, until },
    })),
    otherPost: otherPost ? [{ ...own, label: otherPost.label, from: otherPost.from, until: otherPost.until }] : [],
    hours: (otherPost?.weekly ?? []).map(({ day, start, end }) => ({
      ...own,
      day,
      start,
      end,
    })),
    exception: (otherPost?.exceptions ?? []).map((exception) => ({
      ...{ ...own, date: exception.date },
      start: exception.hours?.start ?? null,
      end: exception.hours?.end ?? null,
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
    ...{ startedOn, leftOn },
    ...{ optOutFrom: optOut?.from ?? null, optOutUntil: optOut?.until ?? null },
  }
}
