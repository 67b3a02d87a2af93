import { z } from 'zod'
import { formatInstant } from '../time/instant.ts'
import { type Span, subtract } from '../time/span.ts'
import { durationText, spanText } from '../time/wording.ts'
import type { FloorCover } from './check/reply.ts'
import { piecesOf } from './prepare/cover.ts'
import { minutesUp } from './prepare/minutes.ts'
import type { Prepared } from './prepare/prepare.ts'
import { aboutCover, rule } from './rule.ts'

export const floorRole = 'amhp'

/** The parts of the period in which no AMHP covers the floor for an authority. */
function uncovered({ cover, period }: Prepared, authority: string): readonly Span[] {
  const steps = cover(authority, floorRole)
  // Asked twice of each authority, and authorities often share their cover.
  steps.open ??= piecesOf(steps, period.start, period.end, (actual) => actual === 0)
  return steps.open
}

const total = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span.end - span.start, 0)

/** How far each authority's floor is covered, in whole minutes: by AMHPs, otherwise by another service, or not at all. */
export function floorCover(prepared: Prepared): FloorCover[] {
  const { period, authorities } = prepared
  return authorities.own.map((authority) => {
    const without = uncovered(prepared, authority)
    const held = prepared.heldElsewhere(authority)
    const gap = total(without.flatMap((span) => subtract(span, held)))
    const all = period.end - period.start
    return {
      authority,
      floorMinutes: minutesUp(all),
      coveredMinutes: minutesUp(all - total(without)),
      coveredElsewhereMinutes: minutesUp(total(without) - gap),
      gapMinutes: minutesUp(gap),
    }
  })
}

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
