import type { Db } from '@amhp/db/open.ts'
import type { Fault } from '@amhp/shared/contract/problems.ts'
import { authoritiesOf } from './store.ts'

/** The ids of the authorities whose duty the service answers for. */
export async function answeredForIds(q: Db, serviceId: string): Promise<Set<string>> {
  const all = await authoritiesOf(q, serviceId)
  return new Set(all.filter(({ answeredFor }) => answeredFor).map(({ id }) => id))
}

export const notAnsweredFor = (id: string): string =>
  `The service covers no authority with the id ${id}; choose one of its own`

/** A fault for each authority that is not one of them. */
export const authorityFaults = (
  ids: readonly string[] | null | undefined,
  answeredFor: ReadonlySet<string>,
  pathOf: (i: number) => string,
): Fault[] =>
  (ids ?? []).flatMap((id, i) => (answeredFor.has(id) ? [] : [{ path: pathOf(i), message: notAnsweredFor(id) }]))
