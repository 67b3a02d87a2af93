import { listAbsences } from '@amhp/shared/contract/absences.ts'
import { changeAmhp, listAmhps } from '@amhp/shared/contract/amhps.ts'
import { listAudit } from '@amhp/shared/contract/audit.ts'
import { editRotas } from '@amhp/shared/contract/edits.ts'
import { importSheet } from '@amhp/shared/contract/import.ts'
import { listImportAnswers } from '@amhp/shared/contract/import-answers.ts'
import { listImports, undoImport } from '@amhp/shared/contract/import-undo.ts'
import { expect, test } from 'vitest'
import { body, importService } from '../support/services/import-service.ts'
import { type RotaService, shift } from '../support/services/rota-service.ts'

// An import is undone as a whole: shifts, absences, and the people it added.

const sheet = 'Name,30/11,1/12\nAmina Rahman,D,AL\n"Moss, Dee",D,\n'
const choices = { people: { 'Moss, Dee': { add: 'Dee Moss' } } }

async function imported() {
  const api = await importService()
  const before = shift('amina', '2026-11-30 12:00', '2026-11-30 20:00')
  await api.add(before)
  const stored = await everything(api)
  const { import: importId } = await api.manager.ask(importSheet, {
    body: { ...body(sheet, { choices }), leaveOut: false },
  })
  return Object.assign(api, { stored, undo: { params: { importId: importId! } } })
}

const days = { from: '2026-11-30', to: '2026-12-07' }
const everything = async ({ board, manager }: RotaService) => ({
  shifts: (await board(days.from, days.to)).document.shifts,
  absences: (await manager.ask(listAbsences, { query: days })).absences,
  names: (await manager.ask(listAmhps, {})).amhps.map(({ name }) => name),
})
const dee = async ({ manager }: RotaService) =>
  (await manager.ask(listAmhps, {})).amhps.find(({ name }) => name === 'Dee Moss')!

test('all that it wrote is taken back, what it replaced is there again, and it is on record', async () => {
  const api = await imported()
  const { manager, undo } = api
  expect((await everything(api)).names).toContain('Dee Moss')
  expect((await manager.ask(listImports, {})).imports).toMatchObject([
    { added: 2, replaced: 1, absences: 1, people: 1, by: { name: 'Priya Shah' }, undoneAt: null },
  ])
  await manager.ask(undoImport, undo)
  expect(await everything(api)).toEqual(api.stored)
  expect((await manager.ask(listImportAnswers, {})).answers).toEqual([])
  expect((await manager.ask(listImports, {})).imports[0]!.undoneAt).not.toBeNull()
  const { entries } = await manager.ask(listAudit, { query: { kind: 'import' } })
  expect(entries[0]!.what).toMatch(/^Undid an import: 2 shifts added and 1 replaced, 1 absences, 1 AMHPs/)
  expect(await manager.refused(undoImport, undo)).toBe('in-use')
})

test.each<[string, (api: RotaService) => Promise<unknown>, RegExp]>([
  [
    'a shift of it was changed',
    async (api) => {
      const own = (await api.board(days.from, days.to)).document.shifts.find(({ amhp }) => amhp === 'amina')!
      const before = { ...shift('amina', '2026-11-30 09:00', '2026-11-30 17:00'), id: own.id, code: 'D' }
      await api.manager.ask(editRotas, { body: { name: 'Delete shift', changes: [{ before, after: null }] } })
    },
    /^Nothing was undone: shifts of this import were changed since/,
  ],
  [
    'a person of it was changed',
    async (api) => {
      const { id, ...amhp } = await dee(api)
      await api.manager.ask(changeAmhp, { params: { amhpId: id }, body: { ...amhp, team: 'North' } })
    },
    /^Nothing was undone: Dee Moss was changed, or has other shifts/,
  ],
  [
    'a person of it has another shift',
    async (api) => api.add(shift((await dee(api)).id, '2026-12-03 09:00', '2026-12-03 17:00')),
    /^Nothing was undone: Dee Moss was changed, or has other shifts/,
  ],
])('nothing is undone where %s', async (_, change, why) => {
  const api = await imported()
  await change(api)
  const before = await everything(api)
  const { problem } = await api.manager.try(undoImport, api.undo)
  expect([problem.code, problem.detail]).toEqual(['in-use', expect.stringMatching(why)])
  expect(await everything(api)).toEqual(before)
})
