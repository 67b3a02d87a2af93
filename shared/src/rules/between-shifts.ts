import { hour, minutesDown } from '../time/instant.ts'
import { durationText, durationWords, longMoment, momentAfter } from '../time/wording.ts'
import { dailyRestHours } from './daily-rest.ts'
import { shortfallsOf } from './prepare/shortfalls.ts'
import { amhpRule } from './rule.ts'
import { number } from './setting.ts'

export const betweenShifts = amhpRule({
  code: 'between-shifts',
  title: 'Rest between working days',
  group: 'fatigue',
  holds: 'There are at least {hours} hours of rest between one working day and the next.',
  source: {
    title: 'HSE, Managing shift work (HSG256)',
    clause: 'good practice on shift design: rest between shifts',
    status: 'guidance',
    url: 'https://www.hse.gov.uk/pubns/books/hsg256.htm',
  },
  level: 'warning',
  settings: {
    hours: number({ label: 'Between working days', unit: 'hours', least: 11, most: 24, default: 12 }),
  },
  facts: { actual: 'lower', limit: 'higher', unit: 'never' },

  // Less than daily rest asks for is left to that rule.
  *check(person, { hours }, prepared) {
    const { found, unknown } = shortfallsOf(person, hours)
    const dailyRest = dailyRestHours(prepared) * hour
    for (const { judged, start, end, shifts, rest, before } of found) {
      if (!before || rest < dailyRest) continue
      const facts = { actual: minutesDown(rest), limit: Math.ceil(hours * 60), unit: 'minutes' }
      yield { judged: judged.id, start, end, shifts, facts }
    }
    yield { unknown }
  },

  explain({ actual, limit }, { finding: { start, end }, zone }) {
    return (
      `Finished ${longMoment(zone, start)}; work starts again at ${momentAfter(zone, start, end)}, after ` +
      `${durationText(actual)} of rest, ${durationText(limit - actual)} less than the ${durationWords(limit)} advised.`
    )
  },
})
