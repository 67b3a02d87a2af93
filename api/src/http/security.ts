import { Problem } from '@amhp/shared/contract/problems.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Config, isLoopback, isSecure } from '../config.ts'

const yearInSeconds = 365 * 24 * 3600

/** What a page may load and where it may send: itself alone. No inline script or style; never inside a frame. */
const contentPolicy = [
  "default-src 'self'",
  // Icons of the design system are data: images inside its stylesheet.
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
  // The filter that browsers once had did more harm than good.
  'x-xss-protection': '0',
}

/** Security headers on every reply, the same for each while the server runs. */
export function addSecurityHeaders(app: FastifyInstance, config: Config): void {
  const headers = isSecure(config)
    ? {
        ...always,
        'content-security-policy': [...contentPolicy, 'upgrade-insecure-requests'].join(';'),
        'strict-transport-security': `max-age=${yearInSeconds}`,
      }
    : { ...always, 'content-security-policy': contentPolicy.join(';') }
  app.addHook('onRequest', (_, reply, done) => {
    reply.headers(headers)
    done()
  })
}

const hostName = (host: string) => host.replace(/:\d+$/, '').toLowerCase()

function refuseCrossSite(request: FastifyRequest, config: Config) {
  const { origin, host = '' } = request.headers
  // Without a public address the server is for this machine alone. A name that a stranger's DNS points at it is refused.
  if (!config.publicUrl && !isLoopback(hostName(host)))
    throw new Problem('cross-site', 'This server answers on this machine only. Open it at its own address.')
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return
  const site = request.headers['sec-fetch-site']
  const own = config.publicUrl ? config.publicUrl.origin : `http://${host}`
  const elsewhere = site !== undefined ? site !== 'same-origin' && site !== 'none' : false
  if (elsewhere || (origin !== undefined && origin !== own))
    throw new Problem(
      'cross-site',
      `Nothing was changed: the request came from another site. Open ${own} and do it there.`,
    )
}

/**
 * Refuses requests that change something and that a browser sends for another site. Programs that are no browser send
 * neither header and are let through: they hold no one's cookie unless given it.
 */
export function guardCrossSite(app: FastifyInstance, config: Config): void {
  app.addHook('onRequest', async (request) => refuseCrossSite(request, config))
}
