import { getBoard } from '@amhp/shared/contract/board.ts'
import { editRotas as edit } from '@amhp/shared/contract/edits.ts'
import { addRota as add, listRotas } from '@amhp/shared/contract/rotas.ts'
import { getShiftHistory } from '@amhp/shared/contract/shift-changes.ts'
import { type Routes, route } from '../http/route.ts'
import { routeThreaded, threaded } from '../http/threaded.ts'
import { addRota } from './add-rota.ts'
import { cachedBoard } from './cached-board.ts'
import { describeRotas } from './describe-rotas.ts'
import { editRotas } from './edit-rotas.ts'
import { shiftHistory } from './shift-history.ts'
import { listRotaRows } from './store.ts'

export const threadedRotas = [
  threaded(listRotas, async (_, { store, account: { serviceId } }) => ({
    rotas: await describeRotas(store.read, serviceId, await listRotaRows(store.read, serviceId)),
  })),
  threaded(getShiftHistory, ({ params, query }, context) => shiftHistory(context, params.shiftId, query.page)),
]

export function registerRotas(routes: Routes): void {
  route(routes, add, ({ body }, context) => addRota(context, body))

  route(routes, getBoard, ({ query }, context) => cachedBoard(context, query))

  route(routes, edit, ({ body }, context) => editRotas(context, body))

  for (const one of threadedRotas) routeThreaded(routes, one)
}
