import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hashPassword } from '@amhp/api/accounts/password.ts'
import { accounts, sessions } from '@amhp/db/schema/index.ts'
import { addAbsence } from '@amhp/shared/contract/absences.ts'
import { changeAccount } from '@amhp/shared/contract/accounts.ts'
import type { Endpoint } from '@amhp/shared/contract/endpoint.ts'
import { endpoints } from '@amhp/shared/contract/index.ts'
import { minute } from '@amhp/shared/time/instant.ts'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { type TestApi, testApi } from '../support/server/api.ts'
import { nameOf, refusedAnyway, validAsk } from '../support/server/every-endpoint.ts'
import { meanwhile } from '../support/server/meanwhile.ts'
import { rowsOfService } from '../support/server/table-rows.ts'
import { secret } from '../support/server/with-password.ts'

const absence = { amhp: 'north-amina', start: '2026-12-07T00:00:00Z', end: '2026-12-09T00:00:00Z', kind: 'leave' }
const everything = 'north-everything'
const ofEverything = eq(accounts.id, everything)
const hers = {
  ...{ name: 'Now a manager', email: 'everything@north.example', amhp: null, active: true },
  ...{ roles: ['manager', 'lead'], version: 1 },
}

/** Sends all of a request but the last byte of its body; gives how to send that, and the reply. */
async function begun({ app }: TestApi, method: string, path: string, cookie: string, body: object) {
  const checked = Promise.withResolvers<void>()
  app.addHook('preParsing', async () => checked.resolve())
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const text = JSON.stringify(body)
  const headers = { cookie, 'content-type': 'application/json', 'content-length': text.length }
  const sent = request({ host: '127.0.0.1', port, method, path, headers })
  const reply = new Promise<{ status: number; code?: string }>((resolve, reject) => {
    sent.on('error', reject)
    sent.on('response', async (response) => {
      let read = ''
      for await (const part of response) read += part
      resolve({ status: response.statusCode!, code: JSON.parse(read).code })
    })
  })
  sent.write(text.slice(0, -1))
  await checked.promise
  return async () => {
    sent.end(text.at(-1))
    return await reply
  }
}

describe('a request whose body ends later', () => {
  test.each<[string, (api: TestApi) => Promise<unknown>, string]>([
    [
      'than its account is stopped',
      ({ store }) => store.tx((q) => q.update(accounts).set({ active: false }).where(ofEverything)),
      'not-signed-in',
    ],
    [
      'than its session ends',
      ({ store }) => store.tx((q) => q.delete(sessions).where(eq(sessions.accountId, everything))),
      'not-signed-in',
    ],
    [
      'than its role is taken away',
      ({ store }) =>
        store.tx((q) =>
          q
            .update(accounts)
            .set({ roles: ['manager'] })
            .where(ofEverything),
        ),
      'not-allowed',
    ],
    ['than the password holds that was typed', async ({ clock }) => clock.advance(15 * minute), 'password-needed'],
  ])('%s writes nothing', async (_, happens, code) => {
    const api = await testApi()
    const passwordHash = await hashPassword(secret)
    await api.store.tx((q) => q.update(accounts).set({ passwordHash }).where(ofEverything))
    const { cookie } = await api.signIn('everything')
    const finish = await begun(api, 'PUT', '/api/accounts/north-amhp', cookie!, { ...hers, roles: ['manager'] })
    await happens(api)
    const before = await rowsOfService(api.store, 'north')
    expect(await finish()).toMatchObject({ code })
    expect(await rowsOfService(api.store, 'north')).toEqual(before)
  })

  test('is done where nothing changed', async () => {
    const api = await testApi()
    const { cookie } = await api.signIn('manager')
    const finish = await begun(api, 'POST', '/api/absences', cookie!, absence)
    expect(await finish()).toMatchObject({ status: 200 })
  })
})

const writing = (endpoints as readonly Endpoint[]).filter(
  ({ method, permission }) => method !== 'GET' && permission !== 'public',
)

describe('a write that waits while its account is stopped changes nothing:', () => {
  /** A stopped account has no sessions that could be ended wrongly. */
  const free = ['DELETE /api/session', 'DELETE /api/sessions', 'DELETE /api/sessions/:sessionId']
  const asked = writing.filter((endpoint) => !free.includes(nameOf(endpoint)) && !(nameOf(endpoint) in refusedAnyway))
  test.each(asked.map((endpoint) => [nameOf(endpoint), endpoint] as const))('%s', async (_, endpoint) => {
    const { store, north, signIn } = await testApi()
    const asker = await signIn('everything')
    const sent = await validAsk(endpoint, north, asker)
    let before: unknown
    const { status, problem } = await meanwhile(
      store,
      async (q) => {
        await q.update(accounts).set({ active: false }).where(ofEverything)
        before = await rowsOfService({ ...store, read: q }, 'north')
      },
      () => asker.try(endpoint, sent),
    )
    // What only reads is answered before.
    if (status !== 200) expect(problem.code).toBe('not-signed-in')
    expect(await rowsOfService(store, 'north')).toEqual(before)
  })
})

test('and one that waits while another account is stopped is done', async () => {
  const { store, signIn } = await testApi()
  const manager = await signIn('manager')
  const { status } = await meanwhile(
    store,
    (q) => q.update(accounts).set({ active: false }).where(ofEverything),
    () => manager.try(addAbsence, { body: absence }),
  )
  expect(status).toBe(200)
})

test('a lead who is stopped while she makes herself a manager is none', async () => {
  const { store, signIn } = await testApi()
  const lead = await signIn('everything')
  const { problem } = await meanwhile(
    store,
    (q) =>
      q
        .update(accounts)
        .set({ roles: ['amhp'] })
        .where(ofEverything),
    () => lead.try(changeAccount, { params: { accountId: everything }, body: hers }),
  )
  expect(problem.code).toBe('not-allowed')
})
