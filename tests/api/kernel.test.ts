import { getHealth } from '@amhp/shared/contract/health.ts'
import { expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'

test('health answers anyone and says that the database can be read', async () => {
  const { nobody } = await testApi()
  expect(await nobody.ask(getHealth, {})).toMatchObject({ ok: true })
})

test('an unknown address under /api is a problem for every method', async () => {
  const { app } = await testApi()
  for (const method of ['GET', 'POST', 'PUT', 'DELETE'] as const) {
    const reply = await app.inject({ method, url: '/api/nothing' })
    expect(reply.statusCode).toBe(404)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    expect(reply.json()).toMatchObject({ code: 'not-found', status: 404, type: '/problems/not-found' })
  }
})

test.each(['TRACE', 'PATCH', 'PROPFIND'] as const)('%s is answered as an address that is not there', async (method) => {
  const { app, signIn } = await testApi()
  const { cookie = '' } = await signIn('everything')
  const reply = await app.inject({ method: method as 'PATCH', url: '/api/rotas', headers: { cookie } })
  expect(reply.statusCode).toBe(404)
  expect(reply.body).not.toContain(cookie)
})

test('an address that cannot be decoded is a problem', async () => {
  const { app } = await testApi()
  const reply = await app.inject({ method: 'GET', url: '/api/rotas/%E0%A4%A' })
  expect(reply.statusCode).toBe(400)
  expect(reply.json()).toMatchObject({ code: 'unreadable' })
})
