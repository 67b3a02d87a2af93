import * as tables from '@amhp/db/schema/index.ts'
import { listAbsences } from '@amhp/shared/contract/absences.ts'
import { listAudit } from '@amhp/shared/contract/audit.ts'
import { editRotas } from '@amhp/shared/contract/edits.ts'
import { importSheet } from '@amhp/shared/contract/import.ts'
import { getShiftHistory } from '@amhp/shared/contract/shift-changes.ts'
import { describe, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import {
  body,
  bringIn,
  preview,
  importService as service,
  shiftsOf,
  written,
} from '../support/services/import-service.ts'
import { serviceId, shift } from '../support/services/rota-service.ts'

describe('importing a spreadsheet', () => {
  test('adds shifts and absences to the draft, as an edit with an audit entry', async () => {
    const api = await service()
    const sheet = 'Name,Mon 30 Nov,Tue 1 Dec,Wed 2 Dec\n"Rahman, Amina",D,AL,AL\nben okafor,5pm-8.45am,,Train\n'
    expect(await preview(api, sheet)).toMatchObject({
      from: '2026-11-30',
      to: '2026-12-03',
      people: [
        { rows: [2], text: 'Rahman, Amina', amhp: 'amina', name: 'Amina Rahman', message: null },
        { rows: [3], text: 'ben okafor', amhp: 'ben', name: 'Ben Okafor', message: null },
      ],
      faults: [],
      replace: [],
    })
    expect(await written(api)).toEqual([0, 0, 0])
    expect(await bringIn(api, sheet)).toEqual({ added: 2, replaced: 0, absences: 2, leftOut: 0 })
    expect(await shiftsOf(api)).toEqual([
      'amina 2026-11-30T09:00:00Z 2026-11-30T17:00:00Z',
      'ben 2026-11-30T17:00:00Z 2026-12-01T08:45:00Z',
    ])
    const { absences } = await api.manager.ask(listAbsences, { query: { from: '2026-11-30', to: '2026-12-07' } })
    expect(absences.map(({ amhp, kind, start, end }) => [amhp, kind, start, end])).toEqual([
      ['amina', 'leave', '2026-12-01T00:00:00Z', '2026-12-03T00:00:00Z'],
      ['ben', 'training', '2026-12-02T00:00:00Z', '2026-12-03T00:00:00Z'],
    ])
    const { entries } = await api.manager.ask(listAudit, { query: {} })
    expect(entries.map(({ what }) => what)).toContain(
      'Imported a spreadsheet: 2 shifts added, 0 replaced, 2 absences entered',
    )
  })

  test('is undone by the inverse of its edit', async () => {
    const api = await service()
    await bringIn(api, 'Name,30/11\nAmina Rahman,D')
    const [added] = (await api.board('2026-11-30', '2026-12-07')).document.shifts
    const { entries } = await api.manager.ask(getShiftHistory, { params: { shiftId: added!.id } })
    expect(entries).toMatchObject([{ what: 'Import a spreadsheet', by: { name: 'Priya Shah' } }])
    const undo = { before: entries[0]!.after, after: null }
    await api.manager.ask(editRotas, { body: { name: 'Undo: Import a spreadsheet', changes: [undo] } })
    expect(await shiftsOf(api)).toEqual([])
  })

  test('replaces what those people had on those days, keeps what is the same, and leaves everyone else alone', async () => {
    const api = await service()
    const same = shift('amina', '2026-11-30 09:00', '2026-11-30 17:00')
    const other = shift('amina', '2026-12-01 12:00', '2026-12-01 20:00')
    const later = shift('amina', '2026-12-03 09:00', '2026-12-03 17:00')
    const bens = shift('ben', '2026-12-01 09:00', '2026-12-01 17:00')
    await api.add(same, other, later, bens)
    const sheet = 'Name,30/11,1/12,2/12\nAmina Rahman,D,,9-5\n'
    const { add, replace } = await preview(api, sheet)
    expect(replace.map(({ id }) => id)).toEqual([other.id])
    expect(add.map(({ start, code }) => [start, code])).toEqual([['2026-12-02T09:00:00Z', 'D']])
    expect(await bringIn(api, sheet)).toMatchObject({ added: 1, replaced: 1 })
    const ids = (await api.board('2026-11-30', '2026-12-07')).document.shifts.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining([same.id, later.id, bens.id]))
    expect(await bringIn(api, sheet)).toEqual({ added: 0, replaced: 0, absences: 0, leftOut: 0 })
  })

  test('previews the findings before anything is written', async () => {
    const api = await service()
    const before = await preview(api, 'Name,30/11,1/12\nAmina Rahman,,\n')
    const after = await preview(api, 'Name,30/11,1/12\nAmina Rahman,D,D\nBen Okafor,S,S\n')
    expect([before.summary.gap, after.summary.gap]).toEqual([1, 1])
    expect(after.gapMinutes).toBeLessThan(before.gapMinutes)
    const rest = await preview(api, 'Name,30/11,1/12\nAmina Rahman,13:00-23:00,07:00-15:00\n')
    expect(rest.summary.breach).toBe(1)
  })
})

