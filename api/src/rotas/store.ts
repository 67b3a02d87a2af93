import type { Db } from '@amhp/db/open.ts'
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
import { and, asc, desc, eq, gt, inArray, like, lt, max, min, sql } from 'drizzle-orm'
import type { Planned } from '../shifts/planned.ts'
import type { Change } from './plan-edit.ts'

const chunk = 500

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

export async function rotaPeriods(q: Db, serviceId: string) {
  return await q
    .select({ id: rotas.id, from: rotas.from, to: rotas.to, name: rotas.name, ownerId: rotas.ownerId })
    .from(rotas)
    .where(eq(rotas.serviceId, serviceId))
    .orderBy(asc(rotas.from))
}

/** The first day of the service's first rota. */
export async function firstRotaDay(q: Db, serviceId: string): Promise<LocalDate | undefined> {
  const [row] = await q
    .select({ from: min(rotas.from) })
    .from(rotas)
    .where(eq(rotas.serviceId, serviceId))
  return row?.from ?? undefined
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

export async function countVersion(q: Db, serviceId: string, id: string): Promise<void> {
  await q
    .update(rotas)
    .set({ version: sql`${rotas.version} + 1` })
    .where(and(eq(rotas.serviceId, serviceId), eq(rotas.id, id)))
}

/** The account, if it is one of this service that is a manager and may sign in. */
export async function findManager(q: Db, serviceId: string, id: string) {
  const [row] = await q
    .select({ id: accounts.id, name: accounts.name, roles: accounts.roles, active: accounts.active })
    .from(accounts)
    .where(and(eq(accounts.serviceId, serviceId), eq(accounts.id, id)))
  return row?.active && row.roles.includes('manager') ? row : undefined
}

/** Which of these ids are AMHPs of the service. */
export async function knownAmhps(q: Db, serviceId: string, ids: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>()
  for (let i = 0; i < ids.length; i += chunk)
    for (const { id } of await q
      .select({ id: amhps.id })
      .from(amhps)
      .where(and(eq(amhps.serviceId, serviceId), inArray(amhps.id, ids.slice(i, i + chunk)))))
      found.add(id)
  return found
}

/** Adds to the log of a rota; answers the number of the edit. */
export async function appendEdit(
  q: Db,
  edit: { serviceId: string; rotaId: string; accountId: string; at: Instant; name: string; changes: readonly Change[] },
): Promise<number> {
  const [row] = await q
    .insert(edits)
    .values({
      ...edit,
      changes: edit.changes.map(({ before, after }) => ({ before: logged(before), after: logged(after) })),
    })
    .returning({ number: edits.number })
  return row!.number
}

/** The number of the newest edit of a rota; 0 where there is none. */
export async function newestEdit(q: Db, serviceId: string, rotaId: string): Promise<number> {
  const [row] = await q
    .select({ number: max(edits.number) })
    .from(edits)
    .where(and(eq(edits.serviceId, serviceId), eq(edits.rotaId, rotaId)))
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

/** Kinds of thing that audit entries newer than one are about, oldest first. Every write leaves an entry. */
export async function auditedSince(q: Db, serviceId: string, id: number) {
  return await q
    .select({ id: auditEntries.id, kind: auditEntries.aboutKind })
    .from(auditEntries)
    .where(and(eq(auditEntries.serviceId, serviceId), gt(auditEntries.id, id)))
    .orderBy(asc(auditEntries.id))
}

/** The newest audit entry of a service; 0 where there is none. */
export async function newestEntry(q: Db, serviceId: string): Promise<number> {
  const [row] = await q
    .select({ id: max(auditEntries.id) })
    .from(auditEntries)
    .where(eq(auditEntries.serviceId, serviceId))
  return row?.id ?? 0
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
