import type { Shift } from '../rota/shift.ts'
import { earlierOf, minutesUp } from '../time/instant.ts'
import { durationText, spanText } from '../time/wording.ts'
import { amhpRule } from './rule.ts'

const mayShare = (shift: Shift): boolean => shift.kind === 'standby' && shift.shareable

export const doubleBooked = amhpRule({
  code: 'double-booked',
  title: 'One shift at a time',
  group: 'people',
  holds: 'No two shifts of one AMHP overlap, but for a standby that may be shared.',
  source: { title: 'The service’s own rota', clause: 'one person cannot work two shifts at once', status: 'local' },
  level: 'breach',
  settings: {},
  facts: { minutes: 'higher' },
  keyedByShift: true,

  *check({ shifts }) {
    for (let i = 0; i < shifts.length; i++)
      for (let j = i + 1; j < shifts.length && shifts[j]!.start < shifts[i]!.end; j++) {
        const first = shifts[i]!
        const second = shifts[j]!
        if (mayShare(first) || mayShare(second)) continue
        const end = earlierOf(first.end, second.end)
        yield {
          judged: [first.id, second.id].sort().join('+'),
          start: second.start,
          end,
          shifts: [first, second],
          facts: { minutes: minutesUp(end - second.start) },
        }
      }
  },

  explain({ minutes }, { finding, zone }) {
    return `Two shifts at once ${spanText(zone, finding)}, ${durationText(minutes)}.`
  },
})
