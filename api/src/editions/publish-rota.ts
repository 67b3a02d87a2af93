import type { Db } from '@amhp/db/open.ts'
import type { publishRota as endpoint } from '@amhp/shared/contract/editions.ts'
import type { Given, Reply } from '@amhp/shared/contract/endpoint.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { sentenceWithTime } from '@amhp/shared/rules/check/hole-sentence.ts'
import { countLevels, listed, partsOf } from '@amhp/shared/rules/check/holes.ts'
import { explainedList } from '@amhp/shared/rules/check/sentence.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import { acknowledgedReasons } from '../acknowledgements/acknowledged-reasons.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../http/route.ts'
import { findRotaOrRefuse } from '../rotas/find-rota.ts'
import { newestEdit } from '../rotas/log-store.ts'
import { settleRecords } from '../rotas/settle-records.ts'
import { incrementVersion } from '../rotas/store.ts'
import { draftShiftsById } from '../shifts/draft-store.ts'
import { newestEditions, shiftsOfEdition } from '../shifts/published-store.ts'
import { describeEdition } from './describe-editions.ts'
import { changesByPerson, draftBesidePublished } from './draft-beside-published.ts'
import { leftOpen, spreadReasons, withoutReason } from './left-open.ts'
import { insertEdition } from './store.ts'

/**
 * Publishes a rota's draft as its next edition. Refuses if the rota has changed since the manager read it, or if a gap or
 * breach that stays open and is not over has no reason. An acknowledged one has the reason of its acknowledgement, unless another is sent.
 */
export async function publishRota(
  context: Context,
  rotaId: string,
  { version, reasons, records }: Given<typeof endpoint>['body'],
): Promise<Reply<typeof endpoint>> {
  const { store, account } = context
  const { serviceId } = account
  return await store.tx(async (q) => {
    const row = await findRotaOrRefuse(q, serviceId, rotaId)
    if (row.version !== version)
      throw new Problem(
        'stale-edit',
        'Nothing was published: the rota changed after you opened this page. Read the comparison again.',
        { theirs: { version: row.version } },
      )
    const by = actorOf(context)
    await settleRecords(q, by, account.zone, await replacedShifts(q, serviceId, rotaId), records)
    const { draft, published, edition, after } = await draftBesidePublished(q, serviceId, row, by.at)
    const { findings } = checkRota(after, { absenceKinds: 'hidden' })
    const open = leftOpen(findings, by.at)
    const parts = open.flatMap(partsOf)
    const sent = new Map(reasons.map(({ finding, reason }) => [finding, reason]))
    const given = new Map([
      ...(await acknowledgedReasons(q, serviceId, parts, dateAt(account.zone, by.at))),
      ...spreadReasons(open, sent),
    ])
    const without = open.filter((one) => withoutReason(one, given, by.at).length > 0)
    if (without.length > 0)
      throw new Problem(
        'reasons-needed',
        `Nothing was published. Give a reason for each gap and breach left open: ${without.length} have none.`,
        {
          faults: explainedList(without.flatMap(partsOf), after).map((one) => ({
            path: one.key,
            message: sentenceWithTime(one, account.zone),
          })),
        },
      )
    const number = (edition?.number ?? 0) + 1
    await insertEdition(
      q,
      {
        serviceId,
        id: newId(),
        rotaId,
        number,
        publishedAt: by.at,
        publishedBy: account.id,
        editNumber: await newestEdit(q, serviceId, rotaId),
        summary: countLevels(listed(findings)),
        changedShifts: changesByPerson(published, draft).count,
      },
      draft,
      parts.flatMap(({ key }) => (given.has(key) ? [{ finding: key, reason: given.get(key)! }] : [])),
    )
    await incrementVersion(q, serviceId, rotaId)
    await recordAudit(q, by, {
      what: `Published edition ${number} of ${row.name}`,
      about: { kind: 'rota', id: rotaId },
      detail: { edition: number },
    })
    return describeEdition(q, serviceId, rotaId, number)
  })
}

/** The newest edition's shifts, each with the draft that takes its place: perhaps in another rota. */
async function replacedShifts(q: Db, serviceId: string, rotaId: string) {
  const edition = (await newestEditions(q, serviceId)).get(rotaId)
  if (!edition) return []
  const published = await shiftsOfEdition(q, serviceId, edition.id)
  const ids = published.map(({ id }) => id)
  const drafted = new Map((await draftShiftsById(q, serviceId, ids)).map((shift) => [shift.id, shift]))
  return published.map((before) => ({ before, after: drafted.get(before.id) ?? null }))
}
