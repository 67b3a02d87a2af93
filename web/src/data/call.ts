import { type Asked, accountHeader, type Endpoint, type Reply, requestParts } from '@amhp/shared/contract/endpoint.ts'
import { Problem, type ProblemBody } from '@amhp/shared/contract/problems.ts'
import { getSession, type Session } from '@amhp/shared/contract/session.ts'
import { faultsOf } from '@amhp/shared/rota/faults.ts'
import * as z from 'zod/mini'
import { queryClient, sessionKey } from './query-client.ts'

/** The network or the server is down. */
export class Unreachable extends Problem {
  constructor() {
    super('try-again', 'Check your network connection, then try again. Nothing on this page is lost.')
    this.name = 'Unreachable'
    this.body.title = 'The server cannot be reached'
  }
}

type RequestParts = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown }

/** An endpoint's URL with params and query filled in. */
export function addressOf(path: string, { params = {}, query = {} }: RequestParts): string {
  const filled = path.replaceAll(/(?<=\/):(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value))
  }
  return search.size > 0 ? `${filled}?${search}` : filled
}

const isProblem = (body: unknown): body is ProblemBody =>
  typeof body === 'object' && body !== null && 'code' in body && 'detail' in body && typeof body.detail === 'string'

/** A Problem from the server's body, with `theirs` decoded. */
function problemFrom(body: ProblemBody, { reply, stale = reply }: Endpoint): Problem {
  const { code, detail, ...rest } = body
  if (rest.theirs !== undefined) rest.theirs = z.decode(stale, rest.theirs)
  const problem = new Problem(code, detail)
  Object.assign(problem.body, rest)
  return problem
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    return undefined
  }
}

/** Encodes params, query and body. Throws the Problem that the server would return for an invalid value. */
function encodeParts(endpoint: Endpoint, asked: RequestParts): RequestParts {
  const parts: RequestParts = {}
  for (const part of requestParts) {
    const schema = endpoint[part]
    if (!schema || asked[part] === undefined) continue
    const encoded = z.safeEncode(schema, asked[part])
    if (!encoded.success) {
      const faults = faultsOf(asked[part], encoded.error.issues)
      throw new Problem('not-accepted', 'Correct the errors listed, then try again.', { faults })
    }
    parts[part] = encoded.data as Record<string, unknown>
  }
  return parts
}

/**
 * Calls an endpoint, typed by its contract: values in, values out. Throws a Problem: the server's own, or one that says
 * that the server was not reached or its reply could not be read.
 */
export async function call<E extends Endpoint>(endpoint: E, asked: Asked<E>, signal?: AbortSignal): Promise<Reply<E>> {
  const parts = encodeParts(endpoint, asked as RequestParts)
  const headers: Record<string, string> = { accept: 'application/json' }
  const shown = queryClient.getQueryData<Session>(sessionKey)?.account?.id
  // Whoever is signed in may sign out, or in again.
  if (shown !== undefined && endpoint.path !== getSession.path) headers[accountHeader] = shown
  const init: RequestInit = { method: endpoint.method, credentials: 'same-origin', headers }
  if (signal) init.signal = signal
  if (parts.body !== undefined) {
    init.body = JSON.stringify(parts.body)
    headers['content-type'] = 'application/json'
  }
  let response: Response
  try {
    response = await fetch(addressOf(endpoint.path, parts), init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Unreachable()
  }
  const body = await readJson(response)
  const reply = response.ok ? z.safeDecode(endpoint.reply, body) : undefined
  if (reply?.success) return reply.data as Reply<E>
  if (isProblem(body)) throw problemFrom(body, endpoint)
  if (response.status === 502 || response.status === 504) throw new Unreachable()
  throw new Problem(
    'unexpected',
    'The page could not read the server’s reply. Reload the page. If it happens again, contact your IT support.',
  )
}
