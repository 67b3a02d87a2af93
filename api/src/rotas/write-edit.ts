import type { Db } from '@amhp/db/open.ts'
import { type ShiftChange, shiftIdOf } from '@amhp/shared/contract/shift-changes.ts'
import { farFaults } from '@amhp/shared/rota/reach.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { dateAt, type Zone } from '@amhp/shared/time/zone.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { refuseFaults } from '../http/refuse.ts'
import { rotaPeriods } from '../rota-document/period-store.ts'
import { answeredForIds } from '../service/answered-for.ts'
import { knownCodes } from '../shift-codes/store.ts'
import { draftShiftsById, writeDraft } from '../shifts/draft-store.ts'
import { appendEdit } from './log-store.ts'
import { planEdit } from './plan-edit.ts'
import { refuseCrowded } from './refuse-crowded.ts'
import { type RecordAnswers, settleRecords } from './settle-records.ts'
import { incrementVersion, knownAmhps } from './store.ts'

export interface EditToWrite {
  readonly serviceId: string
  readonly zone: Zone
  /** Who made it; null for the command line. */
  readonly accountId: string | null
  readonly at: Instant
  readonly name: string
  readonly changes: readonly ShiftChange[]
  /** What becomes of work on record whose shift is changed. */
  readonly records: RecordAnswers
}

/** The part of an edit in the log of one rota. */
interface WrittenEdit {
  readonly rotaId: string
  readonly number: number
  readonly changes: readonly ShiftChange[]
}

/** Writes an edit in a transaction: the shifts, the log of each rota, and the audit trail. */
export async function writeEdit(
  q: Db,
  { serviceId, zone, accountId, at, name, changes, records }: EditToWrite,
): Promise<WrittenEdit[]> {
  refuseFar(changes, zone, at)
  const stored = new Map(
    (await draftShiftsById(q, serviceId, changes.map(shiftIdOf))).map((shift) => [shift.id, shift]),
  )
  const amhps = await knownAmhps(q, serviceId, new Set(changes.flatMap(({ after }) => after?.amhp ?? [])))
  const codes = await knownCodes(q, serviceId, new Set(changes.flatMap(({ after }) => after?.code ?? [])))
  const namesAuthorities = changes.some(({ after }) => after?.authorities)
  const authorities = namesAuthorities ? await answeredForIds(q, serviceId) : new Set<string>()
  const rotas = await rotaPeriods(q, serviceId)
  const plan = planEdit(name, changes, stored, rotas, { amhps, codes, authorities }, zone)
  const by = { serviceId, accountId, at }
  await settleRecords(q, by, zone, changes, records)
  await writeDraft(q, serviceId, plan)
  await refuseCrowded(q, serviceId, zone, changes)
  const written: WrittenEdit[] = []
  for (const [rotaId, inRota] of plan.perRota) {
    const rota = rotas.find(({ id }) => id === rotaId)!
    const number = await appendEdit(q, { serviceId, rotaId, accountId, at, name, changes: inRota })
    await incrementVersion(q, serviceId, rotaId)
    await recordAudit(q, by, {
      what: `${name} (${inRota.length === 1 ? '1 shift' : `${inRota.length} shifts`}) in the draft of ${rota.name}${accountId === null ? ', on the command line' : ''}`,
      about: { kind: 'rota', id: rotaId },
      detail: { edit: number },
    })
    written.push({ rotaId, number, changes: inRota })
  }
  return written
}

/** Refuses shifts that start far from today. Those of a rota from before this was asked can be deleted. */
function refuseFar(changes: readonly ShiftChange[], zone: Zone, at: Instant): void {
  const today = dateAt(zone, at)
  refuseFaults(
    changes.flatMap(({ after }, i) =>
      after ? farFaults({ [`changes[${i}].after.start`]: dateAt(zone, after.start) }, today) : [],
    ),
  )
}
