import { type Rota, recordsFromOf } from '../../rota/rota.ts'
import { addDays, dayNumber, daysBetween, type LocalDate, mondayOf } from '../../time/date.ts'
import { fullDate } from '../../time/wording.ts'
import type { NotJudged } from '../finding.ts'
import { weeksLookedAt } from './looks-back.ts'
import { ruleOf } from './sentence.ts'

/** What one rule could not judge: of whom (ids), and why in a sentence. */
export interface RuleNotJudged {
  readonly rule: string
  readonly title: string
  readonly amhps: readonly string[]
  readonly why: string
}

/** What was not judged of a rota, rule by rule, in words. */
export const notJudgedByRule = (notJudged: readonly NotJudged[], rota: Rota): RuleNotJudged[] =>
  [...Map.groupBy(notJudged, ({ rule }) => rule)].map(([rule, entries]) => ({
    rule,
    title: ruleOf(rule).title,
    amhps: entries.map(({ amhp }) => amhp),
    why: whyNot(rule, rota),
  }))

function whyNot(rule: string, rota: Rota): string {
  const records = recordsFromOf(rota)
  const weeks = weeksLookedAt(rota.rules).get(rule)
  if (weeks === undefined)
    return `Shifts are recorded from ${fullDate(records)}, and work before that could change the result.`
  const firstWeek = addDays(nextMonday(records), (weeks - 1) * 7)
  if (daysBetween(nextMonday(rota.period.from), firstWeek) > 0)
    return (
      `This takes ${weeks} weeks of records, and shifts are recorded from ${fullDate(records)}: ` +
      `the first week that can be checked is that of ${fullDate(firstWeek)}.`
    )
  return 'Days away are replaced by as many days after the week, and shifts are not planned that far ahead.'
}

const nextMonday = (date: LocalDate): LocalDate => {
  const monday = mondayOf(date)
  return dayNumber(monday) < dayNumber(date) ? addDays(monday, 7) : monday
}
