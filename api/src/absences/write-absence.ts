import type { Db } from '@amhp/db/open.ts'
import type { MetAnswer } from '@amhp/shared/rota/met-absences.ts'
import { earlierOf, instantOf, laterOf } from '@amhp/shared/time/instant.ts'
import { spanText } from '@amhp/shared/time/wording.ts'
import { amhpNameOrRefuse } from '../amhps/amhp-name.ts'
import { changesNothing } from '../http/refuse.ts'
import type { Context } from '../http/route.ts'
import { absencesIn } from '../rota-document/period-store.ts'
import { recordAbsence } from './record-absence.ts'
import { refuseCrowded, refuseFar, refuseRepeated } from './refuse-absence.ts'
import { settleMet } from './settle-met.ts'
import { deleteAbsence, putAbsence, type StoredAbsence } from './store.ts'

/**
 * Stores a new or changed absence and gives what is stored then: merged with others of the person, as answered. Answers of
 * undefined ask about none.
 */
export async function writeAbsence(
  q: Db,
  context: Context,
  did: 'Entered' | 'Changed',
  absence: StoredAbsence,
  answers: readonly MetAnswer[] | undefined,
): Promise<StoredAbsence> {
  const { serviceId, zone } = context.account
  refuseFar(context, absence)
  const name = await amhpNameOrRefuse(q, serviceId, absence.amhp)
  const others = await othersAround(q, serviceId, absence)
  refuseRepeated(zone, name, absence, others)
  refuseCrowded(zone, name, absence, others)
  const merged = answers ? settleMet(zone, name, absence, others, answers) : []
  if (merged.length > 0) return await mergeAbsences(q, context, name, did, absence, merged)
  await putAbsence(q, serviceId, absence)
  await recordAbsence(q, context, did, name, absence)
  return absence
}

/** A new absence becomes part of the earliest, which keeps its history; a changed one takes the others in. */
async function mergeAbsences(
  q: Db,
  context: Context,
  name: string,
  did: 'Entered' | 'Changed',
  absence: StoredAbsence,
  merged: readonly StoredAbsence[],
): Promise<StoredAbsence> {
  const { serviceId, zone } = context.account
  const all = [absence, ...merged]
  const start = all.map((one) => one.start).reduce(earlierOf)
  const end = all.map((one) => one.end).reduce(laterOf)
  const endKnown = all.filter((one) => one.end === end).every((one) => one.endKnown)
  const first = merged[0]!
  if (did === 'Entered' && merged.length === 1 && changesNothing(first, { start, end, endKnown })) return first
  const one =
    did === 'Entered'
      ? { ...first, version: first.version + 1, start, end, endKnown }
      : { ...absence, start, end, endKnown }
  const gone = merged.filter(({ id }) => id !== one.id)
  const others = await othersAround(q, serviceId, one)
  refuseCrowded(
    zone,
    name,
    one,
    others.filter((other) => !gone.some(({ id }) => id === other.id)),
  )
  await putAbsence(q, serviceId, one)
  const parts = all.map((part) => spanText(zone, part)).join('; ')
  await recordAbsence(q, context, 'Changed', name, one, `, merged from ${parts}`)
  for (const other of gone) {
    await deleteAbsence(q, serviceId, other.id)
    await recordAbsence(q, context, 'Removed', name, other, ', merged into another')
  }
  return one
}

/** The other absences of the person that overlap one, or touch it. */
export async function othersAround(q: Db, serviceId: string, { id, amhp, start, end }: StoredAbsence) {
  const around = await absencesIn(q, serviceId, { start: instantOf(start - 1), end: instantOf(end + 1) })
  return around.filter((other) => other.amhp === amhp && other.id !== id)
}
