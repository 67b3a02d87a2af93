import type { Rota } from '@amhp/shared/rota/rota.ts'
import { piecesOf } from '@amhp/shared/rules/prepare/cover.ts'
import { minutesUp } from '@amhp/shared/rules/prepare/minutes.ts'
import { type Prepared, prepare } from '@amhp/shared/rules/prepare/prepare.ts'
import { instantOf } from '@amhp/shared/time/instant.ts'
import { lengthOf, type Span, subtract } from '@amhp/shared/time/span.ts'

/** Milliseconds of required duty, each in one state: `required` is their sum, so `met` is what is left of it. */
export interface Measured {
  required: number
  fallback: number
  gap: number
  unpublished: number
}

export interface BandMeasured extends Measured {
  readonly band: string
  readonly name: string
  readonly role: string
  readonly authority: string
  belowTarget: number
}

/** Cover added up over one or more segments. */
export interface Measures {
  readonly floor: Map<string, Measured>
  readonly bands: Map<string, BandMeasured>
}

export const noMeasures = (): Measures => ({ floor: new Map(), bands: new Map() })

const nothing = (): Measured => ({ required: 0, fallback: 0, gap: 0, unpublished: 0 })

/** How a segment is prepared twice: with everyone, and without standby, to tell what standby alone holds up. */
export interface PreparedSegment {
  readonly everyone: Prepared
  readonly awake: Prepared
}

export const prepareSegment = (document: Rota): PreparedSegment => ({
  everyone: prepare(document, 'hidden'),
  awake: prepare({ ...document, shifts: document.shifts.filter(({ kind }) => kind !== 'standby') }, 'hidden'),
})

/** Adds a segment that an edition covers: gaps exactly where `cover-floor` and `cover-minimum` find them. */
export function addPublished(measures: Measures, { everyone, awake }: PreparedSegment): void {
  const { period, authorities } = everyone
  for (const authority of authorities.own) {
    const floor = of(measures.floor, authority, nothing)
    const open = fewer(everyone, authority, 'amhp', period, 1).flatMap((span) =>
      subtract(span, everyone.heldElsewhere(authority)),
    )
    floor.required += lengthOf(period)
    floor.gap += total(open)
    floor.fallback += total(fewer(awake, authority, 'amhp', period, 1)) - total(open)
  }
  eachSlot(measures, everyone, (band, span, minimum, target) => {
    const { role, authority } = band
    const gap = total(fewer(everyone, authority, role, span, minimum))
    band.required += lengthOf(span)
    band.gap += gap
    band.fallback += total(fewer(awake, authority, role, span, minimum)) - gap
    band.belowTarget += total(fewer(everyone, authority, role, span, target)) - gap
  })
}

/** Adds a segment that no edition covers: what it requires, and nothing else. */
export function addUnpublished(measures: Measures, prepared: Prepared): void {
  for (const authority of prepared.authorities.own) {
    const floor = of(measures.floor, authority, nothing)
    floor.required += lengthOf(prepared.period)
    floor.unpublished += lengthOf(prepared.period)
  }
  eachSlot(measures, prepared, (band, span) => {
    band.required += lengthOf(span)
    band.unpublished += lengthOf(span)
  })
}

/** Whole minutes that add up to `required`. */
export function inMinutes({ required, fallback, gap, unpublished }: Measured) {
  const whole = {
    required: minutesUp(required),
    fallback: minutesUp(fallback),
    gap: minutesUp(gap),
    unpublished: minutesUp(unpublished),
  }
  return { ...whole, met: Math.max(0, whole.required - whole.fallback - whole.gap - whole.unpublished) }
}

function eachSlot(
  { bands }: Measures,
  { slots, period }: Prepared,
  add: (band: BandMeasured, span: Span, minimum: number, target: number) => void,
) {
  for (const slot of slots) {
    if (slot.minimum === 0) continue
    const span = {
      start: instantOf(Math.max(slot.start, period.start)),
      end: instantOf(Math.min(slot.end, period.end)),
    }
    for (const authority of slot.authorities) {
      const band = slot.band ?? slot.id
      const key = `${band} ${slot.role} ${authority}`
      const measured = of(bands, key, () => ({
        ...nothing(),
        belowTarget: 0,
        band,
        name: slot.name,
        role: slot.role,
        authority,
      }))
      add(measured, span, slot.minimum, slot.target)
    }
  }
}

const fewer = (prepared: Prepared, authority: string, role: string, { start, end }: Span, than: number) =>
  piecesOf(prepared.cover(authority, role), start, end, (actual) => actual < than)

const total = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + lengthOf(span), 0)

function of<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}
