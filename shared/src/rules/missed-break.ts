import * as z from 'zod/mini'
import { hour } from '../time/instant.ts'
import { durationText, spanText } from '../time/wording.ts'
import { minutesUp } from './prepare/minutes.ts'
import { workedEnd, workedStart } from './prepare/work.ts'
import { aboutAmhp, type Found, rule } from './rule.ts'

const without = 6 * hour
const neededMinutes = 20

export const missedBreak = rule({
  code: 'missed-break',
  title: '20 minutes of break in more than 6 hours of work',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulation 12',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/12',
  },
  level: 'breach',
  once: true,
  settings: z.strictObject({}),

  check({ people, meets }) {
    const findings: Found[] = []
    for (const { amhp, recorded, pieces } of people)
      for (const shift of recorded) {
        const { breakMinutes } = shift
        if (breakMinutes === undefined || breakMinutes >= neededMinutes || shift.kind === 'standby') continue
        let worked = 0
        for (const piece of pieces) if (piece.shift === shift) worked += piece.end - piece.start
        if (worked <= without || !meets(shift)) continue
        findings.push(
          aboutAmhp({
            key: `missed-break/${amhp.id}/${shift.id}`,
            amhp: amhp.id,
            start: workedStart(shift),
            end: workedEnd(shift),
            shifts: [shift.id],
            facts: { workedMinutes: minutesUp(worked), breakMinutes },
          }),
        )
      }
    return { findings }
  },

  explain({ workedMinutes, breakMinutes }, { finding, zone }) {
    return (
      `Worked ${durationText(Number(workedMinutes))}, ${spanText(zone, finding)}, with ${durationText(Number(breakMinutes))} of break ` +
      `recorded: more than 6 hours of work need at least ${neededMinutes} minutes.`
    )
  },
})
