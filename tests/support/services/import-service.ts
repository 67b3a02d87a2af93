import * as tables from '@amhp/db/schema/index.ts'
import { importSheet, previewImport } from '@amhp/shared/contract/import.ts'
import { changeShiftCodes } from '@amhp/shared/contract/shift-codes.ts'
import { count, eq } from 'drizzle-orm'
import { type RotaService, rotaService, serviceId } from './rota-service.ts'

const code = (code: string, start: string, end: string, kind: 'waking' | 'standby') => ({
  ...{ code, name: code, start, end, kind, role: 'amhp' as const },
  ...{ colour: 'blue' as const, shareable: false },
})

/** A service with the codes D and S, to import into. */
export async function importService(): Promise<RotaService> {
  const api = await rotaService()
  const codes = [code('D', '09:00', '17:00', 'waking'), code('S', '17:00', '09:15', 'standby')]
  await api.manager.ask(changeShiftCodes, { body: { codes, version: 1 } })
  return api
}

/** A sheet that starts on 30 November 2026, as a request. */
export const body = (content: string | Buffer, more: object = {}) => ({
  fileName: 'rota.csv',
  content: Buffer.from(content).toString('base64'),
  from: '2026-11-30',
  ...more,
})
export const preview = ({ manager }: RotaService, content: string | Buffer) =>
  manager.ask(previewImport, { body: body(content) })
/** Imports a sheet of people who are in the register. */
export async function bringIn({ manager }: RotaService, content: string | Buffer, leaveOut = false) {
  const { people: _, import: __, ...done } = await manager.ask(importSheet, { body: { ...body(content), leaveOut } })
  return done
}
export const shiftsOf = async ({ board }: RotaService) =>
  (await board('2026-11-30', '2026-12-07')).document.shifts.map(({ amhp, start, end }) => `${amhp} ${start} ${end}`)
/** How many shifts, edits and absences are stored. */
export const written = async ({ store }: RotaService) => {
  const countOf = async (table: typeof tables.shifts | typeof tables.edits | typeof tables.absences) =>
    (await store.read.select({ n: count() }).from(table).where(eq(table.serviceId, serviceId)))[0]!.n
  return [await countOf(tables.shifts), await countOf(tables.edits), await countOf(tables.absences)]
}
