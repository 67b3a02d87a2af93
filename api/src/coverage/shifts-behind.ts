import type { coverShift } from '@amhp/shared/contract/cover.ts'
import type * as z from 'zod/mini'
import type { PublishedWorld } from '../rota-document/published-world.ts'

/** The published shifts behind numbers, with the names of who works them, in order of start. */
export function describeShiftsBehind(
  { shifts, standing }: PublishedWorld,
  ids: ReadonlySet<string>,
): z.output<typeof coverShift>[] {
  const names = new Map(standing.people.map(({ amhp, name }) => [amhp, name]))
  return shifts
    .filter(({ id }) => ids.has(id))
    .map(({ id, amhp, role, start, end }) => ({ id, amhp, name: names.get(amhp) ?? amhp, role, start, end }))
}
