import type { Db, Store } from '@amhp/db/open.ts'
import type { publishRota as endpoint } from '@amhp/shared/contract/editions.ts'
import type { Given, Reply } from '@amhp/shared/contract/endpoint.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { plannedOf } from '@amhp/shared/rota/planned-shift.ts'
import { partsOf } from '@amhp/shared/rules/check/holes.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import { acknowledgedReasons } from '../acknowledgements/acknowledged-reasons.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../http/route.ts'
import { findRotaOrRefuse } from '../rotas/find-rota.ts'
import { newestEdit } from '../rotas/log-store.ts'
import { settleRecords } from '../rotas/settle-records.ts'
import { incrementVersion, type RotaRow } from '../rotas/store.ts'
import { draftShiftsOf } from '../shifts/draft-store.ts'
import { inThread } from '../threads/threads.ts'
import { describeEdition } from './describe-editions.ts'
import { draftBesidePublished } from './draft-beside-published.ts'
import { isJudgedStill, judgeDocument, judgeDraft } from './judge-draft.ts'
import { spreadReasons, withoutReason } from './left-open.ts'
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
  const { serviceId, zone } = account
  const by = actorOf(context)
  const where = { store, serviceId, accountId: account.id, now: by.at }
  const drafted = await inThread(judgeDraft, { serviceId, rotaId }, where)
  const settle = (q: Db) => settleRecords(q, by, zone, drafted.losing, records)
  /** With the records that lose their shift kept or removed. */
  async function judgeSettled() {
    const document = await rehearse(store, async (q) => {
      const row = await findUnchanged(q, serviceId, rotaId, version)
      await settle(q)
      return (await draftBesidePublished(q, serviceId, row, by.at)).after
    })
    return await inThread(judgeDocument, document, where)
  }
  const judged = drafted.losing.length === 0 ? drafted : { ...drafted, ...(await judgeSettled()) }
  return await store.tx(async (q) => {
    const row = await findUnchanged(q, serviceId, rotaId, version)
    if (!(await isJudgedStill(q, serviceId, judged)))
      throw new Problem('try-again', 'Nothing was published: others of your service saved meanwhile. Publish again.')
    if (judged.newest > 0 && judged.changedShifts === 0)
      throw new Problem('not-accepted', `Nothing was published: the draft is the same as edition ${judged.newest}.`)
    await settle(q)
    const { open, words } = judged
    const parts = open.flatMap(partsOf)
    const sent = new Map(reasons.map(({ finding, reason }) => [finding, reason]))
    const given = new Map([
      ...(await acknowledgedReasons(q, serviceId, parts, dateAt(zone, by.at))),
      ...spreadReasons(open, sent),
    ])
    const without = open.filter((one) => withoutReason(one, given, by.at).length > 0)
    if (without.length > 0) {
      const keys = new Set(without.flatMap(partsOf).map(({ key }) => key))
      throw new Problem(
        'reasons-needed',
        `Nothing was published. Give a reason for each gap and breach left open: ${without.length} have none.`,
        { faults: words.filter(({ path }) => keys.has(path)) },
      )
    }
    const number = judged.newest + 1
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
        summary: judged.summary,
        changedShifts: judged.changedShifts,
      },
      (await draftShiftsOf(q, serviceId, rotaId)).map(plannedOf),
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

async function findUnchanged(q: Db, serviceId: string, rotaId: string, version: number): Promise<RotaRow> {
  const row = await findRotaOrRefuse(q, serviceId, rotaId)
  if (row.version === version) return row
  throw new Problem(
    'stale-edit',
    'Nothing was published: the rota changed after you opened this page. Read the comparison again.',
    { theirs: { version: row.version } },
  )
}

/** What work in a transaction that is rolled back would give: to judge it before it is written. */
async function rehearse<T>(store: Store, work: (q: Db) => Promise<T>): Promise<T> {
  const done: { result?: T } = {}
  const rolledBack = new Error('Only rehearsed')
  await store
    .tx(async (q) => {
      done.result = await work(q)
      throw rolledBack
    })
    .catch((error: unknown) => {
      if (error !== rolledBack) throw error
    })
  return done.result!
}
