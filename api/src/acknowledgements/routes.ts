import {
  acknowledgeFinding as acknowledge,
  closeAcknowledgement as close,
  listAcknowledgements as list,
} from '@amhp/shared/contract/acknowledgements.ts'
import { type Routes, route } from '../http/route.ts'
import { routeThreaded, threaded } from '../http/threaded.ts'
import { acknowledgeFinding } from './acknowledge-finding.ts'
import { closeAcknowledgement } from './close-acknowledgement.ts'
import { listAcknowledgements } from './list-acknowledgements.ts'

export const threadedAcknowledgements = threaded(list, ({ query }, context) =>
  listAcknowledgements(context, query.page),
)

export function registerAcknowledgements(routes: Routes): void {
  routeThreaded(routes, threadedAcknowledgements)

  route(routes, acknowledge, ({ body }, context) => acknowledgeFinding(context, body))

  route(routes, close, ({ params }, context) => closeAcknowledgement(context, params.acknowledgementId))
}
