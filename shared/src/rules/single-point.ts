import * as z from 'zod/mini'
import { formatInstant, type Instant, instantOf } from '../time/instant.ts'
import { durationText, spanText } from '../time/wording.ts'
import { type CoverPiece, piecesOf } from './prepare/cover.ts'
import { backupRole } from './prepare/floor.ts'
import { minutesUp } from './prepare/minutes.ts'
import { aboutCover, type Found, rule } from './rule.ts'

export const singlePoint = rule({
  code: 'single-point',
  title: 'Nobody holds a duty alone without a backup',
  source: { title: 'The service’s own policy', clause: 'a second person behind each duty slot', status: 'local' },
  level: 'info',
  about: 'cover',
  once: true,
  off: true,
  settings: z.strictObject({}),

  check({ slots, period, cover }) {
    const findings: Found[] = []
    for (const slot of slots) {
      if (slot.role === backupRole) continue
      const start = instantOf(Math.max(slot.start, period.start))
      const end = instantOf(Math.min(slot.end, period.end))
      for (const authority of slot.authorities) {
        const alone = piecesOf(cover(authority, slot.role), start, end, (actual) => actual === 1)
        if (alone.length === 0) continue
        const unbacked = piecesOf(cover(authority, backupRole), start, end, (actual) => actual === 0)
        for (const piece of inBoth(alone, unbacked))
          findings.push(
            aboutCover({
              key: `single-point/${authority}/${slot.id}/${formatInstant(piece.start)}`,
              authority,
              role: slot.role,
              slot: slot.id,
              start: piece.start,
              end: piece.end,
              facts: { minutes: minutesUp(piece.end - piece.start) },
            }),
          )
      }
    }
    return { findings }
  },

  explain({ minutes }, { finding, zone, authority, slot }) {
    return (
      `${slot(finding.slot)} rests on one person for ${authority(finding.authority)}, without a backup, from ${spanText(zone, finding)}, ` +
      `${durationText(Number(minutes))}.`
    )
  },
})

/** Time that a piece of each list holds, both in order. */
function inBoth(alone: readonly CoverPiece[], unbacked: readonly CoverPiece[]) {
  const found: { start: Instant; end: Instant }[] = []
  let from = 0
  for (const piece of alone) {
    while (from < unbacked.length && unbacked[from]!.end <= piece.start) from++
    for (let i = from; i < unbacked.length && unbacked[i]!.start < piece.end; i++) {
      const start = instantOf(Math.max(piece.start, unbacked[i]!.start))
      found.push({ start, end: instantOf(Math.min(piece.end, unbacked[i]!.end)) })
    }
  }
  return found
}
