import * as z from 'zod/mini'
import { compared, email, id, instant } from '../rota/values.ts'
import { done, endpoint } from './endpoint.ts'
import { password } from './one-time-links.ts'

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

/** What others did to the caller's account, and, for leads, what another lead did to her own. */
const accountNotice = z.object({ id, at: instant, what: z.string(), seen: z.boolean() })
export type AccountNotice = z.output<typeof accountNotice>

export const listAccountNotices = endpoint({
  method: 'GET',
  path: '/api/account/notices',
  summary: 'What you are told about your account: links, sessions and addresses that others changed. Newest first',
  permission: 'signed-in',
  reply: z.object({ notices: z.array(accountNotice) }),
})

export const seeAccountNotices = endpoint({
  method: 'POST',
  path: '/api/account/notices/seen',
  summary: 'Note that you have seen what you were told about your account',
  permission: 'signed-in',
  reply: done,
})
