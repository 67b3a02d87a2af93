import { previewImport, type UnreadSheet } from '@amhp/shared/contract/import.ts'
import { describe, expect, test } from 'vitest'
import { body, importService } from '../support/services/import-service.ts'

// What a row or a column is can be said, and what follows from it is read: a line for each shift, absence and thing that is not clear.

const ask = async (content: string, choices: object) =>
  (await importService()).manager.try(previewImport, { body: body(content, { choices }) })

function read({ add, absences, people, unclear, faults }: Awaited<ReturnType<typeof ask>>['value']) {
  return [
    ...add.map(({ amhp, start, end }) => `${amhp} ${String(start).slice(5, 16)} ${String(end).slice(11, 16)}`),
    ...absences.map(({ amhp, kind, start }) => `${amhp} ${kind} ${String(start).slice(5, 10)}`),
    ...people.filter(({ amhp }) => amhp === null).map(({ text }) => `who is ${text}`),
    ...unclear.map(({ text }) => `what is ${text}`),
    ...faults.map(({ row, column }) => `which day is ${column}${row}`),
  ]
}

const grid = 'Name,Mon 30 Nov,Tue 1 Dec\nAmina Rahman,D,AL\nTotals,D,D\nKeyes,D,\nNeeded,1,1\n'

describe('labels that are said', () => {
  test.each<[string, string, object, string[]]>([
    ['a row is totals', grid, { rows: { 3: 'totals', 4: 'key' } }, ['amina 11-30T09:00 17:00', 'amina leave 12-01']],
    [
      'a row of numbers is a person',
      'Name,30/11,1/12\nAmina Rahman,D,\nBenny,1,\n',
      { rows: { 3: 'person' } },
      ['amina 11-30T09:00 17:00', 'who is Benny', 'what is 1'],
    ],
    [
      'a row under the key is a person',
      'Name,30/11,1/12\nAmina Rahman,D,\nKey,D,Day\nBenny,D,\n',
      { rows: { 4: 'person' } },
      ['amina 11-30T09:00 17:00', 'who is Benny'],
    ],
    [
      'a column is left out',
      'Name,Mon 30 Nov,Tue 1 Dec,Wed 2 Dec\nAmina Rahman,D,D,9\n',
      { columns: { D: 'totals' } },
      ['amina 11-30T09:00 17:00', 'amina 12-01T09:00 17:00'],
    ],
    [
      'another column is that of names',
      'Team lead,Mon 30 Nov,Tue 1 Dec,Worker\nBen Okafor,D,,Amina Rahman\n',
      { columns: { D: 'names' } },
      ['amina 11-30T09:00 17:00'],
    ],
    [
      'a row of days further down begins another week',
      'Name,Mon 30 Nov,Tue 1 Dec\nAmina Rahman,D,\nx,7,8\nAmina Rahman,D,\n',
      { rows: { 3: 'day' }, days: { B3: '2026-12-07', C3: '2026-12-08' } },
      ['amina 11-30T09:00 17:00', 'amina 12-07T09:00 17:00'],
    ],
    [
      'a column without a day has one',
      'Name,Mon 30 Nov,Tue 1 Dec,\nAmina Rahman,D,,D\n',
      { days: { D1: '2026-12-02' } },
      ['amina 11-30T09:00 17:00', 'amina 12-02T09:00 17:00'],
    ],
    [
      'a day that is out of order is right',
      'Name,Mon 30 Nov,Tue 1 Dec,9 Dec\nAmina Rahman,,,D\n',
      { days: { D1: '2026-12-09' } },
      ['amina 12-09T09:00 17:00'],
    ],
    [
      'a list without headings',
      'D,Amina Rahman,30/11\nD,Ben Okafor,1/12\n',
      { columns: { A: 'shift', B: 'names', C: 'day' } },
      ['amina 11-30T09:00 17:00', 'ben 12-01T09:00 17:00'],
    ],
    [
      'a list with starts and finishes under other headings',
      'AMHP,Date,Clock in,Clock out\nAmina Rahman,30/11,09:00,17:00\n',
      { columns: { C: 'start', D: 'finish' } },
      ['amina 11-30T09:00 17:00'],
    ],
    [
      'days down, in another column',
      'Week,Date,Amina Rahman\n1,Mon 30 Nov,D\n1,Tue 1 Dec,AL\n',
      { columns: { B: 'day' }, rows: { 1: 'names' } },
      ['amina 11-30T09:00 17:00', 'amina leave 12-01'],
    ],
  ])('%s', async (_, content, choices, expected) => {
    const { status, value, problem } = await ask(content, choices)
    expect(status === 200 ? read(value) : problem.detail).toEqual(expected)
  })

  test.each<[string, string, object, RegExp]>([
    ['a row without days', grid, { rows: { 2: 'day' } }, /^Row 2 has no days: a row of days has/],
    [
      'a column without names',
      'Name,Mon 30 Nov,Tue 1 Dec,\nAmina Rahman,D,,\n',
      { columns: { D: 'names' } },
      /^Column D has no names/,
    ],
    ['a person above the days', `Rota,,\n${grid}`, { rows: { 1: 'person' } }, /^Row 1 is not read as a person’s/],
    ['a start in a grid', grid, { columns: { B: 'start' } }, /^No layout fits/],
  ])('%s is refused with why, and the sheet', async (_, content, choices, why) => {
    const { problem } = await ask(content, choices)
    expect([problem.code, problem.detail]).toEqual(['not-accepted', expect.stringMatching(why)])
    const { drawing } = problem.sheet as UnreadSheet
    expect(drawing.rows[0]!.cells[0]!.text).toMatch(/Name|Rota/)
  })
})

test('a sheet that fits no layout is drawn, so that it can be said what is what', async () => {
  const { problem } = await ask('Rota of the team\nAmina Rahman,D,D\n', {})
  expect(problem.detail).toMatch(/^No layout fits this sheet\. These were tried/)
  expect((problem.sheet as UnreadSheet).drawing).toMatchObject({
    columns: [{ name: 'A', label: 'not-read' }, { name: 'B' }, { name: 'C' }],
    rows: [{ row: 1, label: 'not-read' }, { row: 2, label: 'not-read', cells: [{ text: 'Amina Rahman' }, {}, {}] }, {}],
  })
})

test('a hidden row is read where it is said to be a person', async () => {
  const { value } = await ask(grid, { rows: { 3: 'left-out', 4: 'left-out', 2: 'person' } })
  expect(read(value)).toEqual(['amina 11-30T09:00 17:00', 'amina leave 12-01'])
})
