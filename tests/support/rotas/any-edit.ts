import type { Absence } from '@amhp/shared/rota/absence.ts'
import type { Amhp } from '@amhp/shared/rota/amhp.ts'
import { periodSpan, type Rota } from '@amhp/shared/rota/rota.ts'
import type { Shift } from '@amhp/shared/rota/shift.ts'
import type { Change, RotaChange } from '@amhp/shared/rules/index.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import fc from 'fast-check'
import {
  absenceIn,
  actualOf,
  amhpIn,
  anyAbsence,
  anyShift,
  anyStanding,
  callsIn,
  type Frame,
  shiftIn,
} from './any-parts.ts'

// Random edits of a random service, and what the rota is after them, kept without asking the code under test.

const toShifts = [
  'add',
  'add',
  'add',
  'remove',
  'remove',
  'remove the first',
  'remove the last',
  'pass on',
  'pass on',
  'swap',
  'move by quarters',
  'move by days',
  'move to the start of the period',
  'move to the end of the period',
  'other times',
  'longer',
  'role',
  'kind',
  'record',
  'record',
  'unrecord',
  'call out',
  'break',
  'share',
  'before all',
  'after all',
  'nothing',
] as const
const toOthers = [
  'away',
  'away',
  'away twice',
  'back',
  'back',
  'away otherwise',
  'standing',
  'suspend',
  'end',
  'same standing',
] as const

