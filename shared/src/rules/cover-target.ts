import * as z from 'zod/mini'
import { durationText, spanText } from '../time/wording.ts'
import { coverFinding, inRole } from './prepare/cover-finding.ts'
import { rule } from './rule.ts'

export const coverTarget = rule({
  code: 'cover-target',
  title: 'Each duty slot has its target',
  source: { title: 'The service’s duty pattern', clause: 'target of each band and duty slot', status: 'local' },
  level: 'info',
  about: 'cover',
  once: true,
  settings: z.strictObject({}),

  check: ({ cover }) => ({
    findings: cover
      .shortfalls()
      .filter(({ state }) => state === 'below-target')
      .map((piece) => coverFinding('cover-target', piece, { required: piece.target, actual: piece.actual })),
  }),

  explain({ minutes, required, actual }, { finding, zone, authority, slot }) {
    return (
      `${slot(finding.slot)} aims for ${inRole(required, finding.role)} for ${authority(finding.authority)} and has ` +
      `${actual} from ${spanText(zone, finding)}, ${durationText(Number(minutes))}. Its minimum is met.`
    )
  },
})
