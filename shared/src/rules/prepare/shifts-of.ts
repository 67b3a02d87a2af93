import type { Shift } from '../../rota/shift.ts'
import type { Span } from '../../time/span.ts'
import { firstWhere } from './first-where.ts'
import type { Person, Piece } from './work.ts'

/** The shifts of some pieces, each once, in the order of the pieces. */
export function shiftsOf(pieces: Iterable<Piece>): Shift[] {
  const found: Shift[] = []
  // Mostly a few, which a list is searched faster for than a set; there may be hundreds where shifts overlap.
  let known: Set<Shift> | undefined
  for (const { shift } of pieces) {
    if (!shift || (known ? known.has(shift) : found.includes(shift))) continue
    found.push(shift)
    if (known) known.add(shift)
    else if (found.length > 16) known = new Set(found)
  }
  return found
}

/** The shifts of some stretches of a person, given by index, each once and in order. */
export function shiftsOfStretches({ pieces, stretches }: Person, indexes: readonly number[]): Shift[] {
  const found: Piece[] = []
  for (const index of indexes) {
    const stretch = stretches[index]
    if (stretch) for (let i = stretch.from; i < stretch.to; i++) found.push(pieces[i]!)
  }
  return shiftsOf(found)
}

/** The first shift of a stretch, given by index; none where it holds other work alone. */
export function firstShiftOf({ pieces, stretches }: Person, index: number): Shift | undefined {
  const { from, to } = stretches[index]!
  for (let i = from; i < to; i++) if (pieces[i]!.shift) return pieces[i]!.shift
  return undefined
}

/** The shifts that meet some time as planned, in order. */
export function shiftsMeeting({ shifts, longest }: Person, { start, end }: Span): Shift[] {
  const found: Shift[] = []
  for (let i = firstWhere(shifts, (shift) => shift.start > start - longest); i < shifts.length; i++) {
    const shift = shifts[i]!
    if (shift.start >= end) break
    if (shift.end > start) found.push(shift)
  }
  return found
}

/** The shifts whose work meets some time, in order of the work. */
export function shiftsWorkedIn({ pieces, stretches }: Person, { start, end }: Span): Shift[] {
  const found: Piece[] = []
  for (let i = firstWhere(stretches, (one) => one.end > start); i < stretches.length; i++) {
    const { start: begins, from, to } = stretches[i]!
    if (begins >= end) break
    for (let k = from; k < to; k++) if (pieces[k]!.start < end && pieces[k]!.end > start) found.push(pieces[k]!)
  }
  return shiftsOf(found)
}