const step = fc.record({
  what: fc.constantFrom(...toShifts, ...toOthers),
  which: fc.nat(),
  by: fc.integer({ min: -40, max: 40 }),
  with: fc.nat(11),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** Edits of one to four steps; what they may bring in is drawn once, for many edits may bring in the same. */
export const anyEdits = (days: number, count: number) =>
  fc.record({
    edits: fc.array(
      fc.record({
        steps: fc.oneof(
          { weight: 3, arbitrary: fc.array(step, { minLength: 1, maxLength: 1 }) },
          { weight: 1, arbitrary: fc.array(step, { minLength: 2, maxLength: 4 }) },
        ),
        /** The change names what was by other objects of the same values, as one that was sent does. */
        sent: fc.boolean(),
        next: fc.constantFrom('go on', 'go on', 'undo', 'undo and go on', 'try another first'),
      }),
      { minLength: count, maxLength: count },
    ),
    shifts: fc.array(anyShift(days), { minLength: 12, maxLength: 12 }),
    absences: fc.array(anyAbsence(days), { minLength: 12, maxLength: 12 }),
    standings: fc.array(anyStanding(days), { minLength: 12, maxLength: 12 }),
  })
export type AnyEdits = ReturnType<typeof anyEdits> extends fc.Arbitrary<infer S> ? S : never

/** The change that some steps make of a rota, each of another thing; `number` gives new shifts their ids. */
export function changeBy(
  { rota, frame }: { rota: Rota; frame: Frame },
  steps: readonly Step[],
  spare: AnyEdits,
  number: number,
): Required<RotaChange> {
  const shifts: Change<Shift>[] = []
  const absences: Change<Absence>[] = []
  const amhps: Amhp[] = []
  const taken = new Set<unknown>()
  const pick = <T>(list: readonly T[], which: number): T | undefined => {
    const found = list.length === 0 ? undefined : list[which % list.length]
    if (found === undefined || taken.has(found)) return undefined
    taken.add(found)
    return found
  }
  for (const [i, { what, which, by, with: index }] of steps.entries()) {
    const any = spare.shifts[index]!
    if (what === 'add') {
      shifts.push({ before: null, after: shiftIn(frame, `new${number}-${i}`, { ...any, amhp: which }) })
    } else if (what === 'away') {
      absences.push({ before: null, after: absenceIn(frame, { ...spare.absences[index]!, amhp: which }) })
    } else if (what === 'away twice') {
      // The same time under another kind: a change must find the right one of the two.
      const first = rota.absences[which % Math.max(1, rota.absences.length)]
      if (first) absences.push({ before: null, after: { ...first, kind: first.kind === 'leave' ? 'other' : 'leave' } })
    } else if (what === 'back' || what === 'away otherwise') {
      const before = pick(rota.absences, which)
      const after = what === 'back' ? null : absenceIn(frame, { ...spare.absences[index]!, amhp: which })
      if (before) absences.push({ before, after })
    } else if (what === 'standing' || what === 'suspend' || what === 'end' || what === 'same standing') {
      const amhp = pick(rota.amhps, which)
      if (amhp) amhps.push(standingAfter(frame, amhp, what, by, spare.standings[index]!))
    } else {
      const before = pick(
        what === 'remove the first' || what === 'remove the last' ? outermost(rota, what) : rota.shifts,
        which,
      )
      if (!before) continue
      const other = what === 'swap' ? pick(rota.shifts, which + Math.abs(by) + 1) : undefined
      if (other) {
        shifts.push({ before: other, after: { ...other, amhp: before.amhp } })
        shifts.push({ before, after: { ...before, amhp: other.amhp } })
      } else shifts.push({ before, after: shiftAfter({ rota, frame }, before, what, by, any) })
    }
  }
  return { shifts, absences, amhps }
}

/** The shift that starts first or ends last, alone in a list. */
function outermost({ shifts }: Rota, which: 'remove the first' | 'remove the last'): Shift[] {
  const by = which === 'remove the first' ? (one: Shift) => -one.start : (one: Shift) => one.end
  return [...shifts].sort((a, b) => by(b) - by(a)).slice(0, 1)
}

function shiftAfter(
  { rota, frame }: { rota: Rota; frame: Frame },
  shift: Shift,
  what: Step['what'],
  by: number,
  any: ReturnType<typeof anyShift> extends fc.Arbitrary<infer S> ? S : never,
): Shift | null {
  const { actual: _, ...planned } = shift
  const length = shift.end - shift.start
  const at = (start: number, end = start + length): Shift => ({
    ...{ ...planned, start: start as Instant, end: end as Instant },
    callOuts: shift.callOuts.map((call) => ({
      ...call,
      start: (call.start + start - shift.start) as Instant,
      end: (call.end + start - shift.start) as Instant,
    })),
  })
  const period = periodSpan(rota)
  if (what.startsWith('remove')) return null
  if (what === 'pass on') return { ...shift, amhp: frame.amhp(Math.abs(by)) }
  if (what === 'move by quarters') return at(shift.start + by * 900_000)
  if (what === 'move by days') return at(shift.start + by * 86_400_000)
  // Touching the border from either side, or lying across it.
  if (what === 'move to the start of the period')
    return at(period.start - (by > 13 ? 0 : by < -13 ? length : Math.floor(length / 2000) * 1000))
  if (what === 'move to the end of the period')
    return at(period.end - (by > 13 ? 0 : by < -13 ? length : Math.floor(length / 2000) * 1000))
  // Where records begin, and where they end, is what everyone is judged by.
  if (what === 'before all') return at(Math.min(...rota.shifts.map((one) => one.start)) + by * 3_600_000)
  if (what === 'after all') return at(Math.max(...rota.shifts.map((one) => one.end)) + by * 3_600_000 - length)
  if (what === 'other times') return { ...shiftIn(frame, shift.id, any), amhp: shift.amhp, role: shift.role }
  if (what === 'longer') return { ...planned, end: (shift.end + (Math.abs(by) + 1) * 900_000) as Instant }
  if (what === 'role') return { ...shift, role: any.role }
  if (what === 'kind')
    return { ...shift, kind: any.kind, callOuts: any.kind === 'standby' ? callsIn(shift, any.calls) : [] }
  if (what === 'record') return { ...planned, ...actualOf(shift, any) }
  if (what === 'unrecord') return planned
  if (what === 'call out') return { ...planned, kind: 'standby', callOuts: callsIn(shift, any.calls) }
  if (what === 'break') return { ...shift, breakMinutes: Math.abs(by) }
  if (what === 'share') return { ...shift, shareable: !shift.shareable }
  return shift
}

function standingAfter(
  frame: Frame,
  amhp: Amhp,
  what: Step['what'],
  by: number,
  standing: Parameters<typeof amhpIn>[2],
): Amhp {
  if (what === 'standing') return amhpIn(frame, amhp.id, standing)
  if (what === 'same standing') return { ...amhp }
  const from = frame.at((by * frame.days * 1440) / 20)
  const until = by % 2 === 0 ? null : ((from + 86_400_000) as Instant)
  return {
    ...amhp,
    approvals: amhp.approvals.map(({ until: _, ...approval }) => {
      if (what === 'suspend') return { ...approval, suspended: [...approval.suspended, { from, until }] }
      const { from: _from, ...ending } = approval
      return { ...ending, until: frame.date(Math.round((Math.abs(by) * frame.days) / 30)) }
    }),
  }
}

/** A rota after a change. */
export function rotaAfter(rota: Rota, { shifts = [], absences = [], amhps = [] }: RotaChange): Rota {
  const others = new Map(amhps.map((amhp) => [amhp.id, amhp]))
  return {
    ...rota,
    amhps: rota.amhps.map((amhp) => others.get(amhp.id) ?? amhp),
    shifts: replaced(rota.shifts, shifts, (a, b) => a.id === b.id),
    absences: replaced(rota.absences, absences, (a, b) => JSON.stringify(a) === JSON.stringify(b)),
  }
}

function replaced<T>(list: readonly T[], changes: readonly Change<T>[], same: (a: T, b: T) => boolean): T[] {
  const left = [...list]
  for (const { before, after } of changes) {
    const at = before === null ? -1 : left.findIndex((one) => same(one, before))
    if (at >= 0) left.splice(at, 1)
    if (after !== null) left.push(after)
  }
  return left
}

/** The change that takes another back. */
export function undoing(rota: Rota, { shifts, absences, amhps }: Required<RotaChange>): RotaChange {
  const back = <T>(changes: readonly Change<T>[]) =>
    changes.map(({ before, after }) => ({ before: after, after: before })).reverse()
  const was = new Map(rota.amhps.map((amhp) => [amhp.id, amhp]))
  return { shifts: back(shifts), absences: back(absences), amhps: amhps.map(({ id }) => was.get(id)!) }
}
