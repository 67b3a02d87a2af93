import { type CoverPiece, coverOf } from '@amhp/shared/cover/cover.ts'
import type { Steps } from '@amhp/shared/cover/steps.ts'
import { shortMoment, timeOf } from '@amhp/shared/time/wording.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import { describe, expect, test } from 'vitest'
import { northshire, oneLineRota } from '../support/rotas/one-line-rota.ts'

// What can be asked of cover: pieces over a span, shortfalls, counts.

const lines = 'amina D Mon 09:00-17:00 \n amina away leave Tue 09:00-17:00 \n amina other Wed 09:00-17:00'

const zone = zoneOf('Europe/London')
const mondays = { days: ['mon'], start: '08:00', end: '20:00' }
const day = { ...mondays, id: 'day', cover: [{ role: 'amhp', minimum: 1, target: 2 }, { role: 'coordinator' }] }
const held = { ...mondays, authority: northshire.id, start: '18:00', end: '22:00' }
const busy = () =>
  oneLineRota(
    `amina S Mon 06:00-12:00
   ben D Mon 09:00-10:00
   amina D Mon 12:00-16:00
   cara D Mon 08:00-17:00 as coordinator`,
    { dutyPattern: [day], coveredElsewhere: [held], period: { from: '2026-03-02', to: '2026-03-03' } },
  )

const told = (pieces: readonly CoverPiece[]) =>
  pieces.map(
    ({ slot, start, end, state, actual, minimum, target }) =>
      `${slot?.name ?? ''} ${timeOf(zone, start)} to ${timeOf(zone, end)} ${state} ${actual} of ${minimum} to ${target}`,
  )
const floor = [
  ' 00:00 to 06:00 gap 0 of 1 to 1',
  ' 06:00 to 09:00 met 1 of 1 to 1',
  ' 09:00 to 10:00 met 2 of 1 to 1',
  ' 10:00 to 16:00 met 1 of 1 to 1',
  ' 16:00 to 18:00 gap 0 of 1 to 1',
  ' 18:00 to 22:00 held-elsewhere 0 of 1 to 1',
  ' 22:00 to 00:00 gap 0 of 1 to 1',
]
const slot = [
  'day 08:00 to 09:00 below-target 1 of 1 to 2',
  'day 09:00 to 10:00 met 2 of 1 to 2',
  'day 10:00 to 16:00 below-target 1 of 1 to 2',
  'day 16:00 to 20:00 gap 0 of 1 to 2',
]

describe('the pieces of a day', () => {
  test('are those of the floor, then of each slot', () => {
    expect(told(coverOf(busy()).pieces(northshire.id, 'amhp'))).toEqual([...floor, ...slot])
  })

  test('in another role are those of the slots, then of the time between them', () => {
    expect(told(coverOf(busy()).pieces(northshire.id, 'coordinator'))).toEqual([
      'day 08:00 to 17:00 met 1 of 1 to 1',
      'day 17:00 to 20:00 gap 0 of 1 to 1',
      ' 00:00 to 08:00 not-needed 0 of 0 to 0',
      ' 20:00 to 00:00 not-needed 0 of 0 to 0',
    ])
  })

  test('can be asked for over a span', () => {
    const rota = busy()
    const within = { start: rota.shifts[1]!.start, end: rota.shifts[0]!.end }
    expect(told(coverOf(rota).pieces(northshire.id, 'amhp', within))).toEqual([
      ' 09:00 to 10:00 met 2 of 1 to 1',
      ' 10:00 to 12:00 met 1 of 1 to 1',
      'day 09:00 to 10:00 met 2 of 1 to 2',
      'day 10:00 to 12:00 below-target 1 of 1 to 2',
    ])
  })

  test('are cut where standby alone covers, when standby is told apart', () => {
    const apart = coverOf(busy()).pieces(northshire.id, 'amhp', undefined, 'apart')
    expect(told(apart)).toEqual([
      floor[0],
      ' 06:00 to 09:00 on-standby 1 of 1 to 1',
      floor[2],
      ' 10:00 to 12:00 on-standby 1 of 1 to 1',
      ' 12:00 to 16:00 met 1 of 1 to 1',
      ...floor.slice(4),
      ...slot.slice(0, 2),
      'day 10:00 to 12:00 below-target 1 of 1 to 2',
      'day 12:00 to 16:00 below-target 1 of 1 to 2',
      slot[3],
    ])
    expect(apart.map(({ atWork }) => atWork)).toEqual([0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0])
  })

  test('can be asked for only where too few cover', () => {
    const { shortfalls, piecesBelow } = coverOf(busy())
    const short = [...floor, ...slot].filter((piece) => !piece.includes(' met '))
    expect(told(shortfalls())).toEqual([...short, 'day 17:00 to 20:00 gap 0 of 1 to 1'])
    expect(told(piecesBelow((duty) => (duty.slot && duty.role === 'amhp' ? 1 : 0)))).toEqual(slot.slice(3))
  })
})

