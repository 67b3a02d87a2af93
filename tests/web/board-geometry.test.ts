import { parseDate } from '@amhp/shared/time/date.ts'
import { boardDays, dayIndexOf } from '@amhp/web/screens/rota-board/board-days.ts'
import { boardCells, boardTeams, cellKey } from '@amhp/web/screens/rota-board/grid/board-rows.ts'
import { gridCommand, moveBy } from '@amhp/web/screens/rota-board/grid/grid-keys.ts'
import { describe, expect, test } from 'vitest'
import { at, boardShift, london } from './board-fixtures.ts'

const week = (from: string) => boardDays(parseDate(from)!, 7, london)

describe('days', () => {
  test.each([
    ['2026-11-30', '24 24 24 24 24 24 24'],
    ['2026-03-23', '24 24 24 24 24 24 23'],
    ['2026-10-19', '24 24 24 24 24 24 25'],
  ])('the week of %s has days of %s hours', (from, hours) =>
    expect(
      week(from)
        .map((day) => day.hours)
        .join(' '),
    ).toBe(hours),
  )

  test.each([
    ['2026-11-29T23:59Z', -1],
    ['2026-11-30T00:00Z', 0],
    ['2026-12-06T23:59Z', 6],
    ['2026-12-07T00:00Z', 7],
  ])('%s falls in column %i', (instant, column) => expect(dayIndexOf(week('2026-11-30'), at(instant))).toBe(column))

  test('a holiday is named on its day', () => {
    const days = boardDays(parseDate('2026-12-21')!, 7, london, new Map([['2026-12-25', 'Christmas Day']]))
    expect(days.map((day) => day.holiday)).toEqual([null, null, null, null, 'Christmas Day', null, null])
    expect(days[4]!.label).toBe('Fri 25 Dec')
  })
})

describe('cells', () => {
  test('a shift sits on the day it starts, and one from the day before reaches into the first', () => {
    const cells = boardCells(
      [
        boardShift('night amina 2026-11-30T21:00Z 2026-12-01T08:00Z'),
        boardShift('before amina 2026-11-29T21:00Z 2026-11-30T08:00Z'),
        boardShift('day amina 2026-11-30T09:00Z 2026-11-30T17:00Z'),
        boardShift('long-ago amina 2026-11-20T09:00Z 2026-11-20T17:00Z'),
      ],
      week('2026-11-30'),
    )
    expect([...cells.keys()]).toEqual([cellKey('amina', 0)])
    const cell = cells.get(cellKey('amina', 0))!
    expect(cell.shifts.map((shift) => shift.id)).toEqual(['day', 'night'])
    expect(cell.reaching.map((shift) => shift.id)).toEqual(['before'])
  })
})

test('a shift of more than 24 hours is in each cell that it reaches', () => {
  const cells = boardCells(
    [
      boardShift('weekend amina 2026-12-04T16:30Z 2026-12-07T08:45Z'),
      boardShift('whole-day ben 2026-12-02T09:00Z 2026-12-03T09:00Z'),
      boardShift('longer cara 2026-12-02T09:00Z 2026-12-03T09:01Z'),
      boardShift('to-midnight dai 2026-12-04T16:30Z 2026-12-06T00:00Z'),
      boardShift('before ed 2026-11-27T16:30Z 2026-12-01T08:45Z'),
    ],
    week('2026-11-30'),
  )
  const told = [...cells].flatMap(([key, { shifts, reaching }]) => [
    ...shifts.map(({ id }) => `${key}: ${id}`),
    ...reaching.map(({ id }) => `${key}: from before, ${id}`),
  ])
  expect(told.sort()).toEqual([
    'amina 4: weekend',
    'amina 5: from before, weekend',
    'amina 6: from before, weekend',
    'ben 2: whole-day',
    'cara 2: longer',
    'cara 3: from before, longer',
    'dai 4: to-midnight',
    'dai 5: from before, to-midnight',
    'ed 0: from before, before',
    'ed 1: from before, before',
  ])
})

