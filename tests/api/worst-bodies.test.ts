import type { Endpoint } from '@amhp/shared/contract/endpoint.ts'
import { endpoints } from '@amhp/shared/contract/index.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nameOf, type Sent, validAsk } from '../support/server/every-endpoint.ts'
import { openProbedServer, type ProbedServer, type Sender } from '../support/server/probed-server.ts'
import { swollen } from '../support/server/swollen-bodies.ts'
import { worstAsks } from '../support/server/worst-asks.ts'

/** The most milliseconds that `/api/health` may take while the server does the worst of work. */
const limit = 250

/**
 * A machine that is busy with other things takes several times as long for everything. After a late answer it is asked how long
 * it takes for a known piece of work, and the limit grows by as much; and an answer has to be late thrice, on a new server each.
 */
const tries = 3
const mostSlowness = 8

let server: ProbedServer
beforeAll(async () => {
  server = await openProbedServer()
})
afterAll(() => server.close())

type Asks = Readonly<Record<string, Sent>>
type Replies = Record<string, { readonly status: number; readonly body: string }>

/** Sends requests one after another, and expects `/api/health` to be answered meanwhile. */
async function whileOthersAreServed(
  endpoint: Endpoint,
  role: keyof ProbedServer['north']['accounts'],
  asksOf: (sender: Sender) => Promise<Asks> | Asks,
): Promise<Replies> {
  const late: string[] = []
  for (let i = 0; i < tries; i++) {
    const sender = await server.signIn(role)
    const replies: Replies = {}
    const lateOnes: string[] = []
    for (const [what, sent] of Object.entries(await asksOf(sender))) {
      const slowest = await server.slowest(async () => {
        replies[what] = await sender.send(endpoint, sent)
      })
      if (slowest <= limit) continue
      const slowness = Math.min(await server.slowness(), mostSlowness)
      if (slowest <= limit * slowness) continue
      lateOnes.push(`${Math.round(slowest)} ms (machine ${slowness.toFixed(1)} times as slow as idle) during “${what}”`)
    }
    if (lateOnes.length === 0) return replies
    late.push(...lateOnes)
    await server.close()
    server = await openProbedServer()
  }
  expect.fail(`/api/health took ${late.join(', ')} of ${nameOf(endpoint)}`)
}

const bodyLimitOf = ({ bodyLimit = 256 * 1024 }: Endpoint) => bodyLimit - 1024

test.each(endpoints.map((endpoint) => [nameOf(endpoint), endpoint] as const))('%s', async (_, endpoint) => {
  const replies = await whileOthersAreServed(endpoint, 'everything', async ({ asker }) => {
    const sent = await validAsk(endpoint, server.north, asker)
    if (!endpoint.body) return { 'what is usual': sent }
    const bodies = Object.entries(swollen(sent.body, bodyLimitOf(endpoint)))
    return { 'what is usual': sent, ...Object.fromEntries(bodies.map(([what, body]) => [what, { ...sent, body }])) }
  })
  for (const { status, body } of Object.values(replies)) expect(status, body.slice(0, 300)).not.toBe(500)
})

test.each(worstAsks)('$endpoint: $what', async ({ endpoint: name, what, as, sent, says }) => {
  const endpoint = endpoints.find((one) => nameOf(one) === name)!
  const { status, body } = (await whileOthersAreServed(endpoint, as ?? 'everything', () => ({ [what]: sent })))[what]!
  expect(status, body.slice(0, 300)).not.toBe(500)
  if (says) expect([status, JSON.parse(body).detail]).toEqual([says[0], expect.stringMatching(says[1])])
})
