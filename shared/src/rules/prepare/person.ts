import type { Absence } from '../../rota/absence.ts'
import type { Amhp } from '../../rota/amhp.ts'
import type { OtherWork } from '../../rota/other-work.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Shift } from '../../rota/shift.ts'
import { type Instant, minute } from '../../time/instant.ts'
import { overlapping, type Span, subtract, totalOf, union } from '../../time/span.ts'
import { dayNumberAt, type Zone } from '../../time/zone.ts'
import type { Cache } from './cached.ts'
import { type Night, nightsIn } from './nights.ts'

/** A part of an AMHP's worked time: work of a shift, a call-out on one, or other work (which has no shift). */
export interface Piece extends Span {
  readonly kind: 'shift' | 'call-out' | 'other'
  readonly shift: Shift | undefined
  /** How much of it was break, in milliseconds; when is not known. */
  readonly off: number
}

/** Worked time joined where it overlaps or touches. */
export interface Stretch {
  readonly start: Instant
  end: Instant
  /** Its place among the stretches of the person. */
  readonly index: number
  /** The day on which it starts, by number. */
  readonly day: number
  readonly pieces: Piece[]
  /** The breaks in its pieces. */
  off: number
  /** The nights in which it works, in order. */
  nights: readonly Night[]
  /** What is worked in those before, without breaks, in milliseconds. */
  readonly workedBefore: number
}

/** One AMHP's part of the rota, everything in order of time. */
export interface Person {
  readonly amhp: Amhp
  readonly zone: Zone
  /** Shifts are complete from this moment on, which begins a day, given by number. */
  readonly recordsFrom: Instant
  readonly firstDay: number
  readonly shifts: readonly Shift[]
  readonly absences: readonly Absence[]
  readonly pieces: readonly Piece[]
  readonly stretches: readonly Stretch[]
  readonly cache: Cache
}

/** When the work of a shift began: as recorded, or else as planned. */
export const workedStart = (shift: Shift): Instant => shift.actual?.start ?? shift.start
/** When it ended, likewise. */
export const workedEnd = (shift: Shift): Instant => shift.actual?.end ?? shift.end

/** Everyone of a rota, each with their part of it. */
export function peopleOf(rota: Rota, zone: Zone, recordsFrom: Instant): Person[] {
  const shifts = byAmhp(rota.shifts)
  const absences = byAmhp(rota.absences)
  const otherWork = byAmhp(rota.otherWork)
  const same = { zone, recordsFrom, firstDay: dayNumberAt(zone, recordsFrom) }
  return rota.amhps.map((amhp) =>
    personOf({ amhp, ...same }, shifts.get(amhp.id) ?? [], absences.get(amhp.id) ?? [], otherWork.get(amhp.id) ?? []),
  )
}

const byAmhp = <T extends { readonly amhp: string }>(all: readonly T[]): Map<string, T[]> =>
  Map.groupBy(all, ({ amhp }) => amhp)

export function personOf(
  who: Pick<Person, 'amhp' | 'zone' | 'recordsFrom' | 'firstDay'>,
  shifts: readonly Shift[],
  absences: readonly Absence[],
  otherWork: readonly OtherWork[],
): Person {
  const inOrder = shifts.toSorted(byPlan)
  const away = union(absences.filter(({ kind }) => kind !== 'training'))
  const pieces: Piece[] = []
  for (const shift of inOrder) addWork(pieces, shift, away)
  const other = absences.some(countsAsWork) ? [...otherWork, ...absences.filter(countsAsWork)] : otherWork
  for (const { start, end } of other) pieces.push({ start, end, kind: 'other', shift: undefined, off: 0 })
  pieces.sort((a, b) => a.start - b.start)
  return { ...who, shifts: inOrder, absences, pieces, stretches: stretchesOf(pieces, who.zone), cache: new Map() }
}

/** Training that is part of the job is as other work. */
const countsAsWork = ({ kind, countsAsWork }: Absence): boolean => kind === 'training' && countsAsWork === true

const byPlan = (a: Shift, b: Shift): number => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1)

/** `away` in order of time, and apart. */
function addWork(pieces: Piece[], shift: Shift, away: readonly Span[]): void {
  if (shift.kind === 'standby') {
    if (shift.callOuts.length > 0) addPieces(pieces, 'call-out', shift, shift.callOuts)
    return
  }
  const start = workedStart(shift)
  const end = workedEnd(shift)
  // Someone who recorded an end was there: an absence entered beside it cuts nothing.
  const cuts = shift.actual?.end === undefined ? overlapping(away, { start, end }) : []
  if (cuts.length > 0) addPieces(pieces, 'shift', shift, subtract({ start, end }, cuts))
  else pieces.push({ start, end, kind: 'shift', shift, off: breakOf(shift, end - start) })
}

/** Adds the pieces of a shift that may have several. A break is taken off them in proportion. */
function addPieces(pieces: Piece[], kind: Piece['kind'], shift: Shift, spans: readonly Span[]): void {
  let left = totalOf(spans)
  let toTake = breakOf(shift, left)
  for (const { start, end } of spans) {
    const off = Math.round((toTake * (end - start)) / left)
    left -= end - start
    toTake -= off
    pieces.push({ start, end, kind, shift, off })
  }
}

/** The break on record of a shift, in milliseconds: never more than was worked. */
export const breakOf = ({ breakMinutes }: Shift, worked: number): number =>
  breakMinutes === undefined ? 0 : Math.min(breakMinutes * minute, worked)

function stretchesOf(pieces: readonly Piece[], zone: Zone): Stretch[] {
  const stretches: Stretch[] = []
  let last: Stretch | undefined
  for (const piece of pieces) {
    if (last && piece.start <= last.end) {
      if (piece.end > last.end) last.end = piece.end
      last.pieces.push(piece)
      last.off += piece.off
    } else {
      const { start, end } = piece
      const workedBefore = last ? last.workedBefore + last.end - last.start - last.off : 0
      const day = dayNumberAt(zone, start)
      last = { start, end, index: stretches.length, day, pieces: [piece], off: piece.off, nights: [], workedBefore }
      stretches.push(last)
    }
  }
  for (const stretch of stretches) stretch.nights = nightsIn(zone, stretch)
  return stretches
}
