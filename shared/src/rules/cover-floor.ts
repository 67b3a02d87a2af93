import * as z from 'zod/mini'
import { formatInstant } from '../time/instant.ts'
import { subtract } from '../time/span.ts'
import { durationText, spanText } from '../time/wording.ts'
import { floorRole, uncovered } from './prepare/floor.ts'
import { minutesUp } from './prepare/minutes.ts'
import { aboutCover, rule } from './rule.ts'

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

  check(prepared) {
    const findings = prepared.authorities.own.flatMap((authority) => {
      const held = prepared.heldElsewhere(authority)
      const open = uncovered(prepared, authority).flatMap((span) => subtract(span, held))
      return open.map(({ start, end }) =>
        aboutCover({
          key: `cover-floor/${authority}/floor/${formatInstant(start)}`,
          authority,
          role: floorRole,
          slot: 'floor',
          start,
          end,
          facts: { minutes: minutesUp(end - start), required: 1, actual: 0 },
        }),
      )
    })
    return { findings }
  },

  explain({ minutes }, { finding, zone, authority }) {
    return (
      `No AMHP covers ${authority(finding.authority)} from ${spanText(zone, finding)}, ${durationText(Number(minutes))}, ` +
      'and no other service has agreed to. The duty needs one at all times.'
    )
  },
})
