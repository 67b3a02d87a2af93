import * as z from 'zod/mini'
import { compared, email, id, instant, name, noneTwice, version } from '../rota/values.ts'
import { type AccountRole, accountRoles, done, endpoint } from './endpoint.ts'

const details = {
  name,
  roles: z.array(z.enum(accountRoles)).check(
    z.minLength(1, 'Choose at least one role'),
    noneTwice(() => 'Choose each role once'),
  ),
  /** The AMHP of the register to whom it belongs, if any. */
  amhp: z.nullable(id),
}
const amhpNamed = compared<{ roles: AccountRole[]; amhp: string | null }>(
  ['roles', 'amhp'],
  ({ roles, amhp }) => amhp !== null || !roles.includes('amhp'),
  'Choose the AMHP whose shifts this account shows',
)
export const invitation = z.object({ ...details, email }).check(amhpNamed)
export type Invitation = z.output<typeof invitation>
export const accountDetails = z.object({ ...details, email, active: z.boolean() }).check(amhpNamed)
export type AccountDetails = z.output<typeof accountDetails>

export const account = z.object({
  id,
  ...details,
  email,
  active: z.boolean(),
  /** False until the invitation has been used. */
  hasPassword: z.boolean(),
  lastSignedInAt: z.nullable(instant),
  version,
})
export type Account = z.output<typeof account>

const oneTimeLink = z.object({ url: z.string(), expiresAt: instant })
export type OneTimeLink = z.output<typeof oneTimeLink>

export const listAccounts = endpoint({
  method: 'GET',
  path: '/api/accounts',
  summary: 'The accounts of this service',
  permission: ['manager', 'lead'],
  reply: z.object({ accounts: z.array(account) }),
})

export const inviteAccount = endpoint({
  method: 'POST',
  path: '/api/accounts',
  summary: 'Invite someone: makes an account and a link, shown once, with which they set their password',
  permission: ['manager', 'lead'],
  asksPassword: true,
  body: invitation,
  reply: z.object({ account, link: oneTimeLink }),
  problems: ['already-exists', 'not-allowed', 'not-accepted'],
})

export const changeAccount = endpoint({
  method: 'PUT',
  path: '/api/accounts/:accountId',
  summary: "Change an account's name, email address, roles, AMHP, or whether it may sign in",
  permission: ['lead'],
  asksPassword: true,
  params: z.object({ accountId: id }),
  body: z.extend(accountDetails, { version }),
  reply: account,
  problems: ['not-found', 'stale-edit', 'not-accepted'],
})

export const renewOneTimeLink = endpoint({
  method: 'POST',
  path: '/api/accounts/:accountId/one-time-link',
  summary:
    'A new link with which an account sets its password; older links stop working. Managers may do this for someone without a password who is not a lead',
  permission: ['manager', 'lead'],
  asksPassword: true,
  params: z.object({ accountId: id }),
  reply: oneTimeLink,
  problems: ['not-found', 'not-allowed'],
  perMinute: 30,
})

export const endSessionsOfAccount = endpoint({
  method: 'DELETE',
  path: '/api/accounts/:accountId/sessions',
  summary: 'Sign someone out on every device; of your own account, on every other one',
  permission: ['lead'],
  asksPassword: true,
  params: z.object({ accountId: id }),
  reply: done,
  problems: ['not-found'],
})
