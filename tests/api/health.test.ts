import { renameSync, rmSync, truncateSync } from 'node:fs'
import { buildApp } from '@amhp/api/app.ts'
import { readConfig } from '@amhp/api/config.ts'
import { watchHealth } from '@amhp/api/health/watch-health.ts'
import { latestTimeSeen } from '@amhp/db/marks.ts'
import type { Store } from '@amhp/db/open.ts'
import { meta } from '@amhp/db/schema/index.ts'
import { getLiveness, getReadiness } from '@amhp/shared/contract/health.ts'
import { hour, minute } from '@amhp/shared/time/instant.ts'
import { sql } from 'drizzle-orm'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { Asker, TestClock, testApi } from '../support/server/api.ts'
import { freshStore } from '../support/server/database.ts'
import { keysIn, put } from '../support/server/keys.ts'

/** The API on a store, in which a write has just failed or been saved. */
async function onStore(options = '') {
  const store = await freshStore(options)
  const clock = new TestClock()
  const app = await buildApp({ store, clock, config: readConfig({ RATE_LIMITS: 'off' }) })
  onTestFinished(() => app.close())
  return { store, clock, app, nobody: new Asker(app) }
}

const failedOf = (checks: { name: string; state: string }[]) =>
  checks.filter(({ state }) => state === 'failed').map(({ name }) => name)

describe('readiness', () => {
  test('says of each check that it holds', async () => {
    const { nobody } = await onStore()
    const { ready, checks } = await nobody.ask(getReadiness, {})
    expect(ready).toBe(true)
    expect(failedOf(checks)).toEqual([])
    expect(checks.map(({ name }) => name)).toEqual([
      ...['database file', 'database sound', 'database writable', 'tables', 'disk', 'queue', 'backup'],
    ])
    expect(checks[0]!.says).toBe('It is the file that was opened.')
  })

  test.each<[string, string, (store: Store) => unknown]>([
    ['database file', 'is removed', (store) => rmSync(store.file)],
    ['database file', 'loses its log', (store) => rmSync(`${store.file}-wal`)],
    [
      'database sound',
      'is cut short',
      async (store) => {
        truncateSync(store.file, 40_000)
        await store.check()
      },
    ],
    [
      'tables',
      'is updated by another version',
      (store) =>
        store.tx(async (q) => q.run(sql`insert into __drizzle_migrations (hash, created_at) values ('later', 9e15)`)),
    ],
  ])('fails for the %s when it %s; the process is live all the same', async (name, _, spoil) => {
    const { nobody, store } = await onStore()
    await spoil(store)
    const { status, value } = await nobody.try(getReadiness)
    expect([status, value.ready]).toEqual([503, false])
    expect(failedOf(value.checks)).toContain(name)
    expect((await nobody.try(getLiveness)).value).toEqual({ ok: true })
  })

  test.each([
    ['?max_page_count=120', 'The disk is full. Make room.'],
    ['?mode=ro', 'The file or its disk is read-only.'],
  ])('fails while nothing can be written (%s), from the first write that was refused', async (options, says) => {
    const { nobody, store } = await onStore(options)
    const fill = store.tx((q) => q.insert(meta).values({ key: 'long', value: 'x'.repeat(1_000_000) }))
    await expect(fill).rejects.toThrow()
    const { status, value } = await nobody.try(getReadiness)
    expect([status, value.checks.find(({ state }) => state === 'failed')?.says]).toEqual([503, says])
  })

  test('tells words to a lead and to the machine itself; others learn which check failed', async () => {
    const { app, nobody, signIn } = await testApi({ PUBLIC_URL: 'https://rota.example.gov.uk' })
    const forwarded = { 'x-forwarded-for': '192.0.2.7' }
    const says = async (headers: Record<string, string>) =>
      (await app.inject({ url: getReadiness.path, headers }))
        .json()
        .checks.map((check: { says?: string }) => check.says)
    expect((await nobody.ask(getReadiness, {})).checks.every((check) => check.says)).toBe(true)
    expect((await says(forwarded)).filter(Boolean)).toEqual([])
    expect((await says({ ...forwarded, cookie: (await signIn('manager')).cookie! })).filter(Boolean)).toEqual([])
    expect((await says({ ...forwarded, cookie: (await signIn('lead')).cookie! })).every(Boolean)).toBe(true)
  })
})

describe('watching', () => {
  /** Watches a store, with timers that the test moves. */
  async function watched() {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const { store, clock, nobody } = await onStore()
    const told: string[] = []
    const watch = watchHealth({ store, clock }, (line) => told.push(line))
    onTestFinished(watch.stop)
    await watch.started
    return { store, clock, nobody, told, watch }
  }

  test('tells once that the file was removed, copies out what was saved, and says what to do', async () => {
    const { store, told } = await watched()
    await store.tx(put('saved'))
    renameSync(store.file, `${store.file}.old`)
    vi.advanceTimersByTime(10_000)
    await expect.poll(() => told.length).toBe(2)
    vi.advanceTimersByTime(60_000)
    const rescued = `${store.file}.rescued-1`
    expect(told).toEqual([
      `The database ${store.file} was removed, or its log was, while the server ran. No edits are taken.`,
      `All that was saved is in ${rescued}. To go on with it: stop the server, npm run rota -- restore ${rescued}, start again.`,
    ])
    expect(keysIn(rescued)).toContain('saved')
  })

  test('finds damage by its own check', async () => {
    const { store, told, nobody } = await watched()
    truncateSync(store.file, 40_000)
    vi.advanceTimersByTime(15 * minute)
    await expect.poll(async () => (await nobody.try(getReadiness)).status).toBe(503)
    vi.advanceTimersByTime(10_000)
    await expect.poll(() => told[0]).toMatch(/is damaged\. No edits are taken\. Stop the server, then restore/)
  })

  test('remembers the latest time across a start, whatever the clock says then', async () => {
    const { store, clock } = await watched()
    const noted = () => latestTimeSeen(store.read)
    const first = await noted()
    clock.advance(3 * hour)
    vi.advanceTimersByTime(minute)
    await expect.poll(noted).toBe(first! + 3 * hour)
    const setBack = new TestClock()
    const watch = watchHealth({ store, clock: setBack }, () => {})
    await watch.started
    watch.stop()
    expect(setBack.latest()).toBe(first! + 3 * hour)
    expect(await noted()).toBe(first! + 3 * hour)
  })
})
