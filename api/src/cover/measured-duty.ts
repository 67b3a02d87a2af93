import { type Cover, type CoverPiece, floorRole } from '@amhp/shared/cover/cover.ts'
import { minutesUp } from '@amhp/shared/time/instant.ts'
import { lengthOf } from '@amhp/shared/time/span.ts'

/** How far an authority's floor, or a band in one role, is covered: in milliseconds. */
export interface MeasuredDuty {
  readonly authority: string
  readonly role: string
  /** The band or one-off slot; undefined for the floor. */
  readonly band: { readonly id: string; readonly name: string } | undefined
  required: number
  fallback: number
  gap: number
  unpublished: number
  belowTarget: number
}

/** The cover of a segment. If it is not published, everything required counts as unpublished. */
export interface MeasuredSegment {
  readonly cover: Cover
  readonly published: boolean
}

/** Each floor, then each band in the order of its first slot, summed over segments. */
export function measureDuties(segments: readonly MeasuredSegment[]): MeasuredDuty[] {
  const measured = new Map<string, MeasuredDuty>()
  const measuredOf = ({ authority, role, slot }: Pick<CoverPiece, 'authority' | 'role' | 'slot'>) => {
    const band = slot && { id: slot.band ?? slot.id, name: slot.name }
    const key = JSON.stringify([band?.id, role, authority])
    const none = { required: 0, fallback: 0, gap: 0, unpublished: 0, belowTarget: 0 }
    const duty = measured.get(key) ?? { authority, role, band, ...none }
    measured.set(key, duty)
    return duty
  }
  for (const { cover, published } of segments) {
    for (const authority of cover.authorities) measuredOf({ authority, role: floorRole, slot: undefined })
    for (const slot of cover.slots)
      if (slot.minimum > 0) for (const authority of slot.authorities) measuredOf({ authority, role: slot.role, slot })
    for (const piece of cover.authorities.flatMap((authority) =>
      cover.roles.flatMap((role) => cover.pieces(authority, role, cover.period, 'apart')),
    ))
      if (piece.minimum > 0) addPiece(measuredOf(piece), piece, published)
  }
  return [...measured.values()]
}

function addPiece(duty: MeasuredDuty, piece: CoverPiece, published: boolean): void {
  const length = lengthOf(piece)
  duty.required += length
  if (!published) duty.unpublished += length
  else if (piece.state === 'gap') duty.gap += length
  else {
    if (piece.atWork < piece.minimum) duty.fallback += length
    if (piece.state === 'below-target') duty.belowTarget += length
  }
}

/** In whole minutes. Met, fallback, gap and unpublished add up to what is required. */
export function inMinutes(duty: MeasuredDuty) {
  const required = minutesUp(duty.required)
  const fallback = minutesUp(duty.fallback)
  const gap = minutesUp(duty.gap)
  const unpublished = minutesUp(duty.unpublished)
  return { required, met: Math.max(0, required - fallback - gap - unpublished), fallback, gap, unpublished }
}
