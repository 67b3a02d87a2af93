import { previewImport } from '@amhp/shared/contract/import.ts'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { body, importService } from '../support/services/import-service.ts'

// The sheet as it was read: its columns, then a line for each row: `2 person: Amina Rahman = …`, with what cells mean after `=`.

async function drawn(content: string | Buffer, choices: object = {}): Promise<string[]> {
  const { manager } = await importService()
  const { drawing } = await manager.ask(previewImport, {
    body: body(content, { choices: { meanings: {}, people: {}, ...choices } }),
  })
  const cellText = ({ text, means, isUnclear }: (typeof drawing.rows)[number]['cells'][number]) =>
    isUnclear ? `${text} = ?` : means === null ? text : `${text} = ${means}`
  return [
    drawing.columns.map(({ name, label }) => `${name} ${label}`).join(', '),
    ...drawing.rows.map(({ row, label, cells }) => `${row} ${label}: ${cells.map(cellText).join(' | ')}`),
  ]
}

test('people down', async () => {
  const sheet = 'Rota,,,\nName,Team,Mon 30 Nov,Tue 1 Dec\n"Rahman, Amina",North,D,S/L\nBenny,North,9-11,\nNeeded,,1,1\n'
  expect(await drawn(sheet)).toEqual([
    'A names, B not-read, C day, D day',
    '1 not-read: Rota |  |  | ',
    '2 day: Name | Team | Mon 30 Nov = Mon 30 Nov | Tue 1 Dec = Tue 1 Dec',
    '3 person: Rahman, Amina = Amina Rahman | North | D = D 09:00–17:00 | S/L = ?',
    '4 person: Benny = ? | North | 9-11 = 09:00–11:00 | ',
    '5 totals: Needed |  | 1 | 1',
    '6 blank:  |  |  | ',
  ])
})

test('days down', async () => {
  expect(await drawn(',Amina Rahman,Ben Okafor\nMon 30 Nov,D,AL\nTue 1 Dec,,17-9 standby\n')).toEqual([
    'A day, B person, C person',
    '1 names:  | Amina Rahman = Amina Rahman | Ben Okafor = Ben Okafor',
    '2 day: Mon 30 Nov = Mon 30 Nov | D = D 09:00–17:00 | AL = annual leave',
    '3 day: Tue 1 Dec = Tue 1 Dec |  | 17-9 standby = 17:00–09:00 standby',
    '4 blank:  |  | ',
  ])
})

test('duties down', async () => {
  expect(await drawn('Shift,Mon 30 Nov,Tue 1 Dec\nD,Amina Rahman,Ben Okafor\nE9,Cara Lloyd,\n')).toEqual([
    'A duty, B day, C day',
    '1 day: Shift | Mon 30 Nov = Mon 30 Nov | Tue 1 Dec = Tue 1 Dec',
    '2 duty: D | Amina Rahman = Amina Rahman | Ben Okafor = Ben Okafor',
    '3 duty: E9 | Cara Lloyd = ? | ',
    '4 blank:  |  | ',
  ])
})

test('a list', async () => {
  expect(await drawn('Name,Date,Shift\nAmina Rahman,30/11,D\nBen Okafor,soon,D\n')).toEqual([
    'A names, B day, C shift',
    '1 not-read: Name | Date | Shift',
    '2 shift: Amina Rahman = Amina Rahman | 30/11 = Mon 30 Nov | D = D 09:00–17:00',
    '3 not-read: Ben Okafor | soon = ? | D',
    '4 blank:  |  | ',
  ])
})

test('rows and columns that were chosen', async () => {
  const sheet = 'Id,Mon 30 Nov,Tue 1 Dec,Name\nStaff,30/11,1/12,Amina Rahman\n7,D,,Ben Okafor\n8,,D,Cara Lloyd\n'
  const chosen = { rows: { 1: 'day', 2: 'left-out', 4: 'key' }, columns: { C: 'left-out', D: 'names' } }
  expect(await drawn(sheet, chosen)).toEqual([
    'A not-read, B day, C left-out, D names',
    '1 day: Id | Mon 30 Nov = Mon 30 Nov | Tue 1 Dec | Name',
    '2 left-out: Staff | 30/11 | 1/12 | Amina Rahman',
    '3 person: 7 | D = D 09:00–17:00 |  | Ben Okafor = Ben Okafor',
    '4 key: 8 |  | D | Cara Lloyd',
    '5 blank:  |  |  | ',
  ])
})

test('hidden rows are shown, and left out until they are chosen', async () => {
  const files = unzipSync(
    await writeWorkbook([
      [{ value: 'Name' }, { value: 'Mon 30 Nov' }, { value: 'Tue 1 Dec' }],
      [{ value: 'Amina Rahman' }, { value: 'D' }, { value: 'D' }],
      [{ value: 'Ben Okafor' }, { value: 'D' }, { value: 'D' }],
    ]).toBuffer(),
  )
  const name = Object.keys(files).find((file) => file.startsWith('xl/worksheets/'))!
  files[name] = strToU8(strFromU8(files[name]!).replace(/<row ([^>]*)r="3"/, '<row $1r="3" hidden="1"'))
  const bytes = Buffer.from(zipSync(files))
  expect((await drawn(bytes))[3]).toBe('3 hidden: Ben Okafor | D | D')
  expect((await drawn(bytes, { hidden: true }))[3]).toMatch(/^3 person: Ben Okafor = Ben Okafor/)
})

test('of a large sheet, the beginning', async () => {
  const rows = Array.from({ length: 200 }, () => 'Amina Rahman,,')
  const { manager } = await importService()
  const { drawing } = await manager.ask(previewImport, {
    body: body(['Name,30/11,1/12', ...rows].join('\n')),
  })
  expect([drawing.isWhole, drawing.rows.length]).toEqual([false, 120])
})
