import type { z } from 'zod'
import type { ProblemCode } from './problems.ts'

/** What an account may do. One person may hold several. */
export const accountRoles = ['manager', 'lead', 'amhp'] as const
export type AccountRole = (typeof accountRoles)[number]

/** Who may call an endpoint: anyone, anyone signed in, or accounts that hold one of these roles. */
export type Permission = 'public' | 'signed-in' | readonly AccountRole[]

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/**
 * One thing the API can be asked, as a value. The Fastify route, the typed client, the OpenAPI document and
 * the permission test are all made from it. Every instant on the wire is RFC 3339 in UTC (`…Z`); every date
 * and clock time is in the service's zone; every length of time is in whole minutes.
 */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
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
  /** Problems beyond those that every endpoint can answer with (unreadable request, not signed in, not allowed). */
  readonly problems?: readonly ProblemCode[]
  /** Largest body in bytes, where it differs from 256 KiB. */
  readonly bodyLimit?: number
  /** Requests a minute from one account (or one address when signed out), where it differs from the default. */
  readonly perMinute?: number
}

type In<T> = T extends z.ZodType ? z.input<T> : undefined
type Out<T> = T extends z.ZodType ? z.output<T> : undefined

/** What a caller sends. */
export type Asked<E extends Endpoint> = (E['params'] extends z.ZodType ? { params: In<E['params']> } : unknown) &
  (E['query'] extends z.ZodType ? { query: In<E['query']> } : unknown) &
  (E['body'] extends z.ZodType ? { body: In<E['body']> } : unknown)

/** What a route is handed once the request has been read. */
export type Given<E extends Endpoint> = {
  params: Out<E['params']>
  query: Out<E['query']>
  body: Out<E['body']>
}

export type Reply<E extends Endpoint> = z.output<E['reply']>

/** Declares an endpoint and keeps the exact types of its schemas. */
export const endpoint = <const E extends Endpoint>(value: E): E => value
