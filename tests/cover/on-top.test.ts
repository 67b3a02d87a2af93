import { minute } from '@amhp/shared/time/instant.ts'
import { lengthOf } from '@amhp/shared/time/span.ts'
import { describe, expect, test } from 'vitest'
import { northshire } from '../support/rotas/one-line-rota.ts'
import { pieces, testEach, told } from '../support/rotas/told-pieces.ts'

const band = (start: string, end: string, minimum: number, more: object = {}) => ({
  ...{ id: `${start} ${minimum}`, days: ['mon'], start, end, cover: [{ role: 'amhp', minimum, ...more }] },
})
const match = (more: object = {}) => ({
  ...{ id: 'match', role: 'amhp', start: '2026-03-02T12:00Z', end: '2026-03-02T20:00Z', additional: true, ...more },
})
const over = (dutyPattern: object[], ...dutySlots: object[]) => ({ dutyPattern, dutySlots })

describe('a slot on top of the pattern', () => {
  const day = band('09:00', '17:00', 2)
  const shared = { service: { name: 'Shared', authorities: [northshire, { id: 'eastshire', name: 'Eastshire' }] } }
  const east = { authorities: ['eastshire'] }
  const asked = { authority: 'eastshire' }
  const inDay = 'Mon 09:00 to 17:00 gap 0 of 2'
  // biome-ignore format: a line for each row
  testEach([
    ['needs its own number where no band runs', '', ['Mon 12:00 to 20:00 gap 0 of 1'], over([], match())],
    ['needs one more than the band, and is cut where the band ends', '', [inDay, 'Mon 12:00 to 17:00 gap 0 of 3', 'Mon 17:00 to 20:00 gap 0 of 1'], over([day], match())],
    ['one that is not additional is not cut', '', [inDay, 'Mon 12:00 to 20:00 gap 0 of 1'], over([day], match({ additional: false }))],
    ['counts everyone on duty', 'amina D Mon 09:00-20:00 \n ben D Mon 09:00-17:00 \n cara D Mon 12:00-16:00', ['Mon 09:00 to 12:00 met 2 of 2', 'Mon 12:00 to 16:00 met 3 of 2', 'Mon 16:00 to 17:00 met 2 of 2', 'Mon 12:00 to 16:00 met 3 of 3', 'Mon 16:00 to 17:00 gap 2 of 3', 'Mon 17:00 to 20:00 met 1 of 1'], over([day], match())],
    ['has its target on top too', 'amina D Mon 12:00-20:00 \n ben D Mon 12:00-20:00 \n cara D Mon 12:00-20:00', ['Mon 09:00 to 12:00 gap 0 of 2', 'Mon 12:00 to 17:00 met 3 of 2', 'Mon 12:00 to 17:00 below-target 3 of 3-4', 'Mon 17:00 to 20:00 met 3 of 1-2'], over([day], match({ target: 2 }))],
    ['is on top of the minimum, not of the target', '', ['Mon 09:00 to 17:00 gap 0 of 2-5', 'Mon 12:00 to 17:00 gap 0 of 3', 'Mon 17:00 to 20:00 gap 0 of 1'], over([band('09:00', '17:00', 2, { target: 5 })], match())],
    ['is on top of the highest of several bands, and not cut where that stays the same', '', ['Mon 09:00 to 17:00 gap 0 of 2', 'Mon 13:00 to 15:00 gap 0 of 1', 'Mon 17:00 to 20:00 gap 0 of 2', 'Mon 12:00 to 20:00 gap 0 of 3'], over([day, band('13:00', '15:00', 1), band('17:00', '20:00', 2)], match())],
    ['is on top of each band while it runs', '', ['Mon 09:00 to 17:00 gap 0 of 1', 'Mon 17:00 to 20:00 gap 0 of 3', 'Mon 12:00 to 17:00 gap 0 of 2', 'Mon 17:00 to 20:00 gap 0 of 4'], over([band('09:00', '17:00', 1), band('17:00', '20:00', 3)], match())],
    ['is on top of a band of several days', '', ['Mon 00:00 to 17:00 gap 0 of 2', 'Mon 12:00 to 17:00 gap 0 of 3', 'Mon 17:00 to 20:00 gap 0 of 1'], over([{ ...day, days: ['fri'], endsAfterDays: 3 }], match())],
    ['two of them are each on top of the pattern alone', '', [inDay, 'Mon 12:00 to 17:00 gap 0 of 3', 'Mon 17:00 to 20:00 gap 0 of 1', 'Mon 12:00 to 17:00 gap 0 of 4', 'Mon 17:00 to 20:00 gap 0 of 2'], over([day], match(), match({ id: 'march', minimum: 2 }))],
    ['a one-off slot is not of the pattern', '', ['Mon 12:00 to 20:00 gap 0 of 4', 'Mon 12:00 to 20:00 gap 0 of 1'], over([], match(), match({ id: 'march', minimum: 4, additional: false }))],
    ['bands of another role do not count', '', ['Mon 12:00 to 20:00 gap 0 of 1'], over([{ ...day, cover: [{ role: 'coordinator', minimum: 2 }] }], match())],
    ['bands of another authority do not count', '', ['Mon 12:00 to 20:00 gap 0 of 1'], { ...shared, ...over([band('09:00', '17:00', 2, { authorities: ['northshire'] })], match()) }, asked],
    ['each authority is on top of its own bands', '', ['Mon 09:00 to 17:00 gap 0 of 3', 'Mon 12:00 to 17:00 gap 0 of 4', 'Mon 17:00 to 20:00 gap 0 of 1'], { ...shared, ...over([band('09:00', '17:00', 2, { authorities: ['northshire'] }), band('09:00', '17:00', 3, east)], match()) }, asked],
    ['requires nobody of an authority that it does not serve', '', [inDay], { ...shared, ...over([day], match(east)) }],
    ['may need none more and aim for more', '', [inDay, 'Mon 12:00 to 17:00 gap 0 of 2-3', 'Mon 17:00 to 20:00 below-target 0 of 0-1'], over([day], match({ minimum: 0, target: 1 }))],
  ])
})

describe('a slot on top of a band that ends at 01:30 when the clocks change', () => {
  const needs = (from: string, to: string, start: string, end: string) => ({
    period: { from, to },
    dutyPattern: [{ ...band('17:00', '01:30', 2), days: ['sat'] }],
    dutySlots: [match({ start, end })],
  })
  const spring = needs('2026-03-28', '2026-03-30', '2026-03-29T00:00Z', '2026-03-29T03:00Z')
  const autumn = needs('2026-10-24', '2026-10-26', '2026-10-24T23:00Z', '2026-10-25T04:00Z')
  // biome-ignore format: a line for each row
  test.each([
    ['in spring it is cut where the clocks skip 01:30', spring, ['Sat 17:00 to Sun 02:00 gap 0 of 2, 480 min', 'Sun 00:00 to 02:00 gap 0 of 3, 60 min', 'Sun 02:00 to 04:00 gap 0 of 1, 120 min']],
    ['in autumn at the first 01:30', autumn, ['Sat 17:00 to Sun 01:30 BST gap 0 of 2, 510 min', 'Sun 00:00 to 01:30 BST gap 0 of 3, 90 min', 'Sun 01:30 BST to 04:00 gap 0 of 1, 210 min']],
  ])('%s', (_, fields, expected) => {
    expect(pieces('', fields).map((piece) => `${told(piece)}, ${lengthOf(piece) / minute} min`)).toEqual(expected)
  })
})
