import { readSheet } from '@amhp/api/import/read-sheet.ts'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import writeWorkbook, { type SheetData } from 'write-excel-file/node'

const workbook = async (data: SheetData) => await writeWorkbook(data).toBuffer()
const rowsOf = async (bytes: Buffer) => (await readSheet(bytes)).rows
const csv = (text: string) => rowsOf(Buffer.from(text))
const plain = [
  ['Name', '30/11', '1/12'],
  ['Amina Rahman', 'D', ''],
]

describe('a text file', () => {
  test.each([
    ['commas', 'Name,30/11,1/12\nAmina Rahman,D,'],
    ['semicolons', 'Name;30/11;1/12\r\nAmina Rahman;D;'],
    ['tabs', 'Name\t30/11\t1/12\nAmina Rahman\tD\t'],
    ['a byte order mark', '\ufeffName,30/11,1/12\nAmina Rahman,D,'],
    ['a line that names the separator', 'sep=;\nName;30/11;1/12\nAmina Rahman;D;'],
    ['quotes and spaces', '"Name","30/11", 1/12 \n"Amina Rahman", D ,'],
  ])('with %s', async (_, text) => {
    expect(await csv(text)).toEqual(plain)
  })

  test('with a comma inside quotes', async () => {
    expect((await csv('Name,30/11\n"Rahman, Amina",D'))[1]).toEqual(['Rahman, Amina', 'D'])
  })

  test('in Windows-1252 and UTF-16', async () => {
    expect((await rowsOf(Buffer.from('Name,30/11\nZo\xeb \x96,D', 'latin1')))[1]).toEqual(['Zoë –', 'D'])
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Name\t30/11\nZoë\tD', 'utf16le')])
    expect((await rowsOf(wide))[1]).toEqual(['Zoë', 'D'])
  })

  test('with blank rows, which keep their numbers', async () => {
    expect(await csv('Title\n\nName,30/11')).toEqual([['Title'], [''], ['Name', '30/11']])
  })
})

describe('a workbook', () => {
  test('is read as text, numbers as text, and dates as days', async () => {
    const bytes = await workbook([
      [
        { value: 'Name' },
        { value: new Date(Date.UTC(2026, 10, 30)), type: Date, format: 'ddd d mmm' },
        { value: 46357, type: Number },
      ],
      [{ value: ' Amina Rahman ' }, { value: 'D' }],
    ])
    expect(await rowsOf(bytes)).toEqual([
      ['Name', { date: '2026-11-30' }, '46357'],
      ['Amina Rahman', 'D', ''],
    ])
  })

  test('a merged cell counts in every cell of it', async () => {
    const bytes = await workbook([
      [{ value: 'Name' }, { value: '30/11' }, { value: '1/12' }, { value: '2/12' }],
      [{ value: 'Amina Rahman', rowSpan: 2 }, { value: 'AL', columnSpan: 3 }, null, null],
      [null, { value: 'D' }, null, null],
    ])
    expect((await rowsOf(bytes)).slice(1)).toEqual([
      ['Amina Rahman', 'AL', 'AL', 'AL'],
      ['Amina Rahman', 'D', '', ''],
    ])
  })
})

