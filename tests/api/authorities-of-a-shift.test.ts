import { actingFor } from '@amhp/db/schema/index.ts'
import { getBoard } from '@amhp/shared/contract/board.ts'
import { compareRota } from '@amhp/shared/contract/editions.ts'
import { editRotas } from '@amhp/shared/contract/edits.ts'
import { getMyShifts, getNow } from '@amhp/shared/contract/my-shifts.ts'
import { getOwnData } from '@amhp/shared/contract/own-data.ts'
import { changeService, getService } from '@amhp/shared/contract/service.ts'
import { getShiftHistory } from '@amhp/shared/contract/shift-changes.ts'
import { changeShiftCodes, getShiftCodes } from '@amhp/shared/contract/shift-codes.ts'
import { getShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { authority as north, rotaService, shift, secondAuthority as south } from '../support/services/rota-service.ts'

const day = (more: object = {}) => shift('amina', '2026-12-01 09:00', '2026-12-01 17:00', more)
const week = { query: { from: '2026-11-30', to: '2026-12-07' } }

test('a shift keeps its authorities, each once and in one order, in draft, edition and history', async () => {
  const { manager, add, publish, rota } = await rotaService()
  const both = day({ authorities: [south, north, south] })
  await add(both)
  const { document } = await manager.ask(getBoard, week)
  expect(document).toMatchObject({ format: 'amhp-rota/2', shifts: [{ id: both.id, authorities: [north, south] }] })
  await publish()
  const kept = { ...both, authorities: [north, south] }
  expect((await manager.ask(getBoard, week)).published).toEqual([kept])
  const one = { ...kept, authorities: [north] }
  await manager.ask(editRotas, { body: { name: 'Change shift', changes: [{ before: both, after: one }] } })
  const { people, rota: summary } = await manager.ask(compareRota, { params: { rotaId: rota } })
  expect([people[0]!.changed, summary.unpublishedChanges]).toEqual([[{ before: kept, after: one }], 1])
  await manager.ask(editRotas, { body: { name: 'Undo: Change shift', changes: [{ before: one, after: kept }] } })
  expect((await manager.ask(compareRota, { params: { rotaId: rota } })).rota.unpublishedChanges).toBe(0)
  const { entries } = await manager.ask(getShiftHistory, { params: { shiftId: both.id } })
  expect(entries.map(({ after }) => after?.authorities)).toEqual([
    [north, south],
    [north],
    [north, south],
    [north, south],
  ])
})

test('a shift for all that she may act for leaves them out of the document', async () => {
  const { manager, add } = await rotaService()
  await add(day())
  const { document } = await manager.ask(getBoard, week)
  expect(Object.keys((document as { shifts: object[] }).shifts[0]!)).not.toContain('authorities')
})

test('an authority stays while a shift to come or a code is for it, and is kept where past ones were', async () => {
  const { manager, add, remove, clock } = await rotaService()
  const stored = await manager.ask(getService, {})
  const island = { id: 'island', name: 'Island Council', nation: 'england' as const }
  const own = [...stored.authorities, island]
  const { version } = await manager.ask(changeService, { body: { ...stored, authorities: own } })
  const moved = { ...stored, otherAuthorities: [...stored.otherAuthorities, island], version }
  const leave = async (body: typeof stored) => (await manager.try(changeService, { body })).problem?.detail

  const there = day({ authorities: ['island'] })
  await add(there)
  expect(await leave(moved)).toMatch(/a shift to come, is still for Island Council/)
  await remove(there)
  const codes = await manager.ask(getShiftCodes, {})
  const code = {
    ...{ code: 'I', name: 'Island', start: '09:00', end: '17:00', shareable: false, authorities: ['island'] },
    ...({ kind: 'waking', role: 'amhp', colour: 'blue' } as const),
  }
  await manager.ask(changeShiftCodes, { body: { ...codes, codes: [code] } })
  expect(await leave(moved)).toMatch(/A shift code/)
  await manager.ask(changeShiftCodes, { body: { codes: [], version: codes.version + 1 } })

  const again = shift('amina', '2026-11-30 09:00', '2026-11-30 17:00', { authorities: ['island'] })
  await add(again)
  clock.set('2026-11-30T18:00:00Z')
  expect(await leave({ ...stored, version })).toBe(
    'Past shifts were for Island Council. Keep it, so that their records stay whole.',
  )
  await manager.ask(changeService, { body: moved })
  const later = { ...again, end: '2026-11-30T17:30:00Z' }
  await manager.ask(editRotas, { body: { name: 'Change shift', changes: [{ before: again, after: later }] } })
  const added = { before: null, after: { ...day(), authorities: ['island'] } }
  expect(await manager.refused(editRotas, { body: { name: 'Add shift', changes: [added] } })).toBe('not-accepted')
})

describe('a published shift for one council', () => {
  async function published(...shifts: ReturnType<typeof shift>[]) {
    const service = await rotaService()
    await service.add(...shifts)
    await service.publish()
    return { ...service, amina: await service.signInAs('Amina Rahman', ['amhp'], 'amina') }
  }
  const hers = day({ authorities: [north] })

  test('tells her which, and who is on with her for the same', async () => {
    const times = ['2026-12-01 09:00', '2026-12-01 17:00'] as const
    const { amina } = await published(
      hers,
      shift('ben', ...times, { authorities: [south] }),
      shift('cara', ...times),
      shift('ben', '2026-12-01 17:00', '2026-12-02 09:00', { authorities: [south] }),
    )
    const { shifts } = await amina.ask(getMyShifts, { query: {} })
    expect(shifts).toMatchObject([{ authorities: ['harbour-north Council'], with: [{ amhp: 'cara' }], handsTo: [] }])
  })

  test('one for all that she may act for tells her them all', async () => {
    const { amina } = await published(day())
    const { shifts } = await amina.ask(getMyShifts, { query: {} })
    expect(shifts).toMatchObject([{ authorities: ['harbour-north Council', 'harbour-south Council'] }])
  })

  test('one that names none is not on with those of a council for which she may not act', async () => {
    const times = ['2026-12-01 09:00', '2026-12-01 17:00'] as const
    const { add, publish, signInAs, store } = await rotaService()
    await store.tx(async (q) => void (await q.delete(actingFor).where(eq(actingFor.amhpId, 'amina'))))
    await add(day(), shift('ben', ...times, { authorities: [south] }), shift('cara', ...times))
    await publish()
    const amina = await signInAs('Amina Rahman', ['amhp'], 'amina')
    const { shifts } = await amina.ask(getMyShifts, { query: {} })
    expect(shifts).toMatchObject([{ authorities: ['harbour-north Council'], with: [{ amhp: 'cara' }] }])
  })

  test('is on now for that council alone, and covers no other', async () => {
    const { amina, clock } = await published(
      shift('amina', '2026-11-30 09:00', '2026-11-30 17:00', { authorities: [south] }),
    )
    clock.set('2026-11-30T12:00:00Z')
    expect(await amina.ask(getNow, {})).toMatchObject({
      on: [{ authorities: [south] }],
      authorities: [
        { id: north, covered: false },
        { id: south, covered: true },
      ],
    })
  })

  test('is in the copy of her data, and in the record of the shift', async () => {
    const { amina } = await published(hers)
    expect((await amina.ask(getOwnData, {})).shifts).toMatchObject([{ shift: hers.id, authorities: [north] }])
    const { shift: recorded } = await amina.ask(getShiftRecord, { params: { shiftId: hers.id } })
    expect(recorded.authorities).toEqual(['harbour-north Council'])
  })
})
