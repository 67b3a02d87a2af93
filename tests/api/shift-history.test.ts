import { writeEdit } from '@amhp/api/rotas/write-edit.ts'
import { edits } from '@amhp/db/schema/index.ts'
import { listAudit } from '@amhp/shared/contract/audit.ts'
import { editRotas } from '@amhp/shared/contract/edits.ts'
import { getShiftHistory } from '@amhp/shared/contract/shift-changes.ts'
import { plannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { rotaService, serviceId, shift } from '../support/services/rota-service.ts'

test('the history of a shift lists its edits and editions, and so does the audit trail', async () => {
  const { manager, add, publish, clock } = await rotaService()
  const one = shift('amina', '2026-11-30 09:00', '2026-11-30 17:00')
  await add(one)
  clock.advance(60_000)
  await publish()
  clock.advance(60_000)
  const later = { ...one, end: '2026-11-30T18:00:00Z' }
  await manager.ask(editRotas, { body: { name: 'Change times', changes: [{ before: one, after: later }] } })
  const { entries } = await manager.ask(getShiftHistory, { params: { shiftId: one.id } })
  expect(entries.map(({ what, by }) => `${what} by ${by.name}`)).toEqual([
    'Add shifts by Priya Shah',
    'Published in edition 1 of Four weeks by Priya Shah',
    'Change times by Priya Shah',
  ])
  const audit = await manager.ask(listAudit, { query: { kind: 'rota' } })
  expect(audit.entries.map(({ what }) => what)).toEqual([
    'Change times (1 shift) in the draft of Four weeks',
    'Published edition 1 of Four weeks',
    'Add shifts (1 shift) in the draft of Four weeks',
    'Started the rota Four weeks, 30 November 2026 to 27 December 2026',
  ])
  expect(await manager.refused(getShiftHistory, { params: { shiftId: 'none' } })).toBe('not-found')
})

test('edits by the command line are in its name, not in that of the owner of the rota', async () => {
  const { manager, store, clock } = await rotaService()
  const after = z.decode(plannedShift, shift('amina', '2026-11-30 09:00', '2026-11-30 17:00'))
  const edit = {
    serviceId,
    zone: zoneOf('Europe/London'),
    accountId: null,
    at: clock.now(),
    name: 'Import a spreadsheet',
    records: [],
  }
  await store.tx((q) => writeEdit(q, { ...edit, changes: [{ before: null, after }] }))
  const { entries } = await manager.ask(getShiftHistory, { params: { shiftId: after.id } })
  expect(entries.map(({ what, by }) => [what, by])).toEqual([
    ['Import a spreadsheet', { id: null, name: 'Command line' }],
  ])
  const audit = await manager.ask(listAudit, { query: { kind: 'rota' } })
  expect(audit.entries[0]).toMatchObject({
    by: null,
    what: 'Import a spreadsheet (1 shift) in the draft of Four weeks, on the command line',
  })
})

test('an edit from before a field of shifts existed is in the history, with the default of the field', async () => {
  const { manager, add, store } = await rotaService()
  const one = shift('amina', '2026-11-30 09:00', '2026-11-30 17:00')
  await add(one)
  const { number: _, ...edit } = (await store.read.select().from(edits)).at(-1)!
  const { shareable: __, ...old } = edit.changes[0]!.after!
  await store.tx(async (q) => {
    await q.insert(edits).values({ ...edit, name: 'Older', changes: [{ before: null, after: old }] })
  })
  const { entries } = await manager.ask(getShiftHistory, { params: { shiftId: one.id } })
  expect(entries.map(({ what, after }) => [what, after?.shareable])).toEqual([
    ['Add shifts', false],
    ['Older', false],
  ])
})
