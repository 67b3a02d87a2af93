import { addAbsence, listAbsences } from '@amhp/shared/contract/absences.ts'
import type { Endpoint } from '@amhp/shared/contract/endpoint.ts'
import { check as checkRota } from '@amhp/shared/contract/findings.ts'
import { endpoints } from '@amhp/shared/contract/index.ts'
import { problemBody } from '@amhp/shared/contract/problems.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApi } from '../support/server/api.ts'
import { nameOf, validAsk } from '../support/server/every-endpoint.ts'

type Api = Awaited<ReturnType<typeof openApi>>

const odd: readonly unknown[] = [
  null,
  true,
  -1,
  1.5,
  1e308,
  '',
  ' ',
  'x'.repeat(20_000),
  '\u0000',
  '🦊',
  '2026-02-30',
  '2026-02-30T09:00:00Z',
  '0001-01-01',
  '9999-12-31T23:59:59Z',
  '25:61',
  '__proto__',
  [],
  {},
  [[]],
]

interface Mutation {
  readonly says: string
  readonly body: unknown
}

/** The body with one value, at any depth, replaced by each odd one, and left out. */
function* mutations(body: unknown): Generator<Mutation> {
  for (const path of paths(body, [])) {
    const at = path.join('.') || 'the body'
    for (const value of odd)
      yield { says: `${at} = ${JSON.stringify(value).slice(0, 40)}`, body: replaced(body, path, value) }
    if (path.length > 0) yield { says: `${at} left out`, body: replaced(body, path, undefined) }
  }
}

function* paths(value: unknown, path: string[]): Generator<string[]> {
  yield path
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) yield* paths(inner, [...path, key])
}

function replaced(body: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value
  const copy = (Array.isArray(body) ? [...body] : { ...(body as object) }) as Record<string, unknown>
  copy[key] = replaced(copy[key], rest, value)
  return copy
}

const request = (endpoint: Endpoint, path: string, cookie: string | undefined) => ({
  method: endpoint.method,
  url: path,
  headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
})

/** Accepts success, or a 4xx problem with a sentence that says what to do. Never a 500, never a stack. */
function expectSound(reply: { statusCode: number; headers: object; body: string }, says: string) {
  expect(reply.statusCode, `${says}: ${reply.body.slice(0, 300)}`).toBeLessThan(500)
  if (reply.statusCode < 400) return
  expect(reply.headers, says).toHaveProperty('content-type', 'application/problem+json; charset=utf-8')
  const problem = problemBody.parse(JSON.parse(reply.body))
  expect(problem.status, says).toBe(reply.statusCode)
  expect(problem.detail, says).toMatch(/^.{20,}[.]$/s)
  for (const { message } of problem.faults ?? []) expect(message, says).toMatch(/^[^<>{}]{6,}$/)
  expect(reply.body, says).not.toMatch(/node_modules|SQLITE|at \w+ \(|Zod|expected string/)
}

let api: Api
beforeAll(async () => {
  api = await openApi()
})
afterAll(() => api.close())

async function asked(endpoint: Endpoint) {
  const everything = await api.signIn('everything')
  const sent = await validAsk(endpoint, api.north, everything)
  let path: string = endpoint.path
  for (const [name, value] of Object.entries(sent.params ?? {})) path = path.replace(`:${name}`, value)
  const query = new URLSearchParams(sent.query).toString()
  return { sent, path, query, cookie: everything.cookie }
}

/** Nested twenty thousand deep. */
const deep = (open: string, close: string) => `${open.repeat(20_000)}1${close.repeat(20_000)}`

const named = (list: readonly Endpoint[]) => list.map((endpoint) => [nameOf(endpoint), endpoint] as const)

describe('a body', () => {
  test.each(named(endpoints.filter(({ body }) => body)))(
    'of %s is read or refused in a sentence',
    async (_, endpoint) => {
      const { sent, path, cookie } = await asked(endpoint)
      const post = (payload: string, type = 'application/json') => {
        const base = request(endpoint, path, cookie)
        return api.app.inject({ ...base, headers: { ...base.headers, 'content-type': type }, payload })
      }
      for (const { says, body } of mutations(sent.body)) expectSound(await post(JSON.stringify(body) ?? ''), says)
      for (const text of [
        '{',
        '',
        'null',
        '{"a":1',
        '[1,]',
        '\u0000',
        '{"__proto__":{"a":1}}',
        '[['.repeat(5000),
        deep('[', ']'),
        deep('{"a":', '}'),
      ])
        expectSound(await post(text), text.slice(0, 20))
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
        'application/xml',
        'x',
      ])
        expect((await post(JSON.stringify(sent.body), type)).json(), type).toMatchObject({ code: 'unreadable' })
      const limit = endpoint.bodyLimit ?? 256 * 1024
      const huge = await post(JSON.stringify({ more: 'x'.repeat(limit) }))
      expectSound(huge, 'huge')
      expect(huge.json()).toMatchObject({ code: 'too-large' })
    },
  )
})

