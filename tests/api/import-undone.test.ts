import { editRotas } from '@amhp/shared/contract/edits.ts'
import { getShiftHistory } from '@amhp/shared/contract/shift-changes.ts'
import { expect, test } from 'vitest'
import { bringIn, importService, shiftsOf, written } from '../support/services/import-service.ts'
import { shift } from '../support/services/rota-service.ts'

// Each layout says that Amina has D on Monday and S on Wednesday, and Ben D on Tuesday.

const layouts: readonly (readonly [string, readonly string[]])[] = [
  ['people down', ['Name,30/11,1/12,2/12', 'Amina Rahman,D,,S', 'Ben Okafor,,D,']],
  ['days down', ['Date,Amina Rahman,Ben Okafor', '30/11/2026,D,', '01/12/2026,,D', '02/12/2026,S,']],
  ['duties down', ['Duty,30/11,1/12,2/12', 'D,Amina Rahman,Ben Okafor,', 'S,,,Amina Rahman']],
  ['duties across', ['Date,D,S', '30/11/2026,Amina Rahman,', '01/12/2026,Ben Okafor,', '02/12/2026,,Amina Rahman']],
  ['a list', ['Name,Date,Shift', 'Amina Rahman,30/11/2026,D', 'Ben Okafor,01/12/2026,D', 'Amina Rahman,02/12/2026,S']],
  [
    'start and finish columns',
    [
      'Name,30/11,,1/12,,2/12,',
      ',Start,Finish,Start,Finish,Start,Finish',
      'Amina Rahman,09:00,17:00,,,17:00,09:15',
      'Ben Okafor,,,09:00,17:00,,',
    ],
  ],
  [
    'columns for shifts, with marks',
    ['Name,30/11,,1/12,,2/12,', ',D,S,D,S,D,S', 'Amina Rahman,x,,,,,x', 'Ben Okafor,,,x,,,'],
  ],
  [
    'weeks below each other',
    ['Name,30/11,1/12', 'Amina Rahman,D,', 'Ben Okafor,,D', 'Name,2/12,3/12', 'Amina Rahman,S,', 'Ben Okafor,,'],
  ],
  [
    'teams below each other',
    ['Name,30/11,1/12,2/12', 'North team', 'Amina Rahman,D,,S', 'South team', 'Ben Okafor,,D,'],
  ],
]

test.each(layouts)('%s: one edit, which is undone at once, and importing again changes nothing', async (_, lines) => {
  const sheet = lines.join('\n')
  const api = await importService()
  const early = shift('amina', '2026-11-30 08:00', '2026-11-30 12:00')
  await api.add(early)
  const [before, [, edits]] = [await shiftsOf(api), await written(api)]
  expect(await bringIn(api, sheet)).toEqual({ added: 3, replaced: 1, absences: 0, leftOut: 0 })
  expect(await shiftsOf(api)).toEqual([
    'amina 2026-11-30T09:00:00Z 2026-11-30T17:00:00Z',
    'ben 2026-12-01T09:00:00Z 2026-12-01T17:00:00Z',
    'amina 2026-12-02T17:00:00Z 2026-12-03T09:15:00Z',
  ])
  expect(await written(api)).toEqual([3, edits! + 1, 0])
  expect(await bringIn(api, sheet)).toEqual({ added: 0, replaced: 0, absences: 0, leftOut: 0 })
  expect(await written(api)).toEqual([3, edits! + 1, 0])

  const undo = []
  for (const { id } of (await api.board('2026-11-30', '2026-12-07')).document.shifts) {
    const { entries } = await api.manager.ask(getShiftHistory, { params: { shiftId: id } })
    const own = entries.find(({ what }) => what === 'Import a spreadsheet')!
    undo.push({ before: own.after, after: own.before })
  }
  await api.manager.ask(editRotas, { body: { name: 'Undo: Import a spreadsheet', changes: undo } })
  expect(await shiftsOf(api)).toEqual(before)
})
