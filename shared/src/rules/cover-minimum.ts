import { floorRole } from '../cover/cover.ts'
import { minute, minutesUp } from '../time/instant.ts'
import { lengthOf } from '../time/span.ts'
import { durationText, spanText } from '../time/wording.ts'
import { coverRule } from './rule.ts'
import { number } from './setting.ts'

export const coverMinimum = coverRule({
  code: 'cover-minimum',
  title: 'Each duty slot has its minimum',
  group: 'cover',
  shortOf: 'duty',
  holds: 'Each duty slot has its minimum at every moment, for each authority that it serves.',
  source: { title: 'The service’s duty pattern', clause: 'minimum of each band and duty slot', status: 'local' },
  level: 'gap',
  settings: {
    /** Short shortages are still shown. The floor has no such setting. */
    quietMinutes: number({
      label: 'Shortages shorter than this are shown as information',
      unit: 'minutes',
      least: 0,
      most: 60,
      default: 0,
    }),
  },
  facts: { minutes: 'higher', required: 'higher', actual: 'lower' },

  *check({ cover }, { quietMinutes }) {
    for (const piece of cover.shortfalls()) {
      if (!piece.slot || piece.state !== 'gap') continue
      const facts = { minutes: minutesUp(lengthOf(piece)), required: piece.minimum, actual: piece.actual }
      const level = lengthOf(piece) < quietMinutes * minute ? 'info' : undefined
      yield { ...piece, facts, level }
    }
  },

  explain({ minutes, required, actual }, { finding, zone, authority, slot }) {
    return (
      `${slot(finding.slot)} needs at least ${inRole(required, finding.role)} for ${authority(finding.authority)} and has ` +
      `${actual} from ${spanText(zone, finding)}, ${durationText(minutes)}.`
    )
  },
})

/** `2 AMHPs`, `1 in the role coordinator`: a number from a finding's facts, with what it counts. */
export function inRole(count: number, role: string | undefined): string {
  if (role !== floorRole) return `${count} in the role ${role}`
  return count === 1 ? '1 AMHP' : `${count} AMHPs`
}
