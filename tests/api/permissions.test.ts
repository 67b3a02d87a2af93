import type { AccountRole, Endpoint } from '@amhp/shared/contract/endpoint.ts'
import { endpoints } from '@amhp/shared/contract/index.ts'
import { describe, expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'
import { nameOf, refusedAnyway, validAsk } from '../support/server/every-endpoint.ts'

const callers = ['nobody', 'manager', 'lead', 'amhp'] as const
type CallerName = (typeof callers)[number]

/** What the contract says of a caller: allowed, or the refusal. */
function promised({ permission }: Endpoint, caller: CallerName): 'let in' | 'not-signed-in' | 'not-allowed' {
  if (permission === 'public') return 'let in'
  if (caller === 'nobody') return 'not-signed-in'
  return permission === 'signed-in' || (permission as readonly AccountRole[]).includes(caller)
    ? 'let in'
    : 'not-allowed'
}

const sentence = {
  'let in': 'lets in',
  'not-signed-in': 'asks to sign in',
  'not-allowed': 'does not let in',
}

test('every endpoint of the contract is served', async () => {
  const { app } = await testApi()
  const served = endpoints.filter(({ method, path }) => app.hasRoute({ method, url: path }))
  expect(served.map(nameOf)).toEqual(endpoints.map(nameOf))
})

describe.each(endpoints.map((endpoint) => [nameOf(endpoint), endpoint] as const))('%s', (name, endpoint) => {
  test.each(callers.map((caller) => [sentence[promised(endpoint, caller)], caller] as const))(
    '%s: %s',
    async (_, caller) => {
      const { nobody, north, signIn } = await testApi()
      const asked = await validAsk(endpoint, north, await signIn('everything'))
      const asker = caller === 'nobody' ? nobody : await signIn(caller)
      const { status, problem } = await asker.try(endpoint, asked)
      const promise = promised(endpoint, caller)
      const expected = promise === 'let in' ? (refusedAnyway[name] ?? 'done') : promise
      expect(status === 200 ? 'done' : problem.code, JSON.stringify(problem)).toBe(expected)
    },
  )
})