describe('awkward files', () => {
  test('a workbook with a title, dates as dates, names merged over two rows and leave merged over days', async () => {
    const api = await service()
    const day = (number: number) => ({ value: new Date(Date.UTC(2026, 10, 29 + number)), type: Date, format: 'dd/mm' })
    const bytes = await writeWorkbook([
      [{ value: 'AMHP rota', columnSpan: 5 }, null, null, null, null],
      [{ value: 'Team' }, { value: 'Name' }, day(1), day(2), day(3)],
      [{ value: 'North', rowSpan: 3 }, { value: 'Amina Rahman', rowSpan: 2 }, { value: 'D' }, null, { value: 'D' }],
      [null, null, null, { value: '17.00-09.15' }, null],
      [null, { value: 'Cara Lloyd' }, { value: 'A/L', columnSpan: 3 }, null, null],
      [null, { value: 'Total' }, { value: 1, type: Number }, { value: 1, type: Number }, { value: 1, type: Number }],
    ]).toBuffer()
    const { faults } = await preview(api, bytes)
    expect(faults).toEqual([])
    expect(await bringIn(api, bytes)).toEqual({ added: 3, replaced: 0, absences: 1, leftOut: 0 })
    expect(await shiftsOf(api)).toEqual([
      'amina 2026-11-30T09:00:00Z 2026-11-30T17:00:00Z',
      'amina 2026-12-01T17:00:00Z 2026-12-02T09:15:00Z',
      'amina 2026-12-02T09:00:00Z 2026-12-02T17:00:00Z',
    ])
  })

  test('a semicolon file with a byte order mark, team headings, names merged over rows and a day over two columns', async () => {
    const api = await service()
    const sheet =
      '\ufeffAMHP;Mon 30;;Tue 1;\r\nNorth team;;;;\r\nRahman, Amina;D;S;;\r\n;;;D;\r\nSouth team;;;;\r\nBen Okafor;off;;;S\r\n'
    const { faults, people } = await preview(api, sheet)
    expect(faults).toEqual([])
    expect(people.filter(({ amhp }) => amhp === null)).toEqual([
      expect.objectContaining({
        text: 'Row 4, without a name',
        message: 'There is no name here: is this Amina Rahman’s too?',
        likely: [{ id: 'amina', name: 'Amina Rahman' }],
      }),
    ])
    const choices = { meanings: {}, people: { 'Row 4, without a name': 'amina' } }
    await api.manager.ask(importSheet, { body: { ...body(sheet, { choices }), leaveOut: false } })
    expect(await shiftsOf(api)).toEqual([
      'amina 2026-11-30T09:00:00Z 2026-11-30T17:00:00Z',
      'amina 2026-11-30T17:00:00Z 2026-12-01T09:15:00Z',
      'amina 2026-12-01T09:00:00Z 2026-12-01T17:00:00Z',
      'ben 2026-12-01T17:00:00Z 2026-12-02T09:15:00Z',
    ])
  })

  test('400 rows of 28 days are written in one transaction', async () => {
    const api = await service()
    const names = Array.from({ length: 400 }, (_, i) => `Person ${String.fromCharCode(65 + (i % 26))}${i}`)
    await api.store.tx(async (q) => {
      for (const name of names)
        await q.insert(tables.amhps).values({
          ...{ serviceId, id: name.replace(' ', '-'), name, profession: 'social-worker' as const },
          ...{ employer: 'Harbour', contractedMinutes: 0, team: '' },
        })
    })
    const head = Array.from({ length: 28 }, (_, i) => `${((29 + i) % 30) + 1}/${i === 0 ? 11 : 12}`)
    const rows = names.map((name, i) => [name, ...head.map((_, day) => ((i + day) % 4 === 0 ? 'D' : ''))].join('\t'))
    const sheet = [['Name', ...head].join('\t'), ...rows].join('\n')
    const spoiled = sheet.replace(/D(?=[^D]*$)/, 'Q')
    expect(await api.manager.refused(importSheet, { body: { ...body(spoiled), leaveOut: false } })).toBe('not-accepted')
    expect(await written(api)).toEqual([0, 0, 0])
    expect(await bringIn(api, sheet)).toEqual({ added: 2800, replaced: 0, absences: 0, leftOut: 0 })
    expect(await written(api)).toEqual([2800, 2, 0])
  })
})
