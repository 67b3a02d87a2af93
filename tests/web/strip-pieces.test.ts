import { coverOf } from '@amhp/shared/cover/cover.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { parseDate } from '@amhp/shared/time/date.ts'
import { boardDays } from '@amhp/web/screens/rota-board/board-days.ts'
import { isOfLine, stripLines } from '@amhp/web/screens/rota-board/strip/strip-lines.ts'
import { stripPieces } from '@amhp/web/screens/rota-board/strip/strip-pieces.ts'
import { gapSummary, lineName, pieceText } from '@amhp/web/screens/rota-board/strip/strip-text.ts'
import { describe, expect, test } from 'vitest'
import { london } from './board-fixtures.ts'

const [day] = boardDays(parseDate('2026-11-30')!, 1, london)
const clock = (time: string) => (time === '24:00' ? '2026-12-01T00:00Z' : `2026-11-30T${time}Z`)
const span = (text: string) => {
  const [start = '', end = ''] = text.split('-')
  return { start: clock(start), end: clock(end) }
}
const needed = (times: string, minimum: number, target = minimum, role = 'amhp') => ({
  ...span(times),
  role,
  minimum,
  target,
  authorities: ['north'],
})
const on = (amhp: string, times: string, standby = false) => ({
  ...span(times),
  amhp,
  role: 'amhp',
  kind: standby ? 'standby' : 'waking',
})
const allDay = { days: ['mon'], start: '00:00', end: '00:00' }

interface Given {
  readonly authorities?: readonly string[]
  readonly slots?: readonly object[]
  readonly shifts?: readonly object[]
  /** The authorities for which another service holds the duty all day. */
  readonly elsewhere?: readonly string[]
}

/** Cover of a day. */
const coverWith = (given: Given) => coverOf(rotaWith(given))

/** Everyone is approved by north. */
function rotaWith({ authorities = ['north'], slots = [], shifts = [], elsewhere = [] }: Given) {
  const reading = parseRotaDocument({
    format: 'amhp-rota/1',
    service: { name: 'Test', authorities: authorities.map((id) => ({ id, name: id })) },
    period: { from: '2026-11-30', to: '2026-12-01' },
    dutySlots: slots.map((slot, i) => ({ id: `slot${i}`, ...slot })),
    coveredElsewhere: elsewhere.map((authority) => ({ authority, ...allDay })),
    amhps: ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, approvals: [{ authority: 'north' }] })),
    shifts: shifts.map((shift, i) => ({ id: `s${i}`, ...shift })),
  })
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  return reading.rota
}

const strip = (given: Given, role = 'amhp', authority = 'north') => stripPieces(role, authority, day!, coverWith(given))
const texts = (...given: Parameters<typeof strip>) => strip(...given).map((piece) => pieceText(london, day!, piece))

describe('the hour strip', () => {
  test('shows one gap all day where nobody is on', () => {
    expect(texts({})).toEqual(['00:00 to 24:00 gap, 0 of 1'])
    expect(gapSummary(strip({}))).toBe('1 gap, 24 hours')
  })

  test('counts a gap once, whatever is needed in it', () => {
    const pieces = strip({
      slots: [needed('09:00-17:00', 2)],
      shifts: [on('a', '00:00-12:00'), on('b', '17:00-24:00')],
    })
    expect(pieces.map((piece) => pieceText(london, day!, piece)).slice(1, 3)).toEqual([
      '09:00 to 12:00 gap, 1 of 2',
      '12:00 to 17:00 gap, 0 of 2',
    ])
    expect(gapSummary(pieces)).toBe('1 gap, 8 hours')
  })

  test('tells met, below target, standby only and gap apart, to the minute', () => {
    expect(
      texts({
        slots: [needed('09:00-17:00', 1, 2)],
        shifts: [on('a', '00:00-09:00', true), on('b', '09:00-17:00'), on('c', '09:00-12:00'), on('d', '17:05-24:00')],
      }),
    ).toEqual([
      '00:00 to 09:00 met only by standby or another service, 1 of 1',
      '09:00 to 12:00 met, 2 of 1, target 2',
      '12:00 to 17:00 met, below target, 1 of 1, target 2',
      '17:00 to 17:05 gap, 0 of 1',
      '17:05 to 24:00 met, 1 of 1',
    ])
  })

  test('counts one person on two shifts once', () => {
    expect(
      texts({ slots: [needed('00:00-24:00', 2)], shifts: [on('a', '00:00-24:00'), on('a', '00:00-24:00', true)] }),
    ).toEqual(['00:00 to 24:00 gap, 1 of 2'])
  })

  test('shows an agreement for the floor, not for a slot', () => {
    const elsewhere = ['north']
    expect(texts({ elsewhere })).toEqual(['00:00 to 24:00 met only by standby or another service, 0 of 1'])
    expect(texts({ elsewhere, slots: [needed('00:00-24:00', 1)] })).toEqual(['00:00 to 24:00 gap, 0 of 1'])
  })

  test('shows an agreement before a target with nobody on, and after a target of another authority', () => {
    expect(texts({ elsewhere: ['north'], slots: [needed('00:00-24:00', 0, 1)] })).toEqual([
      '00:00 to 24:00 met only by standby or another service, 0 of 1',
    ])
    expect(
      texts({
        authorities: ['north', 'east'],
        elsewhere: ['east'],
        slots: [needed('00:00-24:00', 1, 2)],
        shifts: [on('a', '00:00-24:00')],
      }),
    ).toEqual(['00:00 to 24:00 met, below target, 1 of 1, target 2'])
  })

  test('has a row for each authority that needs the role, and names it', () => {
    const coordinator = needed('09:00-17:00', 1, 1, 'coordinator')
    const cover = coverWith({ authorities: ['north', 'east'], slots: [coordinator], shifts: [on('a', '00:00-24:00')] })
    const lines = stripLines(cover, [day!], new Map([['east', 'East Council']]))
    expect(lines.map((line) => `${lineName(line)}: ${gapSummary(line.days[0]!)}`)).toEqual([
      'AMHP cover, north: No gap',
      'AMHP cover, East Council: 1 gap, 24 hours',
      'Coordinator cover, north: 1 gap, 8 hours',
    ])
  })

  test('names no authority where the service has one', () => {
    expect(stripLines(coverWith({}), [day!], new Map()).map(lineName)).toEqual(['AMHP cover'])
  })

  test('has a finding about cover in the row of its authority', () => {
    const cover = coverWith({ authorities: ['north', 'east'], shifts: [on('a', '00:00-24:00')] })
    const lines = stripLines(cover, [day!], new Map())
    const { findings } = checkRota(rotaWith({ authorities: ['north', 'east'], shifts: [on('a', '00:00-24:00')] }))
    const gap = findings.find(({ rule }) => rule === 'cover-floor')!
    expect(lines.filter((line) => isOfLine(gap, line)).map(lineName)).toEqual(['AMHP cover, east'])
  })

  test('shows a role that no slot needs as not needed', () => {
    expect(texts({ slots: [needed('09:00-17:00', 1, 1, 'coordinator')] }, 'coordinator')).toEqual([
      '00:00 to 09:00 not needed',
      '09:00 to 17:00 gap, 0 of 1',
      '17:00 to 24:00 not needed',
    ])
    expect(coverWith({ slots: [needed('09:00-17:00', 1, 1, 'coordinator')] }).roles).toEqual(['amhp', 'coordinator'])
  })
})
