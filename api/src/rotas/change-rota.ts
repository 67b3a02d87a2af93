import type { Given, Reply } from '@amhp/shared/contract/endpoint.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import type { changeRota as endpoint } from '@amhp/shared/contract/rotas.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../http/route.ts'
import { describeRotas } from './describe-rotas.ts'
import { findRotaOrRefuse } from './find-rota.ts'
import { findManager, updateRota } from './store.ts'

/** Changes a rota's name and owner. The owner must be a manager of the service who may sign in. */
export async function changeRota(
  rotaId: string,
  { name, owner, version }: Given<typeof endpoint>['body'],
  { store, clock, account }: Context,
): Promise<Reply<typeof endpoint>> {
  const { serviceId } = account
  return await store.tx(async (q) => {
    const row = await findRotaOrRefuse(q, serviceId, rotaId)
    if (row.version !== version)
      throw new Problem(
        'stale-edit',
        'Nothing was saved: someone changed this rota after you opened it. Read it again.',
        {
          theirs: { name: row.name, owner: row.ownerId, version: row.version },
          mine: { name, owner, version },
        },
      )
    const manager = await findManager(q, serviceId, owner)
    if (!manager)
      throw new Problem('not-accepted', 'Choose a manager of this service who may sign in.', {
        faults: [{ path: 'owner', message: 'Choose a manager of this service who may sign in' }],
      })
    await updateRota(q, serviceId, rotaId, { name, ownerId: owner })
    await recordAudit(q, {
      serviceId,
      accountId: account.id,
      at: clock.now(),
      what:
        name === row.name
          ? `Made ${manager.name} owner of ${name}`
          : `Renamed the rota ${row.name} to ${name}, owner ${manager.name}`,
      about: { kind: 'rota', id: rotaId },
    })
    return (await describeRotas(q, serviceId, [await findRotaOrRefuse(q, serviceId, rotaId)]))[0]!
  })
}
