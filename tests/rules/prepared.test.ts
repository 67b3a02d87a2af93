import { checkRota } from '@amhp/shared/rules/index.ts'
import type { CoverSteps } from '@amhp/shared/rules/prepare/cover.ts'
import { prepare } from '@amhp/shared/rules/prepare/prepare.ts'
import { shortMoment } from '@amhp/shared/time/wording.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import { describe, expect, test } from 'vitest'
import { northshire, oneLineRota } from '../support/rotas/one-line-rota.ts'

// What is worked out of a rota for the rules to share.

const lines = 'amina D Mon 09:00-17:00 \n amina away leave Tue 09:00-17:00 \n amina other Wed 09:00-17:00'
const rota = oneLineRota(lines)

test.each(['shifts', 'absences', 'otherWork'] as const)(
  '%s of someone whom the rota does not name are left out',
  (name) => {
    const others = rota[name].map((one) => ({ ...one, id: 'other', amhp: 'nobody' }))
    expect(checkRota({ ...rota, [name]: [...rota[name], ...others] })).toEqual(checkRota(rota))
  },
)

test('where no other service holds anything, there is nothing held', () => {
  expect(prepare(rota, 'hidden').heldElsewhere(northshire.id)).toEqual([])
})

test('cover and eligibility are counted when they are asked for', () => {
  const { cover, eligible, people } = prepare(rota, 'hidden')
  expect(cover(northshire.id, 'amhp').count).toEqual([0, 1, 0])
  expect(eligible(people[0]!, northshire.id)).toHaveLength(1)
})

describe('cover is that of its own authority', () => {
  const authorities = ['north', 'east'].map((id) => ({ id, name: id }))
  const coverWith = (text: string, approvals: object) => {
    const amhps = [{ id: 'amina', name: 'Amina', approvals }]
    const given = oneLineRota(text, { service: { name: 'Two', authorities }, amhps })
    const { cover } = prepare(given, 'hidden')
    const told = ({ at, count }: CoverSteps) =>
      at.map((when, i) => `${shortMoment(zoneOf('Europe/London'), when as never)} ${count[i]}`).slice(1)
    return [told(cover('north', 'amhp')), told(cover('east', 'amhp'))]
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

test('cover of authorities that share their AMHPs is counted once', () => {
  const authorities = ['north', 'east'].map((id) => ({ id, name: id }))
  const approvals = [{ authority: 'north' }, { authority: 'east' }]
  const of = (more: object) =>
    prepare(
      oneLineRota('amina D Mon 09:00-17:00', {
        service: { name: 'Two', authorities },
        amhps: [{ id: 'amina', name: 'Amina', approvals, ...more }],
      }),
      'hidden',
    ).cover
  const shared = of({})
  expect(shared('east', 'amhp')).toBe(shared('north', 'amhp'))
  expect(shared('east', 'coordinator')).not.toBe(shared('east', 'amhp'))
  const apart = of({ approvals: approvals.slice(0, 1) })
  expect(apart('east', 'amhp')).not.toBe(apart('north', 'amhp'))
})
