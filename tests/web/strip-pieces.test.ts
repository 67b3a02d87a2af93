import { parseDate } from '@amhp/shared/time/date.ts'
import { boardDays } from '@amhp/web/screens/rota-board/board-days.ts'
import { type StripInput, stripPieces, stripRoles } from '@amhp/web/screens/rota-board/strip/strip-pieces.ts'
import { gapSummary, pieceText } from '@amhp/web/screens/rota-board/strip/strip-text.ts'
import { describe, expect, test } from 'vitest'
import { at, london } from './board-fixtures.ts'

const [day] = boardDays(parseDate('2026-11-30')!, 1, london)
const clock = (time: string) => at(time === '24:00' ? '2026-12-01T00:00Z' : `2026-11-30T${time}Z`)
const span = (text: string) => {
  const [start = '', end = ''] = text.split('-')
  return { start: clock(start), end: clock(end) }
}
const needed = (times: string, minimum: number, target = minimum, role = 'amhp', authorities = ['north']) => ({
  ...span(times),
  role,
  minimum,
  target,
  authorities,
})
const on = (amhp: string, times: string, standby = false, authority = 'north', role = 'amhp') => ({
  ...span(times),
  amhp,
  role,
  authority,
  standby,
})
const strip = (input: Partial<StripInput>, role = 'amhp') =>
  stripPieces(role, day!, { authorities: ['north'], slots: [], covering: [], elsewhere: [], ...input })
const texts = (...given: Parameters<typeof strip>) => strip(...given).map((piece) => pieceText(london, day!, piece))

describe('the hour strip', () => {
  test('with nobody on, the floor is one gap all day', () => {
    expect(texts({})).toEqual(['00:00 to 24:00 gap, 0 of 1'])
    expect(gapSummary(strip({}))).toBe('1 gap, 24 hours')
  })

  test('tells met, below target, standby only and gap apart, to the minute', () => {
    expect(
      texts({
        slots: [needed('09:00-17:00', 1, 2)],
        covering: [
          on('a', '00:00-09:00', true),
          on('b', '09:00-17:00'),
          on('c', '09:00-12:00'),
          on('d', '17:05-24:00'),
        ],
      }),
    ).toEqual([
      '00:00 to 09:00 met by standby or another service only, 1 of 1',
      '09:00 to 12:00 met, 2 of 1, target 2',
      '12:00 to 17:00 met, below target, 1 of 1, target 2',
      '17:00 to 17:05 gap, 0 of 1',
      '17:05 to 24:00 met, 1 of 1',
    ])
  })

  test('one person on two shifts counts once', () => {
    expect(
      texts({ slots: [needed('00:00-24:00', 2)], covering: [on('a', '00:00-24:00'), on('a', '00:00-24:00', true)] }),
    ).toEqual(['00:00 to 24:00 gap, 1 of 2'])
  })

  test('an agreement holds the floor and not a slot', () => {
    const elsewhere = [{ ...span('00:00-24:00'), authority: 'north' }]
    expect(texts({ elsewhere })).toEqual(['00:00 to 24:00 met by standby or another service only, 0 of 1'])
    expect(texts({ elsewhere, slots: [needed('00:00-24:00', 1)] })).toEqual(['00:00 to 24:00 gap, 0 of 1'])
  })

  test('shows the authority that is worst off, and names it', () => {
    const pieces = strip({ authorities: ['north', 'east'], covering: [on('a', '00:00-24:00')] })
    expect(pieces.map(({ state, short }) => [state, short])).toEqual([['gap', ['east']]])
  })

  test('a role that no slot needs is not needed', () => {
    expect(texts({ slots: [needed('09:00-17:00', 1, 1, 'coordinator')] }, 'coordinator')).toEqual([
      '00:00 to 09:00 not needed',
      '09:00 to 17:00 gap, 0 of 1',
      '17:00 to 24:00 not needed',
    ])
    expect(stripRoles([needed('09:00-17:00', 1, 1, 'coordinator')])).toEqual(['amhp', 'coordinator'])
  })
})
