import { hour, type Instant, instantOf, minute, minutesDown, minutesUp } from '../time/instant.ts'
import { durationText, durationWords, longMoment, momentAfter, spanText } from '../time/wording.ts'
import { cached } from './prepare/cached.ts'
import { changesShiftBefore, derogationAt, type Owed } from './prepare/derogations.ts'
import type { Person } from './prepare/person.ts'
import type { Prepared } from './prepare/prepare.ts'
import { type Shortfall, shortfallsOf } from './prepare/shortfalls.ts'
import { lawfulRest } from './prepare/working-days.ts'
import { amhpRule, type FoundOfAmhp, settingsOf } from './rule.ts'
import { number } from './setting.ts'

export const dailyRest = amhpRule({
  code: 'daily-rest',
  title: 'Rest before work',
  group: 'law',
  holds:
    'There are {hours} hours of unbroken rest before each start of work, or the start continues a working day of at most 13 hours. The other post is work; standby without a call is rest.',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulation 10',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/10',
  },
  level: 'breach',
  settings: { hours: number({ label: 'Rest before work', unit: 'hours', least: 11, most: 24, default: 11 }) },
  facts: {
    restMinutes: 'lower',
    requiredMinutes: 'higher',
    earliestStart: 'moment',
    otherWorkAt: 'moment',
    callOuts: 'never',
  },

  *check(person, { hours }, prepared) {
    const { found, unknown } = shortfallsOf(person, hours)
    const isOwn = hours * hour > lawfulRest
    for (const shortfall of found) {
      const isByLaw = shortfall.rest < lawfulRest
      // What is owed later is still less than a number of the service's own.
      const isOwed = isByLaw && isOwedLater(prepared, person, shortfall)
      if (!isOwed || isOwn) yield shortfallFound(shortfall, isByLaw && !isOwed ? lawfulRest : hours * hour)
    }
    yield { unknown }
  },

  breaksOwnNumber: ({ requiredMinutes }) => requiredMinutes * minute > lawfulRest,

  explain({ restMinutes, requiredMinutes, earliestStart, otherWorkAt, callOuts }, { finding, zone, otherPost }) {
    const { end } = finding
    const hours = durationWords(requiredMinutes)
    if (callOuts !== undefined)
      return (
        `Called out ${callOuts} times ${spanText(zone, finding)}: the longest rest in 24 hours is ${durationText(restMinutes)}, ` +
        `${durationText(requiredMinutes - restMinutes)} less than ${hours}.`
      )
    const lastWork = instantOf(earliestStart - requiredMinutes * minute)
    const next = otherWorkAt === undefined ? 'the next shift' : otherWorkText(otherPost(finding.amhp, otherWorkAt))
    const short = durationText(Math.ceil((earliestStart - end) / minute))
    const isBroken = restMinutes > (end - lastWork) / minute
    return (
      `Finished ${longMoment(zone, lastWork)}. ${hours} of rest would end at ${momentAfter(zone, lastWork, earliestStart)}; ` +
      `${next} starts at ${momentAfter(zone, earliestStart, otherWorkAt ?? end)}, ${short} too soon.` +
      (isBroken ? ` The longest rest before it is ${durationText(restMinutes)}.` : '')
    )
  },
})

const otherWorkText = (post: string | undefined): string => (post === undefined ? 'other work' : `other work (${post})`)

/** The hours of rest that a rota's settings ask for before a shift, whether the rule is on or off. */
export const dailyRestHours = cached(({ rota }: Prepared): number => settingsOf(dailyRest, rota.rules).settings.hours)

/** Whether a derogation is in force on the day on which a shortfall ends. */
const isOwedLater = (prepared: Prepared, person: Person, shortfall: Shortfall): boolean =>
  derogationAt(prepared, person, 'daily-rest', shortfall.end, () => changesShiftBefore(person, shortfall)) !== undefined

/** What a person is owed for daily rest that was short under a derogation. */
export const dailyRestOwed = (prepared: Prepared, person: Person): Owed[] =>
  shortfallsOf(person, lawfulRest / hour)
    .found.filter((shortfall) => isOwedLater(prepared, person, shortfall))
    .map(({ judged, start, end, shifts, rest }) => ({ judged: judged.id, start, end, shifts, owed: lawfulRest - rest }))

type RestFacts = {
  readonly restMinutes: number
  readonly requiredMinutes: number
  /** The hours after the last work, before which nothing may start. */
  readonly earliestStart: Instant
  /** Where other work starts, not a shift. */
  readonly otherWorkAt?: Instant
  /** On standby alone. */
  readonly callOuts?: number
}

/** The finding for a shortfall of some required rest, in milliseconds. */
function shortfallFound(shortfall: Shortfall, required: number): FoundOfAmhp<RestFacts> {
  const { judged, start, end, shifts, rest, lastWork, before, callOuts } = shortfall
  return {
    judged: judged.id,
    start,
    end,
    shifts,
    facts: {
      restMinutes: minutesDown(rest),
      requiredMinutes: minutesUp(required),
      earliestStart: instantOf(lastWork + Math.round(required)),
      ...(before?.shift === undefined && before ? { otherWorkAt: before.at } : {}),
      ...(callOuts > 0 ? { callOuts } : {}),
    },
  }
}
