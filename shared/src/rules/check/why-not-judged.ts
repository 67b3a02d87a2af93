import { type Rota, recordsFromOf } from '../../rota/rota.ts'
import { addDays, dateOfDayNumber, dayNumber, type LocalDate, mondayOf } from '../../time/date.ts'
import { fullDate } from '../../time/wording.ts'
import { averageHours } from '../average-hours.ts'
import type { NotJudged } from '../finding.ts'
import type { NotYet } from '../prepare/not-yet.ts'
import type { Person } from '../prepare/person.ts'
import { type Prepared, prepare } from '../prepare/prepare.ts'
import { type Rule, settingsOf } from '../rule.ts'
import { judge } from './check-rota.ts'
import { weeksLookedAt } from './looks-back.ts'
import { ruleOf } from './sentence.ts'

/** What one rule could not judge, for one reason: why in a sentence, and of whom, with an average as far as it goes. */
export interface RuleNotJudged {
  readonly rule: string
  readonly title: string
  readonly why: string
  readonly people: readonly { readonly amhp: string; readonly soFar: string | null }[]
}

/** What was not judged of a rota, rule by rule and reason by reason, in words. */
export function notJudgedByRule(notJudged: readonly NotJudged[], rota: Rota): RuleNotJudged[] {
  if (notJudged.length === 0) return []
  const prepared = prepare(rota, 'hidden')
  const people = new Map(prepared.people.map((person) => [person.amhp.id, person]))
  const told = notJudged.map(({ rule, amhp }) => {
    const notYet = notYetOf(ruleOf(rule), prepared, people.get(amhp)!)
    return { rule, amhp, why: notYet?.why ?? whyNot(rule, rota), soFar: notYet?.soFar ?? null }
  })
  return [...Map.groupBy(told, ({ rule, why }) => `${rule} ${why}`).values()].map((entries) => {
    const { rule, why } = entries[0]!
    return { rule, title: ruleOf(rule).title, why, people: entries.map(({ amhp, soFar }) => ({ amhp, soFar })) }
  })
}

function notYetOf(rule: Rule, prepared: Prepared, person: Person): NotYet | undefined {
  if (rule.about !== 'amhp') return undefined
  return rule.notYet?.(person, settingsOf(rule, prepared.rota.rules).settings, prepared)
}

/** In a sentence to one AMHP: from when her 48-hour average can be checked, and what it is so far. Null where it is judged. */
export function averageNotYet(rota: Rota, amhp: string): string | null {
  const prepared = prepare(rota, 'hidden')
  const person = prepared.people.find((one) => one.amhp.id === amhp)
  if (!person || !judge(prepared, [averageHours]).notJudged.some((entry) => entry.amhp === amhp)) return null
  const { from, soFar } = notYetOf(averageHours, prepared, person)!
  const when =
    from === undefined
      ? 'Your average hours cannot be checked until more shifts are planned'
      : `Your average hours can be checked from ${fullDate(dateOfDayNumber(from))}`
  return soFar === undefined ? `${when}.` : `${when}; so far ${soFar}.`
}

function whyNot(rule: string, rota: Rota): string {
  const records = recordsFromOf(rota)
  const weeks = weeksLookedAt(rota.rules).get(rule)
  if (weeks === undefined)
    return `Shifts are recorded from ${fullDate(records)}, and work before that could change the result.`
  const firstWeek = addDays(nextMonday(records), (weeks - 1) * 7)
  return (
    `This takes ${weeks} weeks of records, and shifts are recorded from ${fullDate(records)}: ` +
    `the first week that can be checked is that of ${fullDate(firstWeek)}.`
  )
}

const nextMonday = (date: LocalDate): LocalDate => {
  const monday = mondayOf(date)
  return dayNumber(monday) < dayNumber(date) ? addDays(monday, 7) : monday
}
