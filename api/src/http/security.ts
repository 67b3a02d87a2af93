import type { FastifyInstance } from 'fastify'
import { type Config, isSecure } from '../config.ts'

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
