import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { getService } from '@amhp/shared/contract/service.ts'
import { addressOf, call, Unreachable } from '@amhp/web/data/call.ts'
import { expect, onTestFinished, test } from 'vitest'

test.each([
  ['/api/amhps/:amhpId', { params: { amhpId: 'a:b/c' } }, '/api/amhps/a%3Ab%2Fc'],
  ['/api/cover', { query: { from: '2026-11-30', to: '2026-12-07' } }, '/api/cover?from=2026-11-30&to=2026-12-07'],
  ['/api/audit', { query: { kind: undefined, id: '' } }, '/api/audit'],
  ['/api/rotas/:rotaId/editions/:number', { params: { rotaId: 'r', number: 2 } }, '/api/rotas/r/editions/2'],
])('%s is asked at its address', (path, parts, address) => expect(addressOf(path, parts)).toBe(address))

/** Calls a real server; fetch needs an origin, which only a page has. */
async function ask(answer: RequestListener | undefined) {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  if (!answer) server.close()
  onTestFinished(() => void server.close())
  const endpoint = { ...getService, path: `http://127.0.0.1:${port}/api/service` as '/api/service' }
  return call(endpoint, {}).catch((error: unknown) => error)
}

const northshire = {
  ...{ id: 'n', name: 'Northshire', timeZone: 'Europe/London', otherAuthorities: [], isExample: false, version: 1 },
  authorities: [{ id: 'a', name: 'Northshire Council', nation: 'england' }],
}

test('a reply is decoded', async () => {
  expect(await ask((_, reply) => reply.end(JSON.stringify(northshire)))).toEqual(northshire)
})

test('a reply that does not match the contract is an error that says what to do', async () => {
  const refused = await ask((_, reply) => reply.end('{"name":"Northshire"}'))
  expect((refused as Problem).body).toMatchObject({ code: 'unexpected' })
})

test('a refusal is thrown in the server’s words, with its faults', async () => {
  const refused = await ask((_, reply) => {
    reply.writeHead(422, { 'content-type': 'application/problem+json' })
    const faults = [{ path: 'name', message: 'Enter a name' }]
    reply.end(JSON.stringify({ ...new Problem('not-accepted', 'Enter a name', { faults }).body }))
  })
  expect(refused).toBeInstanceOf(Problem)
  expect((refused as Problem).body).toMatchObject({ code: 'not-accepted', status: 422, faults: [{ path: 'name' }] })
})

test('a server that cannot be reached is an error that says to check the network', async () => {
  const refused = await ask(undefined)
  expect(refused).toBeInstanceOf(Unreachable)
  expect((refused as Problem).body.detail).toMatch(/network/)
})

test('a proxy that finds no server counts as unreachable', async () => {
  expect(
    await ask((_, reply) => {
      reply.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>')
    }),
  ).toBeInstanceOf(Unreachable)
})

test('a reply that is not JSON is an error that says what to do', async () => {
  const refused = await ask((_, reply) => reply.end('<!doctype html>'))
  expect((refused as Problem).body).toMatchObject({ code: 'unexpected' })
  expect((refused as Problem).body.detail).toMatch(/Reload the page/)
})
