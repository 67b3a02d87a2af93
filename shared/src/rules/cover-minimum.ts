import * as z from 'zod/mini'
import { minute } from '../time/instant.ts'
import { lengthOf } from '../time/span.ts'
import { durationText, spanText } from '../time/wording.ts'
import { coverFinding, inRole } from './prepare/cover-finding.ts'
import { rule } from './rule.ts'

export const coverMinimum = rule({
  code: 'cover-minimum',
  title: 'Each duty slot has its minimum',
  source: { title: 'The service’s duty pattern', clause: 'minimum of each band and duty slot', status: 'local' },
  level: 'gap',
  about: 'cover',
  once: true,
  /** `quietMinutes`: a shorter shortage is told as information. It is never hidden, and the floor never asks. */
  settings: z.strictObject({ quietMinutes: z._default(z.number().check(z.minimum(0), z.maximum(60)), 0) }),

  check({ cover }, { quietMinutes }) {
    const short = cover.shortfalls().filter((piece) => piece.slot && piece.state === 'gap')
    const findings = short.map((piece) => {
      const { minimum, actual } = piece
      const found = coverFinding('cover-minimum', piece, { required: minimum, actual })
      return lengthOf(piece) < quietMinutes * minute ? { ...found, level: 'info' as const } : found
    })
    return { findings }
  },

  explain({ minutes, required, actual }, { finding, zone, authority, slot }) {
    return (
      `${slot(finding.slot)} needs at least ${inRole(required, finding.role)} for ${authority(finding.authority)} and has ` +
      `${actual} from ${spanText(zone, finding)}, ${durationText(Number(minutes))}.`
    )
  },
})
