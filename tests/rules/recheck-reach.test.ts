import type { Shift } from '@amhp/shared/rota/shift.ts'
import { type Checked, checkedRota, type RotaChange, recheck } from '@amhp/shared/rules/index.ts'
import { type Instant, parseInstant } from '@amhp/shared/time/instant.ts'
import { describe, expect, test } from 'vitest'
import { oneLineRota } from '../support/rotas/one-line-rota.ts'

// What an edit does not reach is not looked at again: it is the same object as before.

const approvals = [{ authority: 'north' }]
const actingFor = [{ authority: 'east' }]
const fields = {
  service: {
    name: 'Two authorities',
    authorities: [
      { id: 'north', name: 'North' },
      { id: 'east', name: 'East' },
    ],
  },
  amhps: [
    { id: 'amina', name: 'Amina', approvals, actingFor },
    { id: 'ben', name: 'Ben', approvals, actingFor },
    { id: 'cara', name: 'Cara', approvals },
  ],
  dutyPattern: [
    {
      id: 'day',
      days: ['mon', 'wed', 'fri'],
      start: '08:00',
      end: '20:00',
      cover: [{ role: 'amhp', minimum: 3 }, { role: 'coordinator' }],
    },
  ],
  recordsFrom: '2026-02-23',
}
const lines = `
  mon: amina D Mon 09:00-17:00
  wed: amina D Wed 09:00-17:00
  tue: ben D Tue 09:00-17:00
  fri: ben D Fri 09:00-17:00
  out: ben D Mon+1 09:00-17:00
  too: cara T Mon+1 09:00-17:00`
const rota = oneLineRota(lines, fields)
const before = checkedRota(rota)
const of = (id: string): Shift => rota.shifts.find((shift) => shift.id === id)!
const at = (text: string): Instant => parseInstant(`2026-03-${text}Z`)!
const gone = (...ids: string[]): RotaChange => ({ shifts: ids.map((id) => ({ before: of(id), after: null })) })
const added = (start: string, end: string, more: Partial<Shift> = {}): RotaChange => ({
  shifts: [{ before: null, after: { ...of('mon'), id: 'new', start: at(start), end: at(end), ...more } }],
})
/** A whole check asks again who may act when. */
const isWhole = (was: Checked, change: RotaChange) => recheck(was, change).known.eligible !== was.known.eligible

describe('everything is judged again', () => {
  test.each([
    ['not where a shift goes', gone('wed'), false],
    ['not where a shift starts before the period, as records begin on a day', added('01T20:00', '02T04:00'), false],
    ['not where a shift ends with the period', added('08T16:00', '09T00:00'), false],
    ['not where it ends after it, but before the last', added('08T20:00', '09T04:00'), false],
    ['not where it ends with the last', added('09T10:00', '09T17:00'), false],
    ['where it ends after the last', added('09T10:00', '09T17:01'), true],
    ['not where one of two goes that end last', gone('out'), false],
    ['where both go', gone('out', 'too'), true],
    ['not for an approval', { amhps: [{ ...rota.amhps[0]!, approvals: [] }] }, false],
  ])('%s', (_, change, whole) => {
    expect(isWhole(before, change)).toBe(whole)
  })

  const early = checkedRota({ ...rota, recordsFrom: undefined })
  test.each([
    ['where records begin with the first shift and one starts before the period', added('01T20:00', '02T04:00'), true],
    ['not where one starts with it', added('02T00:00', '02T04:00'), false],
    ['not where one starts later', gone('wed'), false],
  ])('%s', (_, change, whole) => {
    expect(isWhole(early, change)).toBe(whole)
  })

  test.each([
    ['in the period', 'Fri 09:00-17:00'],
    ['with it', 'Sun 16:00-00:00'],
  ])('not where the last shift of all goes, or comes back, and ends %s', (_, times) => {
    const all = checkedRota(oneLineRota(`amina D Mon 09:00-17:00 \n last: amina D ${times}`, fields))
    const last = all.prepared.rota.shifts[1]!
    const left = recheck(all, { shifts: [{ before: last, after: null }] })
    expect(left.known.eligible).toBe(all.known.eligible)
    const first = checkedRota({ ...all.prepared.rota, shifts: all.prepared.rota.shifts.slice(0, 1) })
    expect(isWhole(first, { shifts: [{ before: null, after: last }] })).toBe(false)
  })

  test('where an id could be taken for two', () => {
    const amhps = fields.amhps.map((one) => (one.id === 'cara' ? { ...one, id: 'ca/ra' } : one))
    const odd = checkedRota(oneLineRota(lines.replace('cara', 'ben'), { ...fields, amhps }))
    expect(isWhole(odd, gone('wed'))).toBe(true)
  })

  test('where no shift is left but one outside the period', () => {
    const one = checkedRota(oneLineRota('out: amina D Mon+1 09:00-17:00', fields))
    expect(isWhole(one, { shifts: [{ before: one.prepared.rota.shifts[0]!, after: null }] })).toBe(true)
    const none = checkedRota(oneLineRota('amina away leave Mon 09:00-17:00', fields))
    expect(isWhole(none, added('09T10:00', '09T17:00'))).toBe(true)
  })
})

