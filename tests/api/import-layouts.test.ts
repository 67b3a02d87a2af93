import { whoseNames } from '@amhp/api/import/match-names.ts'
import { readCsv } from '@amhp/api/import/read-csv.ts'
import { readLayout } from '@amhp/api/import/read-layout.ts'
import { textOf } from '@amhp/api/import/sheet.ts'
import type { Layout } from '@amhp/shared/contract/import.ts'
import { parseDate } from '@amhp/shared/time/date.ts'
import { describe, expect, test } from 'vitest'

const from = parseDate('2026-11-30')!
const amhps = ['Amina Rahman', 'Ben Okafor', 'Cara Lloyd', 'Tom Bell'].map((name) => ({ id: name, name, leftOn: null }))
const read = (lines: readonly string[], chosen?: Layout, said = {}) =>
  readLayout(readCsv(Buffer.from(lines.join('\n'))), { from, today: from }, whoseNames(amhps, from, said), chosen)

/** What is read: layout, then a line for each cell that is not blank: `Amina 30 D`. */
const told = (...given: Parameters<typeof read>) => {
  const found = read(...given)
  if (!found) return ['none']
  const cells = found.entries.filter(({ cell }) => cell !== '')
  return [found.layout, ...cells.map(({ who, date, cell }) => `${who.split(' ')[0]} ${date.slice(8)} ${textOf(cell)}`)]
}

describe('a layout', () => {
  test.each<[string, string[], string[]]>([
    [
      'people down, days across',
      ['Name,Mon 30 Nov,Tue 1 Dec', 'Amina Rahman,D,', 'Ben Okafor,,9-5'],
      ['people-down', 'Amina 30 D', 'Ben 01 9-5'],
    ],
    [
      'days down, people across',
      [',Amina Rahman,Ben Okafor', 'Mon 30 Nov,D,', 'Tue 1 Dec,,9-5'],
      ['days-down', 'Amina 30 D', 'Ben 01 9-5'],
    ],
    [
      'duties down, names in the cells',
      ['Shift,Mon 30 Nov,Tue 1 Dec', 'D,Amina Rahman,Ben Okafor / Tom Bell', '17:00-09:00,Tom Bell,'],
      ['duties-down', 'Amina 30 D', 'Ben 01 D', 'Tom 01 D', 'Tom 30 17:00-09:00'],
    ],
    [
      'a list of shifts',
      ['Name,Date,Shift', 'Amina Rahman,30/11,D', 'Ben Okafor,01/12,9-5', 'Ben Okafor,02/12,'],
      ['list', 'Amina 30 D', 'Ben 01 9-5'],
    ],
    [
      'a list of starts and finishes',
      ['Date,AMHP,Start time,Finish time', '30/11/2026,Amina Rahman,09:00,17:00', '01/12/2026,Ben Okafor,17:00,08:45'],
      ['list', 'Amina 30 09:00-17:00', 'Ben 01 17:00-08:45'],
    ],
    [
      'start and finish columns',
      [
        ',Monday,,Tuesday,,Wednesday,',
        ',Start,Finish,Start,Finish,Start,Finish',
        'Amina Rahman,09:00,17:00,OFF,,17:00,09:00',
      ],
      ['people-down', 'Amina 30 09:00-17:00', 'Amina 01 OFF', 'Amina 02 17:00-09:00'],
    ],
    [
      'columns for shifts, with marks',
      ['Name,Mon 30 Nov,,Tue 1 Dec,', ',Day,Night,Day,Night', 'Amina Rahman,x,,,1', 'Ben Okafor,,AL,,AL'],
      ['people-down', 'Amina 30 Day', 'Amina 01 Night', 'Ben 30 AL', 'Ben 01 AL'],
    ],
    [
      'weeks below each other',
      ['Name,30/11,1/12', 'Amina Rahman,D,', 'Ben Okafor,,D', '', 'Name,7/12,8/12', 'Amina Rahman,,9-5'],
      ['people-down', 'Amina 30 D', 'Ben 01 D', 'Amina 08 9-5'],
    ],
    ['nothing that is a rota', ['Name,Phone', 'Amina Rahman,07700 900011'], ['none']],
  ])('%s', (_, lines, expected) => expect(told(lines)).toEqual(expected))

  test('is the one that was chosen', () => {
    const lines = ['Shift,Mon 30 Nov,Tue 1 Dec', 'D,Amina,Bank', 'E,Tom,']
    expect(told(lines)[0]).toBe('duties-down')
    expect(told(lines, 'people-down')[0]).toBe('people-down')
    expect(told(lines, 'duties-down')).toEqual(['duties-down', 'Amina 30 D', 'Bank 01 D', 'Tom 30 E'])
  })
})

test('a column beside the days in which people have more than numbers is asked about', () => {
  const lines = ['Name,Mon 30 Nov,Tues?,Hours,Wed 2 Dec', 'Amina Rahman,D,D,37.5,', 'Tom Bell,,,8,']
  expect(read(lines)?.faults).toMatchObject([
    { row: 0, column: 4, message: expect.stringContaining('lead to') },
    { row: 0, column: 2, text: 'Tues?', message: 'This column has no day: write one, or leave the column out' },
  ])
})

describe('a row', () => {
  test.each([
    ['of counts', 'Needed,3,2', 'It holds only numbers.'],
    ['of percentages', 'Cover,100%,50%', 'It holds only numbers.'],
    ['of notes', 'Notes,Fire drill,', 'It holds notes.'],
    ['that was said to be nobody’s', 'Bank staff,D,', 'You said that this is nobody.'],
  ])('%s is left out, and said to be', (_, row, why) => {
    const lines = ['Name,Mon 30 Nov,Tue 1 Dec', 'Amina Rahman,D,', row]
    expect(read(lines, undefined, { 'Bank staff': null })).toMatchObject({
      leftOut: [{ row: 2, text: row.split(',')[0], why }],
    })
    expect(told(lines, undefined, { 'Bank staff': null })).toEqual(['people-down', 'Amina 30 D'])
  })

  test('of a key is left out with those below it, until a name of the register', () => {
    const lines = [
      'Name,Mon 30 Nov,Tue 1 Dec',
      'Amina Rahman,D,',
      'Key,,',
      'EF,09:00-16:30,',
      'RA,Rest,',
      'Tom Bell,E,',
    ]
    expect(read(lines)?.leftOut.map(({ text }) => text)).toEqual(['Key', 'EF', 'RA'])
    expect(told(lines)).toEqual(['people-down', 'Amina 30 D', 'Tom 30 E'])
  })

  test.each(['D', '9-11', '0900-1700', '9.30-5'])('of somebody unknown who has %s is asked about', (cell) => {
    expect(told(['Name,Mon 30 Nov,Tue 1 Dec', `Number One,${cell},`])).toEqual(['people-down', `Number 30 ${cell}`])
  })

  test('of a list without a name or a day is a fault', () => {
    const lines = [
      'Name,Date,Shift',
      ',30/11,D',
      'Amina Rahman,sometime,D',
      'Amina Rahman,30/11/2126,D',
      'Amina Rahman,Mon,D',
    ]
    expect(read(lines)?.faults.map(({ row, column, message }) => `${row} ${column} ${message}`)).toEqual([
      '1 0 There is no name in this row: write whose shift it is',
      '2 1 This is not a day: write it like 30/11/2026',
      expect.stringMatching(/^3 1 Did you mean 2026/),
      '4 1 This is not a day: write it like 30/11/2026',
    ])
  })
})
