import * as z from 'zod/mini'
import { compared, date, email, id, instant, name } from '../rota/values.ts'
import { account } from './accounts.ts'
import { done, endpoint } from './endpoint.ts'

export const password = z
  .string()
  .check(
    z.minLength(12, 'Use 12 characters or more; three or four unrelated words work well'),
    z.maxLength(256, 'Use 256 characters or fewer'),
  )

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

const ownSession = z.object({
  id,
  /** "Firefox on Windows"; empty where it is not known. */
  device: z.string(),
  signedInAt: instant,
  lastUsedAt: instant,
  /** Whether it is the one that asks. */
  here: z.boolean(),
})
export type OwnSession = z.output<typeof ownSession>

export const listOwnSessions = endpoint({
  method: 'GET',
  path: '/api/sessions',
  summary: 'Where you are signed in: each device with its last use, the latest first',
  permission: 'signed-in',
  reply: z.object({ sessions: z.array(ownSession) }),
})

export const endOwnSession = endpoint({
  method: 'DELETE',
  path: '/api/sessions/:sessionId',
  summary: 'Sign out on one of your devices',
  permission: 'signed-in',
  params: z.object({ sessionId: id }),
  reply: done,
  problems: ['not-found'],
})

export const newPassword = z
  .object({
    current: z.string().check(z.minLength(1, 'Enter your current password'), z.maxLength(256)),
    next: password,
  })
  .check(
    compared(['current', 'next'], ({ current, next }) => current !== next, 'Use a password other than the current one'),
  )

export const changePassword = endpoint({
  method: 'PUT',
  path: '/api/password',
  summary: 'Change your own password; signs out every other device',
  permission: 'signed-in',
  body: newPassword,
  reply: done,
  problems: ['not-accepted'],
  perMinute: 10,
})

export const confirmPassword = endpoint({
  method: 'POST',
  path: '/api/session/password',
  summary: 'Enter your password again, which what changes rights or records asks for after 15 minutes',
  permission: 'signed-in',
  body: z.object({ password: z.string().check(z.minLength(1, 'Enter your password'), z.maxLength(256)) }),
  reply: done,
  problems: ['not-accepted'],
})

export const ownEmail = z.object({ email })

export const changeEmail = endpoint({
  method: 'PUT',
  path: '/api/account/email',
  summary: 'Change the email address with which you sign in',
  permission: 'signed-in',
  asksPassword: true,
  body: ownEmail,
  reply: done,
  problems: ['not-accepted'],
})

export const linkPurposes = ['invitation', 'reset'] as const

/**
 * In the body, because addresses are logged on their way. Any text: a cut-off token is answered as a bad link, not as one that
 * cannot be read.
 */
const token = z.string().check(z.maxLength(200))

export const readOneTimeLink = endpoint({
  method: 'POST',
  path: '/api/one-time-links/read',
  summary: 'What a one-time link is for',
  permission: 'public',
  body: z.object({ token }),
  reply: z.object({ purpose: z.enum(linkPurposes), name, email, expiresAt: instant }),
  problems: ['link-expired'],
  perMinute: 120,
})

export const redeemOneTimeLink = endpoint({
  method: 'POST',
  path: '/api/one-time-links',
  summary: 'Set a password with a one-time link and sign in; the link works once',
  permission: 'public',
  body: z.object({ token, password }),
  reply: session,
  problems: ['link-expired', 'not-accepted'],
  perMinute: 120,
})
