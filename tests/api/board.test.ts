import { getBoard } from '@amhp/shared/contract/board.ts'
import { compareRota } from '@amhp/shared/contract/editions.ts'
import { editRotas } from '@amhp/shared/contract/edits.ts'
import { describe, expect, test } from 'vitest'
import { away, rotaService, shift } from '../support/services/rota-service.ts'

const monday = () => shift('amina', '2026-11-30 09:00', '2026-11-30 17:00', { code: 'D' })

describe('draft and published', () => {
  test('are both on the board until they are the same', async () => {
    const { board, add, remove, publish, manager } = await rotaService()
    const [one, two] = [monday(), shift('ben', '2026-12-02 09:00', '2026-12-02 17:00')]
    await add(one)
    await publish()
    await remove(one)
    await add(two)
    const shown = await board('2026-11-30', '2026-12-07')
    expect(shown.document.shifts.map(({ id }) => id)).toEqual([two.id])
    expect(shown.published).toEqual([one])
    expect(shown.rotas).toMatchObject([{ edition: 1, unpublishedChanges: 2, publishedAt: '2026-11-30T10:00:00Z' }])
    await manager.ask(editRotas, {
      body: {
        name: 'Back',
        changes: [
          { before: null, after: one },
          { before: two, after: null },
        ],
      },
    })
    expect((await board('2026-11-30', '2026-12-07')).rotas).toMatchObject([{ unpublishedChanges: 0 }])
  })

  test('the board has three weeks around, other posts, and the codes', async () => {
    const { board, add } = await rotaService()
    const far = shift('ben', '2026-12-21 09:00', '2026-12-21 17:00', { code: 'D' })
    await add(far)
    const shown = await board('2026-11-30', '2026-12-07')
    expect(shown.document.shifts.map(({ id }) => id)).toEqual([far.id])
    expect(shown.shiftCodes).toEqual({ [far.id]: 'D' })
    expect(shown.codes).toMatchObject([{ code: 'D', name: 'Day' }])
    expect(shown.people.map(({ amhp, team }) => [amhp, team])).toEqual([
      ['amina', 'Central'],
      ['ben', 'Central'],
      ['cara', 'Central'],
    ])
  })

  test('the kind of an absence is shown to managers only', async () => {
    const { board, add, lead, store, manager, rota } = await rotaService()
    await away(store, 'amina', 'sickness', '2026-11-30 00:00', '2026-12-02 00:00')
    await add(monday())
    expect((await board('2026-11-30', '2026-12-07')).document.absences).toMatchObject([{ kind: 'sickness' }])
    const theirs = JSON.stringify([
      await board('2026-11-30', '2026-12-07', lead),
      await lead.ask(compareRota, { params: { rotaId: rota } }),
    ])
    expect(theirs).toContain('absent-on-shift')
    expect(theirs).not.toMatch(/sick/i)
    expect(JSON.stringify(await manager.ask(compareRota, { params: { rotaId: rota } }))).toMatch(/sick/i)
  })

  test('the board read again shows the changes of others', async () => {
    const { board, add, store, publish } = await rotaService()
    const read = async () => {
      const { document, rotas } = await board('2026-11-30', '2026-12-07')
      return [document.shifts.length, document.absences.length, rotas[0]!.edition]
    }
    expect(await read()).toEqual([0, 0, null])
    expect(await read()).toEqual([0, 0, null])
    await add(monday())
    expect(await read()).toEqual([1, 0, null])
    await away(store, 'amina', 'leave', '2026-12-01 00:00', '2026-12-02 00:00')
    expect(await read()).toEqual([1, 1, null])
    await publish()
    expect(await read()).toEqual([1, 1, 1])
  })

  test.each([
    ['days the wrong way round', '2026-12-07', '2026-11-30'],
    ['a day that is no day', '2026-02-30', '2026-03-07'],
    ['more than 12 weeks', '2026-01-01', '2026-12-31'],
  ])('the board refuses %s', async (_, from, to) => {
    const { manager } = await rotaService()
    expect(await manager.refused(getBoard, { query: { from, to } })).toBe('not-accepted')
  })
})