describe('what a workbook hides or marks', () => {
  const two = async () =>
    Buffer.from(
      await writeWorkbook([
        { sheet: 'Old & gone', data: [[{ value: 'Name' }, { value: 'Nov' }]] },
        {
          sheet: 'Dec',
          data: [
            [{ value: 'Name' }, { value: 'Dec' }],
            [{ value: 'Amina' }, { value: 'D' }],
          ],
        },
      ] as never).toBuffer(),
    )
  const changed = async (bytes: Buffer, change: (name: string, xml: string) => string) =>
    Buffer.from(
      zipSync(
        Object.fromEntries(
          Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strToU8(change(name, strFromU8(file)))]),
        ),
      ),
    )

  test('the first tab that is not hidden is read, or the one that is chosen', async () => {
    const plainTwo = await two()
    expect(await readSheet(plainTwo)).toMatchObject({ tab: 'Old & gone', rows: [['Name', 'Nov']] })
    const hidden = await changed(plainTwo, (name, xml) =>
      name === 'xl/workbook.xml' ? xml.replace(/<sheet /, '<sheet state="hidden" ') : xml,
    )
    expect(await readSheet(hidden)).toMatchObject({
      tabs: [
        { name: 'Old & gone', isHidden: true },
        { name: 'Dec', isHidden: false },
      ],
      tab: 'Dec',
      rows: [
        ['Name', 'Dec'],
        ['Amina', 'D'],
      ],
    })
    expect(await readSheet(hidden, { tab: 'Old & gone' })).toMatchObject({ rows: [['Name', 'Nov']] })
    await expect(readSheet(hidden, { tab: 'Jan' })).rejects.toThrow('It has “Old & gone”, “Dec”: choose one of these')
  })

  test('hidden rows and columns are named', async () => {
    const bytes = await changed(await two(), (name, xml) =>
      name.startsWith('xl/worksheets/sheet2')
        ? xml
            .replace(/<row ([^>]*)r="2"/, '<row $1r="2" hidden="1"')
            .replace('<sheetData>', '<cols><col min="2" max="3" hidden="true"/></cols><sheetData>')
        : xml,
    )
    expect(await readSheet(bytes, { tab: 'Dec' })).toMatchObject({
      rows: [
        ['Name', 'Dec'],
        ['Amina', 'D'],
      ],
      hidden: { rows: [2], columns: ['B'] },
    })
  })

  test('errors and texts that are struck through are in doubt', async () => {
    const bytes = await workbook([
      [{ value: 'Name' }, { value: '30/11' }, { value: '1/12' }],
      [{ value: 'Amina Rahman' }, { value: 'D', textDecoration: { strikethrough: true } }, { value: 'S' }],
    ] as SheetData)
    const spoiled = await changed(bytes, (name, xml) =>
      name.startsWith('xl/worksheets/')
        ? xml.replace(/<c r="C2"[^>]*>.*?<\/c>/, '<c r="C2" t="e"><v>#N/A</v></c>')
        : xml.replace(/<font>(?=(?:(?!<font>).)*<\/fonts>)/s, '<font><strike/>'),
    )
    expect((await rowsOf(spoiled))[1]).toEqual([
      'Amina Rahman',
      { doubt: 'struck through', text: 'D' },
      { doubt: 'error', text: '#N/A' },
    ])
  })
})