test('no other service holds the duty where no agreement says so', () => {
  expect(coverOf(oneLineRota(lines)).heldElsewhere(northshire.id).count).toEqual([0])
})

test('cover and eligibility can be asked for one by one', () => {
  const rota = oneLineRota(lines)
  const { covering, eligible } = coverOf(rota)
  expect(covering(northshire.id, 'amhp').count).toEqual([0, 1, 0])
  expect(eligible(rota.amhps[0]!, northshire.id)).toHaveLength(1)
})

describe('each authority has its own cover', () => {
  const authorities = ['north', 'east'].map((id) => ({ id, name: id }))
  const coverWith = (text: string, approvals: object) => {
    const amhps = [{ id: 'amina', name: 'Amina', approvals }]
    const given = oneLineRota(text, { service: { name: 'Two', authorities }, amhps })
    const { covering } = coverOf(given)
    const changes = ({ at, count }: Steps) => at.map((when, i) => `${shortMoment(zone, when)} ${count[i]}`).slice(1)
    return [changes(covering('north', 'amhp')), changes(covering('east', 'amhp'))]
  }
  const night = 'amina D Mon 20:00-08:00'
  const whole = ['Mon 2 Mar 20:00 1', 'Tue 3 Mar 08:00 0']

  test.each([
    ['the same approval', [{ authority: 'north' }, { authority: 'east' }], whole],
    [
      'an approval that begins in a shift',
      [{ authority: 'north' }, { authority: 'east', from: '2026-03-03' }],
      ['Tue 3 Mar 00:00 1', 'Tue 3 Mar 08:00 0'],
    ],
    [
      'an approval that ends in a shift',
      [{ authority: 'north' }, { authority: 'east', until: '2026-03-02' }],
      ['Mon 2 Mar 20:00 1', 'Tue 3 Mar 00:00 0'],
    ],
    ['no approval', [{ authority: 'north' }], []],
  ])('with %s', (_, approvals, expected) => {
    expect(coverWith(night, approvals)).toEqual([whole, expected])
  })
})

test('authorities that share their AMHPs share one count', () => {
  const authorities = ['north', 'east'].map((id) => ({ id, name: id }))
  const approvals = [{ authority: 'north' }, { authority: 'east' }]
  const of = (more: object) =>
    coverOf(
      oneLineRota('amina D Mon 09:00-17:00', {
        service: { name: 'Two', authorities },
        amhps: [{ id: 'amina', name: 'Amina', approvals, ...more }],
      }),
    ).covering
  const shared = of({})
  expect(shared('east', 'amhp')).toBe(shared('north', 'amhp'))
  expect(shared('east', 'coordinator')).not.toBe(shared('east', 'amhp'))
  const apart = of({ approvals: approvals.slice(0, 1) })
  expect(apart('east', 'amhp')).not.toBe(apart('north', 'amhp'))
})
