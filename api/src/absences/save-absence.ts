import type { Db } from '@amhp/db/open.ts'
import type { Absence, AbsenceDetails } from '@amhp/shared/contract/absences.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { farFaults } from '@amhp/shared/rota/reach.ts'
import { longDate, spanText } from '@amhp/shared/time/wording.ts'
import { dateAt, type Zone } from '@amhp/shared/time/zone.ts'
import { amhpNameOrRefuse } from '../amhps/amhp-name.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import { changesNothing, refuseFaults, refuseStale } from '../http/refuse.ts'
import type { Context } from '../http/route.ts'
import { amhpNames } from '../names-store.ts'
import { writeWithNotices } from '../notices/write-with-notices.ts'
import { absencesIn } from '../rota-document/period-store.ts'
import { deleteAbsence, findAbsence, putAbsence, type StoredAbsence } from './store.ts'

/** The same limit as for overlapping shifts (rotas/refuse-crowded.ts). */
const mostOverlapping = 30

/** An absence may have begun long ago. */
const yearsBehind = 10

/** Of her absences alike, so that one entered and removed again and again is told once. */
const change = (amhp: string) => ({ cause: 'absence', about: { kind: 'amhp', id: amhp } }) as const

/** Enters an absence. Shifts that overlap it stay, and the rules report them. */
export async function enterAbsence(context: Context, sent: AbsenceDetails): Promise<Absence> {
  return await writeWithNotices(context, change(sent.amhp), async (q) => {
    const entered = { id: newId(), ...sent, version: 1 }
    const name = await checkedName(q, context, entered)
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
  return await writeWithNotices(context, change(sent.amhp), async (q) => {
    const stored = await existing(q, serviceId, id)
    refuseStale(stored, { version })
    if (changesNothing(stored, sent)) return stored
    const changed = { id, ...sent, version: version + 1 }
    const name = await checkedName(q, context, changed)
    await putAbsence(q, serviceId, changed)
    await record(q, context, 'Changed', name, changed)
    return changed
  })
}

export async function removeEnteredAbsence(context: Context, id: string): Promise<void> {
  const { serviceId } = context.account
  const { amhp } = await existing(context.store.read, serviceId, id)
  await writeWithNotices(context, change(amhp), async (q) => {
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

/** The name of the AMHP. Refuses an unknown AMHP, days far from today, an absence entered twice, and too many at once. */
async function checkedName(q: Db, { account, clock }: Context, absence: StoredAbsence): Promise<string> {
  const { serviceId, zone } = account
  const today = dateAt(zone, clock.now())
  const days = { start: dateAt(zone, absence.start), end: dateAt(zone, absence.end) }
  refuseFaults(farFaults(days, today, yearsBehind))
  const name = await amhpNameOrRefuse(q, serviceId, absence.amhp)
  const others = (await absencesIn(q, serviceId, absence)).filter(
    ({ amhp, id }) => amhp === absence.amhp && id !== absence.id,
  )
  const { kind, start, end } = absence
  if (others.some((other) => changesNothing(other, { kind, start, end })))
    throw new Problem(
      'already-exists',
      `Nothing was saved. This absence of ${name}, ${spanText(zone, absence)}, is entered already. Change that one.`,
    )
  refuseCrowded(zone, absence, name, others)
  return name
}

/** Each shift during each absence is a finding: a faulty script could cause more than anyone can read. */
function refuseCrowded(zone: Zone, absence: StoredAbsence, name: string, others: readonly unknown[]) {
  if (others.length <= mostOverlapping) return
  const day = longDate(dateAt(zone, absence.start))
  const message = `${name} would have more than ${mostOverlapping} other absences over one from ${day}`
  throw new Problem('not-accepted', `Nothing was saved. ${message}. Remove some of them, then save again.`, {
    faults: [{ path: 'start', message }],
  })
}

/** The audit trail never says the kind of an absence: leads read it, and only managers may see sickness. */
async function record(q: Db, context: Context, did: string, name: string, absence: StoredAbsence) {
  await recordAudit(q, actorOf(context), {
    what: `${did} an absence of ${name}, ${spanText(context.account.zone, absence)}`,
    about: { kind: 'absence', id: absence.id },
    amhp: absence.amhp,
  })
}