describe('a query', () => {
  test.each(named(endpoints.filter(({ query }) => query)))(
    'of %s is read or refused in a sentence',
    async (_, endpoint) => {
      const { sent, path, cookie } = await asked(endpoint)
      const get = (query: string) => api.app.inject(request(endpoint, `${path}?${query}`, cookie))
      for (const name of Object.keys(sent.query ?? {})) {
        for (const value of odd) {
          const text = typeof value === 'string' ? value.slice(0, 3000) : JSON.stringify(value)
          expectSound(
            await get(new URLSearchParams({ ...sent.query, [name]: text }).toString()),
            `${name}=${text.slice(0, 40)}`,
          )
        }
        const { [name]: one = '', ...rest } = sent.query ?? {}
        expectSound(await get(new URLSearchParams(rest).toString()), `${name} left out`)
        expectSound(await get(`${name}=${one}&${name}=${one}&${new URLSearchParams(rest)}`), `${name} twice`)
      }
      expectSound(await get('%E0%A4%A'), 'undecodable')
      expectSound(await get('from=1900-01-02&to=2199-12-30'), 'three hundred years')
    },
  )
})

describe('an address', () => {
  const ids = [
    'nothing-of-that-id',
    '%00',
    '..%2F..',
    'a'.repeat(300),
    '%F0%9F%A6%8A',
    '%E0%A4%A',
    '__proto__',
    "'--",
    '-1',
    '1e9',
  ]

  test.each(named(endpoints.filter(({ params }) => params)))(
    'of %s that names nothing is refused in a sentence',
    async (_, endpoint) => {
      const { sent, cookie } = await asked(endpoint)
      for (const name of Object.keys(sent.params ?? {})) {
        for (const id of ids) {
          let path: string = endpoint.path
          for (const [other, value] of Object.entries(sent.params ?? {}))
            path = path.replace(`:${other}`, other === name ? id : value)
          const base = request(endpoint, path, cookie)
          const reply = await api.app.inject({ ...base, ...(sent.body ? { payload: JSON.stringify(sent.body) } : {}) })
          expectSound(reply, id)
          expect(reply.statusCode, id).toBeGreaterThanOrEqual(400)
        }
      }
    },
  )
})

test('an unreadable day or moment is one fault, without faults that follow from it', async () => {
  const manager = await api.signIn('manager')
  const absence = { amhp: api.north.amhp, kind: 'leave', start: 'yesterday', end: 'x' }
  const { problem } = await manager.try(addAbsence, { body: absence })
  expect(problem.faults?.map(({ path }) => path)).toEqual(['start', 'end'])
  const { problem: days } = await manager.try(listAbsences, { query: { from: 'x', to: '2026-12-01' } })
  expect(days.detail).toBe('Correct "from". Use a real date such as 2026-11-30.')
})

test.each([
  ['lists', '['.repeat(40_001), 'This has more than 40000 objects and lists. Send less at a time.'],
  ['objects', '{"a":[{}]}'.repeat(14_001), 'This has more than 40000 objects and lists. Send less at a time.'],
  ['entries', `[${'1,'.repeat(110_001)}1]`, 'This has more than 110000 fields and entries. Send less at a time.'],
])('a body of too many %s is refused before it is read', async (_, body, detail) => {
  const { status, problem } = await (await api.signIn('manager')).try(checkRota, { body })
  expect([status, problem.detail]).toEqual([413, detail])
})
