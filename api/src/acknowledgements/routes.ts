import {
  acknowledgeFinding as acknowledge,
  closeAcknowledgement as close,
  listAcknowledgements as list,
} from '@amhp/shared/contract/acknowledgements.ts'
import { type Routes, route } from '../http/route.ts'
import { acknowledgeFinding } from './acknowledge-finding.ts'
import { closeAcknowledgement } from './close-acknowledgement.ts'
import { listAcknowledgements } from './list-acknowledgements.ts'

export function registerAcknowledgements(routes: Routes): void {
  route(routes, list, (_, context) => listAcknowledgements(context))

  route(routes, acknowledge, ({ body }, context) => acknowledgeFinding(context, body))

  route(routes, close, ({ params }, context) => closeAcknowledgement(context, params.acknowledgementId))
}
