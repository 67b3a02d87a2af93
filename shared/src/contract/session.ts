import * as z from 'zod/mini'
import { date, email, id, name } from '../rota/values.ts'
import { account } from './accounts.ts'
import { done, endpoint } from './endpoint.ts'

export const signedIn = z.extend(z.pick(account, { id: true, name: true, email: true, roles: true, amhp: true }), {
  service: z.object({ id, name, timeZone: z.string() }),
  /** How many notices about the account have not been seen. */
  notices: z.int(),
})
export type SignedIn = z.output<typeof signedIn>

export const session = z.object({
  account: z.nullable(signedIn),
  /** Today in the service's zone, or in Europe/London when signed out. */
  today: date,
  /** Only in a database that the example seed marked: accounts that anyone on this machine may sign in to. */
  examples: z.array(z.object({ account: id, label: z.string() })),
})
export type Session = z.output<typeof session>

export const getSession = endpoint({
  method: 'GET',
  path: '/api/session',
  summary: 'Who is signed in here, and which example accounts there are',
  permission: 'public',
  reply: session,
})

export const signIn = endpoint({
  method: 'POST',
  path: '/api/session',
  summary: 'Sign in with email address and password',
  permission: 'public',
  body: z.object({ email, password: z.string().check(z.minLength(1, 'Enter your password'), z.maxLength(256)) }),
  reply: session,
  problems: ['wrong-password', 'too-many-requests'],
})

export const signInAsExample = endpoint({
  method: 'POST',
  path: '/api/session/example',
  summary: 'Sign in to an example account (only in a database made by the example seed)',
  permission: 'public',
  body: z.object({ account: id }),
  reply: session,
  problems: ['not-found'],
})

export const signOut = endpoint({
  method: 'DELETE',
  path: '/api/session',
  summary: 'Sign out here',
  permission: 'signed-in',
  reply: done,
})

export const signOutEverywhere = endpoint({
  method: 'DELETE',
  path: '/api/sessions',
  summary: 'Sign out on every device, this one too',
  permission: 'signed-in',
  reply: done,
})
