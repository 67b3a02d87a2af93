import * as z from 'zod/mini'
import type { Shift } from '../rota/shift.ts'
import { earlierOf } from '../time/instant.ts'
import { durationText, spanText } from '../time/wording.ts'
import { minutesUp } from './prepare/minutes.ts'
import { aboutAmhp, type Found, rule } from './rule.ts'

const mayShare = (shift: Shift): boolean => shift.kind === 'standby' && shift.shareable

export const doubleBooked = rule({
  code: 'double-booked',
  title: 'One shift at a time',
  source: { title: 'The service’s own rota', clause: 'one person cannot work two shifts at once', status: 'local' },
  level: 'breach',
  settings: z.strictObject({}),

  check({ people, meets }) {
    const findings: Found[] = []
    for (const { amhp, shifts, overlapping, longest } of people)
      for (const i of overlapping) {
        const second = shifts[i]!
        if (mayShare(second)) continue
        for (let j = i - 1; j >= 0 && shifts[j]!.start > second.start - longest; j--) {
          const first = shifts[j]!
          if (first.end <= second.start || mayShare(first) || !(meets(first) || meets(second))) continue
          const end = earlierOf(first.end, second.end)
          const ids = [first.id, second.id]
          findings.push(
            aboutAmhp({
              key: `double-booked/${[...ids].sort().join('+')}`,
              amhp: amhp.id,
              start: second.start,
              end,
              shifts: ids,
              facts: { minutes: minutesUp(end - second.start) },
            }),
          )
        }
      }
    return { findings }
  },

  explain({ minutes }, { finding, zone }) {
    return `Two shifts at once ${spanText(zone, finding)}, ${durationText(Number(minutes))}.`
  },
})
