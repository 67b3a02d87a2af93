import { Problem } from '@amhp/shared/contract/problems.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Config, isSecure } from '../config.ts'

const yearInSeconds = 365 * 24 * 3600

/** Pages load from and send to this origin alone. No inline script or style, no framing. */
const contentPolicy = [
  "default-src 'self'",
  // The design system's stylesheet holds its icons as data: URLs.
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
]

const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // One-time links hold a secret in their address.
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-permitted-cross-domain-policies': 'none',
  // Off: the filter of older browsers could itself be exploited.
  'x-xss-protection': '0',
}

/** The headers of every reply, also of those that Fastify sends before any hook. */
export const securityHeaders = (config: Config): Record<string, string> =>
  isSecure(config)
    ? {
        ...always,
        'content-security-policy': [...contentPolicy, 'upgrade-insecure-requests'].join(';'),
        'strict-transport-security': `max-age=${yearInSeconds}${config.hstsSubdomains ? '; includeSubDomains' : ''}`,
      }
    : { ...always, 'content-security-policy': contentPolicy.join(';') }

/** Adds security headers to every reply. To be registered before what may refuse a request. */
export function addSecurityHeaders(app: FastifyInstance, config: Config): void {
  const headers = securityHeaders(config)
  app.addHook('onRequest', (_, reply, done) => {
    reply.headers(headers)
    done()
  })
}

/** Refuses a request of HTTP/1.1 that does not say which host it asks, as the protocol wants. */
export function requireHost(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ headers, raw }) => {
    if (headers.host === undefined && raw.httpVersion === '1.1')
      throw new Problem('unreadable', 'The request does not say which host it asks. Send the header "host".')
  })
}

function refuseCrossSite(request: FastifyRequest, config: Config) {
  const { origin, host = '' } = request.headers
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return
  const site = request.headers['sec-fetch-site']
  const own = config.publicUrl ? config.publicUrl.origin : `http://${host}`
  const isCrossSite = site !== undefined && site !== 'same-origin' && site !== 'none'
  if (isCrossSite || (origin !== undefined && origin !== own))
    throw new Problem(
      'cross-site',
      `Nothing was changed: the request came from another site. Open ${own} and do it there.`,
    )
}

/**
 * Refuses writes that a browser sends for another site. Clients that are not browsers send neither header and are let
 * through: no other site can make them send someone's cookie.
 */
export function guardCrossSite(app: FastifyInstance, config: Config): void {
  app.addHook('onRequest', async (request) => refuseCrossSite(request, config))
}
