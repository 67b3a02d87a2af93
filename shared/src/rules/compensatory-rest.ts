import type { DerogableRule } from '../rota/derogation.ts'
import type { Shift } from '../rota/shift.ts'
import { dateOfDayNumber } from '../time/date.ts'
import { hour, type Instant, instantOf, minutesUp } from '../time/instant.ts'
import { type Span, subtract, union } from '../time/span.ts'
import { durationText, longMoment, spanText } from '../time/wording.ts'
import { dailyRest, isDerogatedAt, shortfallFound } from './daily-rest.ts'
import { isDerogated } from './prepare/derogations.ts'
import type { Person } from './prepare/person.ts'
import type { Prepared } from './prepare/prepare.ts'
import { shortfallsOf } from './prepare/shortfalls.ts'
import { shiftsWorkedIn } from './prepare/work.ts'
import { lawfulRest } from './prepare/working-days.ts'
import { amhpRule, settingsOf } from './rule.ts'
import { wholeNumber } from './setting.ts'
import { daysOf, isByLaw, shortWeeksOf, weeklyRest } from './weekly-rest.ts'

export const compensatoryRest = amhpRule({
  code: 'compensatory-rest',
  title: 'Rest given later where it was short under a derogation',
  group: 'law',
  holds: 'Rest that was too short under a derogation is given before the next shift, or within {withinDays} days.',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulation 24, with 21, 22 and 23',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/24',
  },
  level: 'breach',
  settings: {
    /** By the service's own decision. */
    withinDays: wholeNumber({ label: 'Owed rest is given within', unit: 'days', least: 1, most: 60, default: 14 }),
  },
  facts: { owedMinutes: 'higher', dueBy: 'moment' },
  ofWeeks: true,

  *check(person, { withinDays }, prepared) {
    for (const { judged, span, shifts, dueBy, open } of restOwedTo(prepared, person, withinDays))
      if (open > 0) yield { judged, ...span, shifts, facts: { owedMinutes: minutesUp(open), dueBy } }
  },

  explain({ owedMinutes, dueBy }, { finding, zone }) {
    return (
      `Rest was short ${spanText(zone, finding)}, under a derogation: ${durationText(owedMinutes)} of rest are still owed, ` +
      `directly after it or by ${longMoment(zone, dueBy)} at the latest.`
    )
  },
})

/** Rest that is owed for one shortfall under a derogation. Lengths in milliseconds. */
interface Debt {
  /** The shift or week that the shortfall is of, as a key names it. */
  readonly judged: string
  /** The rule that the shortfall is of. */
  readonly rule: DerogableRule
  readonly span: Span
  readonly shifts: readonly Shift[]
  /** From here to `dueBy` it may be given. */
  readonly since: Instant
  readonly owed: number
}

/** The same with what of it was given in time. */
export interface RestOwed extends Debt {
  readonly dueBy: Instant
  readonly given: readonly Span[]
  /** What is left to give. */
  readonly open: number
}

/**
 * What a person is owed for the shortfalls of the period, in order of time; rest that was given pays the oldest first, and
 * once. A rule that is switched off makes no debt.
 */
export function restOwedTo(prepared: Prepared, person: Person, withinDays: number): RestOwed[] {
  if (prepared.rota.derogations.length === 0) return []
  let rests = restGivenTo(prepared, person)
  return [...dailyDebtsOf(prepared, person), ...weeklyDebtsOf(prepared, person)]
    .sort((a, b) => a.since - b.since)
    .map((debt) => {
      const dueBy = instantOf(debt.since + withinDays * 24 * hour)
      const given: Span[] = []
      const left: Span[] = []
      let open = debt.owed
      for (const rest of rests) {
        const start = instantOf(Math.max(rest.start, debt.since))
        const end = instantOf(Math.min(rest.end, dueBy, start + open))
        if (start >= end) {
          left.push(rest)
          continue
        }
        open -= end - start
        given.push({ start, end })
        // What lies before it was owed lies before all later debts too.
        left.push({ start: end, end: rest.end })
      }
      rests = left
      return { ...debt, dueBy, given, open }
    })
}

function dailyDebtsOf(prepared: Prepared, person: Person): Debt[] {
  if (settingsOf(dailyRest, prepared.rota.rules).level === undefined) return []
  return shortfallsOf(person, lawfulRest / hour)
    .found.filter((shortfall) => isDerogatedAt(prepared, person, shortfall))
    .map((shortfall): Debt => {
      const { judged, start, end, shifts } = shortfallFound(shortfall, lawfulRest)
      const owed = lawfulRest - shortfall.rest
      return { judged, rule: 'daily-rest', span: { start, end }, shifts, since: end, owed }
    })
    .filter(({ shifts }) => shifts.some(prepared.meets))
}

function weeklyDebtsOf(prepared: Prepared, person: Person): Debt[] {
  const { settings, level } = settingsOf(weeklyRest, prepared.rota.rules)
  if (level === undefined) return []
  return shortWeeksOf(prepared, person, settings)
    .short.filter(({ week, required }) => isByLaw(required) && isDerogated(prepared, person, daysOf(prepared, week)))
    .map(({ week: { day, start, end }, owed }): Debt => {
      const span = { start, end }
      const shifts = shiftsWorkedIn(person, span)
      return { judged: dateOfDayNumber(day), rule: 'weekly-rest', span, shifts, since: end, owed }
    })
}

/** The compensatory rest that a person was given and did not work in, joined and in order. */
function restGivenTo({ rota }: Prepared, { amhp, stretches }: Person): Span[] {
  const given = rota.restGiven.filter((rest) => rest.amhp === amhp.id)
  return union(given).flatMap((rest) => subtract(rest, stretches))
}
