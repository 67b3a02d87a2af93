import type { Absence } from '../../rota/absence.ts'
import type { Amhp } from '../../rota/amhp.ts'
import type { OtherWork } from '../../rota/other-work.ts'
import type { Shift } from '../../rota/shift.ts'
import type { Instant } from '../../time/instant.ts'
import { subtract } from '../../time/span.ts'

/** A part of an AMHP's worked time: shift work, a call-out, or other work (which has no shift). */
export interface Piece {
  readonly start: Instant
  readonly end: Instant
  readonly shift: Shift | undefined
  /** Work of the shift itself, neither a call-out nor other work. */
  readonly shiftWork: boolean
}

/** Worked time joined where it overlaps or touches; `from` to `to` (exclusive) are its pieces. */
export interface Stretch {
  readonly start: Instant
  end: Instant
  readonly from: number
  to: number
}

/** One AMHP's part of the rota, prepared once: everything in order of time. */
export interface Person {
  readonly amhp: Amhp
  readonly shifts: Shift[]
  readonly absences: Absence[]
  readonly otherWork: OtherWork[]
  readonly pieces: Piece[]
  readonly stretches: Stretch[]
  /** The shifts with something on record: when they were worked, a break, a call-out. */
  readonly recorded: Shift[]
  /** Indexes of shifts that start, as planned, before the end of an earlier one. */
  readonly overlapping: number[]
  /** From the earliest start of a shift, as planned or worked, to the latest end. */
  from: number
  until: number
  /** The length of the longest shift as planned, in milliseconds. */
  longest: number
  /** What rules have worked out of this already, for others to use. */
  readonly known: Map<string, unknown>
}

/** An AMHP with what the rota holds of them, not yet in order. */
export const personOf = (amhp: Amhp, shifts: Shift[], absences: Absence[], otherWork: OtherWork[]): Person => ({
  amhp,
  shifts,
  absences,
  otherWork,
  pieces: [],
  stretches: [],
  recorded: [],
  overlapping: [],
  from: Number.POSITIVE_INFINITY,
  until: Number.NEGATIVE_INFINITY,
  longest: 0,
  known: new Map(),
})

/** When the work of a shift began: as recorded, or else as planned. */
export const workedStart = (shift: Shift): Instant => shift.actual?.start ?? shift.start
/** When it ended, likewise. */
export const workedEnd = (shift: Shift): Instant => shift.actual?.end ?? shift.end

const byStart = (a: Piece, b: Piece): number => a.start - b.start
const byPlan = (a: Shift, b: Shift): number => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1)

/** Sorts unless it is in order already, which most rotas are. */
export function inOrder<T>(list: T[], compare: (a: T, b: T) => number): T[] {
  for (let i = 1; i < list.length; i++) if (compare(list[i - 1]!, list[i]!) > 0) return list.sort(compare)
  return list
}

/** Puts in order and fills in what follows from the shifts, absences and other work of someone. */
export function prepareWork(person: Person): void {
  const { shifts, otherWork, pieces, stretches } = person
  inOrder(shifts, byPlan)
  addShifts(person)
  for (const { start, end } of otherWork) pieces.push({ start, end, shift: undefined, shiftWork: false })
  inOrder(pieces, byStart)
  let last: Stretch | undefined
  for (let i = 0; i < pieces.length; i++) {
    const { start, end } = pieces[i]!
    if (last && start <= last.end) {
      if (end > last.end) last.end = end
      last.to = i + 1
    } else {
      last = { start, end, from: i, to: i + 1 }
      stretches.push(last)
    }
  }
}

/** One look at each shift, as there are many and most are plain. */
function addShifts(person: Person): void {
  const { shifts, absences, pieces, recorded, overlapping } = person
  let reach = Number.NEGATIVE_INFINITY
  let until = reach
  for (let i = 0; i < shifts.length; i++) {
    const shift = shifts[i]!
    const { start, end, actual } = shift
    if (start < reach) overlapping.push(i)
    if (end > reach) reach = end
    if (end - start > person.longest) person.longest = end - start
    if (actual || shift.breakMinutes !== undefined || shift.callOuts.length > 0) {
      recorded.push(shift)
      if (workedStart(shift) < person.from) person.from = workedStart(shift)
      if (workedEnd(shift) > until) until = workedEnd(shift)
    }
    addShift(pieces, shift, absences)
  }
  if (shifts.length === 0) return
  person.from = Math.min(person.from, shifts[0]!.start)
  person.until = Math.max(until, reach)
}

function addShift(pieces: Piece[], shift: Shift, absences: readonly Absence[]): void {
  if (shift.kind === 'standby') {
    for (const { start, end } of shift.callOuts) pieces.push({ start, end, shift, shiftWork: false })
    return
  }
  const start = workedStart(shift)
  const end = workedEnd(shift)
  // Someone who recorded an end was there: an absence entered beside it cuts nothing.
  if (shift.actual?.end === undefined && absences.length > 0) {
    const away = absences.filter((a) => a.kind !== 'training' && a.start < end && a.end > start)
    if (away.length > 0) {
      for (const left of subtract({ start, end }, away)) pieces.push({ ...left, shift, shiftWork: true })
      return
    }
  }
  pieces.push({ start, end, shift, shiftWork: true })
}
