import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'
import { networkOf } from './network-of.ts'
import type { RateLimit } from './rate-limit.ts'

/** Requests a minute from one address. A council behind one address loads some 30 files for each first visit. */
const limits = { pages: 6000, api: 600 }

/** Limits what is public and no endpoint of the contract, which has its own limit: pages, files, and the API's description. */
export function limitPublic(app: FastifyInstance, config: Config, rateLimit: RateLimit): void {
  if (!config.rateLimits) return
  app.addHook('onRequest', async ({ routeOptions, url, ip }) => {
    if (routeOptions.config.isLimited) return
    const kind = url.startsWith('/api/') ? 'api' : 'pages'
    rateLimit.take(`public ${kind} ${networkOf(ip)}`, limits[kind])
  })
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the route counts requests itself. */
    isLimited?: boolean
  }
}
