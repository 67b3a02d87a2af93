import type { Db } from '@amhp/db/open.ts'
import { prepared } from '@amhp/db/prepared.ts'
import {
  accounts,
  amhps,
  auditEntries,
  editions,
  edits,
  type LoggedChange,
  rotas,
  shiftCodes,
} from '@amhp/db/schema/index.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { and, asc, desc, eq, gt, inArray, like, lt, max, sql } from 'drizzle-orm'
import type { Planned } from '../shifts/planned.ts'
import type { Change } from './plan-edit.ts'

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

/** The rotas that hold any of some days, earliest first. */
export async function rotasMeeting(q: Db, serviceId: string, { from, to }: { from: LocalDate; to: LocalDate }) {
  return await rotasWithOwner(q)
    .where(and(eq(rotas.serviceId, serviceId), lt(rotas.from, to), gt(rotas.to, from)))
    .orderBy(asc(rotas.from))
}

export async function findRota(q: Db, serviceId: string, id: string): Promise<RotaRow | undefined> {
  const [row] = await rotasWithOwner(q).where(and(eq(rotas.serviceId, serviceId), eq(rotas.id, id)))
  return row
}

const periods = prepared((q) =>
  q
    .select({ id: rotas.id, from: rotas.from, to: rotas.to, name: rotas.name, ownerId: rotas.ownerId })
    .from(rotas)
    .where(eq(rotas.serviceId, sql.placeholder('serviceId')))
    .orderBy(asc(rotas.from))
    .prepare(),
)

/** The rotas of a service by their days, earliest first. */
export const rotaPeriods = (q: Db, serviceId: string) => periods(q).execute({ serviceId })

/** The first day of the service's first rota. */
export async function firstRotaDay(q: Db, serviceId: string): Promise<LocalDate | undefined> {
  return (await rotaPeriods(q, serviceId))[0]?.from
}

export async function insertRota(q: Db, row: typeof rotas.$inferInsert): Promise<void> {
  await q.insert(rotas).values(row)
}

/** Changes name and owner and counts one version on. */
export async function updateRota(
  q: Db,
  serviceId: string,
  id: string,
  set: { name: string; ownerId: string },
): Promise<void> {
  await q
    .update(rotas)
    .set({ ...set, version: sql`${rotas.version} + 1` })
    .where(and(eq(rotas.serviceId, serviceId), eq(rotas.id, id)))
}

const addVersion = prepared((q) =>
  q
    .update(rotas)
    .set({ version: sql`${rotas.version} + 1` })
    .where(and(eq(rotas.serviceId, sql.placeholder('serviceId')), eq(rotas.id, sql.placeholder('id'))))
    .prepare(),
)

export async function countVersion(q: Db, serviceId: string, id: string): Promise<void> {
  await addVersion(q).execute({ serviceId, id })
}

/** The account, if it is one of this service that is a manager and may sign in. */
export async function findManager(q: Db, serviceId: string, id: string) {
  const [row] = await q
    .select({ id: accounts.id, name: accounts.name, roles: accounts.roles, active: accounts.active })
    .from(accounts)
    .where(and(eq(accounts.serviceId, serviceId), eq(accounts.id, id)))
  return row?.active && row.roles.includes('manager') ? row : undefined
}

const amhpById = prepared((q) =>
  q
    .select({ id: amhps.id })
    .from(amhps)
    .where(and(eq(amhps.serviceId, sql.placeholder('serviceId')), eq(amhps.id, sql.placeholder('id'))))
    .prepare(),
)

/** Which of these ids are AMHPs of the service. */
export async function knownAmhps(q: Db, serviceId: string, ids: Iterable<string>): Promise<Set<string>> {
  const found = new Set<string>()
  for (const id of ids) if ((await amhpById(q).execute({ serviceId, id })).length > 0) found.add(id)
  return found
}

const insertEdit = prepared((q) =>
  q
    .insert(edits)
    .values({
      serviceId: sql.placeholder('serviceId'),
      rotaId: sql.placeholder('rotaId'),
      accountId: sql.placeholder('accountId'),
      at: sql.placeholder('at'),
      name: sql.placeholder('name'),
      changes: sql.placeholder('changes'),
    })
    .returning({ number: edits.number })
    .prepare(),
)

