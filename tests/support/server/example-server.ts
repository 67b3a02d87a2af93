import type { AddressInfo } from 'node:net'
import { buildApp } from '@amhp/api/app.ts'
import { readConfig } from '@amhp/api/config.ts'
import type { Store } from '@amhp/db/open.ts'
import { seedExampleService } from '@amhp/db/seed/index.ts'
import { parseDate } from '@amhp/shared/time/date.ts'
import type { Page } from 'playwright-core'
import { TestClock } from './api.ts'
import { openFreshDatabase } from './database.ts'

/** The first day of the example in every test: a Monday. */
export const exampleToday = '2026-11-30'

export interface ExampleServer {
  readonly origin: string
  readonly store: Store
  /** The server's fake clock: Monday 30 November 2026, 10:00, until a test moves it. */
  readonly clock: TestClock
  stop(): Promise<void>
}

/** The server with the built pages on a free port, at a fake time, with the example service or (`empty`) nothing. */
export async function startExampleServer({ empty = false } = {}): Promise<ExampleServer> {
  const { store, close } = await openFreshDatabase()
  if (!empty) await seedExampleService(store, { today: parseDate(exampleToday)!, seed: 1 })
  const clock = new TestClock()
  const config = readConfig({ RATE_LIMITS: 'off', DATABASE_URL: store.file })
  const app = await buildApp({ store, clock, config })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    store,
    clock,
    async stop() {
      await app.close()
      await close()
    },
  }
}

/** Sets the page's clock to the server's. */
export const agreeOnTime = (page: Page, { clock }: ExampleServer) => page.clock.setFixedTime(clock.now())

/** Signs in by an example button. */
export async function signInOn(page: Page, who: RegExp) {
  await page.goto('/')
  await page.getByRole('button', { name: who }).first().click()
  await page.getByRole('button', { name: 'Sign out', includeHidden: true }).waitFor({ state: 'attached' })
}
