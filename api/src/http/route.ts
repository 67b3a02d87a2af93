import { Readable } from 'node:stream'
import type { Db } from '@amhp/db/open.ts'
import { accountHeader, type Endpoint, type Given, type Reply } from '@amhp/shared/contract/endpoint.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { type Fault, faultsOf } from '@amhp/shared/rota/faults.ts'
import type { FastifyContextConfig, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import type { Dependencies } from './dependencies.ts'
import type { FreeTextGuard } from './free-text-guard.ts'
import { networkOf } from './network-of.ts'
import { refuseUnlessAllowed } from './permission.ts'
import type { RateLimit } from './rate-limit.ts'
import { type RequestStore, requestStore } from './request-store.ts'
import type { EventCounter } from './security-event.ts'
import { type Caller, readSession, readSessionAgain } from './session.ts'
import type { UnsavedSessions } from './unsaved-sessions.ts'

const defaultBodyLimit = 256 * 1024
const defaultPerMinute = 600
/** Deeper bodies would overflow the stack of recursive readers. No endpoint needs half as much. */
const deepestBody = 30

/** What the nouns' `register…` functions need. */
export interface Routes {
  readonly app: FastifyInstance
  readonly dependencies: Dependencies
  readonly rateLimit: RateLimit
  readonly freeText: FreeTextGuard
  readonly events: EventCounter
  readonly unsaved: UnsavedSessions
}

/** A request's context for a use case. `account` is null only on public endpoints. */
export interface Context<Account extends Caller | null = Caller> extends Dependencies {
  readonly account: Account
  readonly store: RequestStore
  readonly rateLimit: RateLimit
  readonly events: EventCounter
  readonly unsaved: UnsavedSessions
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** How a route is served, beside what the contract says. */
export type RouteConfig = Pick<FastifyContextConfig, 'keepsText'>

type ContextOf<E extends Endpoint> = Context<E['permission'] extends 'public' ? Caller | null : Caller>

/** A reply that is already JSON text: from a cache or from a worker thread. */
export class JsonReply {
  readonly json: string
  constructor(json: string) {
    this.json = json
  }
}

/** A file to save, written as it is read. */
export class Download {
  readonly fileName: string
  readonly parts: AsyncIterable<string>
  constructor(fileName: string, parts: AsyncIterable<string>) {
    this.fileName = fileName
    this.parts = parts
  }
}

export type Answer<E extends Endpoint> = (
  given: Given<E>,
  context: ContextOf<E>,
) => Promise<Reply<E> | JsonReply | Download>

declare module 'fastify' {
  interface FastifyRequest {
    caller: Caller | null
  }
}

/**
 * Serves an endpoint of the contract. Session, rate limit and permission come first; then the endpoint's schemas decode the
 * request and encode the reply.
 */
export function route<const E extends Endpoint>(
  routes: Routes,
  endpoint: E,
  answer: Answer<E>,
  config: RouteConfig = {},
): void {
  const { app, dependencies, rateLimit, unsaved } = routes
  const { method, path } = endpoint
  const askAgain = async (q: Db, request: FastifyRequest) => {
    const caller = await readSessionAgain(q, dependencies, unsaved, request)
    refuseUnlessAllowed(endpoint, caller, dependencies.clock, request.headers[accountHeader])
    return caller
  }
  app.route({
    method,
    url: path,
    config: { ...config, isLimited: true },
    bodyLimit: endpoint.bodyLimit ?? defaultBodyLimit,
    onRequest: async (request, reply) => {
      const caller = await readSession(dependencies, unsaved, request, reply)
      request.caller = caller
      if (dependencies.config.rateLimits)
        rateLimit.take(
          `${method} ${path} ${caller?.id ?? networkOf(request.ip)}`,
          endpoint.perMinute ?? defaultPerMinute,
        )
      refuseUnlessAllowed(endpoint, caller, dependencies.clock, request.headers[accountHeader])
    },
    handler: async (request, reply) => {
      // A body may come long after the headers.
      if (method !== 'GET') request.caller = await askAgain(dependencies.store.read, request)
      const given = readRequest(endpoint, request)
      if (request.caller) routes.freeText.question(request.caller.id, given.body)
      const shared = { ...dependencies, rateLimit, unsaved, events: routes.events }
      const store = requestStore(dependencies.store, (q) => askAgain(q, request))
      const context = { ...shared, store, account: request.caller, request, reply }
      const value = await answer(given as Given<E>, context as ContextOf<E>).catch((thrown: unknown) => {
        throw thrown instanceof Problem ? encodeStale(endpoint, thrown, request.body) : thrown
      })
      reply.header('cache-control', 'no-store')
      if (value instanceof Download)
        return reply
          .header('content-disposition', `attachment; filename="${value.fileName}"`)
          .type(`${endpoint.media}; charset=utf-8`)
          .send(Readable.from(value.parts))
      return reply
        .type('application/json; charset=utf-8')
        .send(value instanceof JsonReply ? value.json : JSON.stringify(z.encode(endpoint.reply, value)))
    },
  })
}

function readRequest(endpoint: Endpoint, request: FastifyRequest) {
  if (endpoint.body && request.body === undefined)
    throw new Problem('unreadable', 'Send a body as JSON, with the header "content-type: application/json".')
  if (isDeeperThan(deepestBody, request.body))
    throw new Problem('unreadable', 'The body is nested too deeply. Send it as the API documentation describes.')
  const params = readPart(endpoint.params, request.params)
  if (!params.ok)
    throw new Problem('not-found', 'There is nothing at this address. Check it, or go back and choose again.')
  const query = readPart(endpoint.query, request.query)
  const body = readPart(endpoint.body, request.body)
  const faults = [...(query.ok ? [] : query.faults), ...(body.ok ? [] : body.faults)]
  if (faults.length > 0) throw new Problem('not-accepted', detailOf(faults), { faults })
  return { params: params.value, query: query.value, body: body.value }
}

function isDeeperThan(most: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return most === 0 || Object.values(value).some((inner) => isDeeperThan(most - 1, inner))
}

type ReadPart = { ok: true; value: unknown } | { ok: false; value: undefined; faults: Fault[] }

function readPart(schema: z.ZodMiniType | undefined, sent: unknown): ReadPart {
  if (!schema) return { ok: true, value: undefined }
  const result = schema.safeParse(sent)
  if (result.success) return { ok: true, value: result.data }
  return { ok: false, value: undefined, faults: faultsOf(sent, result.error.issues) }
}

/** Adds to a stale-edit problem what is stored, encoded like the endpoint's reply, and what was sent. */
function encodeStale({ reply, stale = reply }: Endpoint, problem: Problem, mine: unknown): Problem {
  if (problem.body.code !== 'stale-edit') return problem
  return new Problem('stale-edit', problem.body.detail, { theirs: z.encode(stale, problem.body.theirs), mine })
}

function detailOf(faults: readonly Fault[]): string {
  const [first] = faults
  if (faults.length > 1 || !first)
    return `${faults.length} things cannot be accepted. Correct what is listed, then send it again.`
  return `Correct ${first.path === '' ? 'the body' : `"${first.path}"`}. ${first.message}.`
}
