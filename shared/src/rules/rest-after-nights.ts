import { z } from 'zod'
import { hour } from '../time/instant.ts'
import { durationText, durationWords, longMoment, momentAfter } from '../time/wording.ts'
import { foundInStretches } from './found-work.ts'
import { minutesDown } from './minutes.ts'
import { nightRunsOf } from './night-work.ts'
import { type Found, rule } from './rule.ts'

export const restAfterNights = rule({
  code: 'rest-after-nights',
  title: 'Rest after two or more night shifts',
  source: {
    title: 'NHS doctors’ and dentists’ terms 2016, for comparison',
    clause: 'rest after night shifts',
    status: 'guidance',
  },
  level: 'warning',
  off: true,
  settings: z.strictObject({ hours: z.number().min(24).max(72).default(46) }),

  check(prepared, { hours }) {
    const needed = hours * hour
    const findings: Found[] = []
    for (const person of prepared.people)
      for (const { first, last, stretches } of nightRunsOf(prepared, person)) {
        if (last === first) continue
        const night = stretches.at(-1)!
        const next = person.stretches[night + 1]
        if (!next) continue
        const { end } = person.stretches[night]!
        if (next.start - end >= needed) continue
        const facts = { actual: minutesDown(next.start - end), limit: Math.ceil(hours * 60), unit: 'minutes' }
        const span = { start: end, end: next.start }
        findings.push(
          ...foundInStretches(prepared, person, 'rest-after-nights', [night, night + 1], span, facts, night),
        )
      }
    return { findings }
  },

  explain({ actual, limit }, { finding, zone }) {
    const { start, end } = finding
    return (
      `The last of the night shifts ended ${longMoment(zone, start)} and work starts again at ${momentAfter(zone, start, end)}, after ` +
      `${durationText(Number(actual))} of rest, ${durationText(Number(limit) - Number(actual))} less than ${durationWords(Number(limit))}.`
    )
  },
})
