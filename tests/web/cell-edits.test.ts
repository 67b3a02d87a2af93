import { parseDate } from '@amhp/shared/time/date.ts'
import { spanText } from '@amhp/shared/time/wording.ts'
import { deleteShifts, editCell, type ReadCell, readCellInput } from '@amhp/web/screens/rota-board/draft/cell-edits.ts'
import { describe, expect, test } from 'vitest'
import { boardShift, codes, london } from './board-fixtures.ts'

const first = boardShift('s1 amina 2026-11-30T09:00Z 2026-11-30T17:00Z')
const second = boardShift('s2 amina 2026-11-30T20:00Z 2026-11-30T22:00Z')

const typed = (text: string) => readCellInput(text, { date: parseDate('2026-11-30')!, zone: london, codes }) as ReadCell
const lines = (text: string, present: Parameters<typeof editCell>[1]) => {
  let made = 0
  const { name, changes } = editCell('amina', present, typed(text), () => `new${++made}`)
  return [
    name,
    ...changes.map(({ before, after }) =>
      `${before?.id ?? 'none'} to ${after?.id ?? 'none'} ${after?.code ?? ''}`.trim(),
    ),
  ]
}

describe('typing into a cell', () => {
  test.each([
    ['an empty cell gets a shift', 'D', [], ['Add shift', 'none to new1 D']],
    ['a shift is changed and keeps its id', 'N', [first], ['Change shift', 's1 to s1 N']],
    ['two shifts become one', 'N', [first, second], ['Change shift', 's1 to s1 N', 's2 to none']],
    ['one shift becomes two', 'D, N', [first], ['Change shift', 's1 to s1 D', 'none to new1 N']],
    ['after + the first stays', '+N', [first], ['Add shift', 'none to new1 N']],
  ])('%s', (_, text, present, expected) => expect(lines(text, present)).toEqual(expected))

  test('clearing deletes all that the cell holds', () =>
    expect(deleteShifts([first, second])).toEqual({
      name: 'Delete 2 shifts',
      changes: [
        { before: first, after: null },
        { before: second, after: null },
      ],
    }))
})

describe('the councils of a shift', () => {
  const forNorth = codes.map((code) => ({ ...code, authorities: ['north'] }))
  const cell = { date: parseDate('2026-11-30')!, zone: london, codes: forNorth }
  const councils = (text: string, present: Parameters<typeof editCell>[1]) => {
    const found = readCellInput(text, { ...cell, like: present[0] }) as ReadCell
    return editCell('amina', present, found).changes.map(({ after }) => after?.authorities)
  }
  const east = { ...first, authorities: ['east'] }

  test.each<[string, string, Parameters<typeof editCell>[1], unknown]>([
    ['come with a code', 'D', [], [['north']]],
    ['come with the new code of a shift', 'D', [east], [['north']]],
    ['stay where times alone are typed', '10-18', [east], [['east']]],
    ['are none where times are typed into an empty cell', '10-18', [], [null]],
  ])('%s', (_, text, present, expected) => expect(councils(text, present)).toEqual(expected))
})

const read = (text: string, date = '2026-11-30', like?: Parameters<typeof readCellInput>[1]['like']) => {
  const found = readCellInput(text, { date: parseDate(date)!, zone: london, codes, like })
  if ('sentence' in found) return found.sentence
  const shifts = found.shifts.map((shift) =>
    [shift.code ?? 'times', spanText(london, shift), shift.role, shift.kind, shift.shareable && 'shareable']
      .filter(Boolean)
      .join(' | '),
  )
  return (found.adds ? 'adds ' : '') + shifts.join(' and ')
}

