import { hour, minutesUp } from '../time/instant.ts'
import { durationText, durationWords, longMoment, momentAfter } from '../time/wording.ts'
import { dailyRestHours } from './daily-rest.ts'
import { shiftsOf } from './prepare/work.ts'
import { spansOf } from './prepare/working-runs.ts'
import { amhpRule } from './rule.ts'
import { number } from './setting.ts'

export const workingSpan = amhpRule({
  code: 'working-span',
  title: 'Time from the first start to the last finish',
  group: 'law',
  holds: 'Work, and shifts with less than a daily rest between them, span at most {hours} hours.',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulation 10 (24 hours less 11 of rest)',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/10',
  },
  level: 'breach',
  settings: { hours: number({ label: 'Longest span', unit: 'hours', least: 8, most: 13, default: 13 }) },
  facts: { spanMinutes: 'higher', limitMinutes: 'lower' },

  *check(person, { hours }, prepared) {
    const { tooLong, unknown } = spansOf(person, hours * hour, dailyRestHours(prepared))
    for (const { start, end, pieces } of tooLong) {
      const shifts = shiftsOf(pieces)
      const facts = { spanMinutes: minutesUp(end - start), limitMinutes: Math.ceil(hours * 60) }
      yield { judged: shifts[0]?.id ?? '', start, end, shifts, facts }
    }
    for (const { pieces } of unknown) yield { unknown: shiftsOf(pieces) }
  },

  explain({ spanMinutes, limitMinutes }, { finding: { start, end }, zone }) {
    return (
      `Starts ${longMoment(zone, start)} and finishes at ${momentAfter(zone, start, end)}: ` +
      `${durationText(spanMinutes)} from start to finish, ${durationText(spanMinutes - limitMinutes)} more than the ` +
      `${durationWords(limitMinutes)} that leave room for daily rest.`
    )
  },
})
