import { rmSync, truncateSync } from 'node:fs'
import { buildApp } from '@amhp/api/app.ts'
import { SteadyClock } from '@amhp/api/clock.ts'
import { readConfig } from '@amhp/api/config.ts'
import { openStore } from '@amhp/db/open.ts'
import { addAmhp, changeAmhp, getAmhp, listAmhps } from '@amhp/shared/contract/amhps.ts'
import { getSession } from '@amhp/shared/contract/session.ts'
import { minute } from '@amhp/shared/time/instant.ts'
import { expect, onTestFinished, test } from 'vitest'
import { Asker, TestClock } from '../support/server/api.ts'
import { openFreshDatabase } from '../support/server/database.ts'
import { openSession } from '../support/server/session.ts'
import { addSmallService } from '../support/services/two-services.ts'

/** The manager of a small service in a database opened again with options, such as `?mode=ro`. */
async function reopened(options: string) {
  const { store: first, file, close } = await openFreshDatabase()
  const clock = new TestClock()
  const north = await addSmallService(first, 'north')
  const token = await openSession(first, north.id, north.accounts.manager, clock.now())
  const store = await openStore(`file:${file}${options}`)
  const app = await buildApp({ store, clock, config: readConfig({ RATE_LIMITS: 'off' }) })
  onTestFinished(async () => {
    await app.close()
    await store.close()
    await close()
  })
  const asker = new Asker(app, { cookie: `rota=${token}`, accountId: north.accounts.manager, serviceId: north.id })
  const { id: _, ...body } = await asker.ask(getAmhp, { params: { amhpId: north.amhp } })
  return { north, clock, asker, body, app, store }
}

test('a full database is reported, keeps its rows, and can still be read', async () => {
  const { north, asker, body } = await reopened('?max_page_count=120')
  const notes = 'x'.repeat(500)
  let kept = 2
  let refused = await asker.try(addAmhp, { body: { ...body, name: 'AMHP 0', notes } })
  for (let i = 1; refused.status === 200 && i < 2000; i++) {
    kept += 1
    refused = await asker.try(addAmhp, { body: { ...body, name: `AMHP ${i}`, notes } })
  }
  expect([refused.status, refused.problem.code]).toEqual([507, 'storage-full'])
  expect(refused.problem.detail).toContain('Nothing was saved: the disk is full.')
  expect((await asker.ask(listAmhps, {})).amhps).toHaveLength(kept)
  const { status } = await asker.try(changeAmhp, { params: { amhpId: north.amhp }, body: { ...body, notes: 'Short' } })
  expect([200, 507]).toContain(status)
})

test('a read-only database is reported, and people stay signed in and can read', async () => {
  const { north, clock, asker, body } = await reopened('?mode=ro')
  const params = { amhpId: north.amhp }
  const { status, problem } = await asker.try(changeAmhp, { params, body: { ...body, team: 'New' } })
  expect([status, problem.code]).toEqual([503, 'read-only'])
  clock.advance(10 * minute)
  expect((await asker.ask(getSession, {})).account).not.toBeNull()
  expect((await asker.ask(getAmhp, { params })).team).toBe('Central')
})

test.each<[string, (file: string) => void, RegExp]>([
  ['removed', (file) => rmSync(file), /^Nothing was saved: the database was removed or replaced/],
  ['spoiled', (file) => truncateSync(file, 40_000), /^The database is damaged: nothing can be saved/],
])('a database %s under the server takes no edits at once, and says so', async (_, spoil, words) => {
  const { north, asker, body, store } = await reopened('')
  const change = { params: { amhpId: north.amhp }, body: { ...body, team: 'New' } }
  expect((await asker.try(changeAmhp, change)).status).toBe(200)
  spoil(store.file)
  const { status, problem } = await asker.try(changeAmhp, { ...change, body: { ...change.body, version: 2 } })
  expect([status, problem.code]).toEqual([503, 'read-only'])
  expect(problem.detail).toMatch(words)
})

test('an unexpected error is a problem without a stack, and is logged', async () => {
  const { store, close } = await openFreshDatabase()
  const written: string[] = []
  const stream = { write: (text: string) => void written.push(text) }
  const stopped = () => {
    throw new Error('the clock stopped at a secret place')
  }
  const clock = new SteadyClock(stopped, () => 0)
  const world = { store, clock, config: readConfig({ RATE_LIMITS: 'off' }) }
  const app = await buildApp(world, { logger: { level: 'warn', stream } })
  onTestFinished(async () => {
    await app.close()
    await close()
  })
  const reply = await app.inject({ method: 'GET', url: '/api/session' })
  expect(reply.statusCode).toBe(500)
  expect(reply.json()).toMatchObject({ code: 'unexpected' })
  expect(reply.body).not.toContain('secret place')
  expect(written.join('')).toContain('secret place')
})