describe('what is typed into a cell', () => {
  test.each([
    ['D', 'D | Mon 30 Nov 09:00 to 17:00 | amhp | waking'],
    [' d ', 'D | Mon 30 Nov 09:00 to 17:00 | amhp | waking'],
    ['s', 'S | Mon 30 Nov 17:00 to Tue 1 Dec 09:15 | amhp | standby | shareable'],
    ['9-5', 'times | Mon 30 Nov 09:00 to 17:00 | amhp | waking'],
    ['1700-0900', 'times | Mon 30 Nov 17:00 to Tue 1 Dec 09:00 | amhp | waking'],
    ['5pm-8.45am', 'times | Mon 30 Nov 17:00 to Tue 1 Dec 08:45 | amhp | waking'],
    ['17:00-Thu 09:00', 'times | Mon 30 Nov 17:00 to Thu 3 Dec 09:00 | amhp | waking'],
    ['17:00-Tue 18:00 standby', 'times | Mon 30 Nov 17:00 to Tue 1 Dec 18:00 | amhp | standby'],
    ['09:00-Mon 17:00', 'times | Mon 30 Nov 09:00 to 17:00 | amhp | waking'],
    ['17:00-Mon 09:00', 'times | Mon 30 Nov 17:00 to Mon 7 Dec 09:00 | amhp | waking'],
    ['17:00-09:00', 'times | Mon 30 Nov 17:00 to Tue 1 Dec 09:00 | amhp | waking'],
    ['17-9 standby', 'times | Mon 30 Nov 17:00 to Tue 1 Dec 09:00 | amhp | standby'],
    ['17-9 sleep-in', 'times | Mon 30 Nov 17:00 to Tue 1 Dec 09:00 | amhp | sleep-in'],
    ['9-5 coordinator shadow', 'times | Mon 30 Nov 09:00 to 17:00 | coordinator | shadow'],
    ['+N', 'adds N | Mon 30 Nov 21:00 to Tue 1 Dec 08:45 | amhp | waking'],
    ['D, 20-22', 'D | Mon 30 Nov 09:00 to 17:00 | amhp | waking and times | Mon 30 Nov 20:00 to 22:00 | amhp | waking'],
  ])('%s is %s', (text, expected) => expect(read(text)).toBe(expected))

  test('times keep the role and kind of the shift they replace', () => {
    const like = { role: 'backup', kind: 'standby', shareable: true, authorities: null } as const
    expect(read('18-9', '2026-11-30', like)).toBe(
      'times | Mon 30 Nov 18:00 to Tue 1 Dec 09:00 | backup | standby | shareable',
    )
  })

  test.each([
    ['the night the clocks go back is 16 hours', '17-9', '2026-10-24', 'Sat 24 Oct 17:00 to Sun 25 Oct 09:00'],
    ['from the first 01:30', '01:30 BST-9', '2026-10-25', 'Sun 25 Oct 01:30 BST to 09:00'],
    ['from the second', '0130gmt-0900', '2026-10-25', 'Sun 25 Oct 01:30 GMT to 09:00'],
    ['to the second', '17-01:30 gmt', '2026-10-24', 'Sat 24 Oct 17:00 to Sun 25 Oct 01:30 GMT'],
    ['from the first to the second', '01:30 BST-01:15 GMT', '2026-10-25', 'Sun 25 Oct 01:30 BST to 01:15 GMT'],
    [
      'a second before the first is of the next day',
      '01:30 GMT-01:15',
      '2026-10-25',
      'Sun 25 Oct 01:30 GMT to Mon 26 Oct 01:15',
    ],
  ])('%s', (_, text, date, expected) => expect(read(text, date)).toContain(expected))

  test.each([
    ['', 'Type a code (D, N, S) or times like 9-5'],
    ['+', 'Type a code (D, N, S) or times like 9-5'],
    ['X', '“X” is not a shift code: type a code (D, N, S) or times like 9-5'],
    ['D, X', '“X” is not a shift code: type a code (D, N, S) or times like 9-5'],
    ['AL', '“AL” is an absence. Add it under Absences'],
    ['25-5', 'Type times like 09:00-17:00, 9-5 or 5pm-8.45am'],
    ['1-5', 'Could be morning or evening: type 24-hour times like 17:00-09:00, or am and pm on both'],
  ])('"%s" is answered with what to type', (text, expected) => expect(read(text)).toBe(expected))

  test.each([
    [
      '01:30-03:00',
      '2026-03-29',
      'There is no 01:30 on Sunday 29 March, when the clocks go forward: type 02:00 or later',
    ],
    ['17-0145', '2026-03-28', 'There is no 01:45 on Sunday 29 March, when the clocks go forward: type 02:00 or later'],
    ['01:30-9', '2026-10-25', '01:30 comes twice on Sunday 25 October: type 01:30 BST or 01:30 GMT'],
    ['17-0130', '2026-10-24', '01:30 comes twice on Sunday 25 October: type 01:30 BST or 01:30 GMT'],
    ['01:30 cet-9', '2026-10-25', 'The clocks do not show 01:30 CET on Sunday 25 October'],
    ['01:30 bst-9', '2026-12-01', 'The clocks do not show 01:30 BST on Tuesday 1 December'],
  ])('%s on %s is asked about', (text, date, expected) => {
    expect(read(text, date)).toBe(expected)
  })
})
