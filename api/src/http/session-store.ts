import type { Db } from '@amhp/db/open.ts'
import { parameter, prepared } from '@amhp/db/prepared.ts'
import { accounts, services, sessions } from '@amhp/db/schema/index.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { and, desc, eq, inArray, isNotNull, lt, ne, or } from 'drizzle-orm'

export type SessionRow = typeof sessions.$inferSelect

const sessionColumns = {
  sessionId: sessions.id,
  createdAt: sessions.createdAt,
  lastUsedAt: sessions.lastUsedAt,
  passwordAt: sessions.passwordAt,
}
const accountColumns = {
  id: accounts.id,
  name: accounts.name,
  email: accounts.email,
  roles: accounts.roles,
  amhp: accounts.amhpId,
  active: accounts.active,
  hasPassword: isNotNull(accounts.passwordHash).mapWith(Boolean),
  serviceId: services.id,
  serviceName: services.name,
  timeZone: services.timeZone,
}

const byToken = prepared((q) =>
  q
    .select({ ...sessionColumns, ...accountColumns })
    .from(sessions)
    .innerJoin(accounts, and(eq(accounts.serviceId, sessions.serviceId), eq(accounts.id, sessions.accountId)))
    .innerJoin(services, eq(services.id, sessions.serviceId))
    .where(eq(sessions.tokenHash, parameter.text('tokenHash')))
    .prepare(),
)

/** The session of a token, with its account and service. The service is not known beforehand. */
export async function findSession(q: Db, tokenHash: string) {
  const [row] = await byToken(q).execute({ tokenHash })
  return row
}

/** A session that is not saved, with its account and service as they are. */
export async function completeSession(
  q: Db,
  { id: sessionId, createdAt, lastUsedAt, passwordAt, serviceId, accountId }: SessionRow,
) {
  const [account] = await q
    .select(accountColumns)
    .from(accounts)
    .innerJoin(services, eq(services.id, accounts.serviceId))
    .where(and(eq(accounts.serviceId, serviceId), eq(accounts.id, accountId)))
  return account && { sessionId, createdAt, lastUsedAt, passwordAt, ...account }
}

export async function addSession(q: Db, session: SessionRow): Promise<void> {
  await q.insert(sessions).values(session)
}

export async function sessionsOf(q: Db, serviceId: string, accountId: string) {
  const { id, device, createdAt, lastUsedAt } = sessions
  return await q
    .select({ id, device, createdAt, lastUsedAt })
    .from(sessions)
    .where(and(eq(sessions.serviceId, serviceId), eq(sessions.accountId, accountId)))
    .orderBy(desc(lastUsedAt), desc(createdAt), desc(id))
}

/** Ends all but the newest sessions of an account. */
export async function endOldestSessions(q: Db, serviceId: string, accountId: string, kept: number): Promise<void> {
  const oldest = await q
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.serviceId, serviceId), eq(sessions.accountId, accountId)))
    .orderBy(desc(sessions.createdAt), desc(sessions.id))
    .limit(1000)
    .offset(kept)
  const ids = oldest.map(({ id }) => id)
  if (ids.length > 0) await q.delete(sessions).where(and(eq(sessions.serviceId, serviceId), inArray(sessions.id, ids)))
}

/** Gives a session another token: the earlier one stops working. */
export async function rotateToken(
  q: Db,
  serviceId: string,
  sessionId: string,
  { tokenHash, at }: { tokenHash: string; at: Instant },
): Promise<void> {
  await q
    .update(sessions)
    .set({ tokenHash, passwordAt: at })
    .where(and(eq(sessions.serviceId, serviceId), eq(sessions.id, sessionId)))
}

export async function touchSession(q: Db, serviceId: string, sessionId: string, at: Instant): Promise<void> {
  await q
    .update(sessions)
    .set({ lastUsedAt: at })
    .where(and(eq(sessions.serviceId, serviceId), eq(sessions.id, sessionId)))
}

export async function endSession(q: Db, serviceId: string, sessionId: string): Promise<void> {
  await q.delete(sessions).where(and(eq(sessions.serviceId, serviceId), eq(sessions.id, sessionId)))
}

/** Ends an account's sessions, except `keep`. */
export async function endSessionsOf(q: Db, serviceId: string, accountId: string, keep?: string): Promise<number> {
  const ofAccount = and(eq(sessions.serviceId, serviceId), eq(sessions.accountId, accountId))
  const ended = await q
    .delete(sessions)
    .where(keep === undefined ? ofAccount : and(ofAccount, ne(sessions.id, keep)))
    .returning({ id: sessions.id })
  return ended.length
}

/** Notes that the password was typed in a session. */
export async function notePassword(q: Db, serviceId: string, sessionId: string, at: Instant): Promise<void> {
  await q
    .update(sessions)
    .set({ passwordAt: at })
    .where(and(eq(sessions.serviceId, serviceId), eq(sessions.id, sessionId)))
}

/** Ends the service's sessions that were last used, or begun, before these moments. */
export async function endSessionsBefore(
  q: Db,
  serviceId: string,
  { used, begun }: { used: Instant; begun: Instant },
): Promise<void> {
  const isOver = or(lt(sessions.lastUsedAt, used), lt(sessions.createdAt, begun))
  await q.delete(sessions).where(and(eq(sessions.serviceId, serviceId), isOver))
}
