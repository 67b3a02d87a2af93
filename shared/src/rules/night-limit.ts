import { hour, instantOf, minutesUp } from '../time/instant.ts'
import { durationText, spanText } from '../time/wording.ts'
import { derogationAt } from './prepare/derogations.ts'
import { nightsIn } from './prepare/nights.ts'
import { foundIn, shiftsOf, someShift } from './prepare/work.ts'
import { mayReachOver, overInAny, type Rolled } from './prepare/worked-time.ts'
import { amhpRule, type FoundOfAmhp, type Unknown } from './rule.ts'

const limit = 8 * hour

import { type Derogable, infoUnder } from './under-derogation.ts'

export const nightLimit = amhpRule({
  code: 'night-limit',
  title: 'At most 8 hours in any 24 with night work, where it is hazardous',
  group: 'law',
  holds:
    'No 24 hours with night work in them hold more than 8 hours of work. Switch this on where the risk assessment finds special hazards or heavy strain.',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulation 6(7)',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/6',
  },
  level: 'breach',
  // For work that the employer's risk assessment finds to hold special hazard or strain.
  off: true,
  settings: {},
  facts: { workedMinutes: 'higher', derogation: 'never' },

  *check(person, _, prepared): Generator<FoundOfAmhp<Derogable<{ workedMinutes: number }>> | Unknown> {
    const { zone, meets } = prepared
    const admits = ({ stretches, end }: Rolled) =>
      // Most windows hold no night.
      stretches.some((one) => (one.end <= end ? one.nights : nightsIn(zone, { start: one.start, end })).length > 0) &&
      someShift(stretches, meets)
    for (const over of overInAny(person, 24 * hour, limit, admits)) {
      const derogation = derogationAt(prepared, person, 'night-limit', instantOf(over.end - 1))
      const facts = { workedMinutes: minutesUp(over.worked) }
      yield infoUnder(derogation, foundIn(over.stretches, over, facts, over.stretches[0]))
    }
    // Records begin at midnight: any time that begins before them holds some of a night.
    yield { unknown: shiftsOf(mayReachOver(person, 24 * hour, limit)) }
  },

  explain({ workedMinutes }, { finding, zone }) {
    return (
      `Works ${durationText(workedMinutes)} in the 24 hours ${spanText(zone, finding)}, some of it at night: ` +
      `${durationText(workedMinutes - limit / 60_000)} more than 8 hours.`
    )
  },
})