/** Adds to the log of a rota; answers the number of the edit. */
export async function appendEdit(
  q: Db,
  edit: { serviceId: string; rotaId: string; accountId: string; at: Instant; name: string; changes: readonly Change[] },
): Promise<number> {
  const changes = edit.changes.map(({ before, after }) => ({ before: logged(before), after: logged(after) }))
  const [row] = await insertEdit(q).execute({ ...edit, changes })
  return row!.number
}

const newestOfRota = prepared((q) =>
  q
    .select({ number: max(edits.number) })
    .from(edits)
    .where(and(eq(edits.serviceId, sql.placeholder('serviceId')), eq(edits.rotaId, sql.placeholder('rotaId'))))
    .prepare(),
)

/** The number of the newest edit of a rota; 0 where there is none. */
export async function newestEdit(q: Db, serviceId: string, rotaId: string): Promise<number> {
  const [row] = await newestOfRota(q).execute({ serviceId, rotaId })
  return row?.number ?? 0
}

/** Every edit that names a shift, oldest first. */
export async function editsNaming(q: Db, serviceId: string, shiftId: string) {
  // The log is read as text so that any engine can do it; what only looks like the id is left out by the caller.
  const quoted = `%"id":${JSON.stringify(shiftId).replaceAll(/[\\%_]/g, (c) => `\\${c}`)}%`
  return await q
    .select({
      number: edits.number,
      rota: edits.rotaId,
      at: edits.at,
      name: edits.name,
      changes: edits.changes,
      byId: accounts.id,
      byName: accounts.name,
    })
    .from(edits)
    .innerJoin(accounts, and(eq(accounts.serviceId, edits.serviceId), eq(accounts.id, edits.accountId)))
    .where(and(eq(edits.serviceId, serviceId), like(edits.changes, sql`${quoted} escape '\\'`)))
    .orderBy(asc(edits.number))
}

const entriesSince = prepared((q) =>
  q
    .select({ id: auditEntries.id, kind: auditEntries.aboutKind })
    .from(auditEntries)
    .where(and(eq(auditEntries.serviceId, sql.placeholder('serviceId')), gt(auditEntries.id, sql.placeholder('id'))))
    .orderBy(asc(auditEntries.id))
    .prepare(),
)

/** Kinds of thing that audit entries newer than one are about, oldest first. Every write leaves an entry. */
export const auditedSince = (q: Db, serviceId: string, id: number) => entriesSince(q).execute({ serviceId, id })

const lastEntry = prepared((q) =>
  q
    .select({ id: max(auditEntries.id) })
    .from(auditEntries)
    .where(eq(auditEntries.serviceId, sql.placeholder('serviceId')))
    .prepare(),
)

/** The newest audit entry of a service; 0 where there is none. */
export async function newestEntry(q: Db, serviceId: string): Promise<number> {
  return (await lastEntry(q).execute({ serviceId }))[0]?.id ?? 0
}

const logged = (shift: Planned | null): LoggedChange['before'] =>
  shift && {
    id: shift.id,
    amhpId: shift.amhp,
    role: shift.role,
    kind: shift.kind,
    start: shift.start,
    end: shift.end,
    code: shift.code,
    shareable: shift.shareable,
  }

export const unlogged = (shift: NonNullable<LoggedChange['before']>): Planned => ({
  id: shift.id,
  amhp: shift.amhpId,
  role: shift.role,
  kind: shift.kind,
  start: shift.start,
  end: shift.end,
  code: shift.code,
  shareable: shift.shareable,
})

/** When each rota was last published, and up to which edit. */
export async function editionFacts(q: Db, serviceId: string, ids: readonly string[]) {
  if (ids.length === 0) return []
  return await q
    .select({
      id: editions.id,
      rota: editions.rotaId,
      number: editions.number,
      publishedAt: editions.publishedAt,
      edit: editions.editNumber,
    })
    .from(editions)
    .where(and(eq(editions.serviceId, serviceId), inArray(editions.id, [...ids])))
}

/** The service's shift codes, in its own order. */
export async function shiftCodeRows(q: Db, serviceId: string) {
  return await q
    .select({
      code: shiftCodes.code,
      name: shiftCodes.name,
      start: shiftCodes.start,
      end: shiftCodes.end,
      kind: shiftCodes.kind,
      role: shiftCodes.role,
      colour: shiftCodes.colour,
      shareable: shiftCodes.shareable,
    })
    .from(shiftCodes)
    .where(eq(shiftCodes.serviceId, serviceId))
    .orderBy(asc(shiftCodes.position))
}
