import { hour, minute, minutesUp } from '../time/instant.ts'
import { durationText, durationWords, longMoment, momentAfter } from '../time/wording.ts'
import type { Person } from './prepare/person.ts'
import { shiftsOf } from './prepare/work.ts'
import {
  isSure,
  lawfulRest,
  lawfulSpan,
  startsTooSoon,
  type WorkingDay,
  workingDaysOf,
} from './prepare/working-days.ts'
import { amhpRule } from './rule.ts'
import { number } from './setting.ts'

export const workingSpan = amhpRule({
  code: 'working-span',
  title: 'Time from the first start to the last finish',
  group: 'law',
  holds:
    'A working day, from its first start to its last finish, spans at most {hours} hours: one long stretch of work, or split work.',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulation 10 (24 hours less 11 of rest)',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/10',
  },
  level: 'breach',
  settings: { hours: number({ label: 'Longest span', unit: 'hours', least: 8, most: 13, default: 13 }) },
  facts: { spanMinutes: 'higher', limitMinutes: 'lower' },

  *check(person, { hours }) {
    const own = hours * hour
    for (const day of workingDaysOf(person)) {
      const { start, end, pieces } = day
      const span = end - start
      const isOver = span > own
      const isKnown = !mayBeOtherwise(person, day, own)
      if (!isOver && isKnown) continue
      const shifts = shiftsOf(pieces)
      const limit = span > lawfulSpan ? lawfulSpan : own
      const facts = { spanMinutes: minutesUp(span), limitMinutes: minutesUp(limit) }
      if (isOver && shifts.length > 0) yield { judged: shifts[0]!.id, start, end, shifts, facts }
      if (!isKnown) yield { unknown: shifts }
    }
    // A call-out with which the records begin may touch work before them.
    const first = person.stretches.find(({ end }) => end > person.recordsFrom)
    if (first && first.start <= person.recordsFrom && first.pieces.every(({ kind }) => kind === 'call-out'))
      yield { unknown: shiftsOf([first]) }
  },

  breaksOwnNumber: ({ limitMinutes }) => limitMinutes * minute < lawfulSpan,

  explain({ spanMinutes, limitMinutes }, { finding: { start, end }, zone }) {
    return (
      `Starts ${longMoment(zone, start)} and finishes at ${momentAfter(zone, start, end)}: ` +
      `${durationText(spanMinutes)} from start to finish, ${durationText(spanMinutes - limitMinutes)} more than the ` +
      `${durationWords(limitMinutes)} that leave room for daily rest.`
    )
  },
})

/** Whether work before the records could make a working day longer or shorter than a limit. */
function mayBeOtherwise({ recordsFrom }: Person, { start, end, starts }: WorkingDay, limit: number): boolean {
  const [first, ...others] = starts
  const restHours = lawfulRest / hour
  if (end - start > limit) return others.some((one) => !isSure(one, restHours))
  if (isSure(first!, restHours)) return false
  const { stretch } = first!
  const mayTouch = stretch.start <= recordsFrom
  return mayTouch || startsTooSoon(first!, restHours) || (limit < lawfulSpan && stretch.end - recordsFrom < lawfulSpan)
}
