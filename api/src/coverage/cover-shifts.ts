import type { coverShift } from '@amhp/shared/contract/cover.ts'
import { formatInstant } from '@amhp/shared/time/instant.ts'
import type { z } from 'zod'
import type { PublishedWorld } from '../rota-document/published-world.ts'
import type { Planned } from '../shifts/planned.ts'

/** Published shifts behind numbers, with the names of who works them, in order of start. */
export function describeCoverShifts(
  { shifts, standing }: PublishedWorld,
  wanted: (shift: Planned) => boolean,
): z.output<typeof coverShift>[] {
  const names = new Map(standing.people.map(({ amhp, name }) => [amhp, name]))
  return shifts.filter(wanted).map(({ id, amhp, role, start, end }) => ({
    id,
    amhp,
    name: names.get(amhp) ?? amhp,
    role,
    start: formatInstant(start),
    end: formatInstant(end),
  }))
}
