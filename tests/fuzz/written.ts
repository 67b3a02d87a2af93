import type { Endpoint } from '@amhp/shared/contract/endpoint.ts'
import type { Sent } from '../support/server/every-endpoint.ts'
import type { SmallService } from '../support/services/small-service.ts'
import { oddText } from './odd-values.ts'
import type { Random } from './random.ts'
import type { Caller } from './target.ts'

/** A request as it is sent. */
export interface Request {
  readonly endpoint: Endpoint
  readonly caller: Caller
  /** The service of the link that is used: its texts may be told to somebody signed out. */
  readonly linkOf?: SmallService | undefined
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly payload?: string | Buffer
}

const types = [
  'text/plain',
  'application/xml',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  'x',
]
const methods = ['PATCH', 'OPTIONS', 'HEAD', 'PUT', 'POST', 'DELETE', 'GET']

/** Writes a request as a client would, or seldom as none should. */
export function written(endpoint: Endpoint, { params, query, body }: Sent, caller: Caller, random: Random): Request {
  let url = path(endpoint.path, params)
  const pairs = Object.entries(query ?? {}).filter(([, value]) => value !== undefined)
  if (random.chance(0.03) && pairs[0]) pairs.push(pairs[0])
  if (random.chance(0.02)) pairs.push([oddText(random), oddText(random)])
  const asked = pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&')
  if (asked) url += `?${asked}`
  if (random.chance(0.01))
    url = random.pick([`${url}/`, url.toUpperCase(), `${url}%2e%2e/`, `//${url}`, `${url}?%E0%A4%A`])
  const text = body === undefined ? undefined : JSON.stringify(body)
  return {
    ...{ endpoint, caller, url },
    method: random.chance(0.01) ? random.pick(methods) : endpoint.method,
    headers: headersOf(caller, text, random),
    ...(text === undefined ? {} : { payload: payloadOf(text, random) }),
  }
}

function path(pattern: string, params: unknown) {
  const known = (typeof params === 'object' && params ? params : {}) as Record<string, unknown>
  return pattern.replaceAll(/:(\w+)/g, (_, name: string) => encoded(known[name] ?? '').slice(0, 2000))
}

function encoded(value: unknown) {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return encodeURIComponent(text.slice(0, 3000).toWellFormed())
}

function headersOf({ cookie }: Caller, text: string | undefined, random: Random) {
  const headers: Record<string, string> = text === undefined ? {} : { 'content-type': 'application/json' }
  if (cookie) headers.cookie = cookie
  if (random.chance(0.01) && cookie)
    headers.cookie = random.pick([cookie.slice(0, -1), `${cookie}; ${cookie}`, 'rota=%00', 'rota'])
  if (random.chance(0.01) && text !== undefined) headers['content-type'] = random.pick(types)
  if (random.chance(0.01)) headers.origin = 'https://example.org'
  if (random.chance(0.01)) headers['sec-fetch-site'] = 'cross-site'
  if (random.chance(0.01)) headers['x-http-method-override'] = 'DELETE'
  if (random.chance(0.01)) headers['content-encoding'] = 'gzip'
  if (random.chance(0.05)) headers['accept-encoding'] = random.pick(['gzip', 'br', 'deflate', '*', 'x'])
  return headers
}

function payloadOf(text: string, random: Random): string | Buffer {
  if (random.chance(0.97)) return text
  const how = random.below(6)
  if (how === 0) return text.slice(0, random.below(text.length))
  if (how === 1) return `\ufeff${text}`
  if (how === 2) return Buffer.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])
  if (how === 3) return text.replace('{', `{"__proto__":{"serviceId":"south"},"constructor":1,`)
  if (how === 4) return `${text}${text}`
  return `${'['.repeat(5000)}${text}${']'.repeat(5000)}`
}
