import { hour, minutesDown } from '../time/instant.ts'
import { durationText, durationWords, longMoment, momentAfter } from '../time/wording.ts'
import { nightRunsOf } from './prepare/night-work.ts'
import type { Person, Stretch } from './prepare/person.ts'
import { foundIn, shiftsOf } from './prepare/work.ts'
import { amhpRule } from './rule.ts'
import { number, wholeNumber } from './setting.ts'

export const restAfterNights = amhpRule({
  code: 'rest-after-nights',
  title: 'Rest after night shifts',
  group: 'fatigue',
  holds: 'After a run of {nights} or more night shifts there are {hours} hours of rest.',
  source: {
    title: 'NHS doctors’ and dentists’ terms 2016, as changed in 2019, for comparison',
    clause: 'rest after night shifts',
    status: 'guidance',
  },
  level: 'warning',
  off: true,
  settings: {
    hours: number({ label: 'Rest after nights', unit: 'hours', least: 24, most: 72, default: 46 }),
    nights: wholeNumber({ label: 'After this many in a row', unit: 'night shifts', least: 1, most: 4, default: 1 }),
  },
  facts: { actual: 'lower', limit: 'higher', unit: 'never' },

  *check(person, { hours, nights }) {
    const needed = hours * hour
    const { firstDay } = person
    for (const { first, last, stretches } of nightRunsOf(person)) {
      const night = stretches.at(-1)!
      const next = person.stretches[night.index + 1]
      if (!next || next.start - night.end >= needed) continue
      if (last - first + 1 >= nights) {
        const facts = { actual: minutesDown(next.start - night.end), limit: Math.ceil(hours * 60), unit: 'minutes' }
        yield foundIn([night, next], { start: night.end, end: next.start }, facts, night)
        // The night before the first night on record may have been worked too.
      } else if (first <= firstDay && last >= firstDay - 1) yield { unknown: shiftsOf([night, next]) }
    }
    yield { unknown: shiftsOf(mayFollowNights(person, needed)) }
  },

  explain({ actual, limit }, { finding: { start, end }, zone }) {
    return (
      `The last of the night shifts ended ${longMoment(zone, start)} and work starts again at ${momentAfter(zone, start, end)}, after ` +
      `${durationText(actual)} of rest, ${durationText(limit - actual)} less than ${durationWords(limit)}.`
    )
  },
})

/** Work that may come too soon after nights before the records, or after one that they touch. */
function mayFollowNights({ stretches, recordsFrom }: Person, needed: number): Stretch[] {
  const found: Stretch[] = []
  let free = recordsFrom
  for (const stretch of stretches) {
    if (stretch.end <= recordsFrom) continue
    if (stretch.start - free >= needed) break
    found.push(stretch)
    if (stretch.start > recordsFrom) break
    free = stretch.end
  }
  return found
}
