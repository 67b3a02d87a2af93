import { isFloor } from '../cover/cover.ts'
import { minutesUp } from '../time/instant.ts'
import { lengthOf } from '../time/span.ts'
import { durationText, spanText } from '../time/wording.ts'
import type { Source } from './finding.ts'
import { coverRule } from './rule.ts'

const duty = 'under the duty of section 13 of the Act'

const codeOfPractice = ({ title, clause }: Pick<Source, 'title' | 'clause'>): Source => ({
  title,
  clause: `${clause}, ${duty}`,
  status: 'statutory guidance',
  url: 'https://www.gov.uk/government/publications/code-of-practice-mental-health-act-1983',
})

export const coverFloor = coverRule({
  code: 'cover-floor',
  title: 'An AMHP at every hour of every day',
  group: 'cover',
  shortOf: 'duty',
  holds:
    'At every moment, for each authority, at least one AMHP covers, or an agreement says that another service does. The Code of Practice, which is statutory guidance, asks for a service at all hours; the duty in law, section 13, names no hours. Gaps can be acknowledged; the rule cannot be lowered or switched off.',
  source: codeOfPractice({ title: 'Mental Health Act 1983: Code of Practice', clause: '14.35: a 24-hour service' }),
  sourceInWales: {
    // The paragraphs of that Code are other ones.
    only: {
      title: 'Mental Health Act 1983: Code of Practice for Wales',
      clause: `a 24-hour service, ${duty}`,
      status: 'statutory guidance',
    },
    besideEngland: codeOfPractice({
      title: 'Mental Health Act 1983: Code of Practice',
      clause: '14.35: a 24-hour service, and the Code of Practice for Wales',
    }),
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
      'and no other service has agreed to. The Code of Practice asks for one at all hours, under the duty of section 13.'
    )
  },
})
