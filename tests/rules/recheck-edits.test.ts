import type { Absence } from '@amhp/shared/rota/absence.ts'
import type { Shift } from '@amhp/shared/rota/shift.ts'
import { type Checked, checkedRota, checkRota, type RotaChange, recheck, rotaOf } from '@amhp/shared/rules/index.ts'
import { hour, type Instant, parseInstant } from '@amhp/shared/time/instant.ts'
import { describe, expect, test } from 'vitest'
import { allOn } from '../support/rotas/all-on.ts'
import { oneLineRota } from '../support/rotas/one-line-rota.ts'

// Edits of one small rota, each alone and all in turn: checked again, the answer is that of a whole check.

const lines = `
  d1: amina D Mon 08:00-20:00
  d2: amina D Tue 06:00-18:00
  d3: amina D Wed 08:00-16:00
  n1: ben D Mon 20:00-08:00
  n2: ben D Tue 20:00-08:00
  n3: ben S Wed 17:00-09:00 called 23:00-03:00
  c1: cara D Mon 09:00-17:00 as coordinator
  c2: cara D Tue 09:00-17:00 as backup
  c3: cara D Wed 09:00-17:00
  e1: dilys D Tue 09:00-17:00
  ben away leave Thu 00:00-Fri 00:00
  cara away sickness Tue 12:00-Wed 00:00`
const two = [
  { id: 'north', name: 'North' },
  { id: 'east', name: 'East' },
]
const approvals = [{ authority: 'north' }]
const agreed = [{ authority: 'east' }]
const fields = {
  service: { name: 'Two authorities', authorities: two },
  amhps: [
    { id: 'amina', name: 'Amina', approvals, actingFor: agreed },
    { id: 'ben', name: 'Ben', approvals, actingFor: agreed },
    { id: 'cara', name: 'Cara', approvals },
    { id: 'dilys', name: 'Dilys', approvals: [] },
  ],
  dutyPattern: [
    {
      id: 'day',
      days: ['mon', 'tue', 'wed'],
      start: '08:00',
      end: '20:00',
      cover: [{ role: 'amhp', minimum: 1, target: 2 }, { role: 'coordinator' }],
    },
    { id: 'night', days: ['mon', 'tue'], start: '20:00', end: '08:00', cover: [{ role: 'amhp', minimum: 1 }] },
  ],
  recordsFrom: '2026-02-23',
  rules: allOn,
}
const rota = oneLineRota(lines, fields)
const of = (id: string): Shift => rota.shifts.find((shift) => shift.id === id)!
const at = (text: string) => parseInstant(`2026-03-${text}Z`)!
const edit = (id: string, after: Partial<Shift> | null): RotaChange => ({
  shifts: [{ before: of(id), after: after && { ...of(id), ...after } }],
})
const later = (id: string, hours: number): RotaChange =>
  edit(id, { start: (of(id).start + hours * hour) as Instant, end: (of(id).end + hours * hour) as Instant })
const added = (more: Partial<Shift>): RotaChange => ({
  shifts: [{ before: null, after: { ...of('d1'), id: 'new', ...more } }],
})
const absent = (amhp: string, from: string, to: string): Absence => ({
  amhp,
  kind: 'leave',
  start: at(from),
  end: at(to),
})
const amhp = (id: string, more: object) => ({ amhps: [{ ...rota.amhps.find((one) => one.id === id)!, ...more }] })

