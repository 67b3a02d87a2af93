import { editionShifts } from '@amhp/db/schema/index.ts'
import { compareRota, getEdition, listEditions, publishRota } from '@amhp/shared/contract/editions.ts'
import { editRotas } from '@amhp/shared/contract/edits.ts'
import { describe, expect, test } from 'vitest'
import { rotaService, shift } from '../support/services/rota-service.ts'

const monday = () => shift('amina', '2026-11-30 09:00', '2026-11-30 17:00', { code: 'D' })

describe('the comparison', () => {
  test('says by person what changes, what opens and closes, and how much notice that is', async () => {
    const { manager, add, remove, publish, rota } = await rotaService()
    const [one, two, three] = [
      monday(),
      shift('ben', '2026-12-02 09:00', '2026-12-02 17:00'),
      shift('cara', '2026-12-03 09:00', '2026-12-03 17:00'),
    ]
    await add(one, two, three)
    await publish()
    await remove(three)
    const changed = { ...two, amhp: 'cara' }
    await manager.ask(editRotas, { body: { name: 'Hand over', changes: [{ before: two, after: changed }] } })
    const early = shift('cara', '2026-12-03 00:00', '2026-12-03 06:00')
    await add(early)
    const {
      people,
      opens,
      closes,
      noticeDays,
      rota: summary,
    } = await manager.ask(compareRota, { params: { rotaId: rota } })
    expect(people).toEqual([
      { amhp: 'ben', name: 'Ben Okafor', added: [], removed: [two], changed: [] },
      { amhp: 'cara', name: 'Cara Lloyd', added: [changed, early], removed: [three], changed: [] },
    ])
    expect(opens.map(({ rule, start }) => `${rule} ${start}`)).toEqual(
      expect.arrayContaining(['cover-minimum 2026-12-03T09:00:00Z', 'daily-rest 2026-12-02T17:00:00Z']),
    )
    expect(closes.map(({ rule }) => rule)).not.toContain('cover-minimum')
    expect([noticeDays, summary.unpublishedChanges, summary.edition]).toEqual([1, 3, 1])
  })

  test('before the first edition compares with an empty rota', async () => {
    const { manager, add, rota } = await rotaService()
    await add(monday())
    const { closes, people } = await manager.ask(compareRota, { params: { rotaId: rota } })
    expect(people.map(({ added }) => added.length)).toEqual([1])
    expect(closes.filter(({ rule }) => rule === 'cover-minimum').map(({ slot }) => slot)).toEqual([
      'day/2026-11-30/amhp',
      'day/2026-11-30/amhp',
    ])
  })

  test('takes neighbouring shifts from the published edition of the other rota', async () => {
    const { manager, add, remove, publish, start, rota } = await rotaService()
    const next = await start('January', '2026-12-28', '2027-01-25')
    const night = shift('ben', '2026-12-27 20:00', '2026-12-28 06:00')
    await add(night, shift('ben', '2026-12-28 12:00', '2026-12-28 18:00'))
    const breaches = async () => {
      const { leftOpen } = await manager.ask(compareRota, { params: { rotaId: next } })
      return leftOpen.filter(({ level }) => level === 'breach').map(({ rule }) => rule)
    }
    expect(await breaches()).toEqual(['daily-rest'])
    await publish(rota)
    await remove(night)
    expect(await breaches()).toEqual(['daily-rest'])
    await publish(rota)
    expect(await breaches()).toEqual([])
  })
})

describe('publishing', () => {
  test('needs a reason for each gap and breach left open, and names those without one', async () => {
    const { manager, add, rota } = await rotaService()
    await add(monday())
    const { leftOpen, rota: summary } = await manager.ask(compareRota, { params: { rotaId: rota } })
    const [first, ...others] = leftOpen
    const reasons = others.map(({ key }) => ({ finding: key, reason: 'Bank staff come' }))
    const params = { rotaId: rota }
    const refused = await manager.try(publishRota, { params, body: { version: summary.version, reasons } })
    expect([refused.problem.code, refused.problem.faults]).toEqual([
      'reasons-needed',
      [{ path: first!.key, message: first!.why }],
    ])
    expect((await manager.ask(listEditions, { params })).editions).toEqual([])
    const all = [...reasons, { finding: first!.key, reason: 'Agreed by the lead' }]
    const edition = await manager.ask(publishRota, { params, body: { version: summary.version, reasons: all } })
    expect(edition).toMatchObject({ number: 1, shiftCount: 1, changedShifts: 1, publishedBy: { name: 'Priya Shah' } })
    expect(edition.reasons).toHaveLength(leftOpen.length)
    const again = await manager.ask(compareRota, { params })
    expect(again.leftOpen.find(({ key }) => key === first!.key)?.reason).toBe('Agreed by the lead')
    expect(again.people).toEqual([])
  })

  test('of a rota that has changed since is refused, and so is publishing twice', async () => {
    const { manager, add, rota } = await rotaService()
    const { leftOpen, rota: read } = await manager.ask(compareRota, { params: { rotaId: rota } })
    const reasons = leftOpen.map(({ key }) => ({ finding: key, reason: 'Still empty' }))
    const publish = () =>
      manager.try(publishRota, { params: { rotaId: rota }, body: { version: read.version, reasons } })
    expect((await publish()).status).toBe(200)
    expect((await publish()).problem.code).toBe('stale-edit')
    await add(monday())
    expect((await publish()).problem).toMatchObject({ code: 'stale-edit', theirs: { version: read.version + 2 } })
  })

  test('leaves earlier editions unchanged', async () => {
    const { manager, add, remove, publish, rota, store } = await rotaService()
    const [one, two] = [monday(), shift('ben', '2026-12-02 09:00', '2026-12-02 17:00')]
    await add(one)
    await publish()
    await remove(one)
    await add(two)
    await publish()
    const read = async (number: number) =>
      (await manager.ask(getEdition, { params: { rotaId: rota, number } })).shifts.map(({ id, amhpName }) => [
        id,
        amhpName,
      ])
    expect(await read(1)).toEqual([[one.id, 'Amina Rahman']])
    expect(await read(2)).toEqual([[two.id, 'Ben Okafor']])
    const { editions } = await manager.ask(listEditions, { params: { rotaId: rota } })
    expect(editions.map(({ number, shiftCount, changedShifts }) => [number, shiftCount, changedShifts])).toEqual([
      [2, 1, 2],
      [1, 1, 1],
    ])
    await expect(store.tx(async (q) => void (await q.delete(editionShifts)))).rejects.toThrow()
    await expect(store.tx(async (q) => void (await q.update(editionShifts).set({ amhpId: 'ben' })))).rejects.toThrow()
    expect(await manager.refused(getEdition, { params: { rotaId: rota, number: 3 } })).toBe('not-found')
  })
})
