import { inviteAccount } from '@amhp/shared/contract/accounts.ts'
import { redeemOneTimeLink } from '@amhp/shared/contract/one-time-links.ts'
import { Asker, type TestApi } from './api.ts'

export const secret = 'seven green bicycles'
/** The session's cookie that a reply sets. */
export const cookieOf = (headers: object) => String([(headers as Record<string, unknown>)['set-cookie']].flat()[0])

/** Invites someone and sets the password; gives the email address and whoever is signed in by that. */
export async function withPassword(api: TestApi, name = 'Dev Rao') {
  const lead = await api.signIn('lead')
  const email = `${name.toLowerCase().replace(' ', '.')}@example.gov.uk`
  const { link, account } = await lead.ask(inviteAccount, { body: { name, email, roles: ['manager'], amhp: null } })
  const token = link.url.split('#')[1]!
  const { headers } = await api.nobody.try(redeemOneTimeLink, { body: { token, password: secret } })
  const asker = new Asker(api.app, {
    cookie: cookieOf(headers).split(';')[0]!,
    accountId: account.id,
    serviceId: 'north',
  })
  return { email, token, account, asker }
}
