import { countUnclear, importSheet, previewImport } from '@amhp/shared/contract/import.ts'
import { forgetImportAnswer, forgetImportAnswers, listImportAnswers } from '@amhp/shared/contract/import-answers.ts'
import { listImports, undoImport } from '@amhp/shared/contract/import-undo.ts'
import { type Routes, route } from '../http/route.ts'
import { routeThreaded, threaded } from '../http/threaded.ts'
import { inThread } from '../threads/threads.ts'
import { storedAnswers } from './answers-store.ts'
import { forgetAnswers } from './forget-answers.ts'
import { importsOf } from './imports-store.ts'
import { planFile, sheetIn } from './plan-file.ts'
import { previewSheet } from './preview-import.ts'
import { shorterSheet } from './sheet.ts'
import { undoImport as undoWholeImport } from './undo-import.ts'
import { writePlan } from './write-plan.ts'

export const threadedImport = threaded(
  previewImport,
  async ({ body }, { store, account, clock }) => {
    const service = { id: account.serviceId, zone: account.zone }
    const { from, choices, remembered } = body
    return await previewSheet(store, service, await sheetIn(body), { from, choices, remembered, now: clock.now() })
  },
  shorterSheet,
)

export function registerImport(routes: Routes): void {
  routeThreaded(routes, threadedImport)

  route(routes, listImportAnswers, async (_, { store, account }) => ({
    answers: await storedAnswers(store.read, account.serviceId),
  }))
  route(routes, forgetImportAnswer, async ({ params }, context) => {
    await forgetAnswers(context, params.answerId)
    return { done: true } as const
  })
  route(routes, forgetImportAnswers, async (_, context) => {
    await forgetAnswers(context)
    return { done: true } as const
  })

  route(routes, listImports, async (_, { store, account }) => {
    const rows = await importsOf(store.read, account.serviceId)
    return {
      imports: rows.map(({ row: { absences, amhps, ...row }, by }) => ({
        ...{ ...row, by, absences: absences.length, people: amhps.length },
      })),
    }
  })
  route(routes, undoImport, async ({ params }, context) => {
    await undoWholeImport(context, params.importId)
    return { done: true } as const
  })

  route(routes, importSheet, async ({ body }, { store, account, clock }) => {
    const { id: accountId, serviceId, zone } = account
    const at = clock.now()
    const { content, from, choices } = body
    const given = { serviceId, zone: zone.name, content, from, choices }
    const { plan, kept } = await inThread(planFile, given, { store, serviceId, accountId, now: at })
    const service = { id: serviceId, zone }
    const written = await writePlan(store, plan, {
      service,
      accountId,
      at,
      leaveOut: body.leaveOut,
      records: body.records,
      kept,
    })
    return {
      added: plan.add.length,
      replaced: plan.replace.length,
      absences: plan.absences.length,
      people: plan.newPeople.length,
      leftOut: countUnclear(plan),
      ...written,
    }
  })
}
