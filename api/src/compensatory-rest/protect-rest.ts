import type { Db } from '@amhp/db/open.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import type { Protection, ProtectionDetails } from '@amhp/shared/contract/rest-protected.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { spanText } from '@amhp/shared/time/wording.ts'
import { amhpNameOrRefuse } from '../amhps/amhp-name.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../http/route.ts'
import { amhpNames } from '../names-store.ts'
import { restsProtectedFor } from '../rota-document/period-store.ts'
import { inThread } from '../threads/threads.ts'
import { restOwedFor } from './ledger.ts'
import { deleteRestProtected, findRestProtected, insertRestProtected, type RestProtectedRow } from './store.ts'

/**
 * Records other protection in place of the rest that an AMHP is owed for what was short before or at a shift. It brings no
 * notice: it makes nothing a breach.
 */
export async function protectRest(context: Context, { amhp, shift, reason }: ProtectionDetails): Promise<Protection> {
  const { store, account, clock } = context
  const { serviceId, zone } = account
  const where = { store, serviceId, accountId: account.id, now: clock.now() }
  const shortfall = await inThread(restOwedFor, { serviceId, zone: zone.name, amhp, shift }, where)
  return await store.tx(async (q) => {
    const name = await amhpNameOrRefuse(q, serviceId, amhp)
    if (!shortfall)
      throw new Problem(
        'not-found',
        `Nothing was saved: ${name} is not owed any rest for that shift now. Load the page again.`,
      )
    if ((await restsProtectedFor(q, serviceId, [{ id: shift }])).some((one) => one.amhp === amhp))
      throw new Problem(
        'already-exists',
        'Nothing was saved: other protection is on record for that shift already. Load the page again.',
      )
    const row = { ...actorOf(context), id: newId(), amhpId: amhp, shiftId: shift, reason }
    await insertRestProtected(q, row)
    await record(q, context, 'Recorded', name, row, shortfall)
    return { id: row.id, reason }
  })
}

/** The rest is owed again. It brings no notice: the shortfall is over, or its rest is not due yet. */
export async function removeProtection(context: Context, id: string): Promise<void> {
  const { serviceId } = context.account
  await context.store.tx(async (q) => {
    const row = await findRestProtected(q, serviceId, id)
    if (!row) throw new Problem('not-found', 'It may have been removed already. Load the page again.')
    const name = (await amhpNames(q, serviceId)).get(row.amhpId)
    await deleteRestProtected(q, serviceId, id)
    await record(q, context, 'Removed', name ?? 'an AMHP', row)
  })
}

async function record(q: Db, context: Context, did: string, name: string, row: RestProtectedRow, shortfall?: Span) {
  const when = shortfall ? `, ${spanText(context.account.zone, shortfall)}` : ''
  await recordAudit(q, actorOf(context), {
    what: `${did} other protection in place of rest of ${name}${when}`,
    about: { kind: 'rest-protected', id: row.id },
    amhp: row.amhpId,
    detail: { amhp: row.amhpId, shift: row.shiftId, reason: row.reason },
  })
}
