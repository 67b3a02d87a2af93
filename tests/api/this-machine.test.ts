import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { markAsExample } from '@amhp/db/marks.ts'
import { getSession } from '@amhp/shared/contract/session.ts'
import { parseDate } from '@amhp/shared/time/date.ts'
import { describe, expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'

const host = '127.0.0.1:3000'

async function apiOf({ env = {}, example = true }: { env?: Record<string, string>; example?: boolean }) {
  const api = await testApi(env)
  if (example) await api.store.tx((q) => markAsExample(q, parseDate('2026-11-30')!))
  return api
}

describe('a request that a proxy forwarded', () => {
  const forwarded = { host, 'x-forwarded-for': '203.0.113.9' }
  const here = { PUBLIC_URL: 'http://localhost:3000' }
  const there = { PUBLIC_URL: 'https://rota.example.gov.uk' }
  test.each([
    ['to the example', {}, forwarded, 403],
    ['to the example, with a host of its own', {}, { ...forwarded, host: 'rota.example.gov.uk' }, 403],
    ['to the example, with the host alone forwarded', {}, { host, 'x-forwarded-host': 'rota.example.gov.uk' }, 403],
    ['to the example, with the standard header', {}, { host, forwarded: 'for=203.0.113.9' }, 403],
    ['to the example, by a tunnel', {}, { host, via: '1.1 tunnel' }, 403],
    ['to the example, with the address of nginx', {}, { host, 'x-real-ip': '203.0.113.9' }, 403],
    ['to the example on an address of this machine', { env: here }, forwarded, 403],
    ['to a service without an address', { example: false }, forwarded, 403],
    ['to a service on an address of this machine', { env: here, example: false }, forwarded, 200],
    ['to a service with an address', { env: there, example: false }, forwarded, 200],
    ['by nobody', {}, { host }, 200],
  ])('%s', async (_, settings, headers, status) => {
    const { app } = await apiOf(settings)
    for (const url of ['/api/session', '/api/health', '/api/docs/static/index.html', '/.well-known/security.txt']) {
      const reply = await app.inject({ method: 'GET', url, headers })
      if (status === 403) expect([reply.statusCode, reply.json().code], url).toEqual([403, 'cross-site'])
      else expect(reply.statusCode, url).not.toBe(403)
    }
  })

  test('as nginx does it without being told: HTTP/1.0, the host of the server and no header', async () => {
    const { app } = await apiOf({})
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    for (const [version, status] of [
      ['1.0', 403],
      ['1.1', 200],
    ]) {
      const socket = connect(port, '127.0.0.1')
      await once(socket, 'connect')
      socket.write(`GET /api/session HTTP/${version}\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`)
      expect(await text(socket)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    }
  })
})

test('a served address offers no example account, even if the example is put into its database later', async () => {
  const { nobody } = await apiOf({ env: { PUBLIC_URL: 'https://rota.example.gov.uk' } })
  expect((await nobody.ask(getSession, {})).examples).toEqual([])
  const local = await apiOf({})
  expect((await local.nobody.ask(getSession, {})).examples).not.toEqual([])
})