describe('people', () => {
  const person = (name: string, team: string, leftOn: string | null = null) => ({
    id: name.toLowerCase(),
    name,
    team,
    contractedMinutes: 2220,
    leftOn,
  })
  const people = [
    person('Zoe', 'North'),
    person('Ben', ''),
    person('Amina', 'North'),
    person('Cy', 'East', '2026-11-01'),
  ]
  const shown = (search = '', hasShifts = false) =>
    boardTeams(people, week('2026-11-30'), () => hasShifts, search).map(
      (team) => `${team.name}: ${team.people.map(({ name }) => name).join(' ')}`,
    )

  test('are grouped by team, those without one last, leavers hidden', () =>
    expect(shown()).toEqual(['North: Amina Zoe', 'No team: Ben']))
  test('who left are shown while they have shifts', () => expect(shown('', true)).toContain('East: Cy'))
  test('are found by name or team', () =>
    expect([shown('nor zo'), shown('ben')]).toEqual([['North: Zoe'], ['No team: Ben']]))
})

describe('keys', () => {
  test.each([
    ['ArrowLeft', false, '2 2'],
    ['ArrowRight', false, '2 4'],
    ['ArrowUp', false, '1 3'],
    ['ArrowDown', false, '3 3'],
    ['Home', false, '2 0'],
    ['End', false, '2 6'],
    ['Home', true, '0 0'],
    ['End', true, '19 6'],
    ['ArrowRight', true, '2 6'],
    ['ArrowDown', true, '19 3'],
    ['PageUp', false, '0 3'],
    ['PageDown', false, '10 3'],
  ])('%s (control %s) leads from 2 3 to %s', (key, control, expected) => {
    const to = moveBy({ row: 2, column: 3 }, { rows: 20, columns: 7 }, key, control)
    expect(`${to?.row} ${to?.column}`).toBe(expected)
  })

  test.each(['ArrowLeft', 'ArrowUp'])('%s stops at the corner', (key) =>
    expect(moveBy({ row: 0, column: 0 }, { rows: 3, columns: 7 }, key, false)).toEqual({ row: 0, column: 0 }),
  )
  test('other keys do not move', () =>
    expect(moveBy({ row: 0, column: 0 }, { rows: 3, columns: 7 }, 'd', false)).toBeUndefined())
})

describe('what a key asks for', () => {
  const ask = (keys: string, mayEdit = true) => {
    const parts = keys.split('+').filter(Boolean)
    const key = keys.endsWith('+') ? '+' : (parts.at(-1) ?? '')
    const held = (name: string) => parts.slice(0, -1).includes(name)
    const asked = gridCommand(
      { key, ctrlKey: held('Ctrl'), metaKey: held('Meta'), shiftKey: held('Shift'), altKey: held('Alt') },
      { row: 2, column: 3 },
      { rows: 5, columns: 7 },
      mayEdit,
    )
    return asked && ('text' in asked ? `${asked.what} ${asked.text}` : asked.what)
  }

  test.each([
    ['D', 'type D'],
    ['9', 'type 9'],
    ['+', 'type +'],
    ['Enter', 'open'],
    ['F2', 'open'],
    ['Delete', 'clear'],
    ['Backspace', 'clear'],
    ['Shift+F10', 'menu'],
    ['ContextMenu', 'menu'],
    ['ArrowDown', 'move'],
    ['Ctrl+Home', 'move'],
    ['Escape', 'close'],
    ['Ctrl+c', undefined],
    ['Alt+d', undefined],
    ['F10', undefined],
    ['?', undefined],
    ['[', undefined],
    ['Tab', undefined],
  ])('%s: %s', (keys, expected) => expect(ask(keys)).toBe(expected))

  test.each([
    ['D', undefined],
    ['Delete', undefined],
    ['ArrowUp', 'move'],
    ['Enter', 'open'],
  ])('%s where nothing may be edited: %s', (keys, expected) => expect(ask(keys, false)).toBe(expected))
})
