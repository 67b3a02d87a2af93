import * as table from '@amhp/db/schema/index.ts'
import { exportAudit, listAudit } from '@amhp/shared/contract/audit.ts'
import { getOwnData } from '@amhp/shared/contract/own-data.ts'
import { changeStandards } from '@amhp/shared/contract/standards.ts'
import { desc, eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type TestApi, testApi } from '../support/server/api.ts'
import { longestTurn } from '../support/server/longest-turn.ts'
import { addLongDetails } from '../support/services/leavers.ts'

const long = { count: 40, megabytes: 1 }

test('an audit trail with 80 MB of details is listed in pages of a few MB, and nobody waits', async () => {
  const api = await testApi()
  await addLongDetails(api.store, 'north', long)
  const lead = await api.signIn('lead')
  const seen: number[] = []
  const sizes: number[] = []
  const turn = await longestTurn(async () => {
    for (let before: number | undefined; ; before = seen.at(-1)) {
      const { entries, more } = await lead.ask(listAudit, {
        query: before === undefined ? {} : { before: `${before}` },
      })
      seen.push(...entries.map(({ id }) => id))
      sizes.push(JSON.stringify(entries).length)
      if (!more) return
    }
  })
  expect(turn).toBeLessThan(250)
  expect(Math.max(...sizes)).toBeLessThan(3_000_000)
  const stored = await api.store.read
    .select({ id: table.auditEntries.id })
    .from(table.auditEntries)
    .where(eq(table.auditEntries.serviceId, 'north'))
    .orderBy(desc(table.auditEntries.id))
  expect(seen).toEqual(stored.map(({ id }) => id))
})

test('a long value is cut in the list, and whole in the file', async () => {
  const api = await testApi()
  await addLongDetails(api.store, 'north', { count: 1, megabytes: 0.01 })
  const lead = await api.signIn('lead')
  const [entry] = (await lead.ask(listAudit, { query: {} })).entries
  const { before } = entry!.changes[0]!
  expect(before).toMatch(/^The standard says .* … and 7,\d{3} more characters, which the CSV file has$/)
  const file = (await lead.try(exportAudit, {})).value as string
  expect(file.match(/The standard says/g)).toHaveLength(2 * Math.floor(10_000 / 63))
})

test('the trail as CSV and own data keep nobody waiting either, whatever is stored', async () => {
  const api = await testApi()
  await addLongDetails(api.store, 'north', long)
  const lead = await api.signIn('lead')
  let length = 0
  expect(
    await longestTurn(async () => {
      length = ((await lead.try(exportAudit, {})).value as string).length
    }),
  ).toBeLessThan(250 + copying)
  expect(length).toBeGreaterThan(70_000_000)
  expect(await longestTurn(() => lead.ask(getOwnData, {}))).toBeLessThan(250)
})

/** The test itself puts the file together, in the same thread. */
const copying = 750

const lastDetail = async ({ store }: TestApi) => {
  const [row] = await store.read
    .select({ detail: table.auditEntries.detail, bytes: sql<number>`octet_length(detail)` })
    .from(table.auditEntries)
    .orderBy(desc(table.auditEntries.id))
    .limit(1)
  return row!
}

test('of a long list the trail stores what changed, and of a new order the numbers', async () => {
  const api = await testApi()
  const lead = await api.signIn('lead')
  const standard = (i: number) => ({
    ...{ id: `s${i}`, number: `1.${i}`, title: `Title ${i}`, wording: 'Long.'.repeat(1000), date: '2026-02-01' },
    ...{ url: null, rules: [] },
  })
  const standards = Array.from({ length: 200 }, (_, i) => standard(i))
  await lead.ask(changeStandards, { body: { standards, version: 1 } })
  const changed = standards.with(7, { ...standards[7]!, title: 'Another' })
  await lead.ask(changeStandards, { body: { standards: changed, version: 2 } })
  const { bytes, detail } = await lastDetail(api)
  expect(bytes).toBeLessThan(12_000)
  expect(detail).toMatchObject({ before: { standards: [standards[7]] }, after: { standards: [changed[7]] } })
  await lead.ask(changeStandards, { body: { standards: changed.toReversed(), version: 3 } })
  expect((await lastDetail(api)).bytes).toBeLessThan(60_000)
  const { entries } = await lead.ask(listAudit, { query: { kind: 'standards' } })
  expect(entries.slice(0, 2).map(({ changes }) => changes)).toMatchObject([
    [{ what: 'Order of standards', before: expect.stringMatching(/^standard 1.0, standard 1.1, /) }],
    [{ what: 'Standard 1.7, title', before: 'Title 7', after: 'Another' }],
  ])
})
