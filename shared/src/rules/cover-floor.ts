import { isFloor } from '../cover/cover.ts'
import { minutesUp } from '../time/instant.ts'
import { lengthOf } from '../time/span.ts'
import { durationText, spanText } from '../time/wording.ts'
import { coverRule } from './rule.ts'

export const coverFloor = coverRule({
  code: 'cover-floor',
  title: 'An AMHP at every hour of every day',
  group: 'cover',
  shortOf: 'duty',
  holds:
    'At every moment, for each authority, at least one AMHP covers, or an agreement says that another service does. This is the statutory floor: its gaps can be acknowledged, and it cannot be lowered or switched off.',
  source: {
    title: 'Mental Health Act 1983',
    clause: 'section 13; Code of Practice 14.35',
    status: 'law',
    url: 'https://www.legislation.gov.uk/ukpga/1983/20/section/13',
  },
  level: 'gap',
  fixed: true,
  settings: {},
  facts: { minutes: 'higher', required: 'higher', actual: 'lower' },

  *check({ cover }) {
    for (const piece of cover.shortfalls())
      if (isFloor(piece) && piece.state === 'gap')
        yield { ...piece, facts: { minutes: minutesUp(lengthOf(piece)), required: 1, actual: 0 } }
  },

  explain({ minutes }, { finding, zone, authority }) {
    return (
      `No AMHP covers ${authority(finding.authority)} from ${spanText(zone, finding)}, ${durationText(minutes)}, ` +
      'and no other service has agreed to. The duty needs one at all times.'
    )
  },
})
