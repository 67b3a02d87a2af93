import * as z from 'zod/mini'
import { fault, firstFaults } from '../rota/faults.ts'

export type { Fault } from '../rota/faults.ts'

/**
 * Everything the system refuses, one line each: the HTTP status and the title. The sentence that says what to do next is
 * the `detail`, written where the problem is found. Served as RFC 9457 problem details (`application/problem+json`).
 */
export const problems = {
  unreadable: { status: 400, title: 'The request could not be read' },
  'not-signed-in': { status: 401, title: 'You are not signed in' },
  'wrong-password': { status: 401, title: 'Email address or password is wrong' },
  'not-allowed': { status: 403, title: 'Your account may not do this' },
  'password-needed': { status: 403, title: 'Enter your password again' },
  'cross-site': { status: 403, title: 'The request came from another site' },
  'not-found': { status: 404, title: 'Not found' },
  'link-expired': { status: 410, title: 'This link does not work' },
  'stale-edit': { status: 409, title: 'Someone else changed this first' },
  'already-exists': { status: 409, title: 'This already exists' },
  'in-use': { status: 409, title: 'This is still in use' },
  'no-rota': { status: 409, title: 'No rota covers that day' },
  'work-on-record': { status: 409, title: 'Someone has worked this' },
  'already-away': { status: 409, title: 'This person is already away' },
  'reasons-needed': { status: 409, title: 'Some gaps or breaches have no reason yet' },
  'too-large': { status: 413, title: 'That is too large' },
  'not-accepted': { status: 422, title: 'Some of this cannot be accepted' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'storage-full': { status: 507, title: 'There is no room left to save this' },
  'read-only': { status: 503, title: 'Nothing can be saved at the moment' },
  'try-again': { status: 503, title: 'The service is busy' },
  unexpected: { status: 500, title: 'Something went wrong' },
} as const

export type ProblemCode = keyof typeof problems

/** The body of every refusal (RFC 9457). `type` is `/problems/<code>`. */
export const problemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
  faults: z.optional(z.array(fault)),
  /** With `stale-edit`: what is stored now, in the shape of the reply unless the endpoint says otherwise; decoded in pages. */
  theirs: z.optional(z.unknown()),
  /** With `stale-edit`: what was sent. */
  mine: z.optional(z.unknown()),
  /** With `already-away`: the absences met, as `metAbsences` (rota/met-absences.ts) encodes them. */
  met: z.optional(z.unknown()),
  /** With a refused preview of an import: the sheet as it is, an `UnreadSheet` (contract/import.ts), so that it can be said what is what. */
  sheet: z.optional(z.unknown()),
})
export type ProblemBody = z.output<typeof problemBody>

/** Thrown by use cases; the API's problem handler turns it into the reply, the client throws it again. */
export class Problem extends Error {
  readonly body: ProblemBody

  constructor(
    code: ProblemCode,
    detail: string,
    extra: Partial<Pick<ProblemBody, 'faults' | 'theirs' | 'mine' | 'met' | 'sheet'>> = {},
  ) {
    super(detail)
    this.name = 'Problem'
    const faults = extra.faults && { faults: firstFaults(extra.faults) }
    this.body = { type: `/problems/${code}`, ...problems[code], detail, code, ...extra, ...faults }
  }
}
