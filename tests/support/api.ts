import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addSession } from '@amhp/api/accounts/session-store.ts'
import { insertAccount } from '@amhp/api/accounts/store.ts'
import { buildApp } from '@amhp/api/app.ts'
import type { Clock } from '@amhp/api/clock.ts'
import { type Config, readConfig } from '@amhp/api/config.ts'
import { newId } from '@amhp/api/http/new-id.ts'
import { hashToken, newToken } from '@amhp/api/http/token.ts'
import { insertAuthority, insertService } from '@amhp/api/service/store.ts'
import { openStore, type Store } from '@amhp/db/open.ts'
import type { AccountRole, Asked, Endpoint, Reply } from '@amhp/shared/contract/endpoint.ts'
import type { ProblemBody, ProblemCode } from '@amhp/shared/contract/problems.ts'
import { type Instant, instantOf, parseInstant } from '@amhp/shared/time/instant.ts'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { onTestFinished } from 'vitest'

/** A clock that stands still until a test moves it. Monday 30 November 2026, 09:00 in England. */
export class TestClock implements Clock {
  #now = parseInstant('2026-11-30T09:00:00Z')!

  now(): Instant {
    return this.#now
  }

  set(text: string): void {
    this.#now = parseInstant(text)!
  }

  advance(milliseconds: number): void {
    this.#now = instantOf(this.#now + milliseconds)
  }
}

/** What came back: `value` when it was done, `problem` when it was refused. */
export interface Answered<E extends Endpoint> {
  readonly status: number
  readonly value: Reply<E>
  readonly problem: ProblemBody
  readonly headers: LightMyRequestResponse['headers']
}

export class Refused extends Error {
  readonly problem: ProblemBody
  constructor(endpoint: Endpoint, problem: ProblemBody) {
    super(`${endpoint.method} ${endpoint.path}: ${JSON.stringify(problem)}`)
    this.problem = problem
  }
}

/** Someone who asks the API: signed in with a session, or nobody. */
export class Asker {
  readonly #app: FastifyInstance
  readonly cookie: string | undefined
  readonly accountId: string | undefined
  readonly serviceId: string | undefined

  constructor(app: FastifyInstance, as?: { cookie: string; accountId: string; serviceId: string }) {
    this.#app = app
    this.cookie = as?.cookie
    this.accountId = as?.accountId
    this.serviceId = as?.serviceId
  }

  /** Asks, whatever the answer. `asked` is not typed here, so that tests can send what they should not. */
  async try<E extends Endpoint>(endpoint: E, asked: unknown = {}): Promise<Answered<E>> {
    const { params = {}, query = {}, body } = asked as { params?: object; query?: object; body?: unknown }
    let path: string = endpoint.path
    for (const [name, value] of Object.entries(params))
      path = path.replace(`:${name}`, encodeURIComponent(String(value)))
    const reply = await this.#app.inject({
      method: endpoint.method,
      url: path,
      query: Object.fromEntries(Object.entries(query).map(([key, value]) => [key, String(value)])),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie ? { cookie: this.cookie } : {}),
      },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const value = reply.body === '' ? undefined : reply.json()
    return { status: reply.statusCode, value, problem: value, headers: reply.headers }
  }

  /** Asks and gives the reply; throws Refused when it was not done. */
  async ask<E extends Endpoint>(endpoint: E, asked: Asked<E>): Promise<Reply<E>> {
    const { status, value, problem } = await this.try(endpoint, asked)
    if (status !== 200) throw new Refused(endpoint, problem)
    return value
  }

  /** Asks and gives the code of the problem; throws when it was done after all. */
  async refused<E extends Endpoint>(endpoint: E, asked: unknown): Promise<ProblemCode> {
    const { status, problem } = await this.try(endpoint, asked)
    if (status === 200) throw new Error(`${endpoint.method} ${endpoint.path} was done`)
    return problem.code
  }
}

export interface TestApi {
  readonly app: FastifyInstance
  readonly store: Store
  readonly clock: TestClock
  readonly config: Config
  readonly nobody: Asker
  /** Makes an account with these roles and a session for it, without a password. */
  signIn(roles: readonly AccountRole[], options?: { serviceId?: string; amhp?: string; name?: string }): Promise<Asker>
}

export const testServiceId = 'harbour'

/** A service with two English authorities it answers for (`<id>-north`, `<id>-south`) and one more (`<id>-other`). */
export async function makeService(store: Store, id: string, clock: Clock): Promise<void> {
  await store.tx(async (q) => {
    await insertService(q, { id, name: `Service ${id}`, timeZone: 'Europe/London', createdAt: clock.now() })
    for (const [name, answeredFor] of [
      ['north', true],
      ['south', true],
      ['other', false],
    ] as const)
      await insertAuthority(q, {
        serviceId: id,
        id: `${id}-${name}`,
        name: `${id} ${name}`,
        nation: 'england',
        answeredFor,
      })
  })
}

/**
 * The API on a new database that holds one service, `harbour`. Closed and removed when the test (or `beforeAll`'s file,
 * with `close`) is finished. Rate limits are off unless asked for.
 */
export async function testApi(
  env: Record<string, string> = {},
  keep = false,
): Promise<TestApi & { close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'amhp-api-'))
  const store = await openStore(join(folder, 'rota.sqlite'))
  const clock = new TestClock()
  const config = readConfig({ RATE_LIMITS: 'off', DATABASE_URL: store.file, ...env })
  const app = await buildApp({ store, clock, config })
  await makeService(store, testServiceId, clock)
  const close = async () => {
    await app.close()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
  if (!keep) onTestFinished(close)
  const signIn: TestApi['signIn'] = async (roles, options = {}) => {
    const { serviceId = testServiceId, amhp = null, name = roles.join(' and ') } = options
    const accountId = newId()
    const token = newToken()
    await store.tx(async (q) => {
      await insertAccount(q, serviceId, {
        id: accountId,
        name,
        email: `${accountId.toLowerCase()}@example.gov.uk`,
        roles: [...roles],
        amhpId: amhp,
      })
      await addSession(q, serviceId, { id: newId(), tokenHash: hashToken(token), accountId, at: clock.now() })
    })
    const name_ = config.publicUrl?.protocol === 'https:' ? '__Host-rota' : 'rota'
    return new Asker(app, { cookie: `${name_}=${token}`, accountId, serviceId })
  }
  return { app, store, clock, config, nobody: new Asker(app), signIn, close }
}
