import type { coverShift } from '@amhp/shared/contract/cover.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import type * as z from 'zod/mini'
import type { PublishedWorld } from '../rota-document/published-world.ts'

/** Published shifts behind numbers, with the names of who works them, in order of start. */
export function describeCoverShifts(
  { shifts, standing }: PublishedWorld,
  wanted: (shift: PlannedShift) => boolean,
): z.output<typeof coverShift>[] {
  const names = new Map(standing.people.map(({ amhp, name }) => [amhp, name]))
  return shifts.filter(wanted).map(({ id, amhp, role, start, end }) => ({
    id,
    amhp,
    name: names.get(amhp) ?? amhp,
    role,
    start,
    end,
  }))
}
