import { contractHours, hoursText, standbyText } from '@amhp/web/screens/rota-board/grid/contract-hours.ts'
import { describe, expect, test } from 'vitest'
import { at, boardShift } from './board-fixtures.ts'

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

  test('are counted within the week only', () =>
    expect(hours('a amina 2026-12-06T21:00Z 2026-12-07T08:00Z').workedMinutes).toBe(180))

  test('are none without shifts', () => expect(hoursText(hours())).toBe('0 of 37 h'))
})
