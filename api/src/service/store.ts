import { exampleFrom } from '@amhp/db/marks.ts'
import type { Db } from '@amhp/db/open.ts'
import {
  actingFor,
  agreements,
  approvals,
  authorities,
  bandCover,
  dutySlots,
  editionShifts,
  services,
  shiftCodes,
  shifts,
} from '@amhp/db/schema/index.ts'
import type { Service } from '@amhp/shared/contract/service.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { and, asc, count, eq, gt } from 'drizzle-orm'

export type ServiceRow = typeof services.$inferSelect
export type AuthorityRow = typeof authorities.$inferSelect

export async function countServices(q: Db): Promise<number> {
  const [row] = await q.select({ count: count() }).from(services)
  return row?.count ?? 0
}

export async function findService(q: Db, serviceId: string): Promise<ServiceRow | undefined> {
  const [row] = await q.select().from(services).where(eq(services.id, serviceId))
  return row
}

export async function allServices(q: Db): Promise<ServiceRow[]> {
  return await q.select().from(services).orderBy(asc(services.name))
}

export async function insertService(
  q: Db,
  service: { id: string; name: string; timeZone: string; createdAt: Instant },
): Promise<void> {
  await q.insert(services).values({ ...service, retainsByDefault: true })
}

type VersionColumn = Extract<keyof ServiceRow, 'version' | `${string}Version`>

/** Changes the service's name, or the version of one of its lists. */
export async function updateService(
  q: Db,
  serviceId: string,
  values: Partial<Pick<ServiceRow, 'name' | VersionColumn>>,
): Promise<void> {
  await q.update(services).set(values).where(eq(services.id, serviceId))
}

/** A service's authorities, by name. */
export async function authoritiesOf(q: Db, serviceId: string): Promise<AuthorityRow[]> {
  return await q
    .select()
    .from(authorities)
    .where(eq(authorities.serviceId, serviceId))
    .orderBy(asc(authorities.name), asc(authorities.id))
}

/** The service with its authorities. */
export async function describeService(q: Db, serviceId: string): Promise<Service> {
  const { id, name, timeZone, version } = (await findService(q, serviceId))!
  const rows = await authoritiesOf(q, serviceId)
  const listed = (answeredFor: boolean) =>
    rows.filter((row) => row.answeredFor === answeredFor).map(({ id, name, nation }) => ({ id, name, nation }))
  return {
    id,
    name,
    timeZone,
    authorities: listed(true),
    otherAuthorities: listed(false),
    version,
    isExample: (await exampleFrom(q)) !== undefined,
  }
}

export async function insertAuthority(q: Db, row: AuthorityRow): Promise<void> {
  await q.insert(authorities).values(row)
}

export async function updateAuthority(q: Db, { serviceId, id, ...values }: AuthorityRow): Promise<void> {
  await q
    .update(authorities)
    .set(values)
    .where(and(eq(authorities.serviceId, serviceId), eq(authorities.id, id)))
}

export async function deleteAuthority(q: Db, serviceId: string, id: string): Promise<void> {
  await q.delete(authorities).where(and(eq(authorities.serviceId, serviceId), eq(authorities.id, id)))
}

/** Ids of authorities in the duty pattern: bands, one-off slots and agreements. */
export async function authoritiesInPattern(q: Db, serviceId: string): Promise<Set<string>> {
  const agreed = await q
    .selectDistinct({ id: agreements.authorityId })
    .from(agreements)
    .where(eq(agreements.serviceId, serviceId))
  const used = new Set(agreed.map(({ id }) => id))
  for (const table of [bandCover, dutySlots] as const) {
    const rows = await q.select({ ids: table.authorities }).from(table).where(eq(table.serviceId, serviceId))
    for (const { ids } of rows) for (const id of ids ?? []) used.add(id)
  }
  return used
}

/** Ids of authorities in approvals, agreements to act, or the duty pattern. */
export async function authoritiesInUse(q: Db, serviceId: string): Promise<Set<string>> {
  const used = await authoritiesInPattern(q, serviceId)
  for (const table of [approvals, actingFor] as const) {
    const rows = await q.selectDistinct({ id: table.authorityId }).from(table).where(eq(table.serviceId, serviceId))
    for (const { id } of rows) used.add(id)
  }
  return used
}

/** Ids of authorities that any shift or code has named, past shifts and codes off the list too. */
export async function authoritiesEverOnDuty(q: Db, serviceId: string): Promise<Set<string>> {
  const used = new Set<string>()
  for (const table of [shifts, editionShifts, shiftCodes] as const) {
    const rows = await q.selectDistinct({ ids: table.authorities }).from(table).where(eq(table.serviceId, serviceId))
    for (const { ids } of rows) for (const id of ids ?? []) used.add(id)
  }
  return used
}

/** Ids of authorities that a code in use names, or a draft shift that ends after a moment. */
export async function authoritiesOnDutyFrom(q: Db, serviceId: string, now: Instant): Promise<Set<string>> {
  const coming = await q
    .selectDistinct({ ids: shifts.authorities })
    .from(shifts)
    .where(and(eq(shifts.serviceId, serviceId), gt(shifts.end, now)))
  const codes = await q
    .select({ ids: shiftCodes.authorities })
    .from(shiftCodes)
    .where(and(eq(shiftCodes.serviceId, serviceId), eq(shiftCodes.retired, false)))
  return new Set([...coming, ...codes].flatMap(({ ids }) => ids ?? []))
}
