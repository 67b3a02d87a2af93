import * as z from 'zod/mini'
import { dateOfDayNumber, dayNumber, weekdayIndex } from '../time/date.ts'
import { longDate } from '../time/wording.ts'
import { dateAt, dayNumberAt, startOfDayNumber } from '../time/zone.ts'
import { meetsPeriod, stretchTouched } from './prepare/found-work.ts'
import { shiftsOfStretches } from './prepare/shifts-of.ts'
import { type Weekend, weekendsOf } from './prepare/weeks.ts'
import { aboutAmhp, type Found, rule } from './rule.ts'

export const weekends = rule({
  code: 'weekends',
  title: 'Weekends of work',
  source: {
    title: 'NHS doctors’ and dentists’ terms 2016, for comparison',
    clause: 'frequency of weekends',
    status: 'guidance',
  },
  level: 'warning',
  once: true,
  off: true,
  settings: z.strictObject({
    /** How many weekends are looked at, the one that is judged being the last. */
    weeks: z._default(z.int().check(z.minimum(2), z.maximum(26)), 8),
    /** One weekend in this many may be worked. */
    oneIn: z._default(z.number().check(z.minimum(1), z.maximum(8)), 2),
  }),

  check(prepared, { weeks, oneIn }) {
    const { zone, rota } = prepared
    const limit = Math.floor(weeks / oneIn)
    const findings: Found[] = []
    const notJudged: string[] = []
    const firstDay = dayNumberAt(zone, prepared.recordsFrom)
    const from = dayNumber(rota.period.from)
    const to = dayNumber(rota.period.to)
    for (const person of prepared.people) {
      const worked = weekendsOf(zone, person)
      // Work before the records that touches work on a Saturday moves it to Friday, and on a Monday to the weekend before.
      const touched = stretchTouched(prepared, person)
      const moves = (weekend: Weekend) => weekend.saturday === firstDay && weekend.stretches.join() === `${touched}`
      if (
        weekdayIndex(firstDay) === 0 &&
        firstDay - 2 >= from &&
        limit < weeks &&
        meetsPeriod(prepared, person, [touched])
      )
        notJudged.push(person.amhp.id)
      for (const [i, { saturday, stretches }] of worked.entries()) {
        if (saturday < from || saturday + 2 > to) continue
        const earliest = saturday - (weeks - 1) * 7
        let first = i
        while (first > 0 && worked[first - 1]!.saturday >= earliest) first--
        const count = i - first + 1
        const unknown = Math.max(0, Math.ceil((firstDay - earliest) / 7))
        if (count + unknown <= limit) continue
        const shifts = shiftsOfStretches(person, stretches)
        if (!shifts.some(prepared.meets)) continue
        const least = worked.slice(first, i + 1).some(moves) ? count - 1 : count
        if (least <= limit) notJudged.push(person.amhp.id)
        if (count <= limit) continue
        findings.push(
          aboutAmhp({
            key: `weekends/${person.amhp.id}/${dateOfDayNumber(saturday)}`,
            amhp: person.amhp.id,
            start: startOfDayNumber(zone, saturday),
            end: startOfDayNumber(zone, saturday + 2),
            shifts: shifts.map((shift) => shift.id),
            facts: { actual: count, limit, unit: 'weekends' },
          }),
        )
      }
    }
    return { findings, notJudged }
  },

  explain({ actual, limit }, { finding, zone }) {
    return (
      `With the weekend of ${longDate(dateAt(zone, finding.start))}, ${actual} weekends are worked in the weeks looked at, ` +
      `${Number(actual) - Number(limit)} more than ${limit}.`
    )
  },
})
