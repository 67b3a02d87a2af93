import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { endpoints } from '@amhp/shared/contract/index.ts'
import { expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'
import { nameOf } from '../support/server/every-endpoint.ts'

test('the OpenAPI document names every endpoint, who may call it and what it refuses', async () => {
  const { app } = await testApi()
  const document = (await app.inject({ method: 'GET', url: '/api/openapi.json' })).json()
  const operations = Object.entries(document.paths as Record<string, Record<string, Record<string, unknown>>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        name: `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
        operation,
      })),
  )
  expect(operations.map(({ name }) => name).sort()).toEqual(endpoints.map(nameOf).sort())
  for (const { name, operation } of operations) {
    expect(operation, name).toHaveProperty('x-permission')
    expect(operation.responses, name).toHaveProperty('422')
    if (operation['x-permission'] !== 'public') expect(operation.responses, name).toHaveProperty('401')
  }
  const ids = operations.map(({ operation }) => operation.operationId)
  expect(new Set(ids).size).toBe(ids.length)
})

test('the page that shows it loads everything from this origin', async () => {
  const { app } = await testApi()
  const page = await app.inject({ method: 'GET', url: '/api/docs/' })
  expect(page.statusCode).toBe(200)
  expect(page.body).not.toMatch(/<script>|style=|https?:\/\//)
  for (const url of ['/api/docs/json', '/api/docs/yaml'])
    expect((await app.inject({ method: 'GET', url })).headers.location).toBe('/api/openapi.json')
})

test('the document is compressed once, and sent again only to those who do not have it', async () => {
  const { app } = await testApi()
  const get = (headers: Record<string, string>) => app.inject({ method: 'GET', url: '/api/openapi.json', headers })
  const plain = await get({})
  const { etag } = plain.headers
  const unpacked = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Buffer) => bytes }
  for (const [accepted, used] of [
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, br;q=0', 'gzip'],
    ['identity', 'identity'],
  ] as const) {
    const { headers, rawPayload } = await get({ 'accept-encoding': accepted })
    expect([headers['content-encoding'] ?? 'identity', headers.etag]).toEqual([used, etag])
    expect(unpacked[used](rawPayload).equals(plain.rawPayload)).toBe(true)
  }
  for (const known of [`${etag}`, `"other", W/${etag}`]) {
    const { statusCode, body } = await get({ 'if-none-match': known, 'accept-encoding': 'br' })
    expect([statusCode, body]).toEqual([304, ''])
  }
  expect((await get({ 'if-none-match': '"other"' })).statusCode).toBe(200)
})

test('what is public is limited by address, apart from what has its own limit', async () => {
  const { app } = await testApi({ RATE_LIMITS: 'on' })
  const get = (url: string, remoteAddress: string) => app.inject({ method: 'GET', url, remoteAddress })
  for (let i = 0; i < 600; i++) await get('/api/nothing', '192.0.2.1')
  for (const url of ['/api/openapi.json', '/api/docs/', '/api/docs/json', '/api/nothing'])
    expect((await get(url, '192.0.2.1')).statusCode, url).toBe(429)
  expect((await get('/api/health', '192.0.2.1')).statusCode).toBe(200)
  expect((await get('/api/openapi.json', '192.0.2.2')).statusCode).toBe(200)
})
