import { buildApp } from '@amhp/api/app.ts'
import { SteadyClock } from '@amhp/api/clock.ts'
import { type Config, readConfig } from '@amhp/api/config.ts'
import { cookieName } from '@amhp/api/http/session.ts'
import type { Store } from '@amhp/db/open.ts'
import type { AccountRole, AskedText, Endpoint, ReplyText } from '@amhp/shared/contract/endpoint.ts'
import type { ProblemBody, ProblemCode } from '@amhp/shared/contract/problems.ts'
import { parseInstant } from '@amhp/shared/time/instant.ts'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { onTestFinished } from 'vitest'
import type { SmallService } from '../services/small-service.ts'
import { addTwoServices, smallNow } from '../services/two-services.ts'
import { fillOnce, openCopy } from './database.ts'
import { openSession } from './session.ts'

/** A fake clock: Monday 30 November 2026, 10:00 in England, during a published shift, until a test moves it. */
export class TestClock extends SteadyClock {
  #now: number
  #elapsed = 0

  constructor() {
    super(
      () => this.#now,
      () => this.#elapsed,
    )
    this.#now = smallNow
  }

  /** Sets the wall clock alone. */
  set(text: string): void {
    this.#now = parseInstant(text)!
  }

  /** Lets time pass. */
  advance(milliseconds: number): void {
    this.#now += milliseconds
    this.#elapsed += milliseconds
  }
}

/** A reply: `value` on success, `problem` on refusal. */
export interface Answered<E extends Endpoint> {
  readonly status: number
  readonly value: ReplyText<E>
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

/** A client of the API, signed in or not. */
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

  /** Sends a request, whatever the reply. `asked` is untyped, so that tests can send invalid requests. */
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
    const isJson = /^application\/(problem\+)?json/.test(String(reply.headers['content-type']))
    const value = isJson ? reply.json() : reply.body || undefined
    return { status: reply.statusCode, value, problem: value, headers: reply.headers }
  }

  /** Sends a request; throws Refused unless it succeeds. */
  async ask<E extends Endpoint>(endpoint: E, asked: AskedText<E>): Promise<ReplyText<E>> {
    const { status, value, problem } = await this.try(endpoint, asked)
    if (status !== 200) throw new Refused(endpoint, problem)
    return value
  }

  /** Sends a request that must be refused; gives the problem's code. */
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
  /** Security events as they are written to standard output. */
  readonly eventLines: readonly string[]
  /** Two separate services with data of every kind. */
  readonly north: SmallService
  readonly south: SmallService
  readonly nobody: Asker
  /** Signs in without a password, by default to the service `north`. */
  signIn(role: AccountRole | 'everything', service?: SmallService): Promise<Asker>
  /** As `signIn`, to any account. */
  signInTo(serviceId: string, accountId: string): Promise<Asker>
}

let filled: ReturnType<typeof fillOnce<{ north: SmallService; south: SmallService }>> | undefined

/**
 * The API on a new database with two small services (tests/support/services/two-services.ts), without rate limits by default.
 * For `beforeAll`: the caller closes it.
 */
export async function openApi(env: Record<string, string> = {}): Promise<TestApi & { close(): Promise<void> }> {
  filled ??= fillOnce(addTwoServices)
  const { bytes, made: services } = await filled
  const { store, close: closeDatabase } = await openCopy(bytes)
  const clock = new TestClock()
  const config = readConfig({ RATE_LIMITS: 'off', DATABASE_URL: store.file, ...env })
  const eventLines: string[] = []
  const app = await buildApp({ store, clock, config, eventLog: (line) => eventLines.push(line) })
  const signInTo: TestApi['signInTo'] = async (serviceId, accountId) => {
    const token = await openSession(store, serviceId, accountId, clock.latest())
    return new Asker(app, { cookie: `${cookieName(config)}=${token}`, accountId, serviceId })
  }
  return {
    app,
    store,
    clock,
    config,
    eventLines,
    ...services,
    nobody: new Asker(app),
    signIn: (role, service = services.north) => signInTo(service.id, service.accounts[role]),
    signInTo,
    async close() {
      await app.close()
      await closeDatabase()
    },
  }
}

/** As `openApi`, closed when the running test ends. */
export async function testApi(env: Record<string, string> = {}): Promise<TestApi> {
  const api = await openApi(env)
  onTestFinished(api.close)
  return api
}
