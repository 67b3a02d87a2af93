import type { Db } from '@amhp/db/open.ts'
import { parameter, prepared } from '@amhp/db/prepared.ts'
import { accounts, amhps, rotas } from '@amhp/db/schema/index.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { and, asc, desc, eq, gt, inArray, lt, sql } from 'drizzle-orm'

const rotaColumns = {
  id: rotas.id,
  name: rotas.name,
  from: rotas.from,
  to: rotas.to,
  ownerId: rotas.ownerId,
  ownerName: accounts.name,
  version: rotas.version,
}
export type RotaRow = Awaited<ReturnType<typeof listRotaRows>>[number]

const rotasWithOwner = (q: Db) =>
  q
    .select(rotaColumns)
    .from(rotas)
    .innerJoin(accounts, and(eq(accounts.serviceId, rotas.serviceId), eq(accounts.id, rotas.ownerId)))

/** The rotas of a service, newest first. */
export async function listRotaRows(q: Db, serviceId: string) {
  return await rotasWithOwner(q).where(eq(rotas.serviceId, serviceId)).orderBy(desc(rotas.from))
}

/** The rotas that overlap some days, earliest first. */
export async function rotasOverlapping(q: Db, serviceId: string, { from, to }: { from: LocalDate; to: LocalDate }) {
  return await rotasWithOwner(q)
    .where(and(eq(rotas.serviceId, serviceId), lt(rotas.from, to), gt(rotas.to, from)))
    .orderBy(asc(rotas.from))
}

export async function rotasById(q: Db, serviceId: string, ids: Iterable<string>): Promise<RotaRow[]> {
  return await rotasWithOwner(q).where(and(eq(rotas.serviceId, serviceId), inArray(rotas.id, [...ids])))
}

export async function findRota(q: Db, serviceId: string, id: string): Promise<RotaRow | undefined> {
  const [row] = await rotasWithOwner(q).where(and(eq(rotas.serviceId, serviceId), eq(rotas.id, id)))
  return row
}

export async function insertRota(q: Db, row: typeof rotas.$inferInsert): Promise<void> {
  await q.insert(rotas).values(row)
}

const addVersion = prepared((q) =>
  q
    .update(rotas)
    .set({ version: sql`${rotas.version} + 1` })
    .where(and(eq(rotas.serviceId, parameter.text('serviceId')), eq(rotas.id, parameter.text('id'))))
    .prepare(),
)

export async function incrementVersion(q: Db, serviceId: string, id: string): Promise<void> {
  await addVersion(q).execute({ serviceId, id })
}

const amhpById = prepared((q) =>
  q
    .select({ id: amhps.id })
    .from(amhps)
    .where(and(eq(amhps.serviceId, parameter.text('serviceId')), eq(amhps.id, parameter.text('id'))))
    .prepare(),
)

/** Those of the ids that are AMHPs of the service. */
export async function knownAmhps(q: Db, serviceId: string, ids: Iterable<string>): Promise<Set<string>> {
  const found = new Set<string>()
  for (const id of ids) if ((await amhpById(q).execute({ serviceId, id })).length > 0) found.add(id)
  return found
}
