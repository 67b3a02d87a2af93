import { Problem } from '@amhp/shared/contract/problems.ts'
import type { FastifyInstance } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the body is handed on as text, to be read in a thread. */
    keepsText?: boolean
  }
}

/** More than in a rota document of two megabytes. */
const mostGroups = 40_000
const mostCommas = 110_000

/** Reads JSON as Fastify does, unless it has too many values: those take long to read, where a file is one long text. */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (count(body, '{', mostGroups) + count(body, '[', mostGroups) > mostGroups)
      return done(tooMany(`${mostGroups} objects and lists`))
    if (count(body, ',', mostCommas) > mostCommas) return done(tooMany(`${mostCommas} fields and entries`))
    if (request.routeOptions.config.keepsText) return done(null, body)
    return parse(request, body, done)
  })
}

const tooMany = (what: string) => new Problem('too-large', `This has more than ${what}. Send less at a time.`)

/** How often a sign is in a text; of more than `most`, one more. */
function count(text: string, sign: string, most: number): number {
  let found = 0
  for (let at = text.indexOf(sign); at >= 0 && found <= most; at = text.indexOf(sign, at + 1)) found++
  return found
}