describe('an edit of one AMHP', () => {
  const after = recheck(before, gone('wed'))
  const person = ({ prepared }: Checked, id: string) => prepared.people.find(({ amhp }) => amhp.id === id)!
  const steps = ({ known }: Checked, authority: string, role = 'amhp') => known.cover.get(authority)!.get(role)!
  const sameFindings = (change: RotaChange) => {
    const old = new Set(before.reply.findings)
    return recheck(before, change)
      .reply.findings.filter((finding) => old.has(finding))
      .map(({ key }) => key.split('/').slice(0, 3).join('/'))
  }

  test('leaves the others as they are', () => {
    expect(person(after, 'ben')).toBe(person(before, 'ben'))
    expect(person(after, 'amina')).not.toBe(person(before, 'amina'))
  })

  test('counts cover for authorities that share their AMHPs once', () => {
    const shared = oneLineRota(lines, { ...fields, amhps: fields.amhps.map((one) => ({ ...one, actingFor })) })
    const first = checkedRota(shared)
    expect(steps(first, 'east')).toBe(steps(first, 'north'))
    expect(steps(first, 'east', 'coordinator')).not.toBe(steps(first, 'east'))
    const second = recheck(first, gone('wed'))
    expect(steps(second, 'east')).toBe(steps(second, 'north'))
    expect(steps(second, 'east')).not.toBe(steps(first, 'east'))
    const part = recheck(second, { amhps: [{ ...shared.amhps[0]!, actingFor: [] }] })
    expect(steps(part, 'east')).not.toBe(steps(part, 'north'))
  })

  test('counts no cover again where nobody covers otherwise', () => {
    const trained = recheck(before, added('03T09:00', '03T17:00', { kind: 'training' }))
    expect(steps(trained, 'north')).toBe(steps(before, 'north'))
    expect(steps(after, 'north', 'coordinator')).toBe(steps(before, 'north', 'coordinator'))
    expect(trained.reply.cover).toBe(before.reply.cover)
  })

  test('takes over what is found of other slots, and of the same slot in other roles', () => {
    const kept = sameFindings(gone('wed'))
    expect(kept.filter((key) => key === 'cover-minimum/north/day').length).toBeGreaterThan(0)
    const minimums = (ids: RotaChange) =>
      recheck(before, ids)
        .reply.findings.filter(
          (f) => f.rule === 'cover-minimum' && f.authority === 'north' && before.reply.findings.includes(f),
        )
        .map((f) => f.slot)
    expect(new Set(minimums(gone('wed')))).toEqual(
      new Set([
        'day/2026-03-02/amhp',
        'day/2026-03-06/amhp',
        'day/2026-03-02/coordinator',
        'day/2026-03-04/coordinator',
        'day/2026-03-06/coordinator',
      ]),
    )
    expect(new Set(minimums(gone('tue'))).size).toBe(6)
    expect(new Set(minimums(added('04T20:00', '04T22:00'))).size).toBe(6)
    expect(new Set(minimums(added('04T06:00', '04T08:00'))).size).toBe(6)
    expect(new Set(minimums(added('04T09:00', '04T17:00', { amhp: 'cara', role: 'manager' }))).size).toBe(6)
  })

  test('says the same again of whom records are too short, where that is so', () => {
    const short = checkedRota({ ...rota, recordsFrom: undefined })
    expect(recheck(short, added('05T09:00', '05T17:00')).reply.notJudged).toBe(short.reply.notJudged)
    expect(recheck(short, gone('mon', 'wed')).reply.notJudged).not.toBe(short.reply.notJudged)
  })
})
