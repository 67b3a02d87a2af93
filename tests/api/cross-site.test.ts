import { describe, expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'

const local = { host: 'localhost:3000' }

describe('a request that changes something', () => {
  test.each([
    ['from this page', { ...local, origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }, 200],
    ['typed by a person', { ...local, 'sec-fetch-site': 'none' }, 200],
    ['from a program that is no browser', local, 200],
    ['from another site', { ...local, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
    ['from another site in a browser that tells only Origin', { ...local, origin: 'https://evil.example' }, 403],
    [
      'from another port of this machine',
      { ...local, origin: 'http://localhost:4000', 'sec-fetch-site': 'same-site' },
      403,
    ],
    ['from a page without origin', { ...local, origin: 'null' }, 403],
    ['from a sister domain that tells only Sec-Fetch-Site', { ...local, 'sec-fetch-site': 'same-site' }, 403],
    ['to a stranger’s name that points here', { host: 'rebound.example' }, 403],
  ])('%s', async (_, headers, status) => {
    const { app, signIn } = await testApi()
    const { cookie } = await signIn('manager')
    const reply = await app.inject({ method: 'DELETE', url: '/api/session', headers: { ...headers, cookie: cookie! } })
    expect(reply.statusCode).toBe(status)
    if (status === 403) expect(reply.json()).toMatchObject({ code: 'cross-site' })
  })

  test.each([
    ['https://rota.example.gov.uk', 200],
    ['http://rota.example.gov.uk', 403],
    ['https://rota.example.gov.uk.evil.example', 403],
  ])('behind a public address comes from there: %s', async (origin, status) => {
    const { app, signIn } = await testApi({ PUBLIC_URL: 'https://rota.example.gov.uk' })
    const { cookie } = await signIn('manager')
    const headers = { host: 'internal:3000', origin, cookie: cookie! }
    expect((await app.inject({ method: 'DELETE', url: '/api/session', headers })).statusCode).toBe(status)
  })

  test('changes nothing when it is refused', async () => {
    const { app, signIn } = await testApi()
    const { cookie } = await signIn('manager')
    const headers = { ...local, cookie: cookie!, origin: 'https://evil.example' }
    await app.inject({ method: 'DELETE', url: '/api/session', headers })
    const reply = await app.inject({ method: 'GET', url: '/api/session', headers: { cookie: cookie! } })
    expect(reply.json().account).not.toBeNull()
  })
})

test('reading from another site is allowed: the browser hides the reply from that site', async () => {
  const { app } = await testApi()
  const headers = { ...local, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
  const reply = await app.inject({ method: 'GET', url: '/api/health', headers })
  expect(reply.statusCode).toBe(200)
  expect(reply.headers['access-control-allow-origin']).toBeUndefined()
  expect(reply.headers['cross-origin-resource-policy']).toBe('same-origin')
})
