import type { Socket } from 'node:net'
import { Problem } from '@amhp/shared/contract/problems.ts'
import type { Config } from '../config.ts'
import { securityHeaders } from './security.ts'

const reasons: Readonly<Record<string, readonly [number, string, string]>> = {
  HPE_HEADER_OVERFLOW: [
    431,
    'Request Header Fields Too Large',
    'The headers of the request are too large. Delete the cookies of this address in your browser, then try again.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout', 'The request took too long to arrive. Try again.'],
}
const malformed = [400, 'Bad Request', 'The request could not be read. Check the address and what you sent.'] as const

/** Answers what Node could not read as a request, and so never reaches a route: in words, with the headers of every reply. */
export function answerUnreadable(config: Config) {
  const always = securityHeaders(config)
  return (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return
    const [status, title, detail] = reasons[error.code ?? ''] ?? malformed
    const body = JSON.stringify({ ...new Problem('unreadable', detail).body, status })
    const headers = {
      ...always,
      connection: 'close',
      'cache-control': 'no-store',
      'content-type': 'application/problem+json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
    }
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    if (socket.writable) socket.write(`HTTP/1.1 ${status} ${title}\r\n${lines.join('')}\r\n${body}`)
    socket.destroy()
  }
}
