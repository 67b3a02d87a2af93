import {
  compareRota as comparison,
  getEdition,
  listEditions,
  publishRota as publish,
} from '@amhp/shared/contract/editions.ts'
import { pageOf } from '../http/page-of.ts'
import { type Routes, route } from '../http/route.ts'
import { routeThreaded, threaded } from '../http/threaded.ts'
import { amhpNames } from '../names-store.ts'
import { describeRotas } from '../rotas/describe-rotas.ts'
import { findRotaOrRefuse } from '../rotas/find-rota.ts'
import { shiftsOfEdition } from '../shifts/published-store.ts'
import { compareRota } from './compare-rota.ts'
import { describeEditions, findEdition } from './describe-editions.ts'
import { publishRota } from './publish-rota.ts'
import { selectEditions } from './store.ts'

export const threadedEditions = [
  threaded(listEditions, async ({ params, query }, { store, account: { serviceId } }) => {
    const q = store.read
    const row = await findRotaOrRefuse(q, serviceId, params.rotaId)
    const [rota] = await describeRotas(q, serviceId, [row])
    const { rows, more } = await pageOf(query.page, pageSize, (offset, most) =>
      selectEditions(q, serviceId, row.id).limit(most).offset(offset),
    )
    return { rota: rota!, editions: await describeEditions(q, serviceId, rows), more }
  }),
  threaded(comparison, ({ params }, context) => compareRota(context, params.rotaId)),
  threaded(getEdition, async ({ params }, { store, account: { serviceId } }) => {
    const q = store.read
    const row = await findRotaOrRefuse(q, serviceId, params.rotaId)
    const edition = await findEdition(q, serviceId, row.id, params.number)
    const [rota] = await describeRotas(q, serviceId, [row])
    const [described] = await describeEditions(q, serviceId, [edition])
    const names = await amhpNames(q, serviceId)
    const shifts = await shiftsOfEdition(q, serviceId, edition.id)
    return {
      rota: rota!,
      edition: described!,
      shifts: shifts.map((shift) => ({ ...shift, amhpName: names.get(shift.amhp) ?? shift.amhp })),
    }
  }),
]

/** Few, because each has all its reasons. */
const pageSize = 20

export function registerEditions(routes: Routes): void {
  route(routes, publish, ({ params, body }, context) => publishRota(context, params.rotaId, body))

  for (const one of threadedEditions) routeThreaded(routes, one)
}
