import { readSheet } from '@amhp/api/import/read-sheet.ts'
import { describe, expect, test } from 'vitest'
import { odsCell, odsContent, odsFile, odsRow, odsTable } from '../support/sheets/ods-file.ts'

const table = (inside: string, attributes = '') =>
  `<table:table table:name="Rota" ${attributes}>${inside}</table:table>`
const read = (tables: string, styles = '') => readSheet(odsFile(tables, styles))
const rowsOf = async (tables: string, styles = '') => (await read(tables, styles)).rows
const name = odsCell('Amina Rahman')
const covered = (times = 1) => '<table:covered-table-cell/>'.repeat(times)
const struck = (family: string, style: string) =>
  `<style:style style:name="${style}" style:family="${family}"><style:text-properties style:text-line-through-style="solid"/></style:style>`

describe('an OpenDocument workbook', () => {
  test('is read as text, numbers as text, dates as days and times as times', async () => {
    const cells = [
      '<table:table-cell office:value-type="date" office:date-value="2026-11-30"><text:p>Mon 30</text:p></table:table-cell>',
      '<table:table-cell office:value-type="date" office:date-value="1899-12-30T09:00:00"/>',
      '<table:table-cell office:value-type="time" office:time-value="PT09H15M00S"><text:p>9:15 am</text:p></table:table-cell>',
      '<table:table-cell office:value-type="float" office:value="37.50"><text:p>38</text:p></table:table-cell>',
      '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>',
      '<table:table-cell office:value-type="string"><text:p>9<text:s text:c="2"/>to</text:p><text:p>5 &amp; &#8211;</text:p></table:table-cell>',
    ]
    expect(await rowsOf(table(odsRow(name + cells.join(''))))).toEqual([
      ['Amina Rahman', { date: '2026-11-30' }, '09:00', '09:15', '37.5', 'true', '9 to\n5 & –'],
    ])
  })

  test('has repeated cells and rows as often as they are there, and no blank ones after the last', async () => {
    const blank = '<table:table-cell table:number-columns-repeated="16380"/>'
    const rows = [
      odsRow(odsCell('D', 'table:number-columns-repeated="2"') + odsCell('') + odsCell('E') + blank),
      odsRow(blank, 'table:number-rows-repeated="2"'),
      odsRow(name, 'table:number-rows-repeated="2"'),
      odsRow(blank, 'table:number-rows-repeated="1048570"'),
    ]
    const nothing = ['', '', '', '']
    expect(await rowsOf(table(rows.join('')))).toEqual([
      ['D', 'D', '', 'E'],
      nothing,
      nothing,
      ['Amina Rahman', '', '', ''],
      ['Amina Rahman', '', '', ''],
    ])
  })

  test('has a merged cell in every cell of it', async () => {
    const rows = [
      odsRow(name + odsCell('AL', 'table:number-columns-spanned="2" table:number-rows-spanned="2"') + covered()),
      odsRow(name + covered(2) + odsCell('D')),
    ]
    expect(await rowsOf(table(rows.join('')))).toEqual([
      ['Amina Rahman', 'AL', 'AL', ''],
      ['Amina Rahman', 'AL', 'AL', 'D'],
    ])
  })

  test('says what is an error, or struck through by a style, one that it is based on, or a part of its text', async () => {
    const based = '<style:style style:name="based" style:family="table-cell" style:parent-style-name="gone"/>'
    const styles = struck('table-cell', 'gone') + based + struck('text', 'part')
    const cells = [
      odsCell('#DIV/0!'),
      '<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>Err:502</text:p></table:table-cell>',
      odsCell('D', 'table:style-name="gone"'),
      odsCell('E', 'table:style-name="based"'),
      '<table:table-cell office:value-type="string"><text:p>L <text:span text:style-name="part">E</text:span></text:p></table:table-cell>',
      odsCell('N', 'table:style-name="other"'),
    ]
    const columns =
      '<table:table-column table:number-columns-repeated="6"/><table:table-column table:default-cell-style-name="gone"/>'
    expect(await rowsOf(table(columns + odsRow(cells.join('') + odsCell('X')), ''), styles)).toEqual([
      [
        { doubt: 'error', text: '#DIV/0!' },
        { doubt: 'error', text: 'Err:502' },
        { doubt: 'struck through', text: 'D' },
        { doubt: 'struck through', text: 'E' },
        { doubt: 'struck through', text: 'L E' },
        'N',
        { doubt: 'struck through', text: 'X' },
      ],
    ])
  })

  test('names its tabs, and its hidden rows and columns', async () => {
    const hidden =
      '<style:style style:name="away" style:family="table"><style:table-properties table:display="false"/></style:style>'
    const columns =
      '<table:table-column/><table:table-column-group><table:table-column table:visibility="collapse" table:number-columns-repeated="3"/></table:table-column-group>'
    const rows = [
      odsRow(name + odsCell('D')),
      odsRow(name, 'table:visibility="filter"'),
      odsRow(odsCell(''), 'table:visibility="collapse"'),
    ]
    const tables =
      table(odsRow(name), 'table:style-name="away"').replace('Rota', 'Old &amp; gone') + table(columns + rows.join(''))
    expect(await read(tables, hidden)).toEqual({
      tabs: [
        { name: 'Old & gone', isHidden: true },
        { name: 'Rota', isHidden: false },
      ],
      tab: 'Rota',
      rows: [
        ['Amina Rahman', 'D'],
        ['Amina Rahman', ''],
      ],
      hidden: { rows: [2], columns: ['B'] },
    })
    expect((await readSheet(odsFile(tables, hidden), { tab: 'Old & gone' })).rows).toEqual([['Amina Rahman']])
    await expect(readSheet(odsFile(tables), { tab: 'Jan' })).rejects.toThrow('It has “Old & gone”, “Rota”')
  })

  test('is its cells without notes, drawings and what they hold', async () => {
    const note = '<office:annotation><text:p>Ask <text:span>her</text:span></text:p></office:annotation>'
    const shapes = `<table:shapes>${odsTable('Inside', [['X']])}</table:shapes>`
    const cell = `<table:table-cell office:value-type="string">${note}<text:p>D</text:p></table:table-cell>`
    const linked = `<table:dde-links>${odsTable('Linked', [['X']])}</table:dde-links>`
    expect(await read(table(shapes + odsRow(cell)) + linked)).toMatchObject({
      tabs: [{ name: 'Rota' }],
      rows: [['D']],
    })
  })
})

