import type { Shift } from '../../rota/shift.ts'
import { hour, type Instant, instantOf } from '../../time/instant.ts'
import { dateAt } from '../../time/zone.ts'
import { isDerogated } from './derogations.ts'
import { knownOf } from './known.ts'
import { minutesDown } from './minutes.ts'
import type { Prepared } from './prepare.ts'
import { shiftsOf } from './shifts-of.ts'
import type { Person, Piece } from './work.ts'

const day = 24 * hour

/** A start that too little rest comes before, or (`judged` false) one whose answer lies before the records. */
export interface Shortfall {
  readonly shift: Shift
  readonly start: Instant
  /** Longest rest in the 24 h before the start, in milliseconds. */
  readonly rest: number
  readonly judged: boolean
  /** Index of the stretch that holds the start. */
  readonly stretch: number
}

/** Whether a shortfall is owed later instead: a derogation is in force on the day of the start. */
export function isDerogatedAt(prepared: Prepared, { amhp }: Person, { start }: Shortfall): boolean {
  return isDerogated(prepared, amhp.id, () => {
    const day = dateAt(prepared.zone, start)
    return [day, day]
  })
}

/**
 * The starts of a person that do not have `hours` of consecutive rest in the 24 h before them. Only the start of shift work
 * that no other shift of the person holds or touches is asked; call-outs and other work break rest.
 */
export function shortfallsOf(prepared: Prepared, person: Person, hours: number): readonly Shortfall[] {
  // Four rules ask the same of each person of a check.
  return knownOf(person, `shortfalls/${hours}`, () => findShortfalls(prepared, person, hours))
}

function findShortfalls(
  { recordsFrom }: Prepared,
  { pieces, stretches, absences }: Person,
  hours: number,
): Shortfall[] {
  const needed = hours * hour
  const found: Shortfall[] = []
  let stretch = 0
  // The furthest end of shift work that started before `at`, and the same with what starts at `at`.
  let reach = Number.NEGATIVE_INFINITY
  let reachHere = Number.NEGATIVE_INFINITY
  let at = Number.NEGATIVE_INFINITY
  // An absence may cut a shift in two: only its first piece is its start.
  const started = absences.length > 0 ? new Set<Shift>() : undefined
  for (let i = 0; i < pieces.length; i++) {
    const { start, end, shift, shiftWork } = pieces[i]!
    if (!shiftWork) continue
    if (start > at) {
      at = start
      reach = reachHere
    }
    if (end > reachHere) reachHere = end
    const again = started?.has(shift!)
    started?.add(shift!)
    if (again || reach >= start) continue
    while (stretches[stretch]!.end <= start) stretch++
    const { rest, known } = restBefore(stretches, stretch, start, recordsFrom)
    if (rest < needed) found.push({ shift: shift!, start, rest, judged: true, stretch })
    else if (known < needed) found.push({ shift: shift!, start, rest, judged: false, stretch })
  }
  return found
}

/** The longest rest in the 24 h before a start that a stretch holds: as recorded, and with all time before the records as work. */
function restBefore(stretches: Person['stretches'], holding: number, start: Instant, recordsFrom: Instant) {
  const window = start - day
  let right = stretches[holding]!.start as number
  let rest = 0
  let known = 0
  for (let i = holding - 1; right > window; i--) {
    const left = Math.max(i < 0 ? window : stretches[i]!.end, window)
    if (right - left > rest) rest = right - left
    if (right - Math.max(left, recordsFrom) > known) known = right - Math.max(left, recordsFrom)
    if (i < 0) break
    right = stretches[i]!.start
  }
  return { rest, known }
}

/** A shortfall as the finding of daily-rest, its shifts still shifts. */
export function shortfallFinding(
  { amhp, pieces, stretches }: Person,
  { shift, start, rest, stretch }: Shortfall,
  hours: number,
) {
  const before = stretches[stretch - 1]
  const holding = stretches[stretch]!
  const touching = pieces.slice(holding.from, holding.to).filter((p) => p.start < start)
  const lastPieces = before ? pieces.slice(before.from, before.to).filter((p) => p.end === before.end) : []
  const lastWork = Math.max(...[...touching, ...lastPieces].map((piece) => piece.end))
  const from = before?.end ?? instantOf(start - day)
  const causes: Piece[] = [...lastPieces, ...touching.filter((piece) => piece.end >= start)]
  return {
    key: `daily-rest/${amhp.id}/${shift.id}`,
    start: from,
    end: start,
    shifts: [...shiftsOf(causes), shift],
    facts: {
      restMinutes: minutesDown(rest),
      requiredMinutes: Math.ceil(hours * 60),
      earliestStart: lastWork + Math.round(hours * hour),
    },
  }
}
