import { hour, minutesUp } from '../time/instant.ts'
import { durationText, spanText } from '../time/wording.ts'
import { workedEnd, workedStart } from './prepare/person.ts'
import { amhpRule } from './rule.ts'

const without = 6 * hour
const neededMinutes = 20

export const missedBreak = amhpRule({
  code: 'missed-break',
  title: '20 minutes of break in more than 6 hours of work',
  group: 'law',
  holds: 'A shift that works more than 6 hours has a break of at least 20 minutes, where breaks are recorded.',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulation 12',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/12',
  },
  level: 'breach',
  settings: {},
  facts: { workedMinutes: 'higher', breakMinutes: 'lower' },

  *check({ shifts, pieces }) {
    for (const shift of shifts) {
      const { breakMinutes } = shift
      if (breakMinutes === undefined || breakMinutes >= neededMinutes || shift.kind === 'standby') continue
      const worked = pieces
        .filter((piece) => piece.shift === shift)
        .reduce((sum, { start, end }) => sum + end - start, 0)
      if (worked <= without) continue
      const facts = { workedMinutes: minutesUp(worked), breakMinutes }
      yield { judged: shift.id, start: workedStart(shift), end: workedEnd(shift), shifts: [shift], facts }
    }
  },

  explain({ workedMinutes, breakMinutes }, { finding, zone }) {
    return (
      `Worked ${durationText(workedMinutes)}, ${spanText(zone, finding)}, with ${durationText(breakMinutes)} of break ` +
      `recorded: more than 6 hours of work need at least ${neededMinutes} minutes.`
    )
  },
})
