import type { Amhp, OtherPost } from '@amhp/shared/contract/amhps.ts'
import { weekdays } from '@amhp/shared/time/date.ts'
import type { AmhpRow, AmhpRows, SuspensionRow } from './store.ts'

/** AMHPs as the contract writes them, from their rows, in the rows' order. */
export function amhpValues(rows: AmhpRows): Amhp[] {
  const approvals = Map.groupBy(rows.approval, ({ amhpId }) => amhpId)
  const suspensions = Map.groupBy(rows.suspension, ({ approvalId }) => approvalId)
  const acting = Map.groupBy(rows.actingFor, ({ amhpId }) => amhpId)
  const posts = postValues(rows)
  return rows.amhp.map((row) => ({
    ...detailValues(row),
    otherPost: posts.get(row.id) ?? null,
    approvals: (approvals.get(row.id) ?? []).map(({ id, authorityId, from, until }) => ({
      authority: authorityId,
      from,
      until,
      suspended: (suspensions.get(id) ?? []).map(suspensionValue),
    })),
    actingFor: (acting.get(row.id) ?? []).map(({ authorityId, from, until }) => ({
      authority: authorityId,
      from,
      until,
    })),
  }))
}

const detailValues = (row: AmhpRow) => ({
  id: row.id,
  name: row.name,
  profession: row.profession,
  employer: row.employer,
  contractedMinutes: row.contractedMinutes,
  team: row.team,
  workEmail: row.workEmail,
  dutyPhone: row.dutyPhone,
  startedOn: row.startedOn,
  leftOn: row.leftOn,
  optOut: row.optOutFrom === null ? null : { from: row.optOutFrom, until: row.optOutUntil },
  notes: row.notes,
  version: row.version,
})

const suspensionValue = ({ from, until }: SuspensionRow) => ({
  from,
  until: until === null ? null : until,
})

function postValues(rows: AmhpRows): Map<string, OtherPost> {
  const hours = Map.groupBy(rows.hours, ({ amhpId }) => amhpId)
  const exceptions = Map.groupBy(rows.exception, ({ amhpId }) => amhpId)
  return new Map(
    rows.otherPost.map(({ amhpId, label, from, until }) => [
      amhpId,
      {
        ...{ label, from, until },
        weekly: (hours.get(amhpId) ?? [])
          .map(({ day, start, end }) => ({ day, start, end }))
          .sort((a, b) => weekdays.indexOf(a.day) - weekdays.indexOf(b.day) || (a.start < b.start ? -1 : 1)),
        exceptions: (exceptions.get(amhpId) ?? []).map(({ date, start, end }) => ({
          date,
          hours: start === null || end === null ? null : { start, end },
        })),
      },
    ]),
  )
}
