import { parseRotaDocument, readRotaDocument, writeRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyRota } from '../support/rotas/any-rota.ts'
import { northshire, oneLineDocument } from '../support/rotas/one-line-rota.ts'

const shift = {
  id: 's1',
  amhp: 'amina',
  role: 'amhp',
  kind: 'waking',
  start: '2026-03-02T09:00Z',
  end: '2026-03-02T17:00Z',
}
const standby = { ...shift, kind: 'standby' }
const band = { id: 'day', days: ['mon'], start: '09:00', end: '17:00', cover: [{ role: 'amhp' }] }
const slot = { id: 'match', role: 'amhp', start: '2026-03-02T09:00Z', end: '2026-03-02T17:00Z' }
const amina = { id: 'amina', name: 'Amina' }
const approval = { authority: 'northshire' }

/** A small document that is accepted, with some fields replaced. */
const document = (fields: Record<string, unknown>) =>
  oneLineDocument('', { amhps: [amina], ...fields } as Record<string, unknown>)
const faults = (fields: Record<string, unknown>) => {
  const read = parseRotaDocument(document(fields))
  return read.ok ? [] : read.faults
}

test('the smallest document is accepted, with its defaults', () => {
  const read = parseRotaDocument({
    format: 'amhp-rota/1',
    service: { name: 'Northshire', authorities: [{ id: 'northshire' }] },
    period: { from: '2026-03-02', to: '2026-03-09' },
  })
  expect(read.ok && read.rota.service.timeZone).toBe('Europe/London')
  expect(read.ok && checkRota(read.rota).summary).toEqual({ gap: 1, breach: 0, warning: 0, info: 0 })
})

