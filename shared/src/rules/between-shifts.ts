import { hour, minutesDown } from '../time/instant.ts'
import { durationText, durationWords, longMoment, momentAfter } from '../time/wording.ts'
import { dailyRestHours } from './daily-rest.ts'
import { shortfallsOf } from './prepare/rest.ts'
import { foundIn, holdsShiftWork, shiftsOf, touchesRecords } from './prepare/work.ts'
import { amhpRule } from './rule.ts'
import { number } from './setting.ts'

export const betweenShifts = amhpRule({
  code: 'between-shifts',
  title: 'Time between one shift and the next',
  group: 'fatigue',
  holds: 'There are at least {hours} hours between one stretch of work and the next.',
  source: {
    title: 'HSE, Managing shift work (HSG256)',
    clause: 'good practice on shift design: rest between shifts',
    status: 'guidance',
    url: 'https://www.hse.gov.uk/pubns/books/hsg256.htm',
  },
  level: 'warning',
  settings: {
    hours: number({ label: 'Between stretches of work', unit: 'hours', least: 11, most: 24, default: 12 }),
  },
  facts: { actual: 'lower', limit: 'higher', unit: 'never' },

  // Left to daily-rest where that finds a breach too. A call-out begins no shift.
  *check(person, { hours }, prepared) {
    const { stretches, recordsFrom } = person
    const needed = hours * hour
    for (const stretch of stretches) {
      const { start, index } = stretch
      const before = stretches[index - 1]
      const since = before?.end ?? recordsFrom
      const rest = start - since
      if (start - Math.max(since, recordsFrom) >= needed) continue
      const ofShift = holdsShiftWork(stretch)
      if (!ofShift && !touchesRecords(person, stretch)) continue
      // Work before the records may have ended later than what is known of it.
      if (!ofShift || !before || start < recordsFrom || rest >= needed) {
        yield { unknown: shiftsOf([stretch]) }
        continue
      }
      const short = shortfallsOf(person, dailyRestHours(prepared))
      if (short.some((shortfall) => shortfall.judged && shortfall.stretch === stretch)) continue
      const facts = { actual: minutesDown(rest), limit: Math.ceil(hours * 60), unit: 'minutes' }
      yield foundIn([before, stretch], { start: before.end, end: start }, facts)
    }
  },

  explain({ actual, limit }, { finding: { start, end }, zone }) {
    return (
      `Finished ${longMoment(zone, start)}; the next shift starts at ${momentAfter(zone, start, end)}, after ` +
      `${durationText(actual)} of rest, ${durationText(limit - actual)} less than the ${durationWords(limit)} advised.`
    )
  },
})
