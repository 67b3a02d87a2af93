import { hour, instantOf, minutesDown } from '../time/instant.ts'
import { durationText, durationWords, longMoment, momentAfter } from '../time/wording.ts'
import { dateAt } from '../time/zone.ts'
import { cached } from './prepare/cached.ts'
import { isDerogated } from './prepare/derogations.ts'
import type { Person } from './prepare/person.ts'
import type { Prepared } from './prepare/prepare.ts'
import { type Shortfall, shortfallsOf } from './prepare/rest.ts'
import { shiftsOf } from './prepare/work.ts'
import { amhpRule, settingsOf } from './rule.ts'
import { number } from './setting.ts'

export const dailyRest = amhpRule({
  code: 'daily-rest',
  title: 'Rest before a shift',
  group: 'law',
  holds: 'There are {hours} hours of unbroken rest in the 24 hours before each shift. Standby without a call is rest.',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulation 10',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/10',
  },
  level: 'breach',
  settings: { hours: number({ label: 'Rest before a shift', unit: 'hours', least: 11, most: 24, default: 11 }) },
  facts: { restMinutes: 'lower', requiredMinutes: 'higher', earliestStart: 'moment' },

  *check(person, { hours }, prepared) {
    for (const shortfall of shortfallsOf(person, hours))
      if (!shortfall.judged) yield { unknown: [shortfall.shift] }
      else if (!isDerogatedAt(prepared, person, shortfall)) yield shortfallFound(person, shortfall, hours)
  },

  explain({ restMinutes, requiredMinutes, earliestStart }, { finding, zone }) {
    const lastWork = instantOf(earliestStart - requiredMinutes * 60_000)
    const short = Math.ceil((earliestStart - finding.end) / 60_000)
    const finished = `Finished ${longMoment(zone, lastWork)}. `
    const ends = `${durationWords(requiredMinutes)} of rest would end at ${momentAfter(zone, lastWork, earliestStart)}`
    const next = `the next shift starts at ${momentAfter(zone, earliestStart, finding.end)}, ${durationText(short)} too soon.`
    const longest = restMinutes > (finding.end - lastWork) / 60_000
    return `${finished}${ends}; ${next}${longest ? ` The longest rest in the 24 hours before it is ${durationText(restMinutes)}.` : ''}`
  },
})

/** The hours of rest that a rota's settings ask for before a shift, whether the rule is on or off. */
export const dailyRestHours = cached(({ rota }: Prepared): number => settingsOf(dailyRest, rota.rules).settings.hours)

/** Whether a shortfall is owed later instead: a derogation is in force on the day of the start. */
export function isDerogatedAt(prepared: Prepared, person: Person, { start }: Shortfall): boolean {
  const day = dateAt(prepared.zone, start)
  return isDerogated(prepared, person, [day, day])
}

/** The finding for a shortfall: from the end of the work before to the start. */
export function shortfallFound({ stretches }: Person, { shift, start, rest, stretch }: Shortfall, hours: number) {
  const before = stretches[stretch.index - 1]
  const touching = stretch.pieces.filter((piece) => piece.start < start)
  const lastBefore = before?.pieces.filter((piece) => piece.end === before.end) ?? []
  const lastWork = Math.max(...[...touching, ...lastBefore].map((piece) => piece.end))
  return {
    judged: shift.id,
    start: before?.end ?? instantOf(start - 24 * hour),
    end: start,
    shifts: [...shiftsOf([...lastBefore, ...touching.filter((piece) => piece.end >= start)]), shift],
    facts: {
      restMinutes: minutesDown(rest),
      requiredMinutes: Math.ceil(hours * 60),
      earliestStart: instantOf(lastWork + Math.round(hours * hour)),
    },
  }
}
