import type { Db } from '@amhp/db/open.ts'
import type { RestDetails, RestGiven } from '@amhp/shared/contract/compensatory-rest.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { spanText } from '@amhp/shared/time/wording.ts'
import { amhpNameOrRefuse } from '../amhps/amhp-name.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../http/route.ts'
import { amhpNames } from '../names-store.ts'
import { restsGivenIn } from '../rota-document/period-store.ts'
import { deleteRestGiven, findRestGiven, insertRestGiven, type RestGivenRow } from './store.ts'

export const restGivenValue = ({ id, start, end, note }: RestGivenRow): RestGiven => ({
  id,
  start,
  end,
  note,
})

/**
 * Records a span of rest given to an AMHP. Spans of one AMHP may not overlap: each minute is given once. It brings no notice,
 * since what is owed ahead is never a breach yet.
 */
export async function giveRest(context: Context, sent: RestDetails): Promise<RestGiven> {
  const { serviceId, zone } = context.account
  const { start, end } = sent
  return await context.store.tx(async (q) => {
    const name = await amhpNameOrRefuse(q, serviceId, sent.amhp)
    const other = (await restsGivenIn(q, serviceId, { start, end })).find((rest) => rest.amhpId === sent.amhp)
    if (other)
      throw new Problem(
        'already-exists',
        `${name} already has rest recorded ${spanText(zone, other)}. Choose other times.`,
      )
    const row = { ...actorOf(context), id: newId(), amhpId: sent.amhp, start, end, note: sent.note }
    await insertRestGiven(q, row)
    await record(q, context, 'Recorded', name, row)
    return restGivenValue(row)
  })
}

export async function removeRest(context: Context, id: string): Promise<void> {
  const { serviceId } = context.account
  await context.store.tx(async (q) => {
    const row = await findRestGiven(q, serviceId, id)
    if (!row) throw new Problem('not-found', 'There is no such rest; it may have been removed. Load the page again.')
    const name = (await amhpNames(q, serviceId)).get(row.amhpId)
    await deleteRestGiven(q, serviceId, id)
    await record(q, context, 'Removed', name ?? 'an AMHP', row)
  })
}

async function record(q: Db, context: Context, did: string, name: string, row: RestGivenRow) {
  await recordAudit(q, actorOf(context), {
    what: `${did} compensatory rest of ${name}, ${spanText(context.account.zone, row)}`,
    about: { kind: 'rest-given', id: row.id },
    amhp: row.amhpId,
    detail: { amhp: row.amhpId, ...restGivenValue(row) },
  })
}
