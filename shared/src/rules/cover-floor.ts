import * as z from 'zod/mini'
import { isFloor } from '../cover/cover.ts'
import { durationText, spanText } from '../time/wording.ts'
import { coverFinding } from './prepare/cover-finding.ts'
import { rule } from './rule.ts'

export const coverFloor = rule({
  code: 'cover-floor',
  title: 'An AMHP at every hour of every day',
  source: {
    title: 'Mental Health Act 1983',
    clause: 'section 13; Code of Practice 14.35',
    status: 'law',
    url: 'https://www.legislation.gov.uk/ukpga/1983/20/section/13',
  },
  level: 'gap',
  about: 'cover',
  once: true,
  settings: z.strictObject({}),

  check: ({ cover }) => ({
    findings: cover
      .shortfalls()
      .filter((piece) => isFloor(piece) && piece.state === 'gap')
      .map((piece) => coverFinding('cover-floor', piece, { required: 1, actual: 0 })),
  }),

  explain({ minutes }, { finding, zone, authority }) {
    return (
      `No AMHP covers ${authority(finding.authority)} from ${spanText(zone, finding)}, ${durationText(Number(minutes))}, ` +
      'and no other service has agreed to. The duty needs one at all times.'
    )
  },
})
