import { type CoverPiece, floorRole } from '../../cover/cover.ts'
import { formatInstant } from '../../time/instant.ts'
import { lengthOf } from '../../time/span.ts'
import { aboutCover, type Facts, type Found } from '../rule.ts'
import { minutesUp } from './minutes.ts'

/** What a rule has found about a piece of the floor or of a duty slot; `facts` besides its minutes. */
export function coverFinding(code: string, piece: CoverPiece, facts: Facts = {}): Found {
  const { authority, role, start, end } = piece
  const slot = piece.slot?.id ?? 'floor'
  const key = `${code}/${authority}/${slot}/${formatInstant(start)}`
  return aboutCover({
    key,
    authority,
    role,
    slot,
    start,
    end,
    facts: { minutes: minutesUp(lengthOf(piece)), ...facts },
  })
}

/** `2 AMHPs`, `1 in the role coordinator`: a number from a finding's facts, with what it counts. */
export function inRole(count: number | string | undefined, role: string | undefined): string {
  if (role !== floorRole) return `${count} in the role ${role}`
  return count === 1 ? '1 AMHP' : `${count} AMHPs`
}
