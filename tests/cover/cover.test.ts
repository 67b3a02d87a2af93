import { coverOf } from '@amhp/shared/cover/cover.ts'
import { minute } from '@amhp/shared/time/instant.ts'
import { lengthOf } from '@amhp/shared/time/span.ts'
import { describe, expect, test } from 'vitest'
import { northshire, oneLineRota } from '../support/rotas/one-line-rota.ts'
import { pieces, testEach, told } from '../support/rotas/told-pieces.ts'

// Cover by example: see told-pieces.ts for how rows are written.

const day = 'Mon 00:00-Tue 00:00'
const met = ['Mon 00:00 to Tue 00:00 met 1 of 1']
const gap = ['Mon 00:00 to Tue 00:00 gap 0 of 1']
const fiveMinutes = [
  'Mon 00:00 to 12:00 met 1 of 1',
  'Mon 12:00 to 12:05 gap 0 of 1',
  'Mon 12:05 to Tue 00:00 met 1 of 1',
]
/** A slot on Monday from 09:00 to 17:00. */
const needs = (need: object) => ({
  dutyPattern: [{ id: 'day', days: ['mon'], start: '09:00', end: '17:00', cover: [need] }],
})
const one = needs({ role: 'amhp' })
const two = needs({ role: 'amhp', minimum: 2 })
const ofThree = needs({ role: 'amhp', minimum: 2, target: 3 })

describe('the floor', () => {
  // biome-ignore format: a line for each row
  testEach([
    ['nobody on duty is a gap', '', gap],
    ['one shift throughout meets it', `amina D ${day}`, met],
    ['a gap lies before and after a shift', 'amina D Mon 09:00-17:00', ['Mon 00:00 to 09:00 gap 0 of 1', 'Mon 09:00 to 17:00 met 1 of 1', 'Mon 17:00 to Tue 00:00 gap 0 of 1']],
    ['a shift that ends when another starts leaves no gap', 'amina D Mon 00:00-12:00 \n ben D Mon 12:00-00:00', met],
    ['five minutes between two shifts are a gap', 'amina D Mon 00:00-12:00 \n ben D Mon 12:05-00:00', fiveMinutes],
    ['two who overlap for a handover count as two', 'amina D Mon 00:00-12:15 \n ben D Mon 12:00-00:00', ['Mon 00:00 to 12:00 met 1 of 1', 'Mon 12:00 to 12:15 met 2 of 1', 'Mon 12:15 to Tue 00:00 met 1 of 1']],
    ['overlapping shifts of one person count once', 'amina D Mon 00:00-12:15 \n amina D Mon 12:00-00:00', met],
    ['a shift is cut at both ends of the period', 'amina S Sun-1 00:00-Wed 00:00', met],
    ['another service holds the duty only where nobody covers', 'amina D Mon 00:00-20:00', ['Mon 00:00 to 20:00 met 1 of 1', 'Mon 20:00 to Tue 00:00 held-elsewhere 0 of 1'], { coveredElsewhere: [{ authority: 'northshire', days: ['mon'], start: '18:00', end: '00:00' }] }],
  ])
})

describe('a slot', () => {
  const shifts = (...names: string[]) => names.map((name) => `${name} D Mon 09:00-17:00`).join('\n')
  // biome-ignore format: a line for each row
  testEach([
    ['below the minimum is a gap', shifts('amina'), ['Mon 09:00 to 17:00 gap 1 of 2-3'], ofThree],
    ['at the minimum is below the target', shifts('amina', 'ben'), ['Mon 09:00 to 17:00 below-target 2 of 2-3'], ofThree],
    ['at the target is met', shifts('amina', 'ben', 'cara'), ['Mon 09:00 to 17:00 met 3 of 2-3'], ofThree],
    ['above the target is met', shifts('amina', 'ben', 'cara', 'dan'), ['Mon 09:00 to 17:00 met 4 of 2-3'], ofThree],
    ['is cut where the number changes', 'amina D Mon 09:00-17:00 \n ben D Mon 09:00-12:00', ['Mon 09:00 to 12:00 met 2 of 2', 'Mon 12:00 to 17:00 gap 1 of 2'], two],
    ['is not cut where one hands over to another', 'amina D Mon 09:00-17:00 \n ben D Mon 09:00-12:00 \n cara D Mon 12:00-17:00', ['Mon 09:00 to 17:00 met 2 of 2'], two],
  ])
})

