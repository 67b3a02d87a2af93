import * as z from 'zod/mini'
import { hour } from '../time/instant.ts'
import { durationText, durationWords, longMoment, momentAfter } from '../time/wording.ts'
import { dayNumberAt } from '../time/zone.ts'
import { firstWhere } from './prepare/first-where.ts'
import { foundInStretches, meetsPeriod } from './prepare/found-work.ts'
import { minutesDown } from './prepare/minutes.ts'
import { nightRunsOf } from './prepare/night-work.ts'
import type { Prepared } from './prepare/prepare.ts'
import type { Person } from './prepare/work.ts'
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
  settings: z.strictObject({ hours: z._default(z.number().check(z.minimum(24), z.maximum(72)), 46) }),

  check(prepared, { hours }) {
    const needed = hours * hour
    const firstDay = dayNumberAt(prepared.zone, prepared.recordsFrom)
    const findings: Found[] = []
    const notJudged: string[] = []
    for (const person of prepared.people) {
      for (const { first, last, stretches } of nightRunsOf(prepared, person)) {
        // The night before the first night on record may have been worked too.
        if (last === first && !(first <= firstDay && last >= firstDay - 1)) continue
        const night = stretches.at(-1)!
        const next = person.stretches[night + 1]
        if (!next) continue
        const { end } = person.stretches[night]!
        if (next.start - end >= needed) continue
        if (last === first) {
          if (meetsPeriod(prepared, person, [night, night + 1])) notJudged.push(person.amhp.id)
          continue
        }
        const facts = { actual: minutesDown(next.start - end), limit: Math.ceil(hours * 60), unit: 'minutes' }
        const span = { start: end, end: next.start }
        findings.push(
          ...foundInStretches(prepared, person, 'rest-after-nights', [night, night + 1], span, facts, night),
        )
      }
      if (mayFollowNights(prepared, person, needed)) notJudged.push(person.amhp.id)
    }
    return { findings, notJudged }
  },

  explain({ actual, limit }, { finding, zone }) {
    const { start, end } = finding
    return (
      `The last of the night shifts ended ${longMoment(zone, start)} and work starts again at ${momentAfter(zone, start, end)}, after ` +
      `${durationText(Number(actual))} of rest, ${durationText(Number(limit) - Number(actual))} less than ${durationWords(Number(limit))}.`
    )
  },
})

/** Whether work that meets the period may come too soon after nights before the records, or after one that they touch. */
function mayFollowNights(prepared: Prepared, person: Person, needed: number): boolean {
  const { stretches } = person
  let free = prepared.recordsFrom
  for (let i = firstWhere(stretches, ({ end }) => end > prepared.recordsFrom); i < stretches.length; i++) {
    const { start, end } = stretches[i]!
    if (start - free >= needed) return false
    if (meetsPeriod(prepared, person, [i])) return true
    if (start > prepared.recordsFrom) return false
    free = end
  }
  return false
}
