import type { Endpoint } from '@amhp/shared/contract/endpoint.ts'
import { endpoints } from '@amhp/shared/contract/index.ts'
import { type Sent, validAsk } from '../support/server/every-endpoint.ts'
import type { SmallService } from '../support/services/small-service.ts'
import { changed } from './change-value.ts'
import { fromSchema, type Source } from './from-schema.ts'
import { livelyAsk } from './lively-ask.ts'
import type { Random } from './random.ts'
import { type Caller, firstIds, type Target } from './target.ts'
import { type Request, written } from './written.ts'

const mayCall = ({ permission }: Endpoint, { account }: Caller) =>
  account === 'everything' || typeof permission === 'string' || permission.some((role) => role === account)

/** What changes something is asked more often than what only reads; edits most. */
const likely = endpoints.flatMap((endpoint) => {
  if (endpoint.path === '/api/edits') return Array<Endpoint>(6).fill(endpoint)
  return endpoint.method === 'GET' ? [endpoint] : [endpoint, endpoint]
})

/** A request to any endpoint by anyone: valid, nearly valid or hostile. */
export async function makeRequest(target: Target, random: Random): Promise<Request> {
  const endpoint = random.pick(likely)
  const able = target.callers.filter((caller) => mayCall(endpoint, caller))
  const caller = random.pick(random.chance(0.7) ? able : target.callers)
  const { north, south } = target.api
  const own = caller.service ?? random.pick([north, south])
  const named = random.chance(0.85) ? own : own === north ? south : north
  const source = { random, ...target.seen.get(named)!, word: own.id }
  const made = await makeParts(target, endpoint, named, source)
  const sent = named === own ? made : inOwnWords(made, named, own)
  const link = endpoint.path.startsWith('/api/one-time-links') && random.chance(0.7) ? target.links.at(-1) : undefined
  const withToken = link ? { ...sent, body: { ...(sent.body as object), token: link.token } } : sent
  const request = written(endpoint, withToken, caller, random)
  return { ...request, linkOf: link?.service }
}

/** Ids of another service, but no text of it: what is stored as one's own word is told to nobody else. */
function inOwnWords(sent: Sent, named: SmallService, own: SmallService): Sent {
  const ids = firstIds(named)
  const word = new RegExp(named.id, 'gi')
  const text = JSON.stringify(sent, (_, value: unknown) =>
    typeof value === 'string' && !ids.includes(value) ? value.replaceAll(word, own.id) : value,
  )
  return JSON.parse(text)
}

async function makeParts(target: Target, endpoint: Endpoint, named: SmallService, source: Source): Promise<Sent> {
  const { random } = source
  let sent = await likelyParts(target, endpoint, named, source)
  for (let more = random.pick([0, 0, 1, 1, 2]); more > 0; more--) {
    const parts = (['params', 'query', 'body'] as const).filter((part) => sent[part] !== undefined)
    const part = random.pick(parts)
    if (part) sent = { ...sent, [part]: changed(sent[part], random, source.ids) }
  }
  return sent
}

/** As the endpoint takes it: what is there now, or of the shape that its schemas ask for. */
async function likelyParts(target: Target, endpoint: Endpoint, named: SmallService, source: Source): Promise<Sent> {
  const { random } = source
  const asker = target.everythingOf(named)
  const valid = async () => await (livelyAsk(endpoint, asker, source) ?? validAsk(endpoint, named, asker))
  // What another request changed may leave nothing to ask.
  const made = await valid().catch(() => undefined)
  if (made && random.chance(0.6)) return made
  const make = (part: 'params' | 'query' | 'body') => endpoint[part] && fromSchema(endpoint[part], source)
  const params = made?.params && random.chance(0.6) ? made.params : make('params')
  return { params, query: make('query'), body: make('body') } as Sent
}
