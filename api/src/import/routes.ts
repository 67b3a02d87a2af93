import { importSheet, previewImport } from '@amhp/shared/contract/import.ts'
import { type Routes, route } from '../http/route.ts'
import { writeSheet } from './import-sheet.ts'
import { previewSheet } from './preview-import.ts'
import { readSheetInWorker } from './sheet-pool.ts'

export function registerImport(routes: Routes): void {
  route(routes, previewImport, async ({ body }, { store, account, clock }) => {
    const sheet = await readSheetInWorker(Buffer.from(body.content, 'base64'))
    const service = { id: account.serviceId, zone: account.zone }
    return await previewSheet(store, service, sheet, body.from, clock.now())
  })
  route(routes, importSheet, async ({ body }, { store, account, clock }) => {
    const sheet = await readSheetInWorker(Buffer.from(body.content, 'base64'))
    const importing = {
      service: { id: account.serviceId, zone: account.zone },
      accountId: account.id,
      at: clock.now(),
      from: body.from,
      leaveOut: body.leaveOut,
      records: body.records,
    }
    const plan = await writeSheet(store, sheet, importing)
    return {
      added: plan.add.length,
      replaced: plan.replace.length,
      absences: plan.absences.length,
      leftOut: plan.faults.length,
    }
  })
}
