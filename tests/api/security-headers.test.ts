import { describe, expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'

const addresses = ['/', '/rota', '/api/health', '/api/nothing', '/api/accounts', '/api/openapi.json', '/api/docs/']
/** Refused before the request reaches a route. */
const refusedEarly = [
  ['POST', '/api/rotas', { 'sec-fetch-site': 'cross-site' }],
  ['GET', '/api/health', { 'x-forwarded-for': '192.0.2.7' }],
  ['GET', `/api/amhps/${'a'.repeat(300)}`, {}],
  ['GET', '/api/amhps/%E0%A4%A', {}],
] as const

test.each([...addresses.map((url) => ['GET', url, {}] as const), ...refusedEarly])(
  '%s %s carries the security headers',
  async (method, url, sent) => {
    const { app } = await testApi()
    const { headers } = await app.inject({ method, url, headers: sent })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(headers).toMatchObject({
      'permissions-policy': expect.stringContaining('camera=()'),
      'cross-origin-resource-policy': 'same-origin',
      'origin-agent-cluster': '?1',
      'x-dns-prefetch-control': 'off',
      'x-download-options': 'noopen',
      'x-permitted-cross-domain-policies': 'none',
      'x-xss-protection': '0',
    })
    expect(headers).not.toHaveProperty('x-powered-by')
  },
)

describe('strict transport security', () => {
  test.each([
    [{}, undefined],
    [{ PUBLIC_URL: 'http://localhost:3000' }, undefined],
    [{ PUBLIC_URL: 'https://rota.example.gov.uk' }, 'max-age=31536000'],
    [{ PUBLIC_URL: 'https://rota.example.gov.uk', HSTS_SUBDOMAINS: 'on' }, 'max-age=31536000; includeSubDomains'],
  ])('with %j is %s', async (env, value) => {
    const { app } = await testApi(env as Record<string, string>)
    const { headers } = await app.inject({ method: 'GET', url: '/api/health' })
    expect(headers['strict-transport-security']).toBe(value)
  })
})

test('replies with data are not cached', async () => {
  const { app } = await testApi()
  for (const url of ['/api/session', '/api/accounts', '/api/nothing'])
    expect((await app.inject({ method: 'GET', url })).headers['cache-control'], url).toBe('no-store')
})
