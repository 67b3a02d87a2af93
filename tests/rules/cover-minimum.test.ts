import { type Instant, instantOf } from '@amhp/shared/time/instant.ts'
import { describe, expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import { findingsOf, northshire, oneLineRota, said, sentences } from '../support/rotas/one-line-rota.ts'
import { setting } from '../support/rotas/setting.ts'

const monday = {
  id: 'day',
  name: 'Day',
  days: ['mon'],
  start: '09:00',
  end: '17:00',
  cover: [{ role: 'amhp', minimum: 2 }],
}
const pattern = { dutyPattern: [monday] }
const short = (where: string, minutes: number, actual: number, slot = 'day/2026-03-02/amhp') =>
  `gap northshire ${slot} ${where} minutes ${minutes} required 2 actual ${actual}`

declares('cover-minimum', 'gap, local', 'minutes higher, required higher, actual lower', { quietMinutes: '0 to 60, 0' })

boundary('cover-minimum', {
  fields: pattern,
  kept: ['two are there from the first moment to the last', 'amina D Mon 09:00-17:00 \n ben D Mon 09:00-17:00'],
  past: [
    'one leaves a minute early',
    'amina D Mon 09:00-17:00 \n ben D Mon 09:00-16:59',
    short('Mon 2 Mar 16:59 to 17:00', 1, 1),
    'Day needs at least 2 AMHPs for Northshire Council and has 1 from Mon 2 Mar 16:59 to 17:00, 1 min.',
  ],
  spare: ['one stays a minute longer', 'amina D Mon 09:00-17:00 \n ben D Mon 09:00-17:01'],
})

setting('cover-minimum', 'quietMinutes', 2, {
  lines: 'amina D Mon 09:01-17:00',
  fields: { dutyPattern: [{ id: 'day', days: ['mon'], start: '09:00', end: '17:00', cover: [{ role: 'amhp' }] }] },
  byDefault: ['gap minutes 1 required 1 actual 0'],
  withIt: ['info minutes 1 required 1 actual 0'],
})

describe('one slot that needs two', () => {
  test.each([
    ['two who cover all of it', 'amina D Mon 09:00-17:00 \n ben D Mon 08:00-18:00', []],
    [
      'two shifts of one person count once',
      'amina D Mon 09:00-17:00 \n amina S Mon 09:00-17:00 shareable \n ben D Mon 09:00-17:00',
      [],
    ],
    ['nobody', '', [short('Mon 2 Mar 09:00 to 17:00', 480, 0)]],
    [
      'one, then none: two numbers, two findings',
      'amina D Mon 09:00-12:00',
      [short('Mon 2 Mar 09:00 to 12:00', 180, 1), short('Mon 2 Mar 12:00 to 17:00', 300, 0)],
    ],
    [
      'one hands over to another: one finding',
      'amina D Mon 09:00-12:00 \n ben D Mon 12:00-17:00',
      [short('Mon 2 Mar 09:00 to 17:00', 480, 1)],
    ],
    [
      'the same person twice is one',
      'amina D Mon 09:00-17:00 \n amina D Mon 10:00-12:00',
      [short('Mon 2 Mar 09:00 to 17:00', 480, 1)],
    ],
  ])('%s', (_, lines, expected) => {
    expect(said(oneLineRota(lines, pattern), 'cover-minimum')).toEqual(expected)
  })
})

describe('which slots there are', () => {
  const night = {
    id: 'night',
    days: ['sun', 'sat'],
    start: '17:00',
    end: '09:00',
    cover: [{ role: 'amhp', minimum: 2 }],
  }
  test('a night slot from before the period is cut at its start', () => {
    expect(said(oneLineRota('', { dutyPattern: [{ ...night, days: ['sun'] }] }), 'cover-minimum')).toEqual([
      short('Mon 2 Mar 00:00 to 09:00', 540, 0, 'night/2026-03-01/amhp'),
      short('Sun 8 Mar 17:00 to Mon 9 Mar 00:00', 420, 0, 'night/2026-03-08/amhp'),
    ])
  })

  test('one-off slots are cut at the period', () => {
    const dutySlots = [
      {
        id: 'match',
        name: 'Match day',
        role: 'amhp',
        start: '2026-03-08T12:00Z',
        end: '2026-03-09T12:00Z',
        minimum: 2,
      },
    ]
    expect(said(oneLineRota('', { dutySlots }), 'cover-minimum')).toEqual([
      short('Sun 8 Mar 12:00 to Mon 9 Mar 00:00', 720, 0, 'match'),
    ])
  })

  test('one on top of the pattern is a finding for each number that it needs, at keys of its own', () => {
    const times = { start: '2026-03-02T12:00Z', end: '2026-03-02T20:00Z' }
    const dutySlots = [{ id: 'match', name: 'Match day', role: 'amhp', ...times, additional: true }]
    const rota = oneLineRota('amina D Mon 09:00-17:00 \n ben D Mon 09:00-17:00', { ...pattern, dutySlots })
    expect(findingsOf(rota, 'cover-minimum').map(({ key }) => key)).toEqual([
      'cover-minimum/northshire/match/2026-03-02T12:00:00Z',
      'cover-minimum/northshire/match/2026-03-02T17:00:00Z',
    ])
    expect(sentences(rota, 'cover-minimum')).toEqual([
      'Match day needs at least 3 AMHPs for Northshire Council and has 2 from Mon 2 Mar 12:00 to 17:00, 5 h.',
      'Match day needs at least 1 AMHP for Northshire Council and has 0 from Mon 2 Mar 17:00 to 20:00, 3 h.',
    ])
  })

  test('each authority that a slot serves is judged, and no other', () => {
    const eastshire = { id: 'eastshire', name: 'Eastshire Council' }
    const service = { name: 'Shared', authorities: [northshire, eastshire, { id: 'third', name: 'Third' }] }
    const cover = [{ role: 'amhp', minimum: 1, authorities: ['northshire', 'eastshire'] }]
    const rota = oneLineRota('amina D Mon 09:00-17:00', { service, dutyPattern: [{ ...monday, cover }] })
    expect(said(rota, 'cover-minimum')).toEqual([
      'gap eastshire day/2026-03-02/amhp Mon 2 Mar 09:00 to 17:00 minutes 480 required 1 actual 0',
    ])
  })

  test('a slot of a role that needs no approval is judged', () => {
    const cover = [{ role: 'manager', minimum: 1 }]
    const amhps = [{ id: 'amina', name: 'Amina' }]
    expect(
      said(
        oneLineRota('amina D Mon 09:00-17:00 as manager', { amhps, dutyPattern: [{ ...monday, cover }] }),
        'cover-minimum',
      ),
    ).toEqual([])
  })

  test('cover that another service holds does not fill a slot', () => {
    const coveredElsewhere = [{ authority: 'northshire', days: ['mon'], start: '09:00', end: '17:00' }]
    expect(said(oneLineRota('', { ...pattern, coveredElsewhere }), 'cover-minimum')).toHaveLength(1)
  })
})

describe('quiet minutes', () => {
  const rules = { 'cover-minimum': { quietMinutes: 15 } }
  test.each([
    ['a shorter shortage is information, not hidden', '16:46', 'info'],
    ['one as long is a gap', '16:45', 'gap'],
  ])('%s', (_, until, level) => {
    const rota = oneLineRota(`amina D Mon 09:00-17:00 \n ben D Mon 09:00-${until}`, { ...pattern, rules })
    expect(said(rota, 'cover-minimum')[0]).toMatch(new RegExp(`^${level} `))
  })

  test('quiet minutes never apply to the floor', () => {
    const rota = oneLineRota('amina S Mon 00:00-Sun 23:59', { rules })
    expect(said(rota, 'cover-floor')[0]).toMatch(/^gap /)
  })
})

test('shortages that begin within one second have keys of their own', () => {
  const rota = oneLineRota('amina D Mon 09:00-17:00', pattern)
  const { shifts } = rota
  const from = (start: Instant, milliseconds: number) => instantOf(start + milliseconds)
  const parts = [0, 200, 400].map((later, i) => ({
    ...shifts[0]!,
    id: `s${i}`,
    start: from(shifts[0]!.start, later + 100),
    end: from(shifts[0]!.start, later + 200),
  }))
  const keys = findingsOf({ ...rota, shifts: parts }, 'cover-minimum').map(({ key }) => key)
  const first = 'cover-minimum/northshire/day/2026-03-02/amhp/2026-03-02T09:00:00Z'
  expect(keys).toEqual([first, ...[2, 3, 4, 5, 6, 7].map((nth) => `${first}/${nth}`)])
})

test('their keys differ also when none begins on a whole second', () => {
  const one = { ...monday, cover: [{ role: 'amhp', minimum: 1 }] }
  const rota = oneLineRota('amina D Mon 09:00-17:00', { dutyPattern: [one] })
  const [shift] = rota.shifts
  const parts = [0, 200].map((later, i) => ({
    ...shift!,
    id: `s${i}`,
    start: instantOf(shift!.start + later),
    end: instantOf(shift!.start + later + 100),
  }))
  const keys = findingsOf({ ...rota, shifts: parts }, 'cover-minimum').map(({ key }) => key)
  const first = 'cover-minimum/northshire/day/2026-03-02/amhp/2026-03-02T09:00:00Z'
  expect(keys).toEqual([first, `${first}/2`])
})

test('the sentence shows the working', () => {
  expect(sentences(oneLineRota('amina D Mon 09:00-17:00 \n ben D Mon 09:00-12:00', pattern), 'cover-minimum')).toEqual([
    'Day needs at least 2 AMHPs for Northshire Council and has 1 from Mon 2 Mar 12:00 to 17:00, 5 h.',
  ])
})
