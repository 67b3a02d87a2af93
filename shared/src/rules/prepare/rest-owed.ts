import type { Shift } from '../../rota/shift.ts'
import { dateOfDayNumber } from '../../time/date.ts'
import { hour, type Instant, instantOf } from '../../time/instant.ts'
import { type Span, subtract, union } from '../../time/span.ts'
import { settingsOf } from '../terms.ts'
import { isDerogated } from './derogations.ts'
import type { Prepared } from './prepare.ts'
import { isDerogatedAt, shortfallFinding, shortfallsOf } from './rest-before.ts'
import { daysOf, restWeeks, shortWeeksOf } from './rest-in-weeks.ts'
import { dailyRestHours, dailyRestTerms, isOff, weeklyRestTerms } from './rest-terms.ts'
import { shiftsWorkedIn } from './shifts-of.ts'
import type { Person } from './work.ts'

const day = 24 * hour

/** Rest that is owed for one shortfall under a derogation, and what of it was given in time. Lengths in milliseconds. */
export interface RestOwed {
  readonly key: string
  /** The rule that the shortfall is of. */
  readonly rule: 'daily-rest' | 'weekly-rest'
  readonly span: Span
  readonly shifts: readonly Shift[]
  /** From here to `dueBy` it may be given. */
  readonly since: Instant
  readonly dueBy: Instant
  readonly owed: number
  readonly given: readonly Span[]
  /** What is left to give. */
  readonly open: number
}

type Debt = Omit<RestOwed, 'dueBy' | 'given' | 'open'>

/**
 * What a person is owed for the shortfalls of the period, in order of time; rest that was given pays the oldest first, and
 * once. A rule that is switched off makes no debt.
 */
export function restOwedTo(prepared: Prepared, person: Person, withinDays: number): RestOwed[] {
  if (prepared.rota.derogations.length === 0) return []
  let rests = restGivenTo(prepared, person)
  return debtsOf(prepared, person).map((debt) => {
    const dueBy = instantOf(debt.since + withinDays * day)
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

function debtsOf(prepared: Prepared, person: Person): Debt[] {
  const debts: Debt[] = []
  const { id } = person.amhp
  if (!isOff(prepared, dailyRestTerms)) {
    const hours = dailyRestHours(prepared)
    for (const shortfall of shortfallsOf(prepared, person, hours)) {
      if (!shortfall.judged || !isDerogatedAt(prepared, person, shortfall)) continue
      const { start, end, shifts } = shortfallFinding(person, shortfall, hours)
      if (!shifts.some(prepared.meets)) continue
      const key = `compensatory-rest/${id}/${shortfall.shift.id}`
      const owed = hours * hour - shortfall.rest
      debts.push({ key, rule: 'daily-rest', span: { start, end }, shifts, since: end, owed })
    }
  }
  const weekly = settingsOf(weeklyRestTerms, prepared.rota.rules)
  if (weekly.level !== undefined)
    for (const { week, judged, owed } of shortWeeksOf(
      prepared,
      person,
      weekly.settings,
      restWeeks(prepared, weekly.settings),
    )) {
      if (!judged || !isDerogated(prepared, id, () => daysOf(prepared, week))) continue
      const { start, end } = week
      const shifts = shiftsWorkedIn(person, week)
      const key = `compensatory-rest/${id}/${dateOfDayNumber(week.day)}`
      debts.push({ key, rule: 'weekly-rest', span: { start, end }, shifts, since: end, owed })
    }
  return debts.sort((a, b) => a.since - b.since)
}

/** The compensatory rest that a person was given and did not work in, joined and in order. */
function restGivenTo({ rota }: Prepared, { amhp, stretches }: Person): Span[] {
  const given = rota.restGiven.filter((rest) => rest.amhp === amhp.id)
  return union(given).flatMap((rest) => subtract(rest, stretches))
}
