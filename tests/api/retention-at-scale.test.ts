import { runRetention } from '@amhp/api/retention/run-retention.ts'
import * as table from '@amhp/db/schema/index.ts'
import { listAudit } from '@amhp/shared/contract/audit.ts'
import {
  changeRetention,
  getRetention,
  previewRetention,
  type RetentionYears,
} from '@amhp/shared/contract/retention.ts'
import { and, eq, isNotNull, like, not } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type TestApi, testApi } from '../support/server/api.ts'
import { longestTurn } from '../support/server/longest-turn.ts'
import { addLeavers, addLongDetails, leaverName } from '../support/services/leavers.ts'
import { onDisk, retain } from '../support/services/retention.ts'

const retentionEntries = async (api: TestApi) =>
  (await (await api.signIn('lead')).ask(listAudit, { query: { kind: 'retention' } })).entries.map(({ what }) => what)

const namesOnDisk = (api: TestApi, count: number) => {
  const disk = onDisk(api)
  return Array.from({ length: count }, (_, i) => leaverName(i)).filter((name) => disk.includes(name))
}

const leavers = async ({ store }: TestApi) =>
  await store.read
    .select({ id: table.amhps.id, name: table.amhps.name })
    .from(table.amhps)
    .where(and(eq(table.amhps.serviceId, 'north'), like(table.amhps.id, 'north-l%')))

test('a run for 400 leavers and 60 MB of text serves everyone in between', async () => {
  const api = await testApi()
  await addLeavers(api.store, 'north', 400)
  await addLongDetails(api.store, 'north', { count: 30, megabytes: 1 })
  expect(await longestTurn(() => retain(api))).toBeLessThan(250)
  expect(namesOnDisk(api, 30)).toEqual([])
  expect(new Set((await leavers(api)).map(({ name }) => name.replace(/\d+/, 'n')))).toEqual(new Set(['Former AMHP n']))
  expect((await retentionEntries(api))[0]).toMatch(/^Removed old records: 400 names of AMHPs replaced/)
}, 120_000)

test('what a run would remove is found without keeping anyone waiting, for 400 leavers and 60 MB of text', async () => {
  const api = await testApi()
  await addLeavers(api.store, 'north', 400)
  await addLongDetails(api.store, 'north', { count: 30, megabytes: 1 })
  const lead = await api.signIn('lead')
  const { years, version } = await (async () => {
    const { kinds, version } = await lead.ask(getRetention, {})
    return { years: Object.fromEntries(kinds.map(({ kind, years }) => [kind, years])) as RetentionYears, version }
  })()
  let found = 0
  const turn = await longestTurn(async () => {
    found = (await lead.ask(getRetention, {})).affected.amhps.length
    await lead.ask(previewRetention, { body: { years } })
    const body = { years: { ...years, audit: 7 }, reason: 'Agreed', version }
    await lead.ask(changeRetention, { body })
    await lead.refused(changeRetention, { body })
  })
  expect(found).toBe(400)
  expect(turn).toBeLessThan(250)
}, 120_000)

test('the expired details of 60 MB are removed without keeping anyone waiting', async () => {
  const api = await testApi()
  await addLeavers(api.store, 'north', 0)
  await addLongDetails(api.store, 'north', { count: 30, megabytes: 1 })
  api.clock.set('2033-01-01T10:00:00Z')
  expect(await longestTurn(() => retain(api))).toBeLessThan(250)
  const kept = await api.store.read
    .select({ id: table.auditEntries.id })
    .from(table.auditEntries)
    .where(and(eq(table.auditEntries.aboutKind, 'standards'), isNotNull(table.auditEntries.detail)))
  expect(kept).toEqual([])
}, 120_000)

test('a run that is interrupted at any place is finished by the next, with the same names and one entry of all', async () => {
  const api = await testApi()
  await addLeavers(api.store, 'north', 25)
  await addLongDetails(api.store, 'north', { count: 25, megabytes: 0.1 })
  const named = new Map<string, string>()
  for (let allowed = 1; ; allowed++) {
    let left = allowed
    const tx: typeof api.store.tx = async (work) => {
      if (left-- === 0) throw new Error('The power went')
      return await api.store.tx(work)
    }
    const results = await runRetention({ store: { ...api.store, tx }, clock: api.clock })
    const texts = await api.store.read
      .select({ what: table.auditEntries.what, id: table.auditEntries.id })
      .from(table.auditEntries)
      .where(like(table.auditEntries.what, 'Changed the standards for Former AMHP%'))
    for (const { id, what } of texts) {
      expect(named.get(`${id}`) ?? what).toBe(what)
      named.set(`${id}`, what)
    }
    if (!results.some((result) => 'failed' in result)) break
    expect(results.find((result) => 'failed' in result)).toMatchObject({ service: 'north service' })
    // Somebody else becomes due, who left earlier: those that were begun with keep their numbers.
    await api.store.tx(async (q) => {
      await q.insert(table.amhps).values({
        ...{ serviceId: 'north', id: `north-early${allowed}`, name: `Early Leaver${allowed}`, team: '', employer: '' },
        ...{ profession: 'social-worker', contractedMinutes: 2220, leftOn: '2009-01-01' as never },
      })
    })
  }
  expect(named.size).toBe(25)
  expect(namesOnDisk(api, 25)).toEqual([])
  const people = await api.store.read
    .select({ name: table.amhps.name })
    .from(table.amhps)
    .where(and(eq(table.amhps.serviceId, 'north'), like(table.amhps.name, 'Former AMHP%')))
  expect(new Set(people.map(({ name }) => name)).size).toBe(people.length)
  const entries = (await retentionEntries(api)).filter((what) => what.startsWith('Removed'))
  expect(entries).toEqual([expect.stringContaining(`${people.length} names of AMHPs replaced`)])
  const left = await api.store.read
    .select()
    .from(table.meta)
    .where(and(like(table.meta.key, 'retention%'), not(eq(table.meta.key, 'retention-rewrite'))))
  expect(left).toEqual([])
}, 120_000)

test('a service whose run fails stops no other, and the next run begins with it again', async () => {
  const api = await testApi()
  await addLeavers(api.store, 'north', 1)
  await addLeavers(api.store, 'south', 1)
  const tx: typeof api.store.tx = (work) =>
    api.store.tx(async (q) => {
      const result = await work(q)
      const [row] = await q
        .select()
        .from(table.amhps)
        .where(and(eq(table.amhps.id, 'north-l0'), like(table.amhps.name, 'Former AMHP%')))
      if (row) throw new Error('This cannot be')
      return result
    })
  const results = await runRetention({ store: { ...api.store, tx }, clock: api.clock })
  expect(results).toEqual([
    { service: 'north service', failed: 'This cannot be' },
    { service: 'south service', affected: expect.objectContaining({ amhps: [expect.anything()] }) },
  ])
  await retain(api)
  expect((await leavers(api)).map(({ name }) => name)).toEqual(['Former AMHP 1'])
})
