import * as z from 'zod/mini'
import { stepsIn } from '../cover/steps.ts'
import { durationText, spanText } from '../time/wording.ts'
import { coverFinding } from './prepare/cover-finding.ts'
import { type Found, rule } from './rule.ts'

/** The role of those who stand behind others: nobody on duty is alone while one of them is too. */
const backupRole = 'backup'

export const singlePoint = rule({
  code: 'single-point',
  title: 'Nobody holds a duty alone without a backup',
  source: { title: 'The service’s own policy', clause: 'a second person behind each duty slot', status: 'local' },
  level: 'info',
  about: 'cover',
  once: true,
  off: true,
  settings: z.strictObject({}),

  check({ cover }) {
    const findings: Found[] = []
    const single = cover.piecesBelow(({ slot, role }) => (slot && role !== backupRole ? 2 : 0))
    for (const piece of single.filter(({ actual }) => actual === 1))
      for (const { start, end, count } of stepsIn(cover.covering(piece.authority, backupRole), piece))
        if (count === 0) findings.push(coverFinding('single-point', { ...piece, start, end }))
    return { findings }
  },

  explain({ minutes }, { finding, zone, authority, slot }) {
    return (
      `${slot(finding.slot)} rests on one person for ${authority(finding.authority)}, without a backup, from ${spanText(zone, finding)}, ` +
      `${durationText(Number(minutes))}.`
    )
  },
})
