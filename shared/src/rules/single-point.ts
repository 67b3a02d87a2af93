import { stepsIn } from '../cover/steps.ts'
import { minutesUp } from '../time/instant.ts'
import { durationText, spanText } from '../time/wording.ts'
import { coverRule } from './rule.ts'

/** Nobody on duty is alone while somebody in this role is on too. */
const backupRole = 'backup'

export const singlePoint = coverRule({
  code: 'single-point',
  title: 'A backup for everyone on duty alone',
  group: 'cover',
  shortOf: 'backup',
  holds: 'Whenever one person covers a duty slot alone, somebody is on as backup.',
  source: { title: 'The service’s own policy', clause: 'a second person behind each duty slot', status: 'local' },
  level: 'info',
  off: true,
  settings: {},
  facts: { minutes: 'higher' },

  *check({ cover }) {
    for (const piece of cover.piecesBelow(({ slot, role }) => (slot && role !== backupRole ? 2 : 0))) {
      if (piece.actual !== 1) continue
      for (const { start, end, count } of stepsIn(cover.covering(piece.authority, backupRole), piece))
        if (count === 0) yield { ...piece, start, end, facts: { minutes: minutesUp(end - start) } }
    }
  },

  explain({ minutes }, { finding, zone, authority, slot }) {
    return (
      `${slot(finding.slot)} is covered by one person for ${authority(finding.authority)}, without a backup, from ${spanText(zone, finding)}, ` +
      `${durationText(minutes)}.`
    )
  },
})
