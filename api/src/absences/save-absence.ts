import type { Db } from '@amhp/db/open.ts'
import type { Absence, AbsenceDetails } from '@amhp/shared/contract/absences.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { longDate, spanText } from '@amhp/shared/time/wording.ts'
import { dateAt, type Zone } from '@amhp/shared/time/zone.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../http/route.ts'
import type { Caller } from '../http/session.ts'
import { refuseStale } from '../http/stale-edit.ts'
import { amhpNames } from '../names-store.ts'
import { noticing } from '../notices/notice-change.ts'
import { absenceValue } from './absence-value.ts'
import { type AbsenceRow, absencesIn, deleteAbsence, findAbsence, insertAbsence, updateAbsence } from './store.ts'

/** As many as shifts may lie over each other. */
const mostOverlapping = 30

const change = (kind: 'amhp' | 'absence', id: string) => ({ cause: 'absence', about: { kind, id } }) as const

/** Enters an absence. Shifts that it meets stay, and the rules flag them. */
export async function enterAbsence(context: Context, sent: AbsenceDetails): Promise<Absence> {
  const { account } = context
  return await noticing(context, change('amhp', sent.amhp), async (q) => {
    const { row, name } = await read(q, account, newId(), 1, sent)
    await insertAbsence(q, row)
    await record(q, context, 'Entered', name, row)
    return absenceValue(row, account.roles)
  })
}

export async function changeEnteredAbsence(
  context: Context,
  id: string,
  { version, ...sent }: AbsenceDetails & { version: number },
): Promise<Absence> {
  const { account } = context
  return await noticing(context, change('amhp', sent.amhp), async (q) => {
    const stored = await existing(q, account.serviceId, id)
    refuseStale(absenceValue(stored, account.roles), { version })
    const { row, name } = await read(q, account, id, stored.version + 1, sent)
    await updateAbsence(q, row)
    await record(q, context, 'Changed', name, row)
    return absenceValue(row, account.roles)
  })
}

export async function removeEnteredAbsence(context: Context, id: string): Promise<void> {
  const { account } = context
  await noticing(context, change('absence', id), async (q) => {
    const stored = await existing(q, account.serviceId, id)
    const name = (await amhpNames(q, account.serviceId)).get(stored.amhpId)
    await deleteAbsence(q, account.serviceId, id)
    await record(q, context, 'Removed', name ?? 'an AMHP', stored)
  })
}

async function existing(q: Db, serviceId: string, id: string): Promise<AbsenceRow> {
  const row = await findAbsence(q, serviceId, id)
  if (!row) throw new Problem('not-found', 'There is no such absence; it may have been removed. Load the page again.')
  return row
}

async function read(q: Db, { serviceId, zone }: Caller, id: string, version: number, sent: AbsenceDetails) {
  const name = (await amhpNames(q, serviceId)).get(sent.amhp)
  if (name === undefined) {
    const message = 'Choose an AMHP of the register'
    throw new Problem('not-accepted', `Nothing was saved. ${message}.`, { faults: [{ path: 'amhp', message }] })
  }
  const row: AbsenceRow = {
    serviceId,
    id,
    amhpId: sent.amhp,
    kind: sent.kind,
    start: sent.start,
    end: sent.end,
    version,
  }
  await refuseCrowded(q, zone, row, name)
  return { row, name }
}

/** Each shift under each absence is a finding, so that a heap of them, as a faulty script sends it, would be more than anyone could read. */
async function refuseCrowded(q: Db, zone: Zone, row: AbsenceRow, name: string) {
  const others = (await absencesIn(q, row.serviceId, row)).filter(
    ({ amhpId, id }) => amhpId === row.amhpId && id !== row.id,
  )
  if (others.length <= mostOverlapping) return
  const day = longDate(dateAt(zone, row.start))
  const found = `${name} would have more than ${mostOverlapping} other absences over one from ${day}`
  throw new Problem('not-accepted', `Nothing was saved. ${found}. Remove some of them, then save again.`, {
    faults: [{ path: 'start', message: found }],
  })
}

/** The trail says that somebody is away and when, never why: leads read it, and sickness is not shown to colleagues. */
async function record(q: Db, { account, clock }: Context, did: string, name: string, row: AbsenceRow) {
  await recordAudit(q, {
    ...{ serviceId: account.serviceId, accountId: account.id, at: clock.now() },
    what: `${did} an absence of ${name}, ${spanText(account.zone, row)}`,
    about: { kind: 'absence', id: row.id },
  })
}
