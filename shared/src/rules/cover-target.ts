import { minutesUp } from '../time/instant.ts'
import { lengthOf } from '../time/span.ts'
import { durationText, spanText } from '../time/wording.ts'
import { inRole } from './cover-minimum.ts'
import { coverRule } from './rule.ts'

export const coverTarget = coverRule({
  code: 'cover-target',
  title: 'Each duty slot has its target',
  group: 'cover',
  shortOf: 'target',
  holds: 'Each duty slot that has its minimum has its target too.',
  source: { title: 'The service’s duty pattern', clause: 'target of each band and duty slot', status: 'local' },
  level: 'info',
  settings: {},
  facts: { minutes: 'higher', required: 'higher', actual: 'lower' },

  *check({ cover }) {
    for (const piece of cover.shortfalls()) {
      if (piece.state !== 'below-target') continue
      yield { ...piece, facts: { minutes: minutesUp(lengthOf(piece)), required: piece.target, actual: piece.actual } }
    }
  },

  explain({ minutes, required, actual }, { finding, zone, authority, slot }) {
    return (
      `${slot(finding.slot)} aims for ${inRole(required, finding.role)} for ${authority(finding.authority)} and has ` +
      `${actual} from ${spanText(zone, finding)}, ${durationText(minutes)}. Its minimum is met.`
    )
  },
})
