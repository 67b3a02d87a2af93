import type { Db } from '@amhp/db/open.ts'
import type { Given, Reply } from '@amhp/shared/contract/endpoint.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import type { endSickness as ending, OwnSickness, reportSickness as reporting } from '@amhp/shared/contract/sickness.ts'
import { mayMerge, meets } from '@amhp/shared/rota/met-absences.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { hour, type Instant, instantOf } from '@amhp/shared/time/instant.ts'
import { dateAt, startOfDay, type Zone } from '@amhp/shared/time/zone.ts'
import { amhpNameOrRefuse } from '../amhps/amhp-name.ts'
import { changesNothing, refuseField, refuseUnlinked } from '../http/refuse.ts'
import type { Context } from '../http/route.ts'
import { toldOf } from '../notices/told-of.ts'
import { writeWithNotices } from '../notices/write-with-notices.ts'
import { absencesIn } from '../rota-document/period-store.ts'
import { recordAbsence } from './record-absence.ts'
import { absenceChange } from './save-absence.ts'
import { deleteAbsence, findAbsence, putAbsence, type StoredAbsence } from './store.ts'
import { othersAround, writeAbsence } from './write-absence.ts'

/** Sickness whose end is not known is counted for so many days, today included: as long as she may certify it herself. */
const openDays = 7
/** What lies further away is for a manager to enter. */
const mostBehind = 24 * hour
const mostAhead = 48 * hour
const mostDays = 28

/** The end of the days that sickness without a known end is counted for. */
export const openEnd = (zone: Zone, from: Instant): Instant => startOfDay(zone, addDays(dateAt(zone, from), openDays))

/** Enters the caller's own sickness. Sickness that it meets becomes one with it; other absences stay. */
export async function reportSickness(
  context: Context,
  { start, end }: Given<typeof reporting>['body'],
): Promise<Reply<typeof reporting>> {
  const { store, account, clock } = context
  const amhp = account.amhp ?? refuseUnlinked()
  const now = clock.now()
  if (start < now - mostBehind || start > now + mostAhead)
    refuseField('start', 'Choose a time within the last day and the next two, or ask your manager to enter it')
  if (end !== null && end <= start) refuseField('end', 'Choose an end after the start')
  if (end !== null && end > start + mostDays * 24 * hour)
    refuseField('end', `Choose an end within ${mostDays} days, or leave it open`)
  const away = { kind: 'sickness', countsAsWork: false, excluded: true, endKnown: end !== null } as const
  const sent = { id: newId(), amhp, start, end: end ?? openEnd(account.zone, start), ...away, version: 1 }
  const sickness = await writeWithNotices(context, absenceChange(amhp), async (q) => {
    const met = (await othersAround(q, account.serviceId, sent)).filter((other) => meets(sent, other))
    const same = met.find((other) => changesNothing(other, { kind: sent.kind, start, end: sent.end }))
    if (same) return same
    const answers = met.map((other) => ({
      ...{ absence: other.id, version: other.version },
      becomes: mayMerge(sent, other) ? ('merged' as const) : ('kept' as const),
    }))
    return await writeAbsence(q, context, 'Entered', sent, answers)
  })
  return await asOwn(store.read, account.serviceId, sickness)
}

/** Ends the caller's own sickness, or removes one that has not begun by then. */
export async function endSickness(
  context: Context,
  absenceId: string,
  { end }: Given<typeof ending>['body'],
): Promise<Reply<typeof ending>> {
  const { account, clock } = context
  const { serviceId, zone } = account
  const amhp = account.amhp ?? refuseUnlinked()
  if (end > openEnd(zone, clock.now())) refuseField('end', `Choose an end within ${openDays} days`)
  return await writeWithNotices(context, absenceChange(amhp), async (q) => {
    const stored = await findAbsence(q, serviceId, absenceId)
    if (stored?.amhp !== amhp || stored.kind !== 'sickness')
      throw new Problem('not-found', 'Your manager has changed or removed this. Load the page again.')
    const name = await amhpNameOrRefuse(q, serviceId, amhp)
    if (end <= stored.start) {
      await deleteAbsence(q, serviceId, absenceId)
      await recordAbsence(q, context, 'Removed', name, stored)
      return { sickness: null }
    }
    if (stored.end === end && stored.endKnown) return { sickness: await asOwn(q, serviceId, stored) }
    const changed = { ...stored, end, endKnown: true, version: stored.version + 1 }
    await putAbsence(q, serviceId, changed)
    await recordAbsence(q, context, 'Changed', name, changed)
    return { sickness: await asOwn(q, serviceId, changed) }
  })
}

async function asOwn(q: Db, serviceId: string, sickness: StoredAbsence): Promise<OwnSickness> {
  const { id, amhp, start, end, endKnown } = sickness
  return { id, start, end, endKnown, told: await toldOf(q, serviceId, absenceChange(amhp)) }
}

/** Her sickness that is on, or about to begin; the last of several. */
export async function sicknessNow(q: Db, serviceId: string, amhp: string, now: Instant): Promise<OwnSickness | null> {
  const soon = await absencesIn(q, serviceId, { start: now, end: instantOf(now + mostAhead) })
  const last = soon.findLast((one) => one.amhp === amhp && one.kind === 'sickness')
  return last ? await asOwn(q, serviceId, last) : null
}
