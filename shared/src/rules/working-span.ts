import { z } from 'zod'
import { hour, type Instant } from '../time/instant.ts'
import type { Span } from '../time/span.ts'
import { durationText, durationWords, longMoment, momentAfter } from '../time/wording.ts'
import { dailyRestHours, shortfallsOf } from './daily-rest.ts'
import { minutesUp } from './minutes.ts'
import type { Prepared } from './prepare.ts'
import { type Found, rule } from './rule.ts'
import { type Person, type Piece, shiftsOf } from './work.ts'

const joining = 11 * hour

export const workingSpan = rule({
  code: 'working-span',
  title: 'At most 13 hours from the first start to the last finish',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulation 10 (24 hours less 11 of rest)',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/10',
  },
  level: 'breach',
  settings: z.strictObject({ hours: z.number().min(8).max(13).default(13) }),

  check(prepared, { hours }) {
    const limit = hours * hour
    const restHours = dailyRestHours(prepared)
    const findings: Found[] = []
    const notJudged: string[] = []
    for (const person of prepared.people) {
      const { stretches, runs } = workOf(prepared, person, restHours)
      const tooLong = (work: Work) => work.end - work.start > limit
      const long = stretches.filter(tooLong)
      const inLong = (piece: Piece) => long.some((work) => work.start <= piece.start && piece.start < work.end)
      const longRuns = runs.filter((run) => tooLong(run) && !(long.length > 0 && run.pieces.some(inLong)))
      for (const work of [...long, ...longRuns]) {
        const shifts = shiftsOf(work.pieces)
        if (!shifts.some((shift) => prepared.meets(shift))) continue
        findings.push({
          key: `working-span/${person.amhp.id}/${shifts[0]!.id}`,
          amhp: person.amhp.id,
          start: work.start,
          end: work.end,
          shifts: shifts.map((shift) => shift.id),
          facts: { spanMinutes: minutesUp(work.end - work.start), limitMinutes: hours * 60 },
        })
      }
      const unknown = [...stretches, ...runs].some(
        (work) =>
          work.mayStartEarlier && !tooLong(work) && shiftsOf(work.pieces).some((shift) => prepared.meets(shift)),
      )
      if (unknown) notJudged.push(person.amhp.id)
    }
    return { findings, notJudged }
  },

  explain({ spanMinutes, limitMinutes }, { finding, zone }) {
    const span = Number(spanMinutes)
    const limit = Number(limitMinutes)
    return (
      `Starts ${longMoment(zone, finding.start)} and finishes at ${momentAfter(zone, finding.start, finding.end)}: ` +
      `${durationText(span)} from start to finish, ${durationText(span - limit)} more than the ${durationWords(limit)} that leave ` +
      'room for daily rest.'
    )
  },
})

interface Work extends Span {
  readonly pieces: readonly Piece[]
  /** Work before the records could join it. */
  readonly mayStartEarlier: boolean
}

/**
 * The stretches that hold shift work; and the runs, which join shift work with less than 11 h between its pieces and are cut
 * before each start that has too little daily rest. Call-outs and other work lengthen a stretch and make no run.
 */
function workOf(prepared: Prepared, person: Person, restHours: number): { stretches: Work[]; runs: Work[] } {
  const { recordsFrom } = prepared
  const short = new Set<Instant>()
  for (const { start, judged } of shortfallsOf(prepared, person, restHours)) if (judged) short.add(start)
  const stretches = person.stretches.flatMap(({ start, end, from, to }): Work[] => {
    const pieces = person.pieces.slice(from, to)
    return pieces.some((piece) => piece.shiftWork)
      ? [{ start, end, pieces, mayStartEarlier: start <= recordsFrom }]
      : []
  })
  const runs: { start: Instant; end: Instant; pieces: Piece[]; mayStartEarlier: boolean }[] = []
  for (const piece of person.pieces) {
    if (!piece.shiftWork) continue
    const last = runs.at(-1)
    if (last && piece.start - last.end < joining && !(piece.start > last.end && short.has(piece.start))) {
      if (piece.end > last.end) last.end = piece.end
      last.pieces.push(piece)
    } else {
      const mayStartEarlier = piece.start - recordsFrom < joining && !short.has(piece.start)
      runs.push({ start: piece.start, end: piece.end, pieces: [piece], mayStartEarlier })
    }
  }
  return { stretches, runs }
}
