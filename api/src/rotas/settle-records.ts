import type { Db } from '@amhp/db/open.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import type { RecordFate, SettledRecord } from '@amhp/shared/contract/settled-records.ts'
import { type PlannedShift, sameShift } from '@amhp/shared/rota/planned-shift.ts'
import { isRecordOf, recordedWork, recordOf, workedSpans } from '@amhp/shared/rota/with-record.ts'
import { spanText } from '@amhp/shared/time/wording.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import * as z from 'zod/mini'
import { type AuditActor, recordAudit } from '../audit/record-audit.ts'
import { amhpNames } from '../names-store.ts'
import { keepRecord, recordsOfShifts, removeRecord, type StoredRecord } from '../shifts/record-store.ts'

export interface ReplacedShift {
  readonly before: PlannedShift | null
  readonly after: PlannedShift | null
}

/** What was answered for each record, or for all of them. */
export type RecordAnswers = readonly SettledRecord[] | RecordFate

/**
 * Keeps or removes, as answered, the records of shifts that are about to be given to someone else, moved or deleted. Refuses
 * if one has no answer yet. What was kept once is not asked about again.
 */
export async function settleRecords(
  q: Db,
  by: AuditActor,
  zone: Zone,
  changes: readonly ReplacedShift[],
  answers: RecordAnswers,
): Promise<void> {
  const losing = await losingTheirShift(q, by.serviceId, changes)
  if (losing.length === 0) return
  const names = await amhpNames(q, by.serviceId)
  const says = (record: StoredRecord) => workedText(zone, names.get(record.amhp) ?? 'An AMHP', record)
  const fates = typeof answers === 'string' ? answers : new Map(answers.map(({ record, becomes }) => [record, becomes]))
  const fateOf = ({ id }: StoredRecord) => (typeof fates === 'string' ? fates : fates.get(id))
  const open = losing.filter((record) => fateOf(record) === undefined)
  if (open.length > 0)
    throw new Problem(
      'work-on-record',
      'Nothing was saved: work is on record for what you move, delete, replace or give to someone else. Say whether it stays as worked or is removed.',
      { faults: open.map((record) => ({ path: record.id, message: says(record) })) },
    )
  for (const record of losing) {
    const isKept = fateOf(record) === 'kept'
    if (isKept) await keepRecord(q, by.serviceId, record.id)
    else await removeRecord(q, by.serviceId, record.id)
    const { lateReason } = record
    await recordAudit(q, by, {
      what: `${isKept ? 'Kept as worked, without its shift' : 'Removed from the record, with its shift'}: ${says(record)}`,
      about: { kind: 'shift', id: record.shift },
      amhp: record.amhp,
      detail: { before: { ...z.encode(recordedWork, record), lateReason } },
    })
  }
}

export async function losingTheirShift(
  q: Db,
  serviceId: string,
  changes: readonly ReplacedShift[],
): Promise<StoredRecord[]> {
  const replaced = changes.flatMap(({ before, after }) =>
    before && !sameShift(before, after) ? [{ before, after }] : [],
  )
  const records = await recordsOfShifts(
    q,
    serviceId,
    replaced.map(({ before }) => before.id),
  )
  const byShift = Map.groupBy(records, ({ shift }) => shift)
  return replaced.flatMap(({ before, after }) => {
    const record = recordOf(byShift.get(before.id) ?? [], before)
    if (!record || record.kept || workedSpans(record).length === 0) return []
    return after && isRecordOf(record, after) ? [] : [record]
  })
}

/** `Amina Rahman worked Tue 1 Dec 09:00 to 23:20`. */
const workedText = (zone: Zone, name: string, record: StoredRecord): string =>
  `${name} ${record.kind === 'standby' ? 'was called out' : 'worked'} ${workedSpans(record)
    .map((span) => spanText(zone, span))
    .join(' and ')}`
