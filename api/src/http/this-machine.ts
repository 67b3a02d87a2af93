import { exampleFrom } from '@amhp/db/marks.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isForThisMachine, isLoopback } from '../config.ts'
import type { Dependencies } from './dependencies.ts'

const hostName = (host: string) => host.replace(/:\d+$/, '').toLowerCase()

const proxyHeaders = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip']

/** Whether a proxy sent it on. nginx by default adds no header, but speaks HTTP/1.0, as no browser does. */
export const isForwarded = ({ headers, raw }: FastifyRequest): boolean =>
  raw.httpVersion === '1.0' || proxyHeaders.some((name) => headers[name] !== undefined)

/**
 * Refuses what comes from elsewhere where the server is for this machine only: without PUBLIC_URL, and with the example
 * service, whose accounts anyone may sign in to. A proxy may write any Host.
 */
export function guardThisMachine(app: FastifyInstance, { config, store }: Dependencies): void {
  if (!isForThisMachine(config)) return
  app.addHook('onRequest', async (request) => {
    // Against DNS rebinding.
    if (!config.publicUrl && !isLoopback(hostName(request.headers.host ?? '')))
      throw new Problem('cross-site', 'This server answers on this machine only. Open it at its own address.')
    if (isForwarded(request) && (!config.publicUrl || (await exampleFrom(store.read)) !== undefined))
      throw new Problem(
        'cross-site',
        'This server answers on this machine only, and a proxy forwarded the request. Open it at its own address, or set PUBLIC_URL and use a database without the example service.',
      )
  })
}
