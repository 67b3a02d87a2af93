import type { Db } from '@amhp/db/open.ts'
import type { Absence, AbsenceDetails } from '@amhp/shared/contract/absences.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { longDate, spanText } from '@amhp/shared/time/wording.ts'
import { dateAt, type Zone } from '@amhp/shared/time/zone.ts'
import { amhpNameOrRefuse } from '../amhps/amhp-name.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import { refuseStale } from '../http/refuse.ts'
import type { Context } from '../http/route.ts'
import type { Caller } from '../http/session.ts'
import { amhpNames } from '../names-store.ts'
import { noticing } from '../notices/notice-change.ts'
import { absencesIn } from '../rota-document/period-store.ts'
import { deleteAbsence, findAbsence, putAbsence, type StoredAbsence } from './store.ts'

/** As many as shifts may lie over each other. */
const mostOverlapping = 30

const change = (kind: 'amhp' | 'absence', id: string) => ({ cause: 'absence', about: { kind, id } }) as const

/** Enters an absence. Shifts that it meets stay, and the rules flag them. */
export async function enterAbsence(context: Context, sent: AbsenceDetails): Promise<Absence> {
  return await noticing(context, change('amhp', sent.amhp), async (q) => {
    const entered = { id: newId(), ...sent, version: 1 }
    const name = await nameFor(q, context.account, entered)
    await putAbsence(q, context.account.serviceId, entered)
    await record(q, context, 'Entered', name, entered)
    return entered
  })
}

export async function changeEnteredAbsence(
  context: Context,
  id: string,
  { version, ...sent }: AbsenceDetails & { version: number },
): Promise<Absence> {
  const { serviceId } = context.account
  return await noticing(context, change('amhp', sent.amhp), async (q) => {
    refuseStale(await existing(q, serviceId, id), { version })
    const changed = { id, ...sent, version: version + 1 }
    const name = await nameFor(q, context.account, changed)
    await putAbsence(q, serviceId, changed)
    await record(q, context, 'Changed', name, changed)
    return changed
  })
}

export async function removeEnteredAbsence(context: Context, id: string): Promise<void> {
  const { serviceId } = context.account
  await noticing(context, change('absence', id), async (q) => {
    const stored = await existing(q, serviceId, id)
    const name = (await amhpNames(q, serviceId)).get(stored.amhp)
    await deleteAbsence(q, serviceId, id)
    await record(q, context, 'Removed', name ?? 'an AMHP', stored)
  })
}

async function existing(q: Db, serviceId: string, id: string): Promise<StoredAbsence> {
  const found = await findAbsence(q, serviceId, id)
  if (!found) throw new Problem('not-found', 'There is no such absence; it may have been removed. Load the page again.')
  return found
}

/** Whose absence it is, once nothing speaks against it. */
async function nameFor(q: Db, { serviceId, zone }: Caller, absence: StoredAbsence): Promise<string> {
  const name = await amhpNameOrRefuse(q, serviceId, absence.amhp)
  await refuseCrowded(q, serviceId, zone, absence, name)
  return name
}

/** Each shift under each absence is a finding, so that a heap of them, as a faulty script sends it, would be more than anyone could read. */
async function refuseCrowded(q: Db, serviceId: string, zone: Zone, absence: StoredAbsence, name: string) {
  const others = (await absencesIn(q, serviceId, absence)).filter(
    ({ amhp, id }) => amhp === absence.amhp && id !== absence.id,
  )
  if (others.length <= mostOverlapping) return
  const day = longDate(dateAt(zone, absence.start))
  const found = `${name} would have more than ${mostOverlapping} other absences over one from ${day}`
  throw new Problem('not-accepted', `Nothing was saved. ${found}. Remove some of them, then save again.`, {
    faults: [{ path: 'start', message: found }],
  })
}

/** The trail says that somebody is away and when, never why: leads read it, and sickness is not shown to colleagues. */
async function record(q: Db, context: Context, did: string, name: string, absence: StoredAbsence) {
  await recordAudit(q, actorOf(context), {
    what: `${did} an absence of ${name}, ${spanText(context.account.zone, absence)}`,
    about: { kind: 'absence', id: absence.id },
  })
}
