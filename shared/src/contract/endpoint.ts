import * as z from 'zod/mini'
import type { ProblemCode } from './problems.ts'

/** In requests of the pages: the account that the page shows, which must be the one signed in. */
export const accountHeader = 'x-account'

/** What an account may do. One person may hold several. */
export const accountRoles = ['manager', 'lead', 'amhp'] as const
export type AccountRole = (typeof accountRoles)[number]

/** The roles that see the whole rota. Somebody of a service holds each. */
export const planningRoles = ['manager', 'lead'] as const

/** Who may call an endpoint: anyone, anyone signed in, or accounts that hold one of these roles. */
export type Permission = 'public' | 'signed-in' | readonly AccountRole[]

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/**
 * One thing the API can be asked, as a value. The Fastify route, the typed client, the OpenAPI document and
 * the permission test are all made from it. On the wire an instant is RFC 3339 in UTC (`…Z`), a date or a clock time is
 * in the service's zone, and a length of time is whole minutes; `route` and `call` decode and encode, so that handlers
 * and pages see instants as numbers and dates as branded text.
 */
export interface Endpoint<
  Params extends z.ZodMiniType = z.ZodMiniType,
  Query extends z.ZodMiniType = z.ZodMiniType,
  Body extends z.ZodMiniType = z.ZodMiniType,
  Reply extends z.ZodMiniType = z.ZodMiniType,
> {
  readonly method: Method
  /** With `:name` for each param, as Fastify writes it. */
  readonly path: `/api/${string}`
  readonly summary: string
  readonly permission: Permission
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly reply: Reply
  /** The content type of a reply that is a text of its own, and not JSON. */
  readonly media?: 'application/x-ndjson' | 'text/csv'
  /** What `theirs` of a stale-edit holds, where it is not a reply. */
  readonly stale?: z.ZodMiniType
  /** Problems beyond those that every endpoint can answer with (unreadable request, not signed in, not allowed). */
  readonly problems?: readonly ProblemCode[]
  /** Largest body in bytes, where it differs from 256 KiB. */
  readonly bodyLimit?: number
  /** Requests a minute from one account (or one address when signed out), where it differs from the default. */
  readonly perMinute?: number
  /** Whether it asks for the password again where that was typed more than 15 minutes ago. */
  readonly asksPassword?: true
}

type Value<T> = T extends z.ZodMiniType ? z.output<T> : undefined
type Text<T> = T extends z.ZodMiniType ? z.input<T> : undefined

export const requestParts = ['params', 'query', 'body'] as const
type RequestPart = (typeof requestParts)[number]

/** What a caller asks with. */
export type Asked<E extends Endpoint> = {
  [Part in RequestPart as E[Part] extends z.ZodMiniType ? Part : never]: Value<E[Part]>
}

/** What a route is handed once the request has been read. */
export type Given<E extends Endpoint> = {
  params: Value<E['params']>
  query: Value<E['query']>
  body: Value<E['body']>
}

export type Reply<E extends Endpoint> = z.output<E['reply']>

type MayBeLeftOut<T> = Record<never, never> extends Text<T> ? true : false

/** The same as they are written on the wire. A part may be left out where all in it may. */
export type AskedText<E extends Endpoint> = {
  [Part in RequestPart as E[Part] extends z.ZodMiniType
    ? MayBeLeftOut<E[Part]> extends true
      ? never
      : Part
    : never]: Text<E[Part]>
} & {
  [Part in RequestPart as E[Part] extends z.ZodMiniType
    ? MayBeLeftOut<E[Part]> extends true
      ? Part
      : never
    : never]?: Text<E[Part]>
}
export type ReplyText<E extends Endpoint> = z.input<E['reply']>

/** Declares an endpoint and keeps the exact types of its schemas. Marked as free of side effects, so that a page loads only those it calls. */
export const endpoint = /* @__NO_SIDE_EFFECTS__ */ <const E extends Endpoint>(value: E): E => value

/** The reply of an endpoint that has nothing to say. */
export const done = z.object({ done: z.literal(true) })
