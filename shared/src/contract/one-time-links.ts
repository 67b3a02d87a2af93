import * as z from 'zod/mini'
import { email, instant, name } from '../rota/values.ts'
import { endpoint } from './endpoint.ts'
import { session } from './session.ts'

export const password = z
  .string()
  .check(
    z.minLength(12, 'Use 12 characters or more; three or four unrelated words work well'),
    z.maxLength(256, 'Use 256 characters or fewer'),
  )

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
