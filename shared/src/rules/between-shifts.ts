import * as z from 'zod/mini'
import { hour } from '../time/instant.ts'
import { durationText, durationWords, longMoment, momentAfter } from '../time/wording.ts'
import { foundInStretches, holdsShiftWork, meetsPeriod } from './prepare/found-work.ts'
import { minutesDown } from './prepare/minutes.ts'
import { shortfallsOf } from './prepare/rest-before.ts'
import { dailyRestHours } from './prepare/rest-terms.ts'
import { type Found, rule } from './rule.ts'

export const betweenShifts = rule({
  code: 'between-shifts',
  title: 'Time between one shift and the next',
  source: {
    title: 'HSE, Managing shift work (HSG256)',
    clause: 'good practice on shift design: rest between shifts',
    status: 'guidance',
    url: 'https://www.hse.gov.uk/pubns/books/hsg256.htm',
  },
  level: 'warning',
  settings: z.strictObject({ hours: z._default(z.number().check(z.minimum(11), z.maximum(24)), 12) }),

  // Work before which daily rest is short is told by that rule, with more to say. A call-out begins no shift.
  check(prepared, { hours }) {
    const needed = hours * hour
    const { recordsFrom } = prepared
    const restHours = dailyRestHours(prepared)
    const findings: Found[] = []
    const notJudged: string[] = []
    for (const person of prepared.people) {
      const { stretches, amhp } = person
      let short: Set<number> | undefined
      for (let i = 0; i < stretches.length; i++) {
        const { start } = stretches[i]!
        const before = stretches[i - 1]
        const since = before ? before.end : recordsFrom
        const rest = start - since
        if (start - Math.max(since, recordsFrom) >= needed) continue
        const ofShift = holdsShiftWork(person, i)
        // What was worked before the records may touch it, and be of a shift.
        if (!ofShift && start !== recordsFrom) continue
        // Or it may have ended later than what is known of it.
        if (!ofShift || !before || start < recordsFrom || rest >= needed) {
          if (meetsPeriod(prepared, person, [i])) notJudged.push(amhp.id)
          continue
        }
        short ??= new Set(shortfallsOf(prepared, person, restHours).flatMap((s) => (s.judged ? s.stretch : [])))
        if (short.has(i)) continue
        const facts = { actual: minutesDown(rest), limit: Math.ceil(hours * 60), unit: 'minutes' }
        const span = { start: before.end, end: start }
        findings.push(...foundInStretches(prepared, person, 'between-shifts', [i - 1, i], span, facts))
      }
    }
    return { findings, notJudged }
  },

  explain({ actual, limit }, { finding, zone }) {
    const { start, end } = finding
    return (
      `Finished ${longMoment(zone, start)}; the next shift starts at ${momentAfter(zone, start, end)}, after ` +
      `${durationText(Number(actual))} of rest, ${durationText(Number(limit) - Number(actual))} less than the ${durationWords(Number(limit))} advised.`
    )
  },
})
