import * as z from 'zod/mini'
import { minute } from '../time/instant.ts'
import { durationText, longMoment, momentAfter } from '../time/wording.ts'
import { minutesUp } from './prepare/minutes.ts'
import { aboutAmhp, type Found, rule } from './rule.ts'

export const overrun = rule({
  code: 'overrun',
  title: 'Shifts end close to their planned time',
  source: { title: 'The service’s own record', clause: 'actual against planned end', status: 'local' },
  level: 'info',
  once: true,
  settings: z.strictObject({ minutes: z._default(z.number().check(z.minimum(0), z.maximum(480)), 60) }),

  check({ people, meets }, { minutes }) {
    const findings: Found[] = []
    for (const { amhp, recorded } of people)
      for (const shift of recorded) {
        const end = shift.actual?.end
        if (end === undefined || end - shift.end <= minutes * minute || !meets(shift)) continue
        findings.push(
          aboutAmhp({
            key: `overrun/${amhp.id}/${shift.id}`,
            amhp: amhp.id,
            start: shift.end,
            end,
            shifts: [shift.id],
            facts: { actual: minutesUp(end - shift.end), limit: Math.ceil(minutes), unit: 'minutes' },
          }),
        )
      }
    return { findings }
  },

  explain({ actual, limit }, { finding, zone }) {
    const { start, end } = finding
    return (
      `Planned to end ${longMoment(zone, start)} and ended at ${momentAfter(zone, start, end)}: ${durationText(Number(actual))} over, ` +
      `${durationText(Number(actual) - Number(limit))} more than ${durationText(Number(limit))}.`
    )
  },
})
