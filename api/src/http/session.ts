import type { Db } from '@amhp/db/open.ts'
import { type AccountRole, planningRoles } from '@amhp/shared/contract/endpoint.ts'
import { dayLength, hour, type Instant, minute } from '@amhp/shared/time/instant.ts'
import { type Zone, zoneOf } from '@amhp/shared/time/zone.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Config, isSecure } from '../config.ts'
import type { Dependencies } from './dependencies.ts'
import { completeSession, findSession, touchSession } from './session-store.ts'
import { hashToken } from './token.ts'
import type { UnsavedSessions } from './unsaved-sessions.ts'

/** The account that sent a request, with its service. Every query of a use case is limited to `serviceId`. */
export interface Caller {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly AccountRole[]
  /** The AMHP this account belongs to, if any. */
  readonly amhp: string | null
  readonly serviceId: string
  readonly service: { readonly id: string; readonly name: string; readonly timeZone: string }
  readonly zone: Zone
  readonly sessionId: string
  /** False for an example account that anyone may sign in to: there is no password to ask for. */
  readonly hasPassword: boolean
  /** When the password was last typed in this session. */
  readonly passwordAt: Instant | null
}

export const amhpIdleLimit = 30 * dayLength
export const managerIdleLimit = 12 * hour

const mayPlan = (roles: readonly AccountRole[]) => planningRoles.some((role) => roles.includes(role))

interface SessionTimes {
  readonly createdAt: Instant
  readonly lastUsedAt: Instant
}

/** Whether a session has ended: unused for too long, or begun too long ago however much it is used. */
export function isOver(
  { createdAt, lastUsedAt }: SessionTimes,
  roles: readonly AccountRole[],
  { config, clock }: Pick<Dependencies, 'config' | 'clock'>,
): boolean {
  const now = clock.latest()
  const [idle, days] = mayPlan(roles)
    ? [managerIdleLimit, config.sessionDays.planning]
    : [amhpIdleLimit, config.sessionDays.amhp]
  return now - lastUsedAt > idle || now - createdAt > days * dayLength
}

export const cookieName = (config: Config) => (isSecure(config) ? '__Host-rota' : 'rota')

export function setCookie(reply: FastifyReply, config: Config, token: string): void {
  reply.setCookie(cookieName(config), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure(config),
    maxAge: amhpIdleLimit / 1000,
  })
}

export function clearCookie(reply: FastifyReply, config: Config): void {
  reply.clearCookie(cookieName(config), { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure(config) })
}

type SessionDependencies = Pick<Dependencies, 'config' | 'clock'>

/** The session of a token, with its account; null when signed out, deactivated or idle for too long. */
async function findOpen(q: Db, tokenHash: string, dependencies: SessionDependencies, unsaved: UnsavedSessions) {
  const kept = unsaved.find(tokenHash)
  const row = await (kept ? completeSession(q, kept) : findSession(q, tokenHash))
  if (!row?.active || unsaved.hasEnded(row.sessionId)) return null
  return isOver(row, row.roles, dependencies) ? null : row
}

type OpenSession = NonNullable<Awaited<ReturnType<typeof findOpen>>>

function callerOf({ serviceName, timeZone, active: _, createdAt: __, lastUsedAt: ___, ...row }: OpenSession): Caller {
  return { ...row, service: { id: row.serviceId, name: serviceName, timeZone }, zone: zoneOf(timeZone) }
}

/** The account of a request; null when signed out, deactivated or idle for too long. */
export async function readSession(
  { store, clock, config }: Dependencies,
  unsaved: UnsavedSessions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Caller | null> {
  const token = request.cookies[cookieName(config)]
  if (!token) return null
  await unsaved.flush()
  const tokenHash = hashToken(token)
  const row = await findOpen(store.read, tokenHash, { clock, config }, unsaved)
  if (!row) return null
  const now = clock.latest()
  if (now - row.lastUsedAt >= minute) {
    unsaved.touch(tokenHash, now)
    await touch(store, row.serviceId, row.sessionId, now)
    setCookie(reply, config, token)
  }
  return callerOf(row)
}

/** As `readSession`, later in the same request. */
export async function readSessionAgain(
  q: Db,
  dependencies: SessionDependencies,
  unsaved: UnsavedSessions,
  request: FastifyRequest,
): Promise<Caller | null> {
  const token = request.cookies[cookieName(dependencies.config)]
  const row = token ? await findOpen(q, hashToken(token), dependencies, unsaved) : null
  return row && callerOf(row)
}

async function touch(store: Dependencies['store'], serviceId: string, sessionId: string, now: Instant) {
  try {
    await store.tx((q) => touchSession(q, serviceId, sessionId, now))
  } catch {
    // Reading still works on a full or read-only database: only the time of last use is lost.
  }
}