describe('a file that is refused', () => {
  const refused = async (bytes: Buffer) =>
    await readSheet(bytes).then(
      () => 'it was read',
      (error: Error & { code: string }) => `${error.code}: ${error.message}`,
    )

  test.each([
    ['over 5 MB', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), /^too-large: .*5 MB/],
    ['empty', Buffer.alloc(0), /empty/],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /save it as \.xlsx/],
    ['a PDF', Buffer.from('%PDF-1.7'), /PDF/],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /not a spreadsheet/],
    ['a zip that is no workbook', packed({ 'a.xml': '<a/>' }), /not a workbook of Excel or OpenDocument/],
    ['a torn zip', Buffer.from('504b030414000000', 'hex'), /damaged/],
    ['a workbook without sense', packed({ 'xl/workbook.xml': '<x' }), /cannot be read/],
  ])('%s', async (_, bytes, words) => expect(await refused(bytes)).toMatch(words))

  test('one whose directory says that it unpacks to more than 50 MB', async () => {
    const sheet = 'a'.repeat(26 * 1024 * 1024)
    const bytes = packed({ 'xl/workbook.xml': sheet, 'xl/more.xml': sheet })
    expect(bytes.length).toBeLessThan(200_000)
    expect(await refused(bytes)).toMatch(/^too-large: .*50 MB/)
  })

  test('one that unpacks to more than 50 MB, whatever its directory says', async () => {
    const bytes = packed({ 'xl/workbook.xml': 'a'.repeat(60 * 1024 * 1024) }, 1000)
    expect(bytes.length).toBeLessThan(200_000)
    expect(await refused(bytes)).toMatch(/^too-large: .*50 MB/)
  })

  const attributes = (length: number, value: string) => Array.from({ length }, (_, i) => `a${i}="${value}"`).join(' ')

  test.each([
    ['a cell at the far corner', '<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row>', /5000 rows/],
    ['a far cell that has a prefix', '<x:row r="2"><x:c r="XFD2" t="str"><x:v>x</x:v></x:c></x:row>', /5000 rows/],
    ['a far cell whose attribute has a prefix', '<row r="2"><c r="A2" x:r="XFD2"><v>1</v></c></row>', /5000 rows/],
    ['a far cell in single quotes', "<row r='2'><c r='XFD2'><v>1</v></c></row>", /5000 rows/],
    ['a far cell written with an entity', '<row r="2"><c r="&#88;FD2"><v>1</v></c></row>', /5000 rows/],
    ['a far cell after a bracket', '<row r="2"><c x=">" r="XFD2"><v>1</v></c></row>', /5000 rows/],
    ['a cell beyond the last column', '<row r="2"><c r="XFE2"/></row>', /cannot be read/],
    ['a column of many letters', '<row r="2"><c r="ZZZZZZZZ2"><v>1</v></c></row>', /cannot be read/],
    ['a column in lower case', '<row r="2"><c r="zzzzzz2"><v>1</v></c></row>', /cannot be read/],
    ['a row far beyond the last', '<row r="99999999999999"/>', /cannot be read/],
    ['a row of 300,000 attributes', `<row r="2" ${attributes(300_000, '1')}/>`, /cannot be read/],
    ['a row of 100,000 attributes that hold brackets', `<row r="2" ${attributes(100_000, '<')}/>`, /cannot be read/],
    [
      'a text of a million letters',
      `<row r="2"><c r="A2" t="str"><v>${'x'.repeat(1e6)}</v></c></row>`,
      /cannot be read/,
    ],
  ])('at once, one with %s', async (_, xml, words) => {
    const files = unzipSync(await workbook([[{ value: 'Name' }]]))
    const name = Object.keys(files).find((file) => file.startsWith('xl/worksheets/'))!
    files[name] = strToU8(strFromU8(files[name]!).replace('</sheetData>', `${xml}</sheetData>`))
    const bytes = Buffer.from(zipSync(files))
    const began = performance.now()
    expect(await refused(bytes)).toMatch(words)
    expect(performance.now() - began).toBeLessThan(3000)
  })
})

test('a workbook is read whose formats go to the end of the sheet, and which holds data of other programs', async () => {
  const files = unzipSync(await workbook([[{ value: 'Name' }]]))
  const name = Object.keys(files).find((file) => file.startsWith('xl/worksheets/'))!
  const formats = '<row r="2"><c r="XFD2" s="0"/></row><row r="1048576"><c r="A1048576" s="0"/></row>'
  files[name] = strToU8(strFromU8(files[name]!).replace('</sheetData>', `${formats}</sheetData>`))
  files['customXml/item1.xml'] = strToU8(`<DataMashup>${'A'.repeat(1e6)}</DataMashup>`)
  expect(await rowsOf(Buffer.from(zipSync(files)))).toEqual([['Name']])
})

/** A zip; where `says` is given, its directory and headers say that each file unpacks to so much. */
function packed(files: Record<string, string>, says?: number): Buffer {
  const bytes = Object.entries(files).map(([name, text]) => [name, strToU8(text)])
  const whole = Buffer.from(zipSync(Object.fromEntries(bytes)))
  for (let at = 0; says !== undefined && at < whole.length - 4; at++) {
    if (whole.readUInt32LE(at) === 0x04034b50) whole.writeUInt32LE(says, at + 22)
    if (whole.readUInt32LE(at) === 0x02014b50) whole.writeUInt32LE(says, at + 24)
  }
  return whole
}
