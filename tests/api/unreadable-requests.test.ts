import { connect } from 'node:net'
import { problemBody } from '@amhp/shared/contract/problems.ts'
import { expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'

/** Sends bytes, and gives the status, headers and body of what comes back. */
async function answerTo(bytes: string) {
  const { app } = await testApi()
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as { port: number }
  const received = await new Promise<string>((done, fail) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (data) => (text += data)).on('close', () => done(text))
    socket.on('error', fail)
  })
  const [head = '', body = ''] = received.split('\r\n\r\n')
  const [status, ...lines] = head.split('\r\n')
  return { status, body, headers: new Map(lines.map((line) => line.split(/: (.*)/s) as [string, string])) }
}

test.each([
  ['no request at all', 'BLAH / HTTP/1.1\r\nHost: a\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
  [
    'two lengths at once',
    'POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'HTTP/1.1 400 Bad Request',
  ],
  ['no host', 'GET /api/session HTTP/1.1\r\nConnection: close\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
  [
    'headers without end',
    `GET /api/session HTTP/1.1\r\nHost: a\r\nCookie: ${'x'.repeat(20_000)}\r\n\r\n`,
    'HTTP/1.1 431 Request Header Fields Too Large',
  ],
])('%s is answered in words, with the headers of every reply', async (_, bytes, status) => {
  const answer = await answerTo(bytes)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'")
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  const problem = problemBody.parse(JSON.parse(answer.body))
  expect(status).toContain(String(problem.status))
  expect(problem.detail).toMatch(/^The .*\. .*\.$/)
})
