import * as z from 'zod/mini'
import { count, date, id, instant, name } from '../rota/values.ts'
import { endpoint } from './endpoint.ts'

/** What is kept as a security event. The README of the api says when. */
export const securityEventKinds = [
  'sign-in',
  'sign-in-failed',
  'sign-in-locked',
  'sign-out',
  'session-ended',
  'link-made',
  'link-used',
  'link-refused',
  'password-changed',
  'password-asked',
  'account-added',
  'account-stopped',
  'account-allowed',
  'roles-changed',
  'email-changed',
  'sickness-read',
  'data-exported',
  'settings-changed',
  'refused',
  'limited',
] as const
export type SecurityEventKind = (typeof securityEventKinds)[number]

export const securityEvent = z.object({
  id: z.int(),
  /** When it happened; for events that are counted, when first in that hour. */
  at: instant,
  kind: z.enum(securityEventKinds),
  /** The account that did it, or that somebody tried to sign in to. Null where none is known, and on the command line. */
  by: z.nullable(z.object({ id, name })),
  /** What it was done to, with its name if it has one. */
  about: z.nullable(z.object({ kind: z.string(), id: z.string(), name: z.nullable(z.string()) })),
  /** The network address it came from. */
  origin: z.nullable(z.string()),
  /** Before and after, or what was asked for. */
  detail: z.nullable(z.record(z.string(), z.unknown())),
  count,
  /** When last, for events that are counted. */
  lastAt: instant,
})
export type SecurityEventEntry = z.output<typeof securityEvent>

const filter = {
  kind: z.optional(z.enum(securityEventKinds)),
  /** The id of an account: what it did, and what was done to it. */
  person: z.optional(id),
  /** Days in the service's zone; `to` is exclusive. */
  from: z.optional(date),
  to: z.optional(date),
}

export const listSecurityEvents = endpoint({
  method: 'GET',
  path: '/api/security-events',
  summary: 'Sign-ins, links, roles, exports, refusals and the like, newest first, 100 at a time',
  permission: ['lead'],
  query: z.object({
    ...filter,
    /** Events older than this id. */
    before: z.optional(z.coerce.number().check(z.int())),
  }),
  reply: z.object({ events: z.array(securityEvent), more: z.boolean() }),
})

export const exportSecurityEvents = endpoint({
  method: 'GET',
  path: '/api/security-events/lines',
  summary: 'Security events as lines of JSON, oldest first, as they are written to standard output',
  permission: ['lead'],
  query: z.object(filter),
  reply: z.string(),
  media: 'application/x-ndjson',
  perMinute: 10,
})
