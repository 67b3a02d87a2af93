import {
  addRestGiven,
  getCompensatoryRest,
  getMyRest,
  removeRestGiven,
} from '@amhp/shared/contract/compensatory-rest.ts'
import { addRestProtected, removeRestProtected } from '@amhp/shared/contract/rest-protected.ts'
import { refuseUnlinked } from '../http/refuse.ts'
import { type Routes, route } from '../http/route.ts'
import { routeThreaded, threaded } from '../http/threaded.ts'
import { averageNotYetOf } from './average-not-yet.ts'
import { giveRest, removeRest } from './give-rest.ts'
import { restLedger } from './ledger.ts'
import { protectRest, removeProtection } from './protect-rest.ts'

export const threadedRest = [
  threaded(getCompensatoryRest, async (_, context) => {
    const { people, ...ledger } = await restLedger(context)
    return { ...ledger, people: people.filter(({ owed, given }) => owed.length + given.length > 0) }
  }),
  threaded(getMyRest, async (_, context) => {
    const { people, ...ledger } = await restLedger(context, context.account.amhp ?? '')
    const [person] = people
    if (!person) refuseUnlinked()
    return { ...ledger, person, averageNotYet: await averageNotYetOf(context, person.amhp) }
  }),
]

export function registerCompensatoryRest(routes: Routes): void {
  for (const one of threadedRest) routeThreaded(routes, one)
  route(routes, addRestGiven, ({ body }, context) => giveRest(context, body))
  route(routes, removeRestGiven, async ({ params }, context) => {
    await removeRest(context, params.restId)
    return { done: true } as const
  })
  route(routes, addRestProtected, ({ body }, context) => protectRest(context, body))
  route(routes, removeRestProtected, async ({ params }, context) => {
    await removeProtection(context, params.protectionId)
    return { done: true } as const
  })
}
