import * as tables from '@amhp/db/schema/index.ts'
import { listAbsences } from '@amhp/shared/contract/absences.ts'
import { listAudit } from '@amhp/shared/contract/audit.ts'
import { editRotas } from '@amhp/shared/contract/edits.ts'
import { importSheet, previewImport } from '@amhp/shared/contract/import.ts'
import { getShiftHistory } from '@amhp/shared/contract/shift-changes.ts'
import { changeShiftCodes } from '@amhp/shared/contract/shift-codes.ts'
import { count, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { type RotaService, rotaService, serviceId, shift } from '../support/services/rota-service.ts'

const code = (code: string, start: string, end: string, kind: 'waking' | 'standby') => ({
  ...{ code, name: code, start, end, kind, role: 'amhp' as const },
  ...{ colour: 'blue' as const, shareable: false },
})

async function service(): Promise<RotaService> {
  const api = await rotaService()
  const codes = [code('D', '09:00', '17:00', 'waking'), code('S', '17:00', '09:15', 'standby')]
  await api.manager.ask(changeShiftCodes, { body: { codes, version: 1 } })
  return api
}

const body = (content: string | Buffer, more: object = {}) => ({
  fileName: 'rota.csv',
  content: Buffer.from(content).toString('base64'),
  from: '2026-11-30',
  ...more,
})
const preview = ({ manager }: RotaService, content: string | Buffer) =>
  manager.ask(previewImport, { body: body(content) })
const bringIn = ({ manager }: RotaService, content: string | Buffer, leaveOut = false) =>
  manager.ask(importSheet, { body: { ...body(content), leaveOut } })
const shiftsOf = async ({ board }: RotaService) =>
  (await board('2026-11-30', '2026-12-07')).document.shifts.map(({ amhp, start, end }) => `${amhp} ${start} ${end}`)
const written = async ({ store }: RotaService) => {
  const countOf = async (table: typeof tables.shifts | typeof tables.edits | typeof tables.absences) =>
    (await store.read.select({ n: count() }).from(table).where(eq(table.serviceId, serviceId)))[0]!.n
  return [await countOf(tables.shifts), await countOf(tables.edits), await countOf(tables.absences)]
}

describe('importing a spreadsheet', () => {
  test('adds shifts and absences to the draft, as an edit with an audit entry', async () => {
    const api = await service()
    const sheet = 'Name,Mon 30 Nov,Tue 1 Dec,Wed 2 Dec\n"Rahman, Amina",D,AL,AL\nben okafor,5pm-8.45am,,Train\n'
    expect(await preview(api, sheet)).toMatchObject({
      from: '2026-11-30',
      to: '2026-12-03',
      people: [
        { row: 2, text: 'Rahman, Amina', amhp: 'amina', name: 'Amina Rahman' },
        { row: 3, text: 'ben okafor', amhp: 'ben', name: 'Ben Okafor' },
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

describe('what is not understood', () => {
  const sheet = 'Name,30/11,1/12\nAmina Rahman,D,1-5\nBen Okafour,D,\nCara Lloyd,X9,=1+1\n'

  test('is listed by row and column with what to do', async () => {
    const { faults, add } = await preview(await service(), sheet)
    expect(faults).toEqual([
      { row: 2, column: 'C', text: '1-5', message: expect.stringContaining('type 24-hour times') },
      { row: 3, column: 'A', text: 'Ben Okafour', message: expect.stringContaining('did you mean Ben Okafor?') },
      { row: 4, column: 'B', text: 'X9', message: expect.stringContaining('type a code (D, S)') },
      { row: 4, column: 'C', text: "'=1+1", message: expect.any(String) },
    ])
    expect(add).toHaveLength(1)
  })

  test('blocks the whole import', async () => {
    const api = await service()
    const { problem } = await api.manager.try(importSheet, { body: { ...body(sheet), leaveOut: false } })
    expect(problem).toMatchObject({
      code: 'not-accepted',
      detail: expect.stringMatching(/^Nothing was imported\. 4 cells/),
    })
    expect(problem.faults?.map(({ path }) => path)).toEqual(['C2', 'A3', 'B4', 'C4'])
    expect(await written(api)).toEqual([0, 0, 0])
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
      '\ufeffAMHP;Mon 30;;Tue 1;\r\nNorth team;;;;\r\nRahman A;D;S;;\r\n;;;D;\r\nSouth team;;;;\r\nB. Okafor;off;;;S\r\n'
    const { faults } = await preview(api, sheet)
    expect(faults).toEqual([])
    await bringIn(api, sheet)
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
