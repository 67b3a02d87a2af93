import type { Db } from '@amhp/db/open.ts'
import { parameter, prepared } from '@amhp/db/prepared.ts'
import { accounts, services, sessions } from '@amhp/db/schema/index.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { and, eq, lt, ne } from 'drizzle-orm'

const byToken = prepared((q) =>
  q
    .select({
      sessionId: sessions.id,
      lastUsedAt: sessions.lastUsedAt,
      id: accounts.id,
      name: accounts.name,
      email: accounts.email,
      roles: accounts.roles,
      amhp: accounts.amhpId,
      active: accounts.active,
      serviceId: services.id,
      serviceName: services.name,
      timeZone: services.timeZone,
    })
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

export async function addSession(
  q: Db,
  serviceId: string,
  session: { id: string; tokenHash: string; accountId: string; at: Instant },
): Promise<void> {
  const { id, tokenHash, accountId, at } = session
  await q.insert(sessions).values({ serviceId, id, tokenHash, accountId, createdAt: at, lastUsedAt: at })
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
export async function endSessionsOf(q: Db, serviceId: string, accountId: string, keep?: string): Promise<void> {
  const ofAccount = and(eq(sessions.serviceId, serviceId), eq(sessions.accountId, accountId))
  await q.delete(sessions).where(keep === undefined ? ofAccount : and(ofAccount, ne(sessions.id, keep)))
}

/** Ends the service's sessions that have not been used since that moment. */
export async function endSessionsUnusedSince(q: Db, serviceId: string, since: Instant): Promise<void> {
  await q.delete(sessions).where(and(eq(sessions.serviceId, serviceId), lt(sessions.lastUsedAt, since)))
}
