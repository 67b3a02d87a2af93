import { z } from 'zod'
import type { Shift } from '../rota/shift.ts'
import { hour, type Instant, instantOf } from '../time/instant.ts'
import { durationText, durationWords, longMoment, momentAfter } from '../time/wording.ts'
import { dateAt } from '../time/zone.ts'
import { isDerogated } from './prepare/derogations.ts'
import { knownOf } from './prepare/known.ts'
import { minutesDown } from './prepare/minutes.ts'
import type { Prepared } from './prepare/prepare.ts'
import { shiftsOf } from './prepare/shifts-of.ts'
import type { Person, Piece } from './prepare/work.ts'
import { aboutAmhp, type Found, rule, settingsOf } from './rule.ts'

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

export const dailyRest = rule({
  code: 'daily-rest',
  title: 'Rest before a shift',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulation 10',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/10',
  },
  level: 'breach',
  once: true,
  settings: z.strictObject({ hours: z.number().min(11).max(24).default(11) }),
  moments: ['earliestStart'],

  check(prepared, { hours }) {
    const findings: Found[] = []
    const notJudged: string[] = []
    for (const person of prepared.people)
      for (const shortfall of shortfallsOf(prepared, person, hours)) {
        if (!shortfall.judged) {
          if (prepared.meets(shortfall.shift)) notJudged.push(person.amhp.id)
          continue
        }
        if (isDerogatedAt(prepared, person, shortfall)) continue
        const { key, start, end, shifts, facts } = shortfallFinding(person, shortfall, hours)
        if (shifts.some(prepared.meets))
          findings.push(aboutAmhp({ key, amhp: person.amhp.id, start, end, shifts: shifts.map(({ id }) => id), facts }))
      }
    return { findings, notJudged }
  },

  explain({ restMinutes, requiredMinutes, earliestStart }, { finding, zone }) {
    const required = Number(requiredMinutes)
    const earliest = Number(earliestStart) as Instant
    const lastWork = instantOf(earliest - required * 60_000)
    const short = Math.ceil((earliest - finding.end) / 60_000)
    const finished = `Finished ${longMoment(zone, lastWork)}. `
    const ends = `${durationWords(required)} of rest would end at ${momentAfter(zone, lastWork, earliest)}`
    const next = `the next shift starts at ${momentAfter(zone, earliest, finding.end)}, ${durationText(short)} too soon.`
    const longest = Number(restMinutes) > (finding.end - lastWork) / 60_000
    return `${finished}${ends}; ${next}${longest ? ` The longest rest in the 24 hours before it is ${durationText(Number(restMinutes))}.` : ''}`
  },
})

/** Whether a shortfall is owed later instead: a derogation is in force on the day of the start. */
export function isDerogatedAt(prepared: Prepared, { amhp }: Person, { start }: Shortfall): boolean {
  return isDerogated(prepared, amhp.id, () => {
    const day = dateAt(prepared.zone, start)
    return [day, day]
  })
}

/** The hours of rest that a rota's settings ask for before a shift, whether the rule is on or off. */
export const dailyRestHours = ({ rota }: Prepared): number => settingsOf(dailyRest, rota.rules).settings.hours

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

/** A shortfall as a finding of this rule, its shifts still shifts. */
export function shortfallFinding(
  { amhp, pieces, stretches }: Person,
  { shift, start, rest, stretch }: Shortfall,
  hours: number,
) {
  const before = stretches[stretch - 1]
  const holding = stretches[stretch]!
  const touching = pieces.slice(holding.from, holding.to).filter((p) => p.start < start && p.shift !== shift)
  const lastPieces = before ? pieces.slice(before.from, before.to).filter((p) => p.end === before.end) : []
  const lastWork = Math.max(...[...touching, ...lastPieces].map((piece) => piece.end))
  const from = before?.end ?? instantOf(start - day)
  const causes: Piece[] = [...lastPieces, ...touching.filter((piece) => piece.end === lastWork || piece.end >= start)]
  return {
    key: `daily-rest/${amhp.id}/${shift.id}`,
    start: from,
    end: start,
    shifts: [...shiftsOf(causes).filter((cause) => cause !== shift), shift],
    facts: {
      restMinutes: minutesDown(rest),
      requiredMinutes: Math.ceil(hours * 60),
      earliestStart: lastWork + Math.round(hours * hour),
    },
  }
}
