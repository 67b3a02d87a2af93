import { endpoints } from '@amhp/shared/contract/index.ts'
import { describe, expect, test } from 'vitest'
import { type Answered, type Asker, type TestApi, testApi } from '../support/server/api.ts'
import { nameOf, type Sent, validAsk } from '../support/server/every-endpoint.ts'
import { rowsOfService, tablesOfNoService } from '../support/server/table-rows.ts'
import type { SmallService } from '../support/services/small-service.ts'

const callers = ['nobody', 'manager', 'lead', 'amhp', 'everything'] as const

/** Every text in the request, longest first: replies may repeat these. */
function textsIn(value: unknown): string[] {
  const texts: string[] = []
  JSON.stringify(value, (_, inner) => {
    if (typeof inner === 'string') texts.push(inner)
    return inner
  })
  return texts.sort((a, b) => b.length - a.length)
}

/** What a reply reveals of the other service beyond the request. All texts of that service contain its id. */
function told(reply: Answered<never>, asked: Sent, other: SmallService): string[] {
  let text = JSON.stringify(reply.value ?? null)
  for (const said of textsIn(asked)) if (said.length > 3) text = text.replaceAll(said, '')
  return text.match(new RegExp(`[^"]*${other.id}[^"]*`, 'g')) ?? []
}

/** Rules are shared; their settings belong to each service. */
const namesARule = ({ params }: Sent) => params !== undefined && 'code' in params

async function ask(api: TestApi, endpoint: (typeof endpoints)[number], asker: Asker, asked: Sent) {
  const before = await rowsOfService(api.store, api.south.id)
  const reply = (await asker.try(endpoint, asked)) as Answered<never>
  expect(told(reply, asked, api.south), 'told of the other service').toEqual([])
  const after = await rowsOfService(api.store, api.south.id)
  // A wrong password is counted at the account that was tried, a few seconds later.
  if (nameOf(endpoint) === 'POST /api/session') after.security_events = before.security_events!
  expect(after, 'written in the other service').toEqual(before)
  return reply
}

test('the test can tell the services apart: each manager sees the rows of her own', async () => {
  const { store, south } = await testApi()
  const rows = await rowsOfService(store, south.id)
  expect(Object.keys(rows).length).toBeGreaterThan(20)
  for (const [table, text] of Object.entries(rows)) {
    if (table === 'sessions' || table === 'one_time_links') continue
    expect(text, table).toContain('south')
  }
  expect(tablesOfNoService.sort()).toEqual(['meta', 'services', 'sign_in_failures'])
})

describe.each(endpoints.map((endpoint) => [nameOf(endpoint), endpoint] as const))('%s', (_, endpoint) => {
  test.each(callers)('shows and changes nothing of another service: %s', async (caller) => {
    const api = await testApi()
    const { north, south, nobody, signIn } = api
    await signIn('manager', south)
    const asker = caller === 'nobody' ? nobody : await signIn(caller)
    const theirs = await validAsk(endpoint, south, await signIn('everything', south))
    const reply = await ask(api, endpoint, asker, theirs)
    const allowed = caller === 'everything' && endpoint.permission !== 'public'
    if (allowed && theirs.params && !namesARule(theirs)) expect(reply.problem.code).toBe('not-found')

    const own = await validAsk(endpoint, north, await signIn('everything'))
    if (own.params && theirs.body) await ask(api, endpoint, asker, { ...own, body: theirs.body })
    if (own.body) await ask(api, endpoint, asker, { ...theirs, body: own.body })
    await ask(api, endpoint, asker, own)
  })
})
