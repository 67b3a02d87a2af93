import type { Rota } from '@amhp/shared/rota/rota.ts'
import { firstWhere } from '@amhp/shared/time/first-where.ts'
import type { Span } from '@amhp/shared/time/span.ts'

/** How many pairs of one AMHP's shifts overlap, and of a shift and an absence of hers. Counted, without looking at each pair. */
export function overlapsIn({ shifts, absences }: Pick<Rota, 'shifts' | 'absences'>): number {
  // A standby that may be shared overlaps rightly.
  const booked = shifts.filter(({ kind, shareable }) => !(kind === 'standby' && shareable))
  const away = Map.groupBy(absences, ({ amhp }) => amhp)
  let pairs = 0
  for (const [amhp, hers] of Map.groupBy(booked, (shift) => shift.amhp)) {
    // Each overlaps itself, and each pair is counted twice.
    pairs += (overlaps(hers, hers) - hers.length) / 2
    pairs += overlaps(hers, away.get(amhp) ?? [])
  }
  return pairs
}

/** How many pairs overlap: of the others, those that begin before an end, less those that end before a start. */
function overlaps(spans: readonly Span[], others: readonly Span[]): number {
  const starts = Float64Array.from(others, ({ start }) => start).sort()
  const ends = Float64Array.from(others, ({ end }) => end).sort()
  return spans.reduce((sum, { start, end }) => sum + countBelow(starts, end) - countBelow(ends, start + 1), 0)
}

/** How many of these numbers, in order, are less than a limit. */
const countBelow = (numbers: Float64Array, limit: number): number => firstWhere(numbers, (one) => one >= limit)
