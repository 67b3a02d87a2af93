import { describe, expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'

const addresses = ['/', '/rota', '/api/health', '/api/nothing', '/api/accounts', '/api/openapi.json', '/api/docs/']

test.each(addresses)('%s carries the security headers', async (url) => {
  const { app } = await testApi()
  const { headers } = await app.inject({ method: 'GET', url })
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
})

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
