import { whoseNames } from '@amhp/api/import/match-names.ts'
import { planImport } from '@amhp/api/import/plan-import.ts'
import { readLayout } from '@amhp/api/import/read-layout.ts'
import { readSheet } from '@amhp/api/import/read-sheet.ts'
import { type SheetCell, SheetRefusal } from '@amhp/api/import/sheet.ts'
import { shiftCodes } from '@amhp/db/seed/hours.ts'
import { parseDate } from '@amhp/shared/time/date.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { odsContent, odsTable } from '../support/sheets/ods-file.ts'

const from = parseDate('2026-11-30')!
const outcome = (bytes: Buffer) =>
  readSheet(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof SheetRefusal ? 'refused' : `threw ${String(error)}`),
  )

test('any bytes are read, or refused with a sentence', async () => {
  const start = fc.constantFrom('', 'PK\u0003\u0004', 'Name,30/11\n', '\ufeff', 'sep=;\n')
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (head, tail) => {
      expect(await outcome(Buffer.concat([Buffer.from(head), tail]))).toMatch(/^(read|refused)$/)
    }),
  )
})

test('a workbook with any byte changed is read, or refused with a sentence', async () => {
  const sheet = '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>Name</v></c></row></sheetData></worksheet>'
  const relation = '<Relationship Id="r1" Type="t/worksheet" Target="worksheets/sheet1.xml"/>'
  const files = {
    'xl/workbook.xml': '<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation}</Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
  }
  const bytes = Object.entries(files).map(([name, text]) => [name, strToU8(text)])
  const whole = zipSync(Object.fromEntries(bytes), { level: 0 })
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
      const changed = Buffer.from(whole)
      changed[at] = byte
      expect(await outcome(changed)).toMatch(/^(read|refused)$/)
    }),
  )
})

test('an OpenDocument workbook with any byte changed is read, or refused with a sentence', async () => {
  const content = odsContent(
    odsTable('Rota', [['Name', '30/11']]),
    '<style:style style:name="a" style:family="table-cell"/>',
  )
  const whole = zipSync({ 'content.xml': strToU8(content) }, { level: 0 })
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
      const changed = Buffer.from(whole)
      changed[at] = byte
      expect(await outcome(changed)).toMatch(/^(read|refused)$/)
    }),
  )
})

test('any cells make a plan in which every fault says where it is and what to do', () => {
  const cell: fc.Arbitrary<SheetCell> = fc.oneof(
    fc.constantFrom<SheetCell>(
      '',
      'D',
      'AL',
      '30/11',
      '01/12/2026',
      '2026-12-02',
      '0000-00-00',
      'Mon 1 Dec',
      '2',
      'Name',
      'Amina Rahman',
      'Rahman',
      '9-5',
      '5pm-8.45am',
      '1-5',
    ),
    fc.string({ maxLength: 12 }),
    fc.constant<SheetCell>({ date: from }),
  )
  const amhps = ['Amina Rahman', 'Ben Okafor'].map((name) => ({ id: name, name, leftOn: null }))
  const whose = whoseNames(amhps, from, {})
  const facts = { codes: shiftCodes, zone: zoneOf('Europe/London'), shifts: [], absences: [], newId: () => 'id' }
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 }), (sheet) => {
      const read = readLayout(sheet, { from, today: from }, whose)
      if (!read || read.entries.length === 0) return
      const { plan } = planImport({ ...read, from, to: from }, whose, { ...facts, meanings: new Map() })
      expect(
        plan.faults.filter(({ row, column, message }) => row < 1 || !/^[A-Z]+$/.test(column) || message.length < 10),
      ).toEqual([])
      expect(plan.add.filter(({ start, end }) => !(start < end))).toEqual([])
      expect(plan.absences.filter(({ start, end }) => !(start < end))).toEqual([])
    }),
    { numRuns: 500 },
  )
})
