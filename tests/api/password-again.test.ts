import { hashPassword } from '@amhp/api/accounts/password.ts'
import { accounts } from '@amhp/db/schema/index.ts'
import { endpoints } from '@amhp/shared/contract/index.ts'
import { confirmPassword } from '@amhp/shared/contract/own-account.ts'
import { minute } from '@amhp/shared/time/instant.ts'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'
import { nameOf, validAsk } from '../support/server/every-endpoint.ts'
import { rowsOfService } from '../support/server/table-rows.ts'
import { secret } from '../support/server/with-password.ts'

const asking = endpoints.filter(({ asksPassword }) => asksPassword)

test('roles, links, addresses, sessions of others and retention ask for the password again', () => {
  expect(asking.map(nameOf).sort()).toEqual([
    'DELETE /api/accounts/:accountId/sessions',
    'POST /api/accounts',
    'POST /api/accounts/:accountId/one-time-link',
    'PUT /api/account/email',
    'PUT /api/accounts/:accountId',
    'PUT /api/retention',
  ])
})

/** Someone of every role with a password, who typed it just now. */
async function withEveryRole() {
  const api = await testApi()
  const passwordHash = await hashPassword(secret)
  await api.store.tx(async (q) => {
    await q.update(accounts).set({ passwordHash }).where(eq(accounts.id, api.north.accounts.everything))
  })
  return { ...api, asker: await api.signIn('everything') }
}

describe.each(asking.map((endpoint) => [nameOf(endpoint), endpoint] as const))('%s', (_, endpoint) => {
  test('goes on within 15 minutes of typing it', async () => {
    const { north, clock, asker } = await withEveryRole()
    const asked = await validAsk(endpoint, north, asker)
    clock.advance(15 * minute - 1)
    expect((await asker.try(endpoint, asked)).status).toBe(200)
  })

  test('asks for it later, and changes nothing until it is typed', async () => {
    const { north, clock, store, asker } = await withEveryRole()
    const asked = await validAsk(endpoint, north, asker)
    clock.advance(15 * minute)
    await asker.refused(confirmPassword, { body: { password: 'not it' } })
    const before = await rowsOfService(store, 'north')
    const { status, problem } = await asker.try(endpoint, asked)
    expect([status, problem.code]).toEqual([403, 'password-needed'])
    expect(problem.detail).toBe('Enter your password, then try again. Nothing was changed.')
    expect(await rowsOfService(store, 'north')).toEqual(before)
    await asker.ask(confirmPassword, { body: { password: secret } })
    expect((await asker.try(endpoint, asked)).status).toBe(200)
  })
})

test('typing it in one session does not count for another', async () => {
  const { clock, north, signIn, asker } = await withEveryRole()
  const other = await signIn('everything')
  clock.advance(15 * minute)
  await other.ask(confirmPassword, { body: { password: secret } })
  const [endpoint] = asking
  expect(await asker.refused(endpoint!, await validAsk(endpoint!, north, other))).toBe('password-needed')
})
