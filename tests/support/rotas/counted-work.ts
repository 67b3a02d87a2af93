import type { Shift } from '@amhp/shared/rota/shift.ts'
import { type Person, personOf } from '@amhp/shared/rules/prepare/person.ts'
import { instantOf } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import fc from 'fast-check'
import { plainDuty } from './plain-shift.ts'

// The work of one AMHP, at times from 0 to 60.

export interface Work {
  readonly start: number
  readonly length: number
  readonly shift: boolean
}
export const span = (start: number, end: number): Span => ({ start: instantOf(start), end: instantOf(end) })
const amhp = { id: 'amina', name: 'Amina', approvals: [], actingFor: [] }

export function personWith(work: readonly Work[]): Person {
  const times = work.map(({ start, length, shift }, i) => ({
    ...span(start, start + length),
    shift,
    id: `s${i}`,
    amhp: amhp.id,
  }))
  const shifts = times
    .filter(({ shift }) => shift)
    .map(({ start, end, id }): Shift => ({ ...plainDuty, id, amhp: amhp.id, start, end }))
  return personOf(
    { amhp, zone: zoneOf('Europe/London'), recordsFrom: instantOf(0), firstDay: 0 },
    shifts,
    [],
    times.filter(({ shift }) => !shift),
  )
}
export const anyWork = fc.array(
  fc.record({ start: fc.nat(50), length: fc.integer({ min: 1, max: 10 }), shift: fc.boolean() }),
  { maxLength: 8 },
)
export const anySpan = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => span(start, start + length))
export const anyTime = Array.from({ length: 61 }, (_, i) => i)
export const common = (a: Span, b: Span) => span(Math.max(a.start, b.start), Math.min(a.end, b.end))
export const meets = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/** How many times of a span are worked. */
export const counted = (work: readonly Work[], { start, end }: Span) =>
  Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i).filter((at) =>
    work.some((one) => one.start <= at && at < one.start + one.length),
  ).length
