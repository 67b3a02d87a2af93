import { Problem } from '@amhp/shared/contract/problems.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Config, isLoopback } from '../config.ts'

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
