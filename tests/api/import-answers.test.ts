import { importSheet, previewImport } from '@amhp/shared/contract/import.ts'
import { describe, expect, test } from 'vitest'
import {
  body,
  bringIn,
  preview,
  importService as service,
  shiftsOf,
  written,
} from '../support/services/import-service.ts'
import { shift } from '../support/services/rota-service.ts'

describe('what is not clear', () => {
  const sheet = 'Name,30/11,1/12\nAmina Rahman,D,1-5\nBen Okafour,D,\nCara Lloyd,X9,=1+1\n'

  test('is listed, each name and each text once, with what to do', async () => {
    const { faults, people, unclear, add } = await preview(await service(), `${sheet}Amina Rahman,,x9\n`)
    expect(faults).toEqual([])
    expect(people[1]).toEqual({
      ...{ rows: [3], text: 'Ben Okafour', amhp: null, name: null },
      ...{ message: expect.stringContaining('did you mean Ben Okafor?'), likely: [{ id: 'ben', name: 'Ben Okafor' }] },
    })
    expect(unclear).toEqual([
      { text: '1-5', message: expect.stringContaining('24-hour times'), likely: null, cells: ['C2'], count: 1 },
      { text: 'X9', message: expect.stringContaining('a code (D, S)'), likely: null, cells: ['B4', 'C5'], count: 2 },
      { text: "'=1+1", message: expect.any(String), likely: null, cells: ['C4'], count: 1 },
    ])
    expect(add).toHaveLength(1)
  })

  test('blocks the whole import', async () => {
    const api = await service()
    const { problem } = await api.manager.try(importSheet, { body: { ...body(sheet), leaveOut: false } })
    expect(problem).toMatchObject({
      code: 'not-accepted',
      detail: expect.stringMatching(/^Nothing was imported\. 4 things are not clear/),
    })
    expect(problem.faults?.map(({ path }) => path)).toEqual([
      'people.Ben Okafour',
      'meanings.1-5',
      'meanings.X9',
      "meanings.'=1+1",
    ])
    expect(await written(api)).toEqual([0, 0, 0])
  })

  test('is imported as it was answered', async () => {
    const api = await service()
    const choices = {
      meanings: { '1-5': '1pm-5pm', x9: 'training', "'=1+1": '' },
      people: { 'Ben Okafour': 'ben' },
    }
    const done = await api.manager.ask(importSheet, { body: { ...body(sheet), choices, leaveOut: false } })
    expect(done).toEqual({ added: 3, replaced: 0, absences: 1, people: 0, leftOut: 0, import: expect.any(String) })
    expect(await shiftsOf(api)).toContain('amina 2026-12-01T13:00:00Z 2026-12-01T17:00:00Z')
  })

  test('stays so where the answer is not clear itself', async () => {
    const choices = { meanings: { X9: 'Y9' }, people: {} }
    const { unclear } = await (await service()).manager.ask(previewImport, { body: body(sheet, { choices }) })
    expect(unclear[1]).toMatchObject({ text: 'X9', message: expect.stringContaining('“Y9” is not a shift code') })
  })

  test('is left out when the manager chooses so, and its days stay unchanged', async () => {
    const api = await service()
    const kept = shift('amina', '2026-12-01 12:00', '2026-12-01 20:00')
    await api.add(kept)
    expect(await bringIn(api, sheet, true)).toEqual({ added: 1, replaced: 0, absences: 0, leftOut: 4 })
    expect((await api.board('2026-11-30', '2026-12-07')).document.shifts.map(({ id }) => id)).toContain(kept.id)
  })

  test.each([
    ['no days', 'Name,Phone\nAmina Rahman,1', 'not-accepted'],
    ['no names', '30/11,1/12\nD,D', 'not-accepted'],
    ['days of no rota', 'Name,30/11/2027,1/12/2027\nAmina Rahman,D,D', 'no-rota'],
    ['a day of no rota among others', 'Name,27/12/2026,28/12/2026\nAmina Rahman,D,D', 'no-rota'],
  ])('%s is refused', async (_, content, code) => {
    const api = await service()
    expect(await api.manager.refused(previewImport, { body: body(content) })).toBe(code)
    expect(await api.manager.refused(importSheet, { body: { ...body(content), leaveOut: true } })).toBe(code)
    expect(await written(api)).toEqual([0, 0, 0])
  })

  test('a file over 5 MB, a file that is no spreadsheet and an invalid date are refused', async () => {
    const { manager } = await service()
    const large = body('x'.repeat(5 * 1024 * 1024 + 1))
    expect(await manager.refused(previewImport, { body: large })).toBe('too-large')
    expect(await manager.refused(previewImport, { body: body(Buffer.from('%PDF-1.7')) })).toBe('not-accepted')
    expect(await manager.refused(previewImport, { body: body('a', { from: '2026-02-30' }) })).toBe('not-accepted')
    expect(await manager.refused(previewImport, { body: body('a', { content: 'not base64!' }) })).toBe('not-accepted')
  })

  test('only managers import', async () => {
    const { lead, nobody } = await service()
    expect(await lead.refused(previewImport, { body: body('a') })).toBe('not-allowed')
    expect(await nobody.refused(importSheet, { body: { ...body('a'), leaveOut: false } })).toBe('not-signed-in')
  })
})