describe('what has no length leaves no piece', () => {
  // biome-ignore format: a line for each row
  testEach([
    ['absences that touch a shift from outside', `amina D ${day} \n amina away leave Sun-1 00:00-Mon 00:00 \n amina away leave Tue 00:00-Wed 00:00`, met],
    ['two absences that touch', `amina D ${day} \n amina away leave Mon 08:00-10:00 \n amina away sickness Mon 10:00-12:00`, ['Mon 00:00 to 08:00 met 1 of 1', 'Mon 08:00 to 12:00 gap 0 of 1', 'Mon 12:00 to Tue 00:00 met 1 of 1']],
    ['shifts that touch a slot from outside', 'amina D Mon 00:00-09:00 \n ben D Mon 17:00-00:00', ['Mon 09:00 to 17:00 gap 0 of 1'], one],
    ['a shift exactly as long as its slot', 'amina D Mon 09:00-17:00', ['Mon 09:00 to 17:00 met 1 of 1'], one],
    ['standby that ends as a shift starts', 'amina S Mon 00:00-12:00 \n ben D Mon 12:00-00:00', ['Mon 00:00 to 12:00 on-standby 1 of 1', 'Mon 12:00 to Tue 00:00 met 1 of 1'], {}, { standby: 'apart' }],
  ])

  test('a span of no length', () => {
    const cover = coverOf(oneLineRota(`amina D ${day}`))
    const start = cover.period.start
    expect(cover.pieces(northshire.id, 'amhp', { start, end: start })).toEqual([])
  })
})

describe('who counts', () => {
  // biome-ignore format: a line for each row
  testEach([
    ['someone on standby does', `amina S ${day}`, met],
    ['someone on sleep-in does', `amina Z ${day}`, met],
    ['a trainee does not', `amina T ${day}`, gap],
    ['an observer does not', `amina O ${day}`, gap],
    ['someone at another post does not', `amina other ${day}`, gap],
    ['someone in another role does not', `amina D ${day} as coordinator`, gap],
    ['someone away does not', `amina D ${day} \n amina away leave ${day}`, gap],
    ['someone who left early does until then', `amina D ${day} worked -20:00`, ['Mon 00:00 to 20:00 met 1 of 1', 'Mon 20:00 to Tue 00:00 gap 0 of 1']],
    ['someone who came late does from then', `amina D ${day} worked 00:20-`, ['Mon 00:00 to 00:20 gap 0 of 1', 'Mon 00:20 to Tue 00:00 met 1 of 1']],
    ['someone who finished late does until the planned end', 'amina D Mon 00:00-12:00 worked -12:05 \n ben D Mon 12:05-00:00', fiveMinutes],
  ])
})

describe('standby told apart', () => {
  const apart = { standby: 'apart' } as const
  // biome-ignore format: a line for each row
  testEach([
    ['alone is on standby', `amina S ${day}`, ['Mon 00:00 to Tue 00:00 on-standby 1 of 1'], {}, apart],
    ['beside a waking shift is met', `amina S ${day} \n ben D Mon 09:00-00:00`, ['Mon 00:00 to 09:00 on-standby 1 of 1', 'Mon 09:00 to Tue 00:00 met 2 of 1'], {}, apart],
    ['as one of two required is on standby', 'amina S Mon 09:00-17:00 \n ben D Mon 09:00-17:00', ['Mon 09:00 to 17:00 on-standby 2 of 2'], two, apart],
    ['below the minimum is a gap', 'amina S Mon 09:00-17:00', ['Mon 09:00 to 17:00 gap 1 of 2'], two, apart],
    ['below the target is below the target', 'amina S Mon 09:00-17:00', ['Mon 09:00 to 17:00 below-target 1 of 1-2'], needs({ role: 'amhp', target: 2 }), apart],
  ])
})

