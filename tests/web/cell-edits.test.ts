import { parseDate } from '@amhp/shared/time/date.ts'
import { deleteShifts, editCell, type ReadCell, readCellInput } from '@amhp/web/screens/rota-board/draft/cell-edits.ts'
import { contractHours, hoursText, standbyText } from '@amhp/web/screens/rota-board/grid/contract-hours.ts'
import { describe, expect, test } from 'vitest'
import { at, boardShift, codes, london } from './board-fixtures.ts'

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

describe('hours against contract', () => {
  const week = { start: at('2026-11-30T00:00Z'), end: at('2026-12-07T00:00Z') }
  const hours = (...shifts: string[]) => contractHours(shifts.map(boardShift), week, 2220, 1)

  test('count overlaps once and tell standby apart', () => {
    const sum = hours(
      'a amina 2026-11-30T09:00Z 2026-11-30T17:00Z',
      'b amina 2026-11-30T16:00Z 2026-11-30T18:30Z',
      'c amina 2026-12-01T17:00Z 2026-12-02T09:00Z standby',
    )
    expect(hoursText(sum)).toBe('9.5 of 37 h')
    expect(standbyText(sum)).toBe('+16 h standby')
  })

  test('are cut at the week', () =>
    expect(hours('a amina 2026-12-06T21:00Z 2026-12-07T08:00Z').workedMinutes).toBe(180))

  test('of no shifts are none', () => expect(hoursText(hours())).toBe('0 of 37 h'))
})
