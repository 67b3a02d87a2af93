import { problemBody } from '@amhp/shared/contract/problems.ts'
import { firstIds, type Target } from './target.ts'
import type { Request } from './written.ts'

/** Some addresses are those of pages, which this server may not have. */
const noPages = 'The pages have not been built yet. Run "npm start".'
const isPage = ({ headers, body }: Reply) => body === noPages || String(headers['content-type']).startsWith('text/html')

/** What shows how the server is made. */
const insides =
  /node_modules|SQLITE_|SqliteError|drizzle|FOREIGN KEY|UNIQUE constraint|\bat \S+ \(|\.ts:\d+|\/tmp\/|ZodError|expected string/

/** A reply as a client reads it. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, number | string | string[] | undefined>>
  readonly body: string
}

/** A request and its reply. `roles` are those that the caller had before it or after it. */
export interface Exchange {
  readonly request: Request
  readonly roles: readonly string[]
  readonly reply: Reply
}

/** What is wrong with a reply, whoever asked for whatever. */
export function* faultsOfReply(target: Target, { request, roles, reply }: Exchange): Generator<string> {
  const { status, headers, body } = reply
  if (isPage(reply)) return
  if (status >= 500 && !isBusy(reply)) yield `answered ${status}: ${body.slice(0, 300)}\n${target.error()}`
  if (insides.test(body)) yield `shows its insides: ${insides.exec(body)?.[0]}`
  for (const word of foreignWords(target, request, status)) {
    const told = withoutFirstIds(target, body).match(new RegExp(`[^"]{0,60}${word}[^"]{0,60}`))
    if (told) yield `tells of ${word}: ${told[0]}`
  }
  if (headers['x-content-type-options'] !== 'nosniff') yield 'has no security headers'
  const cookies = [headers['set-cookie'] ?? []]
    .flat()
    .filter((cookie) => !/; HttpOnly; SameSite=Strict/.test(String(cookie)))
  if (cookies.length > 0) yield `sets a cookie that scripts can read, or other sites can send: ${cookies.join()}`
  if (request.method === 'HEAD') return
  if (status >= 400) yield* faultsOfProblem(reply)
  else if (request.method === request.endpoint.method) yield* faultsOfAnswer(request, roles, reply)
}

const isBusy = ({ status, body }: Reply) => status === 503 && body.includes('"code":"try-again"')

/** The services that nothing may be told of: not the caller's, nor that of a link, nor one just signed in to. */
function foreignWords({ api: { north, south } }: Target, request: Request, status: number) {
  const { caller, linkOf, payload } = request
  const signedIn = isSignIn(request) && status === 200
  return [north, south]
    .filter((service) => service !== caller.service && service !== linkOf)
    .filter(({ id }) => !signedIn || !payload?.includes(`@${id}.example`))
    .map(({ id }) => id)
}

export const isSignIn = ({ endpoint: { method, path } }: Request) => method === 'POST' && path === '/api/session'

/** Those of the other service are sent by those who guess them, and may be stored as ids of their own. */
function withoutFirstIds({ api: { north, south } }: Target, body: string) {
  let text = body
  for (const service of [north, south]) for (const id of firstIds(service)) text = text.replaceAll(id, '')
  return text.replaceAll(/"serviceId\\?":\\?"south\\?"/g, '')
}

function* faultsOfProblem({ status, headers, body }: Reply): Generator<string> {
  if (headers['content-type'] !== 'application/problem+json; charset=utf-8')
    return yield `refuses as ${headers['content-type']}: ${body.slice(0, 200)}`
  const problem = problemBody.safeParse(JSON.parse(body))
  if (!problem.success) return yield `refuses in no known shape: ${body.slice(0, 300)}`
  if (problem.data.status !== status) yield `says ${problem.data.status} and answers ${status}`
  if (!/^.{20,}[.?]$/su.test(problem.data.detail)) yield `refuses without a sentence: ${problem.data.detail}`
  for (const { message } of problem.data.faults ?? [])
    if (message.length < 6) yield `has a fault without words: ${message}`
}

function* faultsOfAnswer(
  { endpoint, headers: sent, payload }: Request,
  roles: readonly string[],
  { headers, body }: Reply,
): Generator<string> {
  const { permission, reply, media, path } = endpoint
  if (permission !== 'public' && !sent.cookie) yield 'answers somebody who is signed out'
  if (typeof permission !== 'string' && !permission.some((role) => roles.includes(role)))
    yield `answers somebody who is ${roles.join(' and ') || 'nobody'}`
  const isColleague = roles.length === 1 && roles[0] === 'amhp' && path !== '/api/own-data'
  if (isColleague && body.includes('sickness') && !payload?.includes('sickness')) yield 'tells an AMHP of sickness'
  if (media || !String(headers['content-type']).startsWith('application/json')) return
  const read = reply.safeParse(JSON.parse(body))
  if (!read.success) yield `answers in another shape than it says: ${JSON.stringify(read.error.issues).slice(0, 400)}`
}
