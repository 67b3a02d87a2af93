import { hour, instantOf, minute, minutesUp } from '../time/instant.ts'
import { durationText, durationWords, longMoment, momentAfter } from '../time/wording.ts'
import { derogationAt, type Owed } from './prepare/derogations.ts'
import type { Person } from './prepare/person.ts'
import type { Prepared } from './prepare/prepare.ts'
import { shiftsOf } from './prepare/work.ts'
import {
  isSure,
  lawfulRest,
  lawfulSpan,
  piecesOf,
  startsTooSoon,
  type WorkingDay,
  workingDaysOf,
} from './prepare/working-days.ts'
import { amhpRule, type FoundOfAmhp, type Unknown } from './rule.ts'
import { number } from './setting.ts'
import { type Derogable, infoUnder } from './under-derogation.ts'

export const workingSpan = amhpRule({
  code: 'working-span',
  title: 'Time from the first start to the last finish',
  group: 'law',
  holds:
    'A working day, from its first start to its last finish, spans at most {hours} hours: one long stretch of work, or split work.',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'derived from regulation 10 (24 hours less 11)',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/10',
  },
  level: 'breach',
  settings: { hours: number({ label: 'Longest span', unit: 'hours', least: 8, most: 13, default: 13 }) },
  facts: { spanMinutes: 'higher', limitMinutes: 'lower', derogation: 'never' },

  *check(person, { hours }, prepared): Generator<FoundOfAmhp<Derogable<SpanFacts>> | Unknown> {
    const own = hours * hour
    const isOver = ({ start, end }: WorkingDay) => end - start > own
    const isUnknown = (day: WorkingDay) => mayBeOtherwise(person, day, own)
    for (const day of workingDaysOf(person).filter((one) => isOver(one) || isUnknown(one))) {
      const { start, end } = day
      const span = end - start
      const shifts = shiftsOf(piecesOf(person, day))
      const limit = span > lawfulSpan ? lawfulSpan : own
      const facts = { spanMinutes: minutesUp(span), limitMinutes: minutesUp(limit) }
      if (isOver(day) && shifts.length > 0) {
        const found = { judged: shifts[0]!.id, start, end, shifts }
        const derogation = span > lawfulSpan ? derogationFromSpan(prepared, person, day) : undefined
        if (derogation && own < lawfulSpan) yield { ...found, facts: { ...facts, limitMinutes: minutesUp(own) } }
        else yield infoUnder(derogation, { ...found, facts })
      }
      if (isUnknown(day)) yield { unknown: shifts }
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

type SpanFacts = {
  readonly spanMinutes: number
  readonly limitMinutes: number
}

/** The derogation on the day on which a working day ends. */
const derogationFromSpan = (prepared: Prepared, person: Person, { end }: WorkingDay) =>
  derogationAt(prepared, person, 'working-span', instantOf(end - 1))

/** What a person is owed for split work that left no room for daily rest under a derogation: what spans more than 13 hours. */
export const splitWorkOwed = (prepared: Prepared, person: Person): Owed[] =>
  workingDaysOf(person).flatMap((day) => {
    const { start, end, starts } = day
    const owed = end - start - lawfulSpan
    if (owed <= 0 || starts.length < 2 || !derogationFromSpan(prepared, person, day)) return []
    const shifts = shiftsOf(piecesOf(person, day))
    if (shifts.length === 0) return []
    return [{ judged: shifts[0]!.id, start, end, shifts, owed }]
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
