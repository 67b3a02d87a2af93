import type { Given, Reply } from '@amhp/shared/contract/endpoint.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import type { addRota as endpoint } from '@amhp/shared/contract/rotas.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { farFaults } from '@amhp/shared/rota/reach.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import { refuseFaults } from '../http/refuse.ts'
import type { Context } from '../http/route.ts'
import { describeRotas } from './describe-rotas.ts'
import { findRotaOrRefuse } from './find-rota.ts'
import { insertRota, rotasOverlapping } from './store.ts'

/** Starts an empty rota, owned by the caller. Refuses days that another rota of the service has. */
export async function addRota(
  context: Context,
  { name, from, to }: Given<typeof endpoint>['body'],
): Promise<Reply<typeof endpoint>> {
  const { store, account, clock } = context
  const { serviceId } = account
  refuseFaults(farFaults({ from, to: addDays(to, -1) }, dateAt(account.zone, clock.now())))
  return await store.tx(async (q) => {
    const [other] = await rotasOverlapping(q, serviceId, { from, to })
    if (other)
      throw new Problem(
        'already-exists',
        `${other.name} already has ${fullDate(other.from)} to ${fullDate(addDays(other.to, -1))}. Choose other days, or work in that rota.`,
      )
    const id = newId()
    const by = actorOf(context)
    await insertRota(q, { serviceId, id, name, from, to, ownerId: account.id, createdAt: by.at })
    await recordAudit(q, by, {
      what: `Started the rota ${name}, ${fullDate(from)} to ${fullDate(addDays(to, -1))}`,
      about: { kind: 'rota', id },
    })
    return (await describeRotas(q, serviceId, [await findRotaOrRefuse(q, serviceId, id)]))[0]!
  })
}