describe('approval, authority and role', () => {
  const north = { authority: 'northshire' }
  const register = (approvals: object[], actingFor: object[] = []) => ({
    amhps: [{ id: 'amina', name: 'Amina', approvals, actingFor }],
  })
  const night = 'amina S Mon 20:00-08:00'
  const overNight = (approvals: object[]) => ({
    ...register(approvals),
    period: { from: '2026-03-02', to: '2026-03-04' },
  })
  const [before, after] = ['Mon 00:00 to 20:00 gap 0 of 1', 'Tue 08:00 to Wed 00:00 gap 0 of 1']
  const [ends, begins] = [
    { ...north, until: '2026-03-02' },
    { ...north, from: '2026-03-03' },
  ]
  const suspended = { ...north, suspended: [{ from: '2026-03-02T12:00Z', until: '2026-03-02T12:05Z' }] }

  const shared = {
    service: {
      name: 'Shared',
      authorities: [
        northshire,
        { id: 'eastshire', name: 'Eastshire Council' },
        { id: 'gwent', name: 'Gwent Council', nation: 'wales' },
      ],
    },
  }
  const actingFor = (authority: string) => ({ ...shared, ...register([north], [{ authority }]) })
  const [eastshire, gwent, coordinator] = [{ authority: 'eastshire' }, { authority: 'gwent' }, { role: 'coordinator' }]
  const coordinators = (needsApproval: boolean) => ({
    ...needs({ role: 'coordinator' }),
    ...register([]),
    roles: [{ id: 'coordinator', needsApproval }],
  })
  const free = ['Mon 00:00 to 09:00 not-needed 0 of 0', 'Mon 17:00 to Tue 00:00 not-needed 0 of 0']
  // biome-ignore format: a line for each row
  testEach([
    ['an approval that ends at midnight covers the first part of a night', night, [before, 'Mon 20:00 to Tue 00:00 met 1 of 1', 'Tue 00:00 to Wed 00:00 gap 0 of 1'], overNight([ends])],
    ['an approval that begins at midnight covers the second part', night, ['Mon 00:00 to Tue 00:00 gap 0 of 1', 'Tue 00:00 to 08:00 met 1 of 1', after], overNight([begins])],
    ['two approvals that touch at midnight leave no gap', night, [before, 'Mon 20:00 to Tue 08:00 met 1 of 1', after], overNight([ends, begins])],
    ['a suspension of five minutes is a gap of five minutes', `amina S ${day}`, fiveMinutes, register([suspended])],
    ['an approval covers its own authority', `amina D ${day}`, met, { ...shared, ...register([north]) }],
    ['it does not cover another', `amina D ${day}`, gap, { ...shared, ...register([north]) }, eastshire],
    ['with an agreement it covers another of the same nation', `amina D ${day}`, met, actingFor('eastshire'), eastshire],
    ['an agreement covers no other nation', `amina D ${day}`, gap, actingFor('gwent'), gwent],
    ['a slot of one authority requires nobody for another', '', [], { ...shared, ...needs({ role: 'amhp', authorities: ['northshire'] }) }, eastshire],
    ['a role without approval is covered by anyone in it', 'amina D Mon 09:00-17:00 as coordinator', ['Mon 09:00 to 17:00 met 1 of 1', ...free], coordinators(false), coordinator],
    ['a role with approval is not', 'amina D Mon 09:00-17:00 as coordinator', ['Mon 09:00 to 17:00 gap 0 of 1', ...free], coordinators(true), coordinator],
  ])
})

