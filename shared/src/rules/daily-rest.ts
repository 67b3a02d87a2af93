import { type Instant, instantOf } from '../time/instant.ts'
import { durationText, durationWords, longMoment, momentAfter } from '../time/wording.ts'
import { isDerogatedAt, shortfallFinding, shortfallsOf } from './prepare/rest-before.ts'
import { dailyRestTerms } from './prepare/rest-terms.ts'
import { aboutAmhp, type Found, rule } from './rule.ts'

export const dailyRest = rule({
  ...dailyRestTerms,
  title: 'Rest before a shift',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulation 10',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/10',
  },
  once: true,
  moments: ['earliestStart'],

  check(prepared, { hours }) {
    const findings: Found[] = []
    const notJudged: string[] = []
    for (const person of prepared.people)
      for (const shortfall of shortfallsOf(prepared, person, hours)) {
        if (!shortfall.judged) {
          if (prepared.meets(shortfall.shift)) notJudged.push(person.amhp.id)
          continue
        }
        if (isDerogatedAt(prepared, person, shortfall)) continue
        const { key, start, end, shifts, facts } = shortfallFinding(person, shortfall, hours)
        if (shifts.some(prepared.meets))
          findings.push(aboutAmhp({ key, amhp: person.amhp.id, start, end, shifts: shifts.map(({ id }) => id), facts }))
      }
    return { findings, notJudged }
  },

  explain({ restMinutes, requiredMinutes, earliestStart }, { finding, zone }) {
    const required = Number(requiredMinutes)
    const earliest = Number(earliestStart) as Instant
    const lastWork = instantOf(earliest - required * 60_000)
    const short = Math.ceil((earliest - finding.end) / 60_000)
    const finished = `Finished ${longMoment(zone, lastWork)}. `
    const ends = `${durationWords(required)} of rest would end at ${momentAfter(zone, lastWork, earliest)}`
    const next = `the next shift starts at ${momentAfter(zone, earliest, finding.end)}, ${durationText(short)} too soon.`
    const longest = Number(restMinutes) > (finding.end - lastWork) / 60_000
    return `${finished}${ends}; ${next}${longest ? ` The longest rest in the 24 hours before it is ${durationText(Number(restMinutes))}.` : ''}`
  },
})
