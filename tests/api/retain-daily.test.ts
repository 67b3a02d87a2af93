import { retainDaily } from '@amhp/api/retention/retain-daily.ts'
import { runRetention } from '@amhp/api/retention/run-retention.ts'
import { retentionTimes } from '@amhp/db/marks.ts'
import * as table from '@amhp/db/schema/index.ts'
import { leastYears } from '@amhp/shared/contract/retention.ts'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { testApi } from '../support/server/api.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

const day = 24 * 60 * 60_000

/** A service whose one absence has expired. */
async function overdue() {
  const api = await testApi()
  const said: string[] = []
  await api.store.tx(async (q) => {
    const set = { serviceId: 'north', reason: 'x', accountId: 'north-lead', at: api.clock.now() }
    await q.insert(table.retention).values({ ...set, kind: 'absences', years: leastYears.absences })
  })
  api.clock.set('2030-01-01T00:00:00Z')
  const kinds = async () => {
    const rows = await api.store.read.select().from(table.absences).where(eq(table.absences.serviceId, 'north'))
    return rows.map(({ kind }) => kind)
  }
  const again = () => api.store.tx((q) => q.update(table.absences).set({ kind: 'sickness' }))
  let runs = 0
  const run: typeof runRetention = async (dependencies) => await runRetention(dependencies).finally(() => (runs += 1))
  /** Waits until that many runs have ended: part of one is done in threads. */
  const ended = async (count: number) => {
    while (runs < count) await new Promise((done) => setImmediate(done))
  }
  return { ...api, said, kinds, again, run, ended, report: (words: string) => void said.push(words) }
}

test('old records are removed a minute after the start and then daily, until it is stopped', async () => {
  const { store, clock, kinds, again, run, ended, report, said } = await overdue()
  const daily = retainDaily({ store, clock }, report, run)
  await vi.advanceTimersByTimeAsync(59_000)
  expect(await kinds()).toEqual(['sickness'])
  await vi.advanceTimersByTimeAsync(1000)
  await ended(1)
  expect(await kinds()).toEqual(['other'])
  await again()
  await vi.advanceTimersByTimeAsync(day - 1000)
  expect(await kinds()).toEqual(['sickness'])
  await vi.advanceTimersByTimeAsync(1000)
  await ended(2)
  expect(await kinds()).toEqual(['other'])
  await daily.stop()
  await again()
  await vi.advanceTimersByTimeAsync(3 * day)
  expect(await kinds()).toEqual(['sickness'])
  expect(said).toEqual([])
})

test('after a leap of the clock old records wait a week, in which somebody may notice', async () => {
  const { store, clock, kinds, run, report, said } = await overdue()
  const oneDay = async () => {
    clock.advance(day)
    const before = [said.length, await lastRun()]
    await vi.advanceTimersByTimeAsync(day)
    while (said.length === before[0] && (await lastRun()) === before[1]) await new Promise((done) => setImmediate(done))
  }
  const lastRun = async () => (await retentionTimes(store.read)).last
  clock.set('2027-01-01T00:00:00Z')
  const daily = retainDaily({ store, clock }, report, run)
  await oneDay()
  clock.set('2040-01-01T00:00:00Z')
  await oneDay()
  await oneDay()
  expect(await kinds()).toEqual(['sickness'])
  expect(said[0]).toBe(
    'The clock says 2040-01-02T00:00:00Z, and old records were last looked for at 2027-01-02T00:00:00Z. If that is right, they are removed from 2040-01-09T00:00:00Z on. If the clock is wrong, set it: nothing has been removed.',
  )
  // Another leap, in the week of the first.
  clock.set('2050-01-01T00:00:00Z')
  await oneDay()
  // Right again.
  clock.set('2027-01-05T00:00:00Z')
  await oneDay()
  expect(await kinds()).toEqual(['sickness'])
  expect(said).toHaveLength(3)
  // The server was off for years.
  clock.set('2040-01-01T00:00:00Z')
  for (let i = 0; i < 7; i += 1) await oneDay()
  expect(await kinds()).toEqual(['sickness'])
  await oneDay()
  expect(await kinds()).toEqual(['other'])
  expect(said).toHaveLength(10)
  await daily.stop()
})

test('a run that fails logs why and is retried the next day', async () => {
  const { store, clock, kinds, run, ended, report, said } = await overdue()
  let broken = true
  const tx: typeof store.tx = (work) => (broken ? Promise.reject(new Error('The disk is full')) : store.tx(work))
  const daily = retainDaily({ store: { ...store, tx }, clock }, report, run)
  await vi.advanceTimersByTimeAsync(60_000)
  await ended(1)
  expect(await kinds()).toEqual(['sickness'])
  expect(said).toEqual(
    ['north', 'south'].map((name) => `Old records of ${name} service could not be removed today: The disk is full`),
  )
  broken = false
  await vi.advanceTimersByTimeAsync(day)
  await ended(2)
  expect(await kinds()).toEqual(['other'])
  await daily.stop()
})

test('runs never overlap, and stopping waits for a run under way', async () => {
  const { store, clock, report } = await overdue()
  let running = 0
  let most = 0
  let letGo = () => {}
  const held = new Promise<void>((done) => {
    letGo = done
  })
  const tx: typeof store.tx = async (work) => {
    running += 1
    most = Math.max(most, running)
    await held
    running -= 1
    return await store.tx(work)
  }
  const daily = retainDaily({ store: { ...store, tx }, clock }, report)
  await vi.advanceTimersByTimeAsync(60_000)
  while (running === 0) await new Promise((done) => setImmediate(done))
  await vi.advanceTimersByTimeAsync(5 * day)
  expect([running, most]).toEqual([1, 1])
  let stopped = false
  const stop = daily.stop().then(() => {
    stopped = true
  })
  await vi.advanceTimersByTimeAsync(0)
  expect(stopped).toBe(false)
  letGo()
  await stop
  expect(running).toBe(0)
})
