import * as z from 'zod/mini'
import { hour } from '../time/instant.ts'
import { durationText, durationWords, spanText } from '../time/wording.ts'
import { foundInStretches, indexesFrom, meetPeriod } from './prepare/found-work.ts'
import { minutesUp } from './prepare/minutes.ts'
import { mayReachOver, overInAny, type Rolled } from './prepare/rolling-work.ts'
import { type Found, rule } from './rule.ts'

const length = 168 * hour

export const hoursIn168 = rule({
  code: 'hours-in-168',
  title: 'Hours of work in any 7 days',
  source: {
    title: 'NHS doctors’ and dentists’ terms 2016, for comparison',
    clause: 'most work in any period of 168 hours',
    status: 'guidance',
  },
  level: 'warning',
  off: true,
  settings: z.strictObject({ hours: z._default(z.number().check(z.minimum(40), z.maximum(100)), 72) }),

  check(prepared, { hours }) {
    const findings: Found[] = []
    const notJudged: string[] = []
    for (const person of prepared.people) {
      const admits = ({ from, to }: Rolled) => meetPeriod(prepared, person, from, to)
      for (const { start, end, worked, from, to } of overInAny(person, length, hours * hour, admits)) {
        const indexes = indexesFrom(from, to)
        const facts = { actual: minutesUp(worked), limit: Math.ceil(hours * 60), unit: 'minutes' }
        findings.push(...foundInStretches(prepared, person, 'hours-in-168', indexes, { start, end }, facts, from))
      }
      if (mayReachOver(prepared, person, length, hours * hour)) notJudged.push(person.amhp.id)
    }
    return { findings, notJudged }
  },

  explain({ actual, limit }, { finding, zone }) {
    return (
      `Works ${durationText(Number(actual))} in the 168 hours ${spanText(zone, finding)}, ${durationText(Number(actual) - Number(limit))} ` +
      `more than ${durationWords(Number(limit))}.`
    )
  },
})