const edits: readonly (readonly [string, RotaChange])[] = [
  ['a shift goes', edit('d3', null)],
  ['a night goes', edit('n1', null)],
  ['a shift that covers nothing goes', edit('e1', null)],
  ['a shift comes', added({ start: at('05T08:00'), end: at('05T20:00') })],
  ['a shift comes beside another', added({ amhp: 'cara', start: at('02T10:00'), end: at('02T18:00') })],
  ['a shift comes for someone who is not approved', added({ amhp: 'dilys' })],
  ['a shift comes that is outside the period', added({ start: at('10T08:00'), end: at('10T12:00') })],
  ['a shift comes that ends with the period', added({ start: at('08T16:00'), end: at('09T00:00') })],
  ['a shift comes that starts before the period', added({ start: at('01T20:00'), end: at('02T04:00') })],
  ['a shift is passed on', edit('d2', { amhp: 'ben' })],
  ['a shift is passed to someone who may act for one authority only', edit('d2', { amhp: 'cara' })],
  ['a shift starts and ends later', later('d1', 1)],
  ['a shift starts and ends earlier', later('d1', -1)],
  ['a shift starts later and ends as before', edit('d1', { start: at('02T10:00') })],
  ['the last shift of someone starts later and ends as before', edit('d3', { start: at('04T09:30') })],
  ['a shift ends later', edit('d3', { end: at('04T18:00') })],
  ['a shift gets another role', edit('d3', { role: 'coordinator' })],
  ['a backup becomes a coordinator', edit('c2', { role: 'coordinator' })],
  ['a coordinator goes', edit('c1', null)],
  ['a backup comes', added({ amhp: 'dilys', role: 'backup', start: at('03T08:00'), end: at('03T12:00') })],
  ['standby becomes a waking shift', edit('n3', { kind: 'waking', callOuts: [] })],
  ['a waking shift becomes training', edit('d3', { kind: 'training' })],
  ['another call-out', edit('n3', { callOuts: [{ start: at('04T22:00'), end: at('05T04:00') }] })],
  ['a later end on record', edit('d1', { actual: { end: at('02T22:00') } })],
  ['a break on record', edit('d1', { breakMinutes: 10 })],
  [
    'two shifts change hands',
    {
      shifts: [
        { before: of('d2'), after: { ...of('d2'), amhp: 'ben' } },
        { before: of('n2'), after: { ...of('n2'), amhp: 'amina' } },
      ],
    },
  ],
  ['an absence comes', { absences: [{ before: null, after: absent('amina', '03T00:00', '04T00:00') }] }],
  ['an absence goes', { absences: [{ before: rota.absences[0]!, after: null }] }],
  ['an absence goes that is only alike', { absences: [{ before: { ...rota.absences[1]! }, after: null }] }],
  [
    'an absence is another',
    { absences: [{ before: rota.absences[1]!, after: { ...rota.absences[1]!, kind: 'training' } }] },
  ],
  [
    'an absence that there is not goes',
    { absences: [{ before: absent('cara', '03T12:00', '04T00:00'), after: null }] },
  ],
  [
    'one of two absences that start together goes',
    {
      absences: [
        { before: null, after: { ...rota.absences[1]!, end: at('03T18:00') } },
        { before: rota.absences[1]!, after: null },
      ],
    },
  ],
  ['an approval ends', amhp('ben', { approvals: [{ authority: 'north', until: '2026-03-02', suspended: [] }] })],
  ['an approval comes', amhp('dilys', { approvals: [{ authority: 'east', suspended: [] }] })],
  ['an agreement ends', amhp('amina', { actingFor: [] })],
  ['a shift and an approval', { ...edit('n1', null), ...amhp('cara', { actingFor: [{ authority: 'east' }] }) }],
  ['a shift that there is not goes', { shifts: [{ before: { ...of('d3'), id: 'nowhere' }, after: null }] }],
]

const shown = { absenceKinds: 'shown' } as const

/** Checks again after a change, and holds it against a whole check of the rota as it is then. */
function again(before: Checked, change: RotaChange): Checked {
  const after = recheck(before, change)
  const whole = checkRota(rotaOf(after, after.prepared.people), shown)
  if (JSON.stringify(after.reply) !== JSON.stringify(whole)) expect(after.reply).toEqual(whole)
  return after
}

describe.each([
  ['records from a day on', rota],
  ['records from the first shift on', { ...rota, recordsFrom: undefined }],
])('with %s', (_, given) => {
  const before = checkedRota(given, shown)
  const kept = JSON.stringify(before.reply)

  test.each(edits)('%s', (_, change) => {
    again(before, change)
    expect(JSON.stringify(before.reply), 'what was checked before is left alone').toBe(kept)
  })

  test('all in turn', () => {
    let checked = before
    for (const [, change] of edits) checked = again(checked, change)
    expect(checked.reply.findings.length).toBeGreaterThan(10)
  })
})

test('with ids of which one could be taken for two', () => {
  const ids = ['a', 'a/s1']
  const amhps = ids.map((id) => ({ id, name: id, approvals }))
  const shifts = ids.flatMap((amhp, i) =>
    ['02T12:00Z 02T21:00Z', '03T07:00Z 03T15:00Z'].map((times, j) => {
      const [start, end] = times.split(' ').map((time) => `2026-03-${time}`)
      return { id: i === 0 ? `s1/s${j}` : `s${j}`, amhp, role: 'amhp', kind: 'waking', start, end }
    }),
  )
  const before = checkedRota(oneLineRota('', { service: fields.service, amhps, shifts }), shown)
  for (const shift of before.prepared.rota.shifts) again(before, { shifts: [{ before: shift, after: null }] })
})
