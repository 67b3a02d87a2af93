import { countUnclear, importSheet, previewImport } from '@amhp/shared/contract/import.ts'
import { type Routes, route } from '../http/route.ts'
import { routeThreaded, threaded } from '../http/threaded.ts'
import { inThread } from '../threads/threads.ts'
import { planFile, sheetIn } from './plan-file.ts'
import { previewSheet } from './preview-import.ts'
import { shorterSheet } from './sheet.ts'
import { writePlan } from './write-plan.ts'

export const threadedImport = threaded(
  previewImport,
  async ({ body }, { store, account, clock }) => {
    const service = { id: account.serviceId, zone: account.zone }
    const { from, choices } = body
    return await previewSheet(store, service, await sheetIn(body), { from, choices, now: clock.now() })
  },
  shorterSheet,
)

export function registerImport(routes: Routes): void {
  routeThreaded(routes, threadedImport)

  route(routes, importSheet, async ({ body }, { store, account, clock }) => {
    const { id: accountId, serviceId, zone } = account
    const at = clock.now()
    const { content, from, choices } = body
    const given = { serviceId, zone: zone.name, content, from, choices }
    const plan = await inThread(planFile, given, { store, serviceId, accountId, now: at })
    const service = { id: serviceId, zone }
    await writePlan(store, plan, { service, accountId, at, leaveOut: body.leaveOut, records: body.records })
    return {
      added: plan.add.length,
      replaced: plan.replace.length,
      absences: plan.absences.length,
      leftOut: countUnclear(plan),
    }
  })
}
