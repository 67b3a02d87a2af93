import { dateOfDayNumber, dayNumber, type LocalDate, mondayOf } from '../time/date.ts'
import { hour, instantOf, minutesDown, minutesUp } from '../time/instant.ts'
import { durationText, durationWords, longDate } from '../time/wording.ts'
import { dateAt } from '../time/zone.ts'
import { derogationAt, isOtherShift, type Owed } from './prepare/derogations.ts'
import type { Person } from './prepare/person.ts'
import type { Prepared } from './prepare/prepare.ts'
import { type Rests, restsIn } from './prepare/rest.ts'
import { type Days, weeksOf } from './prepare/weeks.ts'
import { shiftsMeeting, shiftsWorkedIn } from './prepare/work.ts'
import { amhpRule, settingsOf } from './rule.ts'
import { day, number, oneOfWords, type ValuesOf } from './setting.ts'

const settings = {
  hours: number({ label: 'Unbroken rest', unit: 'hours', least: 24, most: 59, default: 35 }),
  every: oneOfWords({
    label: 'Checked over',
    of: { week: 'each week', fortnight: 'each fortnight' },
    default: 'week',
  }),
  fortnightFrom: day({
    label: 'First day of a fortnight',
    leftOut: 'Leave empty to count from the Monday of the week in which each person started.',
  }),
}

export const weeklyRest = amhpRule({
  code: 'weekly-rest',
  title: 'Weekly rest',
  group: 'law',
  holds:
    'A {every} in which someone works holds {hours} hours of unbroken rest: once in a week, Monday to Sunday; twice in a fortnight, or once with 24 hours more. The law’s number is 24 + 11 (regulation 11(7)): daily rest is no part of weekly rest.',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulation 11: 24 + 11 (regulation 11(7))',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/11',
  },
  level: 'breach',
  settings,
  facts: { longestRestMinutes: 'lower', requiredMinutes: 'higher' },
  keysMove: true,
  ofWeeks: true,

  *check(person, values, prepared) {
    const own = values.hours * hour
    const { short, mayBeWorse } = shortWeeksOf(prepared, person, values)
    if (mayBeWorse) yield { unknown: [] }
    for (const { week, rests, required } of short) {
      // What is owed later is still less than a number of the service's own.
      const owed = isByLaw(required) && isOwedLater(prepared, person, week)
      if (owed && isByLaw(own)) continue
      yield {
        judged: dateOfDayNumber(week.day),
        start: week.start,
        end: week.end,
        shifts: shiftsWorkedIn(person, week),
        facts: {
          longestRestMinutes: minutesDown(rests.longest),
          requiredMinutes: minutesUp(owed ? own : required),
        },
      }
    }
  },

  breaksOwnNumber: ({ requiredMinutes }) => !isByLaw(requiredMinutes * 60_000),

  explain({ longestRestMinutes: longest, requiredMinutes: required }, { finding, zone }) {
    const days = Math.round((finding.end - finding.start) / (24 * hour))
    const monday = longDate(dateAt(zone, finding.start))
    const needed = restWords(required)
    if (days > 7)
      return (
        `In the two weeks from ${monday} there are not two rests of ${needed}, nor one of ${durationWords(required + 24 * 60)}. ` +
        `The longest rest is ${durationText(longest)}.`
      )
    return (
      `The longest rest in the week from ${monday} is ${durationText(longest)}, ${durationText(required - longest)} less than ` +
      `the ${needed} it needs.`
    )
  },
})

/** One rest that is a day longer stands for a fortnight's two. */
const inOne = (needed: number): number => needed + 24 * hour

/** The law's number: weekly rest of 24 h, and beside it the daily rest of 11 h. */
const mostByLaw = 35 * hour
const isByLaw = (rest: number): boolean => rest <= mostByLaw

const restWords = (minutes: number): string =>
  `${durationWords(minutes)}${minutes * 60_000 === mostByLaw ? ' (24 + 11)' : ''}`

/** A week or fortnight without its rest. */
interface ShortWeek {
  readonly week: Days
  readonly rests: Rests
  /** The rest that it lacks: by the law's number, or else only by the service's own. */
  readonly required: number
  /** How much more rest it needed, in milliseconds. */
  readonly owed: number
}

/** Whether a derogation is in force on the last day of a week or fortnight; of regulation 22, if two of its shifts start at other hours. */
const isOwedLater = (prepared: Prepared, person: Person, week: Days): boolean =>
  derogationAt(prepared, person, 'weekly-rest', instantOf(week.end - 1), () => {
    const shifts = shiftsMeeting(person, week)
    return shifts.some((a) => shifts.some((b) => isOtherShift(prepared.zone, a.start, b.start)))
  }) !== undefined

/** What a person is owed for weekly rest that was short under a derogation. */
export const weeklyRestOwed = (prepared: Prepared, person: Person): Owed[] =>
  shortWeeksOf(prepared, person, settingsOf(weeklyRest, prepared.rota.rules).settings)
    .short.filter(({ week, required }) => isByLaw(required) && isOwedLater(prepared, person, week))
    .map(({ week: { day, start, end }, owed }) => ({
      judged: dateOfDayNumber(day),
      start,
      end,
      shifts: shiftsWorkedIn(person, { start, end }),
      owed,
    }))

/** Where fortnights begin of someone whose first day is not known (reg 11(5)(a)): a Monday. */
const firstFortnight = '1998-10-05' as LocalDate

/** The weeks of the period, or the fortnights: from the day that is set, else from the Monday of the first week of the post. */
function weeksFor(prepared: Prepared, { amhp }: Person, { every, fortnightFrom }: ValuesOf<typeof settings>) {
  if (every === 'week') return weeksOf(prepared, 7)
  const from = dayNumber(fortnightFrom ?? mondayOf(amhp.startedOn ?? firstFortnight))
  return weeksOf(prepared, 14, from % 14)
}

/**
 * The weeks or fortnights in which a person works for this service and that do not hold their rest; and whether work before
 * the records may make one of them so, or worse.
 */
function shortWeeksOf(
  prepared: Prepared,
  person: Person,
  values: ValuesOf<typeof settings>,
): { readonly short: readonly ShortWeek[]; readonly mayBeWorse: boolean } {
  const { stretches, recordsFrom } = person
  const own = values.hours * hour
  const byLaw = Math.min(own, mostByLaw)
  const fortnight = values.every === 'fortnight'
  const holds = ({ longest, second }: Rests, needed: number) =>
    fortnight ? second >= needed || longest >= inOne(needed) : longest >= needed
  /** The number that is broken, the law's before the service's. */
  const broken = (rests: Rests) => (!holds(rests, byLaw) ? byLaw : holds(rests, own) ? undefined : own)
  const short: ShortWeek[] = []
  let mayBeWorse = false
  for (const week of weeksFor(prepared, person, values)) {
    const { start, end } = week
    const rests = restsIn(stretches, start, end)
    const less = broken(rests)
    // Most weeks hold their rest: to look for work in the others alone makes a whole check 7% faster.
    const required = less !== undefined && shiftsWorkedIn(person, week).length > 0 ? less : undefined
    if (recordsFrom > start && broken(restsIn(stretches, recordsFrom, end)) !== required) mayBeWorse = true
    if (required === undefined) continue
    const each = Math.max(0, required - rests.longest) + (fortnight ? Math.max(0, required - rests.second) : 0)
    const owed = fortnight ? Math.min(each, inOne(required) - rests.longest) : each
    short.push({ week, rests, required, owed })
  }
  return { short, mayBeWorse }
}
