import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'
import { type Config, isSecure } from '../config.ts'

const yearInSeconds = 365 * 24 * 3600

/** Security headers on every reply. No inline script or style; nothing from another origin; never inside a frame. */
export async function addSecurityHeaders(app: FastifyInstance, config: Config): Promise<void> {
  const secure = isSecure(config)
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // Icons of the design system are data: images inside its stylesheet.
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: yearInSeconds, includeSubDomains: false } : false,
    // One-time links hold a secret in their address.
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  })
  app.addHook('onRequest', async (_, reply) => {
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
  })
}
