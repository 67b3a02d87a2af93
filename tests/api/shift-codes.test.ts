import { editRotas } from '@amhp/shared/contract/edits.ts'
import { changeShiftCodes, getShiftCodes } from '@amhp/shared/contract/shift-codes.ts'
import { describe, expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'
import { rotaService, shift } from '../support/services/rota-service.ts'

const theCode = {
  ...{ code: 'D', name: 'Day', start: '09:00', end: '17:00', endsAfterDays: null, shareable: false },
  ...({ kind: 'waking', role: 'amhp', colour: 'blue' } as const),
}

describe('shift codes', () => {
  test('are replaced in the order sent, in capitals', async () => {
    const { signIn } = await testApi()
    const manager = await signIn('manager')
    const { codes, version } = await manager.ask(getShiftCodes, {})
    const night = { ...codes[0]!, code: 'n', name: 'Night', start: '17:00', end: '09:00' }
    const saved = await manager.ask(changeShiftCodes, { body: { codes: [night, codes[0]!], version } })
    expect(saved.codes.map(({ code }) => code)).toEqual(['N', 'D'])
    expect(saved.version).toBe(version + 1)
  })

  test('that are removed stay valid for shifts that have them, and for undo', async () => {
    const { manager, add, board } = await rotaService()
    const placed = shift('amina', '2026-11-30 09:00', '2026-11-30 17:00', { code: 'D' })
    await add(placed)
    const { codes, version } = await manager.ask(getShiftCodes, {})
    const night = { ...codes[0]!, code: 'N', name: 'Night' }
    await manager.ask(changeShiftCodes, { body: { codes: [night], version } })
    const shown = await board('2026-11-30', '2026-12-07')
    expect([shown.codes.map(({ code }) => code), shown.shiftCodes]).toEqual([['N'], { [placed.id]: 'D' }])
    await manager.ask(editRotas, { body: { name: 'Delete shift', changes: [{ before: placed, after: null }] } })
    await manager.ask(editRotas, { body: { name: 'Undo: Delete shift', changes: [{ before: null, after: placed }] } })
    expect((await board('2026-11-30', '2026-12-07')).shiftCodes).toEqual({ [placed.id]: 'D' })
    const again = await manager.ask(changeShiftCodes, { body: { codes: [night, ...codes], version: version + 1 } })
    expect(again.codes).toEqual([night, ...codes])
  })

  test('keep after how many days they end', async () => {
    const { manager } = await rotaService()
    const { codes, version } = await manager.ask(getShiftCodes, {})
    const weekend = { ...theCode, code: 'W', start: '16:30', end: '08:45', endsAfterDays: 3, authorities: null }
    const saved = await manager.ask(changeShiftCodes, { body: { codes: [...codes, weekend], version } })
    expect(saved.codes).toEqual([...codes, weekend])
    expect(codes[0]!.endsAfterDays).toBeNull()
    const body = { codes: [{ ...weekend, endsAfterDays: 0 }], version: saved.version }
    const { problem } = await manager.try(changeShiftCodes, { body })
    expect(problem.faults).toEqual([
      { path: 'codes[0].endsAfterDays', message: 'It would end before it starts: choose a later day' },
    ])
  })

  test('with an authority that is not the service’s are refused', async () => {
    const { manager } = await rotaService()
    const { version } = await manager.ask(getShiftCodes, {})
    const own = { ...theCode, authorities: ['harbour-south'] }
    const saved = await manager.ask(changeShiftCodes, { body: { codes: [own], version } })
    expect(saved.codes).toEqual([own])
    const body = { codes: [own, { ...own, code: 'E', authorities: ['nowhere'] }], version: saved.version }
    const { problem } = await manager.try(changeShiftCodes, { body })
    expect(problem.faults?.map(({ path }) => path)).toEqual(['codes[1].authorities[0]'])
  })

  test.each([
    ['the same code twice', ['D', 'd'], 'codes[1].code'],
    ['the code of an absence', ['al'], 'codes[0].code'],
    ['a code that begins with a digit', ['9'], 'codes[0].code'],
  ])('with %s are refused', async (_, given, path) => {
    const { signIn } = await testApi()
    const manager = await signIn('manager')
    const { codes, version } = await manager.ask(getShiftCodes, {})
    const body = { codes: given.map((code) => ({ ...codes[0]!, code })), version }
    const { problem } = await manager.try(changeShiftCodes, { body })
    expect(problem.faults?.map((fault) => fault.path)).toEqual([path])
  })
})
