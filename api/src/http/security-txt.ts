import { dayLength, formatInstant, instantOf } from '@amhp/shared/time/instant.ts'
import type { FastifyInstance } from 'fastify'
import { addressOf } from '../config.ts'
import type { Dependencies } from './dependencies.ts'

const path = '/.well-known/security.txt'
/** RFC 9116 advises less than a year. */
const daysValid = 180

/** Says whom to tell of a weakness (RFC 9116), where SECURITY_CONTACT is set. */
export function serveSecurityTxt(app: FastifyInstance, { config, clock }: Dependencies): void {
  const { securityContact } = config
  if (securityContact === null) return
  app.get(path, async (_, reply) => {
    const expires = instantOf(clock.now() + daysValid * dayLength)
    const lines = [
      `Contact: ${securityContact}`,
      `Expires: ${formatInstant(expires)}`,
      'Preferred-Languages: en',
      `Canonical: ${addressOf(config)}${path}`,
    ]
    return reply
      .header('cache-control', 'no-cache')
      .type('text/plain; charset=utf-8')
      .send(`${lines.join('\n')}\n`)
  })
}
