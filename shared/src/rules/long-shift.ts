import * as z from 'zod/mini'
import { hour } from '../time/instant.ts'
import { durationText, durationWords, longMoment, momentAfter } from '../time/wording.ts'
import { foundInStretches, meetsPeriod } from './prepare/found-work.ts'
import { minutesUp } from './prepare/minutes.ts'
import { isNightShift, isNightShiftFrom, nightsOf } from './prepare/night-work.ts'
import { type Found, rule } from './rule.ts'

export const longShift = rule({
  code: 'long-shift',
  title: 'Hours of work on end, by day and at night',
  source: {
    title: 'HSE, Managing shift work (HSG256)',
    clause: 'good practice on shift design: length of shifts',
    status: 'guidance',
    url: 'https://www.hse.gov.uk/pubns/books/hsg256.htm',
  },
  level: 'warning',
  settings: z.strictObject({
    hours: z._default(z.number().check(z.minimum(6), z.maximum(13)), 12),
    nightHours: z._default(z.number().check(z.minimum(6), z.maximum(13)), 8),
  }),

  check(prepared, { hours, nightHours }) {
    const { recordsFrom } = prepared
    const findings: Found[] = []
    const notJudged: string[] = []
    const shortest = Math.min(hours, nightHours) * hour
    for (const person of prepared.people) {
      const { stretches } = person
      const nights = nightsOf(prepared, person)
      let next = 0
      for (let i = 0; i < stretches.length; i++) {
        const stretch = stretches[i]!
        const worked = stretch.end - stretch.start
        // Work before the records may touch it.
        const mayBeLonger = stretch.start <= recordsFrom
        if (worked <= shortest && !mayBeLonger) continue
        while (next < nights.length && nights[next]!.stretch < i) next++
        let atNight = false
        for (let n = next; nights[n]?.stretch === i; n++) if (isNightShift(nights[n]!)) atNight = true
        const limit = atNight ? nightHours : hours
        if (worked <= limit * hour) {
          if (mayBeLonger && meetsPeriod(prepared, person, [i])) notJudged.push(person.amhp.id)
          continue
        }
        const facts = { actual: minutesUp(worked), limit: Math.ceil(limit * 60), unit: 'minutes' }
        findings.push(...foundInStretches(prepared, person, 'long-shift', [i], stretch, facts))
      }
    }
    return { findings, notJudged }
  },

  explain({ actual, limit }, { finding, zone }) {
    const { start, end } = finding
    const night = isNightShiftFrom(zone, start, end) ? ' on a night shift' : ''
    return (
      `Works without a rest from ${longMoment(zone, start)} to ${momentAfter(zone, start, end)}: ${durationText(Number(actual))}, ` +
      `${durationText(Number(actual) - Number(limit))} more than the ${durationWords(Number(limit))} advised${night}.`
    )
  },
})