describe('refuses, and says where', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['a format it does not know', { format: 'amhp-rota/3' }, 'format'],
    ['an unknown field', { colour: 'red' }, 'colour'],
    [
      'an unknown field deep inside',
      { amhps: [{ ...amina, approvals: [{ ...approval, panel: 1 }] }] },
      'amhps[0].approvals[0].panel',
    ],
    ['a missing field', { amhps: [{ id: 'amina' }] }, 'amhps[0].name'],
    [
      'null where none is shown',
      { amhps: [{ ...amina, approvals: [{ ...approval, until: null }] }] },
      'amhps[0].approvals[0].until',
    ],
    ['no authority at all', { service: { name: 'N', authorities: [] } }, 'service.authorities'],
    [
      'a zone that is none',
      { service: { name: 'N', timeZone: 'Mars/Base', authorities: [northshire] } },
      'service.timeZone',
    ],
    [
      'a nation it does not know',
      { service: { name: 'N', authorities: [{ ...northshire, nation: 'scotland' }] } },
      'service.authorities[0].nation',
    ],
    ['a date that is none', { recordsFrom: '2026-02-30' }, 'recordsFrom'],
    ['a clock time that is none', { dutyPattern: [{ ...band, end: '24:00' }] }, 'dutyPattern[0].end'],
    ['a weekday that is none', { dutyPattern: [{ ...band, days: ['monday'] }] }, 'dutyPattern[0].days[0]'],
    ['an instant without an offset', { shifts: [{ ...shift, start: '2026-03-02T09:00' }] }, 'shifts[0].start'],
    ['an end not after the start', { shifts: [{ ...shift, end: shift.start }] }, 'shifts[0].end'],
    [
      'the same, of an absence',
      { absences: [{ amhp: 'amina', start: shift.end, end: shift.start }] },
      'absences[0].end',
    ],
    [
      'the same, of other work',
      { otherWork: [{ amhp: 'amina', start: shift.end, end: shift.end }] },
      'otherWork[0].end',
    ],
    ['the same, of a slot', { dutySlots: [{ ...slot, end: slot.start }] }, 'dutySlots[0].end'],
    ['the same, of the period', { period: { from: '2026-03-02', to: '2026-03-02' } }, 'period.to'],
    ['an unknown AMHP', { shifts: [{ ...shift, amhp: 'ben' }] }, 'shifts[0].amhp'],
    ['an unknown AMHP of a derogation', { derogations: [{ regulation: 21, amhp: 'ben' }] }, 'derogations[0].amhp'],
    ['an unknown role', { shifts: [{ ...shift, role: 'cook' }] }, 'shifts[0].role'],
    [
      'a role that the document’s own list leaves out',
      { roles: [{ id: 'amhp' }], shifts: [{ ...shift, role: 'backup' }] },
      'shifts[0].role',
    ],
    [
      'an unknown role of a band',
      { dutyPattern: [{ ...band, cover: [{ role: 'cook' }] }] },
      'dutyPattern[0].cover[0].role',
    ],
    ['an unknown kind', { shifts: [{ ...shift, kind: 'asleep' }] }, 'shifts[0].kind'],
    [
      'an unknown authority of an approval',
      { amhps: [{ ...amina, approvals: [{ authority: 'x' }] }] },
      'amhps[0].approvals[0].authority',
    ],
    [
      'an authority the service does not answer for',
      { otherAuthorities: [{ id: 'x' }], dutyPattern: [{ ...band, cover: [{ role: 'amhp', authorities: ['x'] }] }] },
      'dutyPattern[0].cover[0].authorities[0]',
    ],
    ['an id twice', { shifts: [shift, shift] }, 'shifts[1].id'],
    ['one id for two authorities', { otherAuthorities: [{ id: 'northshire' }] }, 'otherAuthorities[0].id'],
    ['one id for a band and a slot', { dutyPattern: [band], dutySlots: [{ ...slot, id: 'day' }] }, 'dutySlots[0].id'],
    [
      'a call-out before its standby',
      { shifts: [{ ...standby, callOuts: [{ start: '2026-03-02T08:59Z', end: '2026-03-02T10:00Z' }] }] },
      'shifts[0].callOuts[0].start',
    ],
    [
      'a call-out after its standby',
      { shifts: [{ ...standby, callOuts: [{ start: '2026-03-02T16:00Z', end: '2026-03-02T17:01Z' }] }] },
      'shifts[0].callOuts[0].end',
    ],
    [
      'a call-out on another kind',
      { shifts: [{ ...shift, callOuts: [{ start: '2026-03-02T10:00Z', end: '2026-03-02T11:00Z' }] }] },
      'shifts[0].callOuts[0]',
    ],
    [
      'an actual start not before the end',
      { shifts: [{ ...shift, actual: { start: '2026-03-02T17:00Z' } }] },
      'shifts[0].actual.start',
    ],
    [
      'an actual end not after the start',
      { shifts: [{ ...shift, actual: { end: '2026-03-02T09:00Z' } }] },
      'shifts[0].actual.end',
    ],
    [
      'a target below the minimum',
      { dutyPattern: [{ ...band, cover: [{ role: 'amhp', minimum: 3, target: 2 }] }] },
      'dutyPattern[0].cover[0].target',
    ],
    ['the same, of a slot', { dutySlots: [{ ...slot, target: 0 }] }, 'dutySlots[0].target'],
    ['a period of 401 days', { period: { from: '2026-01-01', to: '2027-02-06' } }, 'period.to'],
    [
      'a last day before the first',
      { amhps: [{ ...amina, approvals: [{ ...approval, from: '2026-03-02', until: '2026-03-01' }] }] },
      'amhps[0].approvals[0].until',
    ],
    ['minutes that are not whole', { amhps: [{ ...amina, contractedMinutes: 2220.5 }] }, 'amhps[0].contractedMinutes'],
    ['a list that is no list', { shifts: {} }, 'shifts'],
    ['a regulation that allows no derogation', { derogations: [{ regulation: 10 }] }, 'derogations[0].regulation'],
    ['something unknown to fill with', { fill: { speed: 1 } }, 'fill.speed'],
  ])('%s', (_, fields, path) => {
    const found = faults(fields)
    expect(found.map((fault) => fault.path)).toEqual([path])
    expect(found[0]!.message, 'says what to do').toMatch(
      /\b(Add|Give|Use|Remove|Correct|correct|Raise|Check|Name|Send|change)\b.*[^.]$/,
    )
  })

  test('every fault at once, of shape and of meaning', () => {
    const shifts = [
      { ...shift, amhp: 'ben', start: 'soon' },
      { ...shift, role: 'cook', kind: 'asleep', colour: 'red' },
    ]
    expect(
      faults({ shifts, size: 1 })
        .map((fault) => fault.path)
        .sort(),
    ).toEqual([
      'shifts[0].amhp',
      'shifts[0].start',
      'shifts[1].colour',
      'shifts[1].id',
      'shifts[1].kind',
      'shifts[1].role',
      'size',
    ])
  })

  test('more than 200,000 shifts', () => {
    const shifts = Array.from({ length: 200_001 }, (_, i) => ({ ...shift, id: `s${i}` }))
    expect(faults({ shifts }).map((fault) => fault.path)).toEqual(['shifts'])
  })

  test.each(['', '{', 'rota', '{"format":'])('text that is not JSON: %s', (text) => {
    const read = readRotaDocument(text)
    expect(read.ok ? [] : read.faults).toEqual([{ path: '', message: expect.stringContaining('not JSON') }])
  })

  test.each([null, [], 'rota', 7, true])('JSON that is no document: %j', (json) => {
    expect(parseRotaDocument(json).ok).toBe(false)
  })
})

describe('accepts', () => {
  test.each<[string, Record<string, unknown>]>([
    ['400 days', { period: { from: '2026-01-01', to: '2027-02-05' } }],
    [
      'null where it is shown',
      {
        amhps: [
          {
            ...amina,
            approvals: [{ ...approval, suspended: [{ from: shift.start, until: null }] }],
            actingFor: [{ ...approval, until: null }],
            optOut: { from: '2025-04-01', until: null },
          },
        ],
        derogations: [{ regulation: 21, basis: 'Agreement 4', from: '2026-01-01', until: '2026-12-31', amhp: null }],
      },
    ],
    [
      'a call-out as long as its standby',
      { shifts: [{ ...standby, callOuts: [{ start: standby.start, end: standby.end, mode: 'phone' }] }] },
    ],
    ['what fill needs', { fill: { shiftCodes: [{ code: 'D' }], wishes: [], locked: ['s1'], weights: { change: 2 } } }],
    ['only an actual end', { shifts: [{ ...shift, actual: { end: '2026-03-02T20:20Z' }, breakMinutes: 30 }] }],
  ])('%s', (_, fields) => {
    expect(faults(fields)).toEqual([])
  })
})

test('what is written reads back the same', () => {
  fc.assert(
    fc.property(anyRota, (rota) => {
      const read = parseRotaDocument(JSON.parse(JSON.stringify(writeRotaDocument(rota))))
      expect(read).toEqual({ ok: true, rota })
    }),
    { numRuns: 50 },
  )
})
