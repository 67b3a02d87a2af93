import { refusalOf, storageFault } from '@amhp/db/faults.ts'
import type { Store } from '@amhp/db/open.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { TooManyRequests } from './rate-limit.ts'

const unexpected = () =>
  new Problem(
    'unexpected',
    'Something went wrong. Load the page again to see what was saved. If it happens again, tell whoever runs this server when it happened.',
  )

export const unreadableJson = () =>
  new Problem('unreadable', 'The body is not readable JSON. Correct it, then send it again.')

/** A request that Fastify refused before it reached a schema. */
function requestProblem(error: FastifyError): Problem | undefined {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE' || error.statusCode === 413)
    return new Problem('too-large', 'The request is too large. Send less at a time.')
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' || error.statusCode === 415)
    return new Problem('unreadable', 'Send the body as JSON, with the header "content-type: application/json".')
  if (error instanceof SyntaxError || String(error.code).startsWith('FST_ERR_CTP')) return unreadableJson()
  if (error.statusCode === 404) return new Problem('not-found', 'There is nothing at this address.')
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return new Problem('unreadable', 'The request could not be read. Check the address and what you sent.')
  return undefined
}

/** A database error as a problem that says what to do; undefined for other errors. The write was rolled back. */
function storageProblem(error: unknown): Problem | undefined {
  switch (storageFault(error)) {
    case 'full':
      return new Problem(
        'storage-full',
        'Nothing was saved: the disk is full. Tell whoever runs this server, then save again.',
      )
    case 'read-only':
      return new Problem(
        'read-only',
        'Nothing was saved: the database is read-only at the moment. Tell whoever runs this server.',
      )
    case 'removed':
    case 'replaced':
      return new Problem(
        'read-only',
        'Nothing was saved: the database was removed or replaced while the server ran. What was saved before can still be read. Tell whoever runs this server at once.',
      )
    case 'damaged':
      return new Problem(
        'read-only',
        'The database is damaged: nothing can be saved, and some of it cannot be read. Tell whoever runs this server at once, who has to restore a backup.',
      )
    case 'busy':
      return new Problem('try-again', 'Nothing was saved: the database was busy. Wait a moment, then save again.')
    case 'refused':
      return new Problem('not-accepted', `Nothing was saved. ${refusalOf(error)}`)
    default:
      return undefined
  }
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem instanceof TooManyRequests) reply.header('retry-after', String(problem.seconds))
  return reply
    .code(problem.body.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem.body))
}

/** Sends every error as RFC 9457 problem details. The stack is logged, never sent. */
export function handleProblems(app: FastifyInstance, store: Store): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    store.noteError(error)
    const known = error instanceof Problem ? error : (storageProblem(error) ?? requestProblem(error))
    if (!known || known.body.status >= 500)
      request.log.error({ err: error, method: request.method, path: request.routeOptions.url })
    return sendProblem(reply, known ?? unexpected())
  })
}
