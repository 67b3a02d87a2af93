import { changeAccount, inviteAccount, listAccounts, renewOneTimeLink } from '@amhp/shared/contract/accounts.ts'
import { listAudit } from '@amhp/shared/contract/audit.ts'
import { readOneTimeLink, redeemOneTimeLink } from '@amhp/shared/contract/one-time-links.ts'
import { changeEmail, listAccountNotices } from '@amhp/shared/contract/own-account.ts'
import { getSession, signIn } from '@amhp/shared/contract/session.ts'
import { expect, test } from 'vitest'
import { type Asker, type TestApi, testApi } from '../support/server/api.ts'
import { secret, withPassword } from '../support/server/with-password.ts'

const body = { name: 'north amhp', roles: ['amhp' as const], amhp: 'north-amina', active: true, version: 1 }
const tokenOf = (url: string) => url.split('#')[1]!

test('its owner corrects it, and signs in with the new one only', async () => {
  const api = await testApi()
  const { asker, email } = await withPassword(api)
  await asker.ask(changeEmail, { body: { email: 'Dev.Right@example.gov.uk' } })
  expect((await asker.ask(getSession, {})).account?.email).toBe('dev.right@example.gov.uk')
  expect(await api.nobody.refused(signIn, { body: { email, password: secret } })).toBe('wrong-password')
  await api.nobody.ask(signIn, { body: { email: 'dev.right@example.gov.uk', password: secret } })
  const { entries } = await (await api.signIn('lead')).ask(listAudit, { query: { kind: 'account' } })
  expect(entries[0]).toMatchObject({ what: 'Changed their own email address', by: { name: 'Dev Rao' } })
})

test('a lead corrects it: links to the old one stop working, and the owner is told', async () => {
  const { signIn: open, nobody, north } = await testApi()
  const [lead, amhp] = [await open('lead'), await open('amhp')]
  const params = { accountId: north.accounts.amhp }
  const link = await lead.ask(renewOneTimeLink, { params })
  await lead.ask(changeAccount, { params, body: { ...body, email: 'amina@north.example' } })
  expect(await nobody.refused(readOneTimeLink, { body: { token: tokenOf(link.url) } })).toBe('link-expired')
  expect((await amhp.ask(listAccountNotices, {})).notices.map(({ what }) => what)).toContain(
    'north lead changed your email address from amhp@north.example to amina@north.example',
  )
})

test.each([
  [
    'by its owner',
    async ({ signIn }: TestApi, email: string) => (await signIn('amhp')).try(changeEmail, { body: { email } }),
  ],
  [
    'by a lead',
    async ({ signIn, north }: TestApi, email: string) =>
      (await signIn('lead')).try(changeAccount, {
        params: { accountId: north.accounts.amhp },
        body: { ...body, email },
      }),
  ],
])('%s, to that of a colleague, it is refused; to one that another service has, it is not', async (_, change) => {
  const api = await testApi()
  const { problem } = await change(api, api.north.emails.lead)
  expect(problem.faults).toEqual([
    { path: 'email', message: 'north lead has an account with this address; use another address' },
  ])
  expect((await change(api, api.south.emails.lead)).status).toBe(200)
})

test('inviting an address that another service has looks like inviting any other', async () => {
  const { signIn, south } = await testApi()
  const lead = await signIn('lead')
  const invited = (email: string) =>
    lead.try(inviteAccount, { body: { name: 'Dev Rao', email, roles: ['manager'], amhp: null } })
  const [theirs, nobodys] = [await invited(south.emails.lead), await invited('nobody@example.gov.uk')]
  const shape = ({ status, value }: Awaited<ReturnType<typeof invited>>) => [
    status,
    Object.keys(value),
    { ...value.account, id: '', email: '' },
    value.link.expiresAt,
    value.link.url.length,
  ]
  expect(shape(theirs)).toEqual(shape(nobodys))
  expect((await lead.ask(listAccounts, {})).accounts.map(({ email }) => email)).toContain(south.emails.lead)
})

test('someone in two services gets to each by its own password, and by one for both to that used last', async () => {
  const api = await testApi()
  const { email } = await withPassword(api)
  const southLead = await api.signIn('lead', api.south)
  const invite = (asker: Asker) =>
    asker.ask(inviteAccount, { body: { name: 'Dev Rao', email, roles: ['manager'], amhp: null } })
  const redeem = (url: string, password: string) =>
    api.nobody.ask(redeemOneTimeLink, { body: { token: tokenOf(url), password } })
  const { account, link } = await invite(southLead)
  await redeem(link.url, 'eight blue lanterns')
  const serviceOf = async (password: string) =>
    (await api.nobody.ask(signIn, { body: { email, password } })).account?.service.id
  expect(await serviceOf(secret)).toBe('north')
  expect(await serviceOf('eight blue lanterns')).toBe('south')
  api.clock.advance(60_000)
  const again = await southLead.ask(renewOneTimeLink, { params: { accountId: account.id } })
  await redeem(again.url, secret)
  expect(await serviceOf(secret)).toBe('south')
})