describe('an OpenDocument file that is refused', () => {
  test.each([
    ['without tables', odsFile(''), /cannot be read/],
    ['that is not well-formed', odsFile('<table:table>'), /cannot be read/],
    [
      'with a password',
      odsFile('', '', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' }),
      /has a password. Save it without one/,
    ],
    ['repeated over a million rows', odsFile(table(odsRow(name, 'table:number-rows-repeated="1048576"'))), /5000 rows/],
    [
      'repeated over all columns',
      odsFile(table(odsRow(odsCell('D', 'table:number-columns-repeated="16384"')))),
      /500 columns/,
    ],
  ])('%s', async (_, bytes, words) => {
    await expect(readSheet(bytes)).rejects.toThrow(words)
  })

  test('that unpacks to more than 50 MB', async () => {
    const bytes = odsFile(table(odsRow(name)), '', { 'styles.xml': 'a'.repeat(60 * 1024 * 1024) })
    expect(bytes.length).toBeLessThan(200_000)
    await expect(readSheet(bytes)).rejects.toThrow(/50 MB/)
  })
})

test('entities that a file declares are not expanded', async () => {
  const declared = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
  const content = odsContent(table(odsRow('<table:table-cell><text:p>&b;</text:p></table:table-cell>')))
  const bytes = odsFile('', '', { 'content.xml': declared + content })
  expect((await readSheet(bytes)).rows).toEqual([['&b;']])
})
