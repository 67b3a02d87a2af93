import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { nameOf } from '../support/server/every-endpoint.ts'
import { followUp } from './follow-up.ts'
import { type Exchange, faultsOfReply, type Reply } from './judge-reply.ts'
import { faultsOfWrites } from './judge-writes.ts'
import { makeRequest } from './make-request.ts'
import { Random } from './random.ts'
import { faultsAfter } from './sound-after.ts'
import { openTarget, type Target } from './target.ts'
import type { Request } from './written.ts'

/** What came of some requests. */
export interface Fuzzed {
  readonly sent: number
  /** How often each endpoint was answered with each status. */
  readonly counts: ReadonlyMap<string, Map<number, number>>
  readonly faults: readonly string[]
}

const mostSeen = 200
const decoders: Record<string, (bytes: Buffer) => Buffer> = {
  gzip: gunzipSync,
  br: brotliDecompressSync,
  deflate: inflateSync,
}

/** Sends at least so many requests to a new server, judges every reply and all writes, and then the database. */
export async function fuzz(seed: number, count: number): Promise<Fuzzed> {
  const random = new Random(seed)
  const target = await openTarget()
  const faults: string[] = []
  const counts = new Map<string, Map<number, number>>()
  let sent = 0
  try {
    while (sent < count) {
      const done = await sendOneOrMore(target, random)
      sent += done.exchanges.length
      faults.push(...done.faults)
      for (const { request, reply } of done.exchanges) countReply(counts, nameOf(request.endpoint), reply.status)
    }
    faults.push(...(await faultsAfter(target)))
  } finally {
    await target.close()
  }
  return { sent, counts, faults }
}

function countReply(counts: Map<string, Map<number, number>>, name: string, status: number) {
  const of = counts.get(name) ?? new Map<number, number>()
  counts.set(name, of.set(status, (of.get(status) ?? 0) + 1))
}

/** One request; or it again, or several at once. Then, perhaps, what a refusal asks for. */
async function sendOneOrMore(target: Target, random: Random): Promise<Done> {
  const requests = [await makeRequest(target, random)]
  if (random.chance(0.05)) for (let i = random.below(3); i > 0; i--) requests.push(await makeRequest(target, random))
  if (random.chance(0.1)) requests.push(...requests)
  if (random.chance(0.01)) requests.push(...requests, ...requests)
  target.api.clock.advance(random.chance(0.01) ? random.below(3_600_000) : random.below(3000))
  const done = await sendAtOnce(target, requests)
  const next = random.chance(0.8) ? followUp(done.exchanges[0]!, random) : undefined
  if (!next) return done
  const { exchanges, faults } = await sendAtOnce(target, [next])
  return { exchanges: [...done.exchanges, ...exchanges], faults: [...done.faults, ...faults] }
}

interface Done {
  readonly exchanges: readonly Exchange[]
  readonly faults: readonly string[]
}

async function sendAtOnce(target: Target, requests: readonly Request[]): Promise<Done> {
  target.writes.sinceLast()
  const exchanges = await Promise.all(requests.map((request) => send(target, request)))
  const says = exchanges.map(({ request, reply }) => inWords(request, reply)).join('\n  ')
  const faults = [
    ...exchanges.flatMap((exchange) => [...faultsOfReply(target, exchange)]),
    ...faultsOfWrites(exchanges, target.writes.sinceLast()),
  ]
  for (const exchange of exchanges) await learn(target, exchange)
  return { exchanges, faults: faults.map((fault) => `${fault}\n  ${says}`) }
}

function rolesOf({ writes }: Target, { caller: { service, account } }: Request) {
  return service && account ? writes.rolesOf(service.id, service.accounts[account]) : []
}

async function send(target: Target, request: Request): Promise<Exchange> {
  const before = rolesOf(target, request)
  const { method, url, headers, payload } = request
  const { statusCode, ...rest } = await target.api.app.inject({
    ...{ method: method as 'GET', url, headers },
    ...(payload === undefined ? {} : { payload }),
  })
  const body = decoders[String(rest.headers['content-encoding'])]?.(rest.rawPayload) ?? rest.rawPayload
  const reply = { status: statusCode, headers: rest.headers, body: body.toString() }
  return { request, roles: [...new Set([...before, ...rolesOf(target, request)])], reply }
}

function inWords({ caller, method, url, headers, payload }: Request, { status }: Reply) {
  const { cookie: _, ...rest } = headers
  return `${caller.says}: ${method} ${url.slice(0, 300)} ${JSON.stringify(rest)} ${String(payload ?? '').slice(0, 1500)} -> ${status}`
}

/** Takes from a reply what later requests may name, and signs in again who was signed out. */
async function learn(target: Target, { request: { caller }, reply }: Exchange) {
  if (reply.status === 401) return await target.renew(caller)
  if (reply.status !== 200 || !caller.service || reply.body.length > 100_000) return
  const { ids, findings } = target.seen.get(caller.service)!
  for (const [, id] of reply.body.matchAll(/"(?:id|record|shift)":"([A-Za-z0-9]{21})"/g)) remember(ids, id!)
  for (const [, key] of reply.body.matchAll(/"key":"([^"\\]{1,300})"/g)) remember(findings, key!)
  for (const [, token] of reply.body.matchAll(/"url":"[^"]*?([A-Za-z0-9_-]{43})"/g))
    target.links.push({ token: token!, service: caller.service })
}

function remember(list: string[], one: string) {
  if (list.includes(one)) return
  if (list.length < mostSeen) list.push(one)
  else list[mostSeen / 2 + (list.length % (mostSeen / 2))] = one
}
