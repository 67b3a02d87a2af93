import { addDays, type LocalDate, weekdayOf } from '@amhp/shared/time/date.ts'
import { amhps, dutyPattern, type Scenario, service, shifts } from './scenario.ts'

const from = '2026-06-08' as LocalDate
const days = Array.from({ length: 14 }, (_, i) => addDays(from, i))
const nights = ['chidi', 'dilys', 'elif', 'farid', 'gwen']

/** Two people share the days, half a week each; five take turns on standby; two share the weekends. */
const lines: Record<string, string[]> = {
  amina: days.filter((day) => ['mon', 'tue', 'wed'].includes(weekdayOf(day))).map((day) => `${day} 09:00-17:00`),
  ben: days.filter((day) => ['thu', 'fri'].includes(weekdayOf(day))).map((day) => `${day} 09:00-17:00`),
  hana: days.filter((day) => weekdayOf(day) === 'sat').map((day) => `${day} 09:00-17:15`),
  ines: days.filter((day) => weekdayOf(day) === 'sun').map((day) => `${day} 09:00-17:15`),
  ...Object.fromEntries(
    nights.map((amhp, turn) => [
      amhp,
      [addDays(from, -1), ...days]
        .filter((_, night) => night % nights.length === turn)
        .map((day) => `${day} 17:00-09:15 standby`),
    ]),
  ),
}

/** Two weeks in June with every hour covered and everyone rested: no finding at any level. */
export const quietFortnight: Scenario = {
  name: 'quiet-fortnight',
  document: {
    format: 'amhp-rota/2',
    service,
    period: { from, to: addDays(from, 14) },
    dutyPattern,
    amhps: amhps(Object.keys(lines)),
    shifts: shifts(lines),
  },
  findings: [],
}
