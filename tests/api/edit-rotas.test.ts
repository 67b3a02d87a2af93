import { editRotas } from '@amhp/shared/contract/edits.ts'
import { listRotas } from '@amhp/shared/contract/rotas.ts'
import { getShiftHistory } from '@amhp/shared/contract/shift-changes.ts'
import { describe, expect, test } from 'vitest'
import { changedOnBoard } from '../support/services/board-rota.ts'
import { rotaService, shift } from '../support/services/rota-service.ts'

const monday = () => shift('amina', '2026-11-30 09:00', '2026-11-30 17:00')

describe('an edit', () => {
  test('adds, changes and deletes in one step, and the board shows the result', async () => {
    const { manager, board, add } = await rotaService()
    const [kept, moved, gone] = [
      monday(),
      shift('ben', '2026-12-01 09:00', '2026-12-01 17:00'),
      shift('cara', '2026-12-02 09:00', '2026-12-02 17:00'),
    ]
    await add(kept, moved, gone)
    const later = { ...moved, start: '2026-12-01T10:00:00Z' }
    const added = shift('cara', '2026-12-03 09:00', '2026-12-03 17:00')
    const { edits } = await manager.ask(editRotas, {
      body: {
        name: 'Change several',
        changes: [
          { before: moved, after: later },
          { before: gone, after: null },
          { before: null, after: added },
        ],
      },
    })
    expect(edits).toHaveLength(1)
    expect(edits[0]).toMatchObject({ name: 'Change several', by: { name: 'Priya Shah' }, at: '2026-11-30T10:00:00Z' })
    const shown = await board('2026-11-30', '2026-12-07')
    expect(shown.document.shifts.map(({ id, start }) => [id, start])).toEqual([
      [kept.id, '2026-11-30T09:00:00Z'],
      [moved.id, '2026-12-01T10:00:00Z'],
      [added.id, '2026-12-03T09:00:00Z'],
    ])
  })

  test('is undone by its inverse, and both stay in the log', async () => {
    const { manager, board, add } = await rotaService()
    const one = monday()
    await add(one)
    await manager.ask(editRotas, { body: { name: 'Delete shift', changes: [{ before: one, after: null }] } })
    await manager.ask(editRotas, { body: { name: 'Undo: Delete shift', changes: [{ before: null, after: one }] } })
    expect((await board('2026-11-30', '2026-12-07')).document.shifts.map(({ id }) => id)).toEqual([one.id])
    const { entries } = await manager.ask(getShiftHistory, { params: { shiftId: one.id } })
    expect(entries.map(({ what }) => what)).toEqual(['Add shifts', 'Delete shift', 'Undo: Delete shift'])
    expect(entries[2]).toMatchObject({ before: null, after: one })
  })

  test('closes the gaps it fills and opens the breaches it makes', async () => {
    const { manager, add, remove } = await rotaService()
    const changed = (work: () => Promise<void>) => changedOnBoard(manager, '2026-11-30', '2026-12-07', work)
    const added = await changed(() => add(monday()))
    expect(added.closed.map(({ rule, slot }) => [rule, slot])).toContainEqual(['cover-minimum', 'day/2026-11-30/amhp'])
    expect(added.opened.filter(({ level }) => level !== 'info')).toEqual([])
    const night = shift('amina', '2026-12-01 03:00', '2026-12-01 08:00')
    expect((await changed(() => add(night))).opened.map(({ key }) => key)).toContain(`daily-rest/amina/${night.id}`)
    expect((await changed(() => remove(night))).closed.map(({ key }) => key)).toContain(`daily-rest/amina/${night.id}`)
  })

  test('is checked across the border between two rotas', async () => {
    const { manager, add, start } = await rotaService()
    const next = await start('January', '2026-12-28', '2027-01-25')
    await add(shift('ben', '2026-12-27 20:00', '2026-12-28 06:00'))
    const early = shift('ben', '2026-12-28 12:00', '2026-12-28 18:00')
    const { opened } = await changedOnBoard(manager, '2026-12-21', '2027-01-04', () => add(early))
    const worse = opened.filter(({ level }) => level === 'gap' || level === 'breach')
    expect(worse).toMatchObject([{ key: `daily-rest/ben/${early.id}`, facts: { restMinutes: 6 * 60 } }])
    const { rotas } = await manager.ask(listRotas, {})
    expect(rotas.find(({ id }) => id === next)).toMatchObject({ unpublishedChanges: 1 })
  })

  test('moves a shift to the rota that holds its new first day', async () => {
    const { manager, add, start, rota } = await rotaService()
    const next = await start('January', '2026-12-28', '2027-01-25')
    const one = shift('ben', '2026-12-27 09:00', '2026-12-27 17:00')
    await add(one)
    const after = { ...one, start: '2026-12-28T09:00:00Z', end: '2026-12-28T17:00:00Z' }
    const { edits } = await manager.ask(editRotas, { body: { name: 'Move', changes: [{ before: one, after }] } })
    expect(edits.map(({ changes }) => changes)).toEqual([[{ before: one, after: null }], [{ before: null, after }]])
    const { rotas } = await manager.ask(listRotas, {})
    expect(rotas.map(({ id, unpublishedChanges }) => [id, unpublishedChanges])).toEqual([
      [next, 1],
      [rota, 0],
    ])
  })
})
