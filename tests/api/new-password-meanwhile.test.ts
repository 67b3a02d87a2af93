import { deleteLinksOf } from '@amhp/api/accounts/link-store.ts'
import { hashPassword } from '@amhp/api/accounts/password.ts'
import { accounts, sessions } from '@amhp/db/schema/index.ts'
import { renewOneTimeLink } from '@amhp/shared/contract/accounts.ts'
import { redeemOneTimeLink } from '@amhp/shared/contract/one-time-links.ts'
import { changePassword, confirmPassword } from '@amhp/shared/contract/own-account.ts'
import { signIn } from '@amhp/shared/contract/session.ts'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { Asker, type TestApi, testApi } from '../support/server/api.ts'
import { meanwhile } from '../support/server/meanwhile.ts'
import { cookieOf, secret, withPassword } from '../support/server/with-password.ts'

const [next, other] = ['eight blue lanterns', 'nine grey umbrellas']

async function opened() {
  const api = await testApi()
  const { account, email, asker } = await withPassword(api)
  const isHers = eq(accounts.id, account.id)
  const sessionsLeft = async () =>
    (await api.store.read.select().from(sessions).where(eq(sessions.accountId, account.id))).length
  const opens = async (password: string) => (await api.nobody.try(signIn, { body: { email, password } })).status === 200
  return { api, account, email, asker, isHers, sessionsLeft, opens }
}

async function signedIn(api: TestApi, email: string, accountId: string) {
  const { headers } = await api.nobody.try(signIn, { body: { email, password: secret } })
  return new Asker(api.app, { cookie: cookieOf(headers).split(';')[0]!, accountId, serviceId: 'north' })
}

test.each([
  ['gets another password', { passwordHash: 'x' }],
  ['is stopped', { active: false }],
])('a sign-in begun before its account %s leaves no session', async (_, change) => {
  const { api, email, isHers, sessionsLeft } = await opened()
  const before = await sessionsLeft()
  const { status, problem, headers } = await meanwhile(
    api.store,
    (q) => q.update(accounts).set(change).where(isHers),
    () => api.nobody.try(signIn, { body: { email, password: secret } }),
  )
  expect([status, problem.code, headers['set-cookie']]).toEqual([401, 'wrong-password', undefined])
  expect(await sessionsLeft()).toBe(before)
})

test('while one changes the password, sign-ins with the old one leave no session', async () => {
  const { api, email, asker, sessionsLeft } = await opened()
  const attempts = Array.from({ length: 6 }, () => api.nobody.try(signIn, { body: { email, password: secret } }))
  const changed = asker.try(changePassword, { body: { current: secret, next } })
  const later = Array.from({ length: 6 }, () => api.nobody.try(signIn, { body: { email, password: secret } }))
  expect((await changed).status).toBe(200)
  await Promise.all([...attempts, ...later])
  expect(await sessionsLeft()).toBe(1)
})

test('of two changes with the old password at once, one is made', async () => {
  const { api, account, email, asker, opens } = await opened()
  const thief = await signedIn(api, email, account.id)
  const replies = await Promise.all([
    asker.try(changePassword, { body: { current: secret, next } }),
    thief.try(changePassword, { body: { current: secret, next: other } }),
  ])
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 401])
  const [won, lost] = replies[0].status === 200 ? [next, other] : [other, next]
  expect([await opens(won), await opens(lost), await opens(secret)]).toEqual([true, false, false])
})

test.each([
  ['typed again', confirmPassword, { password: secret }],
  ['changed', changePassword, { current: secret, next }],
] as const)('a password that is %s as another is set is refused', async (_, endpoint, body) => {
  const { api, asker, isHers } = await opened()
  const set = { passwordHash: await hashPassword(other) }
  const { status } = await meanwhile(
    api.store,
    (q) => q.update(accounts).set(set).where(isHers),
    () => asker.try(endpoint, { body }),
  )
  expect(status).toBe(401)
  const [row] = await api.store.read.select().from(accounts).where(isHers)
  expect(row).toMatchObject(set)
})

test('a link that is used as it ends, because roles or the password change, sets no password', async () => {
  const { api, account, opens } = await opened()
  const lead = await api.signIn('lead')
  const { url } = await lead.ask(renewOneTimeLink, { params: { accountId: account.id } })
  const { status } = await meanwhile(
    api.store,
    (q) => deleteLinksOf(q, 'north', account.id),
    () => api.nobody.try(redeemOneTimeLink, { body: { token: url.split('#')[1]!, password: other } }),
  )
  expect([status, await opens(other), await opens(secret)]).toEqual([410, false, true])
})
