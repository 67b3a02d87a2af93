import { findingsDifference } from '@amhp/api/rotas/findings-difference.ts'
import { editRotas } from '@amhp/shared/contract/edits.ts'
import { listRotas } from '@amhp/shared/contract/rotas.ts'
import { getShiftHistory, type PlannedShift } from '@amhp/shared/contract/shifts.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { describe, expect, test } from 'vitest'
import { away, rotaService, shift } from '../support/services/rota-service.ts'

const monday = () => shift('amina', '2026-11-30 09:00', '2026-11-30 17:00')

describe('an edit', () => {
  test('adds, changes and deletes in one step, and the board shows what stands', async () => {
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
    expect(shown.newestEdit).toBe(edits[0]!.number)
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

  test('says what it opened and closed in the days it touches, where that is asked for', async () => {
    const { manager } = await rotaService()
    const judged = async (before: PlannedShift | null, after: PlannedShift | null) =>
      (await manager.ask(editRotas, { body: { name: 'Edit', changes: [{ before, after }], difference: true } }))
        .difference!
    const one = monday()
    const added = await judged(null, one)
    expect(added.closed.map(({ rule, slot }) => [rule, slot])).toContainEqual(['cover-minimum', 'day/2026-11-30/amhp'])
    expect(added.opened.filter(({ level }) => level !== 'info')).toEqual([])
    const night = shift('amina', '2026-12-01 03:00', '2026-12-01 08:00')
    expect((await judged(null, night)).opened.map(({ key }) => key)).toContain(`daily-rest/amina/${night.id}`)
    expect((await judged(night, null)).closed.map(({ key }) => key)).toContain(`daily-rest/amina/${night.id}`)
    const unasked = await manager.ask(editRotas, { body: { name: 'Add', changes: [{ before: null, after: night }] } })
    expect(unasked).not.toHaveProperty('difference')
  })

  test('says of any edit what checking the whole rota before and after it says', async () => {
    const { manager, add, board, store } = await rotaService()
    const whole = async () => {
      const read = parseRotaDocument((await board('2026-11-30', '2026-12-28')).document)
      return read.ok ? checkRota(read.rota, { absenceKinds: 'shown' }).findings : []
    }
    const [day, night, standby, training] = [
      shift('amina', '2026-12-08 09:00', '2026-12-08 17:00'),
      shift('amina', '2026-12-08 20:00', '2026-12-09 08:00', { kind: 'sleep-in' }),
      shift('ben', '2026-12-08 17:00', '2026-12-09 09:00', { kind: 'standby' }),
      shift('ben', '2026-12-09 09:00', '2026-12-09 17:00', { kind: 'training', role: 'manager' }),
    ]
    await away(store, 'ben', 'leave', '2026-12-09 12:00', '2026-12-10 00:00')
    await add(
      shift('amina', '2026-12-07 09:00', '2026-12-07 23:30'),
      shift('ben', '2026-12-13 22:00', '2026-12-14 08:00'),
    )
    const edits = [
      [{ before: null, after: day }],
      [{ before: null, after: night }],
      [{ before: null, after: standby }],
      [{ before: null, after: training }],
      [{ before: night, after: { ...night, amhp: 'ben' } }],
      [{ before: day, after: { ...day, end: '2026-12-09T01:00:00Z' } }],
      [{ before: training, after: null }],
      [
        { before: standby, after: null },
        { before: { ...night, amhp: 'ben' }, after: { ...night, amhp: 'cara' } },
      ],
    ]
    for (const changes of edits) {
      const before = await whole()
      const { difference } = await manager.ask(editRotas, { body: { name: 'Edit', changes, difference: true } })
      const { opened, closed } = findingsDifference(before, await whole())
      const keys = (findings: readonly { key: string }[]) => findings.map(({ key }) => key).sort()
      const isFloor = ({ rule }: { rule: string }) => rule === 'cover-floor'
      const judged = (findings: readonly { key: string; rule: string }[]) =>
        keys(findings.filter((finding) => !isFloor(finding)))
      expect(judged(difference!.opened)).toEqual(judged(opened))
      expect(judged(difference!.closed)).toEqual(judged(closed))
      // A gap of the floor is cut where the weeks around the edit end, and then has another key: it is the same gap.
      for (const [mine, theirs] of [
        [difference!.opened, opened],
        [difference!.closed, closed],
      ] as const) {
        const [cut, floor] = [mine.filter(isFloor), theirs.filter(isFloor)]
        expect(cut).toHaveLength(floor.length)
        for (const gap of cut)
          expect(
            floor.filter(
              ({ authority, start, end }) =>
                authority === gap.authority && start <= Date.parse(gap.start) && Date.parse(gap.end) <= end,
            ),
          ).toHaveLength(1)
      }
    }
  })

  test('sees rest across the border between two rotas', async () => {
    const { manager, add, start } = await rotaService()
    const next = await start('January', '2026-12-28', '2027-01-25')
    await add(shift('ben', '2026-12-27 20:00', '2026-12-28 06:00'))
    const early = shift('ben', '2026-12-28 12:00', '2026-12-28 18:00')
    const { difference } = await manager.ask(editRotas, {
      body: { name: 'Add', changes: [{ before: null, after: early }], difference: true },
    })
    const worse = difference!.opened.filter(({ level }) => level === 'gap' || level === 'breach')
    expect(worse).toMatchObject([{ key: `daily-rest/ben/${early.id}`, facts: { restMinutes: 8 * 60 } }])
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
