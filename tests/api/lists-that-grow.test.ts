import * as table from '@amhp/db/schema/index.ts'
import { listAcknowledgements } from '@amhp/shared/contract/acknowledgements.ts'
import { listDerogations } from '@amhp/shared/contract/derogations.ts'
import { listEditions } from '@amhp/shared/contract/editions.ts'
import type { Endpoint } from '@amhp/shared/contract/endpoint.ts'
import { endpoints } from '@amhp/shared/contract/index.ts'
import { listNotices } from '@amhp/shared/contract/notices.ts'
import { changeRule, getRules } from '@amhp/shared/contract/rules.ts'
import { getShiftHistory } from '@amhp/shared/contract/shift-changes.ts'
import { asc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type * as z from 'zod/mini'
import { testApi } from '../support/server/api.ts'
import { nameOf } from '../support/server/every-endpoint.ts'

/** Lists without pages, by what keeps them short. */
const short: Readonly<Record<string, readonly string[]>> = {
  'people, whom retention removes from use': ['GET /api/accounts', 'GET /api/amhps', 'GET /api/amhps/:amhpId'],
  'rotas, of which there is one at a time': ['GET /api/rotas'],
  'a list that is written as a whole, with its own limit': [
    'GET /api/bank-holidays',
    'GET /api/duty-pattern',
    'GET /api/service',
    'GET /api/shift-codes',
    'GET /api/standards',
  ],
  'one line of each kind': ['GET /api/retention', 'GET /api/rules', 'GET /api/health/ready'],
  'the days from half a year ago': ['GET /api/compensatory-rest'],
  'the next 12 weeks': ['GET /api/cover/gaps'],
  'who is on now': ['GET /api/now'],
  'the shifts of one edition': ['GET /api/rotas/:rotaId/editions/:number'],
  'the newest, 20 and 100 of an account and 10 of a service': [
    'GET /api/sessions',
    'GET /api/account/notices',
    'GET /api/imports',
  ],
  'at most 1,000 of a service': ['GET /api/import/answers'],
  'what one publication changes': ['GET /api/rotas/:rotaId/comparison'],
  'a copy of all that is held about one person, which may not be in parts': [
    'GET /api/own-data',
    'GET /api/amhps/:amhpId/data',
  ],
  'example accounts, in the example only': ['GET /api/session'],
}

const fields = (schema: unknown): Record<string, { _zod: { def: { type: string } } }> =>
  (schema as z.ZodMiniObject | undefined)?._zod.def.shape ?? {}

test('every list has pages, or days, or something else that keeps it short', () => {
  const lists = (endpoints as readonly Endpoint[]).filter(
    ({ method, reply }) =>
      method === 'GET' && Object.values(fields(reply)).some(({ _zod }) => _zod.def.type === 'array'),
  )
  const whole = lists.filter(({ query }) => !['page', 'before', 'from'].some((name) => name in fields(query)))
  expect(lists.length).toBeGreaterThan(20)
  expect(whole.map(nameOf).sort()).toEqual(Object.values(short).flat().sort())
})

/** All pages of a list. */
async function pagesOf<Page extends { more: boolean }>(read: (page: number) => Promise<Page>): Promise<Page[]> {
  const pages: Page[] = []
  do pages.push(await read(pages.length + 1))
  while (pages.at(-1)!.more)
  return pages
}

const many = (count: number) => Array.from({ length: count }, (_, i) => i)
const own = { serviceId: 'north' }

describe('each entry is on one page, in order', () => {
  test('editions', async () => {
    const api = await testApi()
    const { north, store } = api
    const [edition] = await store.read.select().from(table.editions).where(eq(table.editions.rotaId, north.rota))
    await store.tx(async (q) => {
      for (const i of many(45)) await q.insert(table.editions).values({ ...edition!, id: `more-${i}`, number: i + 2 })
    })
    const lead = await api.signIn('lead')
    const pages = await pagesOf((page) =>
      lead.ask(listEditions, { params: { rotaId: north.rota }, query: { page: String(page) } }),
    )
    expect(pages.map(({ editions }) => editions.length)).toEqual([20, 20, 6])
    const numbers = pages.flatMap(({ editions }) => editions.map(({ number }) => number))
    expect(numbers).toEqual(many(46).map((i) => 46 - i))
  })

  test('notices, those that nobody has seen first', async () => {
    const api = await testApi()
    const [notice] = await api.store.read.select().from(table.notices).where(eq(table.notices.serviceId, 'north'))
    const unseen = { ...notice!, seenAt: null, seenBy: null }
    const seen = { seenAt: api.clock.now(), seenBy: api.north.accounts.manager }
    await api.store.tx(async (q) => {
      await q.delete(table.notices).where(eq(table.notices.serviceId, 'north'))
      for (const i of many(230))
        await q.insert(table.notices).values({ ...unseen, id: `n${i}`, ...(i % 2 === 0 ? seen : {}) })
    })
    const lead = await api.signIn('lead')
    const pages = await pagesOf((page) => lead.ask(listNotices, { query: { page: String(page) } }))
    expect(pages.map(({ notices }) => notices.length)).toEqual([100, 100, 30])
    const listed = pages.flatMap(({ notices }) => notices)
    expect(new Set(listed.map(({ id }) => id)).size).toBe(230)
    expect(listed.slice(0, 115).every((one) => one.seen === null)).toBe(true)
  })

  test('derogations', async () => {
    const api = await testApi()
    const [derogation] = await api.store.read
      .select()
      .from(table.derogations)
      .where(eq(table.derogations.serviceId, 'north'))
    await api.store.tx(async (q) => {
      for (const i of many(150)) await q.insert(table.derogations).values({ ...derogation!, id: `d${i}` })
    })
    const lead = await api.signIn('lead')
    const pages = await pagesOf((page) => lead.ask(listDerogations, { query: { page: String(page) } }))
    expect(pages.map(({ derogations }) => derogations.length)).toEqual([100, 51])
    expect(new Set(pages.flatMap(({ derogations }) => derogations.map(({ id }) => id))).size).toBe(151)
  })

  test('the history of a shift, the newest on the first page', async () => {
    const api = await testApi()
    const { north, store } = api
    const [shift] = await store.read.select().from(table.shifts).where(eq(table.shifts.id, north.shifts[0]))
    const { serviceId: _, rotaId, ...logged } = shift!
    await store.tx(async (q) => {
      for (const i of many(230))
        await q.insert(table.edits).values({
          ...{ ...own, rotaId, accountId: north.accounts.manager, at: api.clock.now(), name: `Edit ${i}` },
          changes: [{ before: logged, after: logged }],
        })
    })
    const lead = await api.signIn('lead')
    const pages = await pagesOf((page) =>
      lead.ask(getShiftHistory, { params: { shiftId: north.shifts[0] }, query: { page: String(page) } }),
    )
    const names = pages.toReversed().flatMap(({ entries }) => entries.map(({ what }) => what))
    expect(pages[0]!.entries).toHaveLength(100)
    expect(names.filter((what) => what.startsWith('Edit '))).toEqual(many(230).map((i) => `Edit ${i}`))
  })

  test('acknowledgements that were closed; those that are open are all on the first', async () => {
    const api = await testApi()
    const { store } = api
    const rows = await store.read
      .select()
      .from(table.findingAcknowledgements)
      .orderBy(asc(table.findingAcknowledgements.id))
    const { closedAt: _, closedBy: __, ...open } = rows.find(({ serviceId }) => serviceId === 'north')!
    const closed = { closedAt: api.clock.now(), closedBy: api.north.accounts.manager }
    await store.tx(async (q) => {
      for (const i of many(190)) {
        const row = { ...open, id: `a${i}`, at: api.clock.now() - i }
        await q
          .insert(table.findingAcknowledgements)
          .values({ ...row, at: row.at as typeof open.at, ...(i < 70 ? {} : closed) })
      }
    })
    const lead = await api.signIn('lead')
    const pages = await pagesOf((page) => lead.ask(listAcknowledgements, { query: { page: String(page) } }))
    const counts = pages.map(({ acknowledgements }) => acknowledgements.filter((one) => one.closed !== null).length)
    expect(counts).toEqual([50, 50, 20])
    expect(pages.map(({ acknowledgements }) => acknowledgements.length - 50).at(0)).toBeGreaterThanOrEqual(70)
    const ids = pages.flatMap(({ acknowledgements }) => acknowledgements.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test('of a rule, the newest 20 changes', async () => {
  const lead = await (await testApi()).signIn('lead')
  for (const i of many(22)) {
    const body = { level: 'warning' as const, settings: { hours: 36 + i }, reason: `Reason ${i}`, version: i }
    await lead.ask(changeRule, { params: { code: 'weekly-rest' }, body })
  }
  const { rules } = await lead.ask(getRules, {})
  const { changes, version } = rules.find(({ code }) => code === 'weekly-rest')!
  expect([version, changes.length, changes[0]!.reason]).toEqual([22, 20, 'Reason 21'])
})
