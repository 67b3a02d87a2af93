import type { coverShift } from '@amhp/shared/contract/cover.ts'
import type * as z from 'zod/mini'
import type { PublishedRotas } from '../rota-document/published-rotas.ts'

/** The published shifts behind some numbers, with the names of their AMHPs, in order of start. */
export function describeShiftsBehind(
  { shifts, reference }: PublishedRotas,
  ids: ReadonlySet<string>,
): z.output<typeof coverShift>[] {
  const names = new Map(reference.register.map(({ id, name }) => [id, name]))
  return shifts
    .filter(({ id }) => ids.has(id))
    .map(({ id, amhp, role, start, end }) => ({ id, amhp, name: names.get(amhp) ?? amhp, role, start, end }))
}
