import type { Db } from '@amhp/db/open.ts'
import type { Absence, AbsenceDetails } from '@amhp/shared/contract/absences.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import type { MetAnswer } from '@amhp/shared/rota/met-absences.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { changesNothing, refuseStale } from '../http/refuse.ts'
import type { Context } from '../http/route.ts'
import { amhpNames } from '../names-store.ts'
import { writeWithNotices } from '../notices/write-with-notices.ts'
import { recordAbsence } from './record-absence.ts'
import { deleteAbsence, findAbsence, type StoredAbsence } from './store.ts'
import { writeAbsence } from './write-absence.ts'

interface Answered {
  /** What was answered of the absences that it meets. */
  readonly others: readonly MetAnswer[]
}

/** Of her absences alike, so that one entered and removed again and again is told once. */
export const absenceChange = (amhp: string) => ({ cause: 'absence', about: { kind: 'amhp', id: amhp } }) as const

/** Enters an absence. Shifts that overlap it stay, and the rules report them. */
export async function enterAbsence(context: Context, { others, ...sent }: AbsenceDetails & Answered): Promise<Absence> {
  return await writeWithNotices(context, absenceChange(sent.amhp), (q) =>
    writeAbsence(q, context, 'Entered', { id: newId(), ...sent, version: 1 }, others),
  )
}

export async function changeEnteredAbsence(
  context: Context,
  id: string,
  { version, others, ...sent }: AbsenceDetails & Answered & { version: number },
): Promise<Absence> {
  const { serviceId } = context.account
  return await writeWithNotices(context, absenceChange(sent.amhp), async (q) => {
    const stored = await existing(q, serviceId, id)
    refuseStale(stored, { version })
    if (changesNothing(stored, sent)) return stored
    const { amhp, kind, start, end } = sent
    const isWhereItWas = changesNothing(stored, { amhp, kind, start, end })
    const changed = { id, ...sent, version: version + 1 }
    return await writeAbsence(q, context, 'Changed', changed, isWhereItWas ? undefined : others)
  })
}

export async function removeEnteredAbsence(context: Context, id: string): Promise<void> {
  const { serviceId } = context.account
  const { amhp } = await existing(context.store.read, serviceId, id)
  await writeWithNotices(context, absenceChange(amhp), async (q) => {
    const stored = await existing(q, serviceId, id)
    const name = (await amhpNames(q, serviceId)).get(stored.amhp)
    await deleteAbsence(q, serviceId, id)
    await recordAbsence(q, context, 'Removed', name ?? 'an AMHP', stored)
  })
}

async function existing(q: Db, serviceId: string, id: string): Promise<StoredAbsence> {
  const found = await findAbsence(q, serviceId, id)
  if (!found) throw new Problem('not-found', 'There is no such absence; it may have been removed. Load the page again.')
  return found
}