describe('the night on which the clocks change', () => {
  const band = { id: 'night', days: ['sat'], start: '17:00', end: '09:00', cover: [{ role: 'amhp' }] }
  const skippedOrRepeated = { ...band, days: ['sun'], start: '01:00', end: '02:00' }
  const spring = (more: object = {}) => ({
    firstMonday: '2026-03-23',
    period: { from: '2026-03-28', to: '2026-03-30' },
    dutyPattern: [band],
    ...more,
  })
  const autumn = (more: object = {}) => ({
    firstMonday: '2026-10-19',
    period: { from: '2026-10-24', to: '2026-10-26' },
    dutyPattern: [band],
    ...more,
  })
  const until = (date: string) => ({
    amhps: [{ id: 'amina', name: 'Amina', approvals: [{ authority: 'northshire', until: date }] }],
  })
  const night = 'amina S Sat 17:00-09:00'

  // biome-ignore format: a line for each row
  test.each<[string, string, string[], object]>([
    ['in spring, 17:00 to 09:00 is 15 hours', night, ['Sat 17:00 to Sun 09:00 met 1 of 1, 900 min'], spring()],
    ['in spring, a shift that ends at 01:00 and one that starts at 02:00 leave no gap', 'amina S Sat 17:00-01:00 \n ben S Sun 02:00-09:00', ['Sat 17:00 to Sun 09:00 met 1 of 1, 900 min'], spring()],
    ['in spring, 00:57 to 02:02 is a gap of five minutes', 'amina S Sat 17:00-00:57 \n ben S Sun 02:02-09:00', ['Sat 17:00 to Sun 00:57 met 1 of 1, 477 min', 'Sun 00:57 to 02:02 gap 0 of 1, 5 min', 'Sun 02:02 to 09:00 met 1 of 1, 418 min'], spring()],
    ['in spring, an approval that ends with Saturday leaves 8 hours', night, ['Sat 17:00 to Sun 00:00 met 1 of 1, 420 min', 'Sun 00:00 to 09:00 gap 0 of 1, 480 min'], spring(until('2026-03-28'))],
    ['in spring, a slot in the skipped hour requires nobody', '', [], spring({ dutyPattern: [skippedOrRepeated] })],
    ['in autumn, 17:00 to 09:00 is 17 hours', night, ['Sat 17:00 to Sun 09:00 met 1 of 1, 1020 min'], autumn()],
    ['in autumn, a shift that ends at 02:00 and one that starts at 02:00 leave no gap', 'amina S Sat 17:00-02:00 \n ben S Sun 02:00-09:00', ['Sat 17:00 to Sun 09:00 met 1 of 1, 1020 min'], autumn()],
    ['in autumn, the first 01:59 to 02:00 is a gap of 61 minutes', 'amina S Sat 17:00-01:59 \n ben S Sun 02:00-09:00', ['Sat 17:00 to Sun 01:59 BST met 1 of 1, 539 min', 'Sun 01:59 BST to 02:00 gap 0 of 1, 61 min', 'Sun 02:00 to 09:00 met 1 of 1, 420 min'], autumn()],
    ['in autumn, an approval that ends with Saturday leaves 10 hours', night, ['Sat 17:00 to Sun 00:00 met 1 of 1, 420 min', 'Sun 00:00 to 09:00 gap 0 of 1, 600 min'], autumn(until('2026-10-24'))],
    ['in autumn, a band of several days is an hour longer', '', ['Sat 17:00 to Mon 00:00 gap 0 of 1, 1920 min'], autumn({ dutyPattern: [{ ...band, endsAfterDays: 2 }] })],
    ['in autumn, a slot in the repeated hour lasts two', '', ['Sun 01:00 BST to 02:00 gap 0 of 1, 120 min'], autumn({ dutyPattern: [skippedOrRepeated] })],
  ])('%s', (_, lines, expected, fields) => {
    expect(pieces(lines, fields).map((piece) => `${told(piece)}, ${lengthOf(piece) / minute} min`)).toEqual(expected)
  })
})
