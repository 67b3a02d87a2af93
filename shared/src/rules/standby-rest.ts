import * as z from 'zod/mini'
import { hour } from '../time/instant.ts'
import type { Span } from '../time/span.ts'
import { durationText, durationWords, spanText } from '../time/wording.ts'
import { minutesDown } from './prepare/minutes.ts'
import { restsIn } from './prepare/rests.ts'
import { daysOfStandby, nightsOfStandby } from './prepare/standby-nights.ts'
import { aboutAmhp, type Found, rule } from './rule.ts'

export const standbyRest = rule({
  code: 'standby-rest',
  title: 'Rest on a night of standby with call-outs',
  source: {
    title: 'NHS doctors’ and dentists’ terms 2016, by analogy',
    clause: 'rest while on call from home',
    status: 'guidance',
  },
  level: 'warning',
  settings: z.strictObject({
    /** Hours on end between 22:00 and 07:00. */
    nightHours: z._default(z.number().check(z.minimum(0), z.maximum(9)), 5),
    /** Hours in all, in the 24 from the start of the standby. */
    dayHours: z._default(z.number().check(z.minimum(0), z.maximum(24)), 8),
  }),

  check({ people, zone, recordsFrom, meets }, { nightHours, dayHours }) {
    const findings: Found[] = []
    const notJudged: string[] = []
    for (const { amhp, recorded, stretches } of people)
      for (const shift of recorded) {
        if (shift.callOuts.length === 0 || !meets(shift)) continue
        const judge = (span: Span, which: 'longest' | 'all', hours: number, unit: string) => {
          const rest = restsIn(stretches, span.start, span.end)[which]
          if (rest >= hours * hour) {
            if (span.start >= recordsFrom) return
            const known = restsIn(stretches, recordsFrom, span.end)[which]
            if (known < hours * hour) notJudged.push(amhp.id)
            return
          }
          findings.push(
            aboutAmhp({
              key: `standby-rest/${amhp.id}/${shift.id}`,
              amhp: amhp.id,
              start: span.start,
              end: span.end,
              shifts: [shift.id],
              facts: { actual: minutesDown(rest), limit: Math.ceil(hours * 60), unit },
            }),
          )
        }
        for (const span of nightsOfStandby(zone, shift)) judge(span, 'longest', nightHours, 'minutes on end')
        for (const span of daysOfStandby(shift)) judge(span, 'all', dayHours, 'minutes')
      }
    return { findings, notJudged }
  },

  explain({ actual, limit, unit }, { finding, zone }) {
    const onEnd = unit === 'minutes on end' ? ' on end' : ''
    return (
      `Called out on standby, with ${durationText(Number(actual))} of rest${onEnd} ${spanText(zone, finding)}, ` +
      `${durationText(Number(limit) - Number(actual))} less than ${durationWords(Number(limit))}.`
    )
  },
})
