import type { OwingRule } from '../rota/derogation-reach.ts'
import { dayLength, type Instant, instantOf, laterOf, minutesUp } from '../time/instant.ts'
import { difference, type Span, union } from '../time/span.ts'
import { durationText, longMoment, spanText } from '../time/wording.ts'
import { dailyRest, dailyRestOwed } from './daily-rest.ts'
import { breaksOwed, missedBreak } from './missed-break.ts'
import type { Owed } from './prepare/derogations.ts'
import type { Person } from './prepare/person.ts'
import type { Prepared } from './prepare/prepare.ts'
import { amhpRule, type FoundOfAmhp, type Rule, settingsOf } from './rule.ts'
import { wholeNumber } from './setting.ts'
import { weeklyRest, weeklyRestOwed } from './weekly-rest.ts'
import { splitWorkOwed, workingSpan } from './working-span.ts'

export const compensatoryRest = amhpRule({
  code: 'compensatory-rest',
  title: 'Rest given later where it was short under a derogation',
  group: 'law',
  holds:
    'Rest and breaks that were too short under a derogation are given before the next shift, or within {withinDays} days, a number of the service’s own.',
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
  facts: { shortOf: 'never', owedMinutes: 'higher', dueBy: 'moment', protected: 'other' },
  ofWeeks: true,

  // Owed is no breach until its time has come.
  *check(person, { withinDays }, prepared): Generator<FoundOfAmhp<OwedFacts>> {
    for (const { key, rule, start, end, shifts, dueBy, open, protection } of restOwedTo(prepared, person, withinDays)) {
      if (open === 0) continue
      const found = { judged: key, start, end, shifts }
      const facts = { shortOf: rule, owedMinutes: minutesUp(open) }
      if (protection !== undefined)
        yield { ...found, level: 'info' as const, facts: { ...facts, protected: protection } }
      else if (dueBy > prepared.asOf) yield { ...found, level: 'info' as const, facts: { ...facts, dueBy } }
      else yield { ...found, facts: { ...facts, dueBy } }
    }
  },

  explain({ shortOf, owedMinutes, dueBy, protected: protection }, { finding, zone }) {
    const short = `${shortWords[shortOf]} ${spanText(zone, finding)}, under a derogation`
    const owed = durationText(owedMinutes)
    if (dueBy === undefined)
      return `${short}, by ${owed}. Other protection was given in its place (regulation 24(b)): ${protection}`
    if (finding.level === 'info')
      return `${short}: ${owed} of rest is owed, directly after it or by ${longMoment(zone, dueBy)} at the latest.`
    return `${short}: ${owed} of rest was owed by ${longMoment(zone, dueBy)}, and has not been given.`
  },
})

const shortWords: Record<OwingRule, string> = {
  'daily-rest': 'Daily rest was short',
  'working-span': 'Split work left too little rest',
  'weekly-rest': 'Weekly rest was short',
  'missed-break': 'A break was missed or too short',
}

type OwedFacts = {
  readonly shortOf: OwingRule
  readonly owedMinutes: number
  /** Left out where nothing is due: other protection was given, for the reason in `protected`. */
  readonly dueBy?: Instant
  readonly protected?: string
}

/** Rest that is owed for one shortfall, and what of it was given in time. Lengths in milliseconds. */
export interface RestOwed extends Owed {
  /** `judged`, with `/2` where the same shift owes twice: for a break in it, and for the rest before it. */
  readonly key: string
  /** The rule that the shortfall is of. */
  readonly rule: OwingRule
  /** From its end to here it may be given. */
  readonly dueBy: Instant
  readonly given: readonly Span[]
  /** What is left to give. */
  readonly open: number
  /** Why other protection was given in its place, and nothing is due. */
  readonly protection: string | undefined
}

const owing: readonly [Rule, OwingRule, (prepared: Prepared, person: Person) => Owed[]][] = [
  [dailyRest, 'daily-rest', dailyRestOwed],
  [workingSpan, 'working-span', splitWorkOwed],
  [weeklyRest, 'weekly-rest', weeklyRestOwed],
  [missedBreak, 'missed-break', breaksOwed],
]

/**
 * What a person is owed for the shortfalls of the period, in order of time; rest that was given pays the oldest first, and
 * once. A rule that is switched off makes no debt.
 */
export function restOwedTo(prepared: Prepared, person: Person, withinDays: number): RestOwed[] {
  const { rota, meets } = prepared
  if (rota.derogations.length === 0) return []
  const isOf = (shift: string) => (rest: { amhp: string; shift: string }) =>
    rest.amhp === person.amhp.id && rest.shift === shift
  let rests = restGivenTo(prepared, person)
  const debts = new Map<string, number>()
  return owing
    .filter(([rule]) => settingsOf(rule, rota.rules).level !== undefined)
    .flatMap(([, rule, owedFor]) => owedFor(prepared, person).map((one) => ({ ...one, rule })))
    .filter(({ shifts }) => shifts.some(meets))
    .sort((a, b) => a.end - b.end)
    .map((found) => {
      const count = (debts.get(found.judged) ?? 0) + 1
      debts.set(found.judged, count)
      const debt = { ...found, key: count === 1 ? found.judged : `${found.judged}/${count}` }
      const dueBy = instantOf(debt.end + withinDays * dayLength)
      const protection = rota.restProtected.find(isOf(debt.judged))?.reason
      if (protection !== undefined) return { ...debt, dueBy, given: [], open: debt.owed, protection }
      const paid = payFrom(rests, debt, dueBy)
      rests = paid.left
      return { ...debt, dueBy, given: paid.given, open: paid.open, protection }
    })
}

/** Takes what a debt is owed from some rests, in order of time. */
function payFrom(rests: readonly Span[], { end: since, owed }: Owed, dueBy: Instant) {
  const given: Span[] = []
  const left: Span[] = []
  let open = owed
  for (const rest of rests) {
    const start = laterOf(rest.start, since)
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
  return { given, left, open }
}

/** The compensatory rest that a person was given and did not work in, joined and in order. */
function restGivenTo({ rota }: Prepared, { amhp, stretches }: Person): Span[] {
  const given = rota.restGiven.filter((rest) => rest.amhp === amhp.id)
  return difference(union(given), stretches)
}
