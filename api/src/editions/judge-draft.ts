import type { Db } from '@amhp/db/open.ts'
import type { Fault } from '@amhp/shared/contract/problems.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import type { Rota } from '@amhp/shared/rota/rota.ts'
import { sentenceWithTime } from '@amhp/shared/rules/check/hole-sentence.ts'
import { countLevels, type Listed, listed, partsOf } from '@amhp/shared/rules/check/holes.ts'
import { explainedList } from '@amhp/shared/rules/check/sentence.ts'
import { checkRota, type Level } from '@amhp/shared/rules/index.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import { auditedSince, newestEntry } from '../audit/store.ts'
import { findRotaOrRefuse } from '../rotas/find-rota.ts'
import { losingTheirShift, type ReplacedShift } from '../rotas/settle-records.ts'
import { draftShiftsById } from '../shifts/draft-store.ts'
import { recordsOfShifts } from '../shifts/record-store.ts'
import { task } from '../threads/task.ts'
import { tooLarge } from '../threads/worker-pool.ts'
import { changesByPerson, draftBesidePublished } from './draft-beside-published.ts'
import { leftOpen } from './left-open.ts'

/** What a rota document leaves open. */
interface Judged {
  readonly open: readonly Listed[]
  /** Each of its parts as a fault: its key, and its sentence. */
  readonly words: readonly Fault[]
  readonly summary: Record<Level, number>
}

/** What publishing a rota would leave open, and the state that it is true of. */
interface JudgedDraft extends Judged {
  /** The newest audit entry. */
  readonly entry: number
  /** The number of the newest edition; 0 if there is none. */
  readonly newest: number
  readonly changedShifts: number
  /** Published shifts that are given to someone else, moved or deleted, and have work on record. */
  readonly losing: readonly ReplacedShift[]
}

/** As many as reasons can be sent for. */
const mostOpen = 5000

const advice = 'Make the rota shorter: start another for its later days.'

function judge(document: Rota, now: Instant): Judged {
  const { findings } = checkRota(document, { absenceKinds: 'hidden' })
  const open = leftOpen(findings, now)
  const parts = open.flatMap(partsOf)
  if (parts.length > mostOpen) throw tooLarge(`it leaves ${parts.length} findings open, more than ${mostOpen}`, advice)
  const zone = zoneOf(document.service.timeZone)
  return {
    open,
    words: explainedList(parts, document).map((one) => ({
      path: one.key,
      message: sentenceWithTime(one, zone),
    })),
    summary: countLevels(listed(findings)),
  }
}

export const judgeDocument = task({
  name: 'what a rota document leaves open',
  advice,
  work: async (document: Rota, { now }) => judge(document, now),
})

export const judgeDraft = task({
  name: 'what publishing would leave open',
  advice,
  async work(
    { serviceId, rotaId }: { readonly serviceId: string; readonly rotaId: string },
    { store: { read: q }, now },
  ): Promise<JudgedDraft> {
    const entry = await newestEntry(q, serviceId)
    const row = await findRotaOrRefuse(q, serviceId, rotaId)
    const { draft, published, edition, after } = await draftBesidePublished(q, serviceId, row, now)
    return {
      ...judge(after, now),
      entry,
      newest: edition?.number ?? 0,
      changedShifts: changesByPerson(published, draft).count,
      losing: await losingWork(q, serviceId, published),
    }
  },
})

/** The draft that takes the place of a shift may be in another rota. */
async function losingWork(q: Db, serviceId: string, published: readonly PlannedShift[]): Promise<ReplacedShift[]> {
  const ids = published.map(({ id }) => id)
  const recorded = new Set((await recordsOfShifts(q, serviceId, ids)).map(({ shift }) => shift))
  const drafted = new Map((await draftShiftsById(q, serviceId, recorded)).map((shift) => [shift.id, shift]))
  const replaced = published
    .filter(({ id }) => recorded.has(id))
    .map((before) => ({ before, after: drafted.get(before.id) ?? null }))
  const losing = new Set((await losingTheirShift(q, serviceId, replaced)).map(({ shift }) => shift))
  return replaced.filter(({ before }) => losing.has(before.id))
}

/** Whether it is true still, asked in the transaction that publishes. */
export async function isJudgedStill(q: Db, serviceId: string, { entry }: JudgedDraft): Promise<boolean> {
  const since = await auditedSince(q, serviceId, entry)
  return since.every(({ kind }) => kind === 'account' || kind === 'acknowledgement')
}
