import type { DutySlot } from '../../rota/duty-slot.ts'
import { formatInstant, instantOf } from '../../time/instant.ts'
import { aboutCover, type Found } from '../rule.ts'
import { type CoverPiece, type CoverSteps, piecesOf } from './cover.ts'
import { floorRole } from './floor.ts'
import { minutesUp } from './minutes.ts'
import type { Prepared } from './prepare.ts'

/** A finding for each piece of a duty slot, inside the period, whose number of AMHPs some test asks for. */
export function slotFindings(
  { slots, period, cover }: Prepared,
  code: string,
  required: (slot: DutySlot) => number,
  wanted: (slot: DutySlot, actual: number) => boolean,
): Found[] {
  const findings: Found[] = []
  for (const slot of slots) {
    if (required(slot) === 0) continue
    const start = instantOf(Math.max(slot.start, period.start))
    const end = instantOf(Math.min(slot.end, period.end))
    let steps: CoverSteps | undefined
    let pieces: readonly CoverPiece[] = []
    for (const authority of slot.authorities) {
      const theirs = cover(authority, slot.role)
      // Authorities that share their AMHPs share their cover.
      if (theirs !== steps) pieces = piecesOf(theirs, start, end, (actual) => wanted(slot, actual))
      steps = theirs
      for (const piece of pieces)
        findings.push(
          aboutCover({
            key: `${code}/${authority}/${slot.id}/${formatInstant(piece.start)}`,
            authority,
            role: slot.role,
            slot: slot.id,
            start: piece.start,
            end: piece.end,
            facts: { minutes: minutesUp(piece.end - piece.start), required: required(slot), actual: piece.actual },
          }),
        )
    }
  }
  return findings
}

/** `2 AMHPs`, `1 in the role coordinator`: a number from a finding's facts, with what it counts. */
export function inRole(count: number | string | undefined, role: string | undefined): string {
  if (role !== floorRole) return `${count} in the role ${role}`
  return count === 1 ? '1 AMHP' : `${count} AMHPs`
}
