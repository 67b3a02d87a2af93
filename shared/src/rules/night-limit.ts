import * as z from 'zod/mini'
import { earlierOf, hour } from '../time/instant.ts'
import { durationText, spanText } from '../time/wording.ts'
import { foundInStretches, indexesFrom, meetPeriod } from './prepare/found-work.ts'
import { minutesUp } from './prepare/minutes.ts'
import { worksAtNight } from './prepare/night-work.ts'
import { mayReachOver, overInAny, type Rolled } from './prepare/rolling-work.ts'
import { type Found, rule } from './rule.ts'

const limit = 8 * hour

export const nightLimit = rule({
  code: 'night-limit',
  title: 'At most 8 hours in any 24 with night work, where it is hazardous',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulation 6(7)',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/6',
  },
  level: 'breach',
  // For work that the employer's risk assessment finds to hold special hazard or strain.
  off: true,
  settings: z.strictObject({}),

  check(prepared) {
    const { zone } = prepared
    const findings: Found[] = []
    const notJudged: string[] = []
    for (const person of prepared.people) {
      const atNight = ({ from, to, end }: Rolled) => {
        for (let i = from; i < to; i++) {
          const stretch = person.stretches[i]!
          if (worksAtNight(zone, stretch.start, earlierOf(stretch.end, end))) return true
        }
        return false
      }
      const admits = (rolled: Rolled) => meetPeriod(prepared, person, rolled.from, rolled.to) && atNight(rolled)
      const over = overInAny(person, 24 * hour, limit, admits)
      for (const { start, end, worked, from, to } of over) {
        const indexes = indexesFrom(from, to)
        const facts = { workedMinutes: minutesUp(worked) }
        findings.push(...foundInStretches(prepared, person, 'night-limit', indexes, { start, end }, facts, from))
      }
      // Records begin at midnight: any time that begins before them holds some of a night.
      if (mayReachOver(prepared, person, 24 * hour, limit)) notJudged.push(person.amhp.id)
    }
    return { findings, notJudged }
  },

  explain({ workedMinutes }, { finding, zone }) {
    return (
      `Works ${durationText(Number(workedMinutes))} in the 24 hours ${spanText(zone, finding)}, some of it at night: ` +
      `${durationText(Number(workedMinutes) - limit / 60_000)} more than 8 hours.`
    )
  },
})
