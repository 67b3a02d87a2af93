import * as z from 'zod/mini'
import { hour } from '../time/instant.ts'
import { longMoment, momentAfter } from '../time/wording.ts'
import { dayNumberAt, faceAt } from '../time/zone.ts'
import { foundInStretches, holdsShiftWork, meetsPeriod } from './prepare/found-work.ts'
import { freeNights, workedNightsOf } from './prepare/free-nights.ts'
import { type Found, rule } from './rule.ts'

// A day shift starts at 06:00 or later, before 12:00, on the clocks.
const early = 6 * hour
const noon = 12 * hour

export const nightToDay = rule({
  code: 'night-to-day',
  title: 'Nights of sleep between night shifts and a day shift',
  source: {
    title: 'HSE, Managing shift work (HSG256)',
    clause: 'good practice on shift design: from nights to days',
    status: 'guidance',
    url: 'https://www.hse.gov.uk/pubns/books/hsg256.htm',
  },
  level: 'warning',
  settings: z.strictObject({ nights: z._default(z.int().check(z.minimum(1), z.maximum(4)), 2) }),

  check(prepared, { nights: needed }) {
    const { zone, recordsFrom } = prepared
    const firstDay = dayNumberAt(zone, recordsFrom)
    const findings: Found[] = []
    const notJudged: string[] = []
    for (const person of prepared.people) {
      const { stretches } = person
      const nights = workedNightsOf(prepared, person)
      let until = 0
      for (let i = 0; i < stretches.length; i++) {
        const { start } = stretches[i]!
        const day = dayNumberAt(zone, start)
        if (nights.length === 0 && day - firstDay >= needed) break
        // Work before the records may touch it, and so begin in the morning.
        if (start === recordsFrom) {
          if (meetsPeriod(prepared, person, [i])) notJudged.push(person.amhp.id)
          continue
        }
        while (until < nights.length && nights[until]!.night < day) until++
        const face = faceAt(zone, start)
        if (face < early || face >= noon) continue
        const { free, shift, since } = freeNights(nights, until, day, needed)
        if ((shift < 0 && since >= firstDay) || !holdsShiftWork(person, i)) continue
        if (shift < 0) {
          if (meetsPeriod(prepared, person, [i])) notJudged.push(person.amhp.id)
          continue
        }
        const facts = { actual: free, limit: needed, unit: 'nights' }
        const span = { start: stretches[shift]!.end, end: start }
        findings.push(...foundInStretches(prepared, person, 'night-to-day', [shift, i], span, facts))
      }
    }
    return { findings, notJudged }
  },

  explain({ actual, limit }, { finding, zone }) {
    const { start, end } = finding
    const free =
      actual === 0 ? 'no night is free of work' : `${actual} ${actual === 1 ? 'night is' : 'nights are'} free of work`
    return (
      `Night shifts ended ${longMoment(zone, start)} and a day shift starts at ${momentAfter(zone, start, end)}: ${free} between ` +
      `them, where ${limit} are advised.`
    )
  },
})
