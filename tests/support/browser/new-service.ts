import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { temporaryFolder } from '../server/database.ts'
import { type RunningServer, rota, startServer } from '../server/server.ts'
import { openBrowser } from './browser.ts'

/** One browser and one server for the tests of a file, with a service and its first account as the command line makes them. */
export function newService() {
  const { folder, remove } = temporaryFolder()
  const database = join(folder, 'rota.sqlite')
  let browser: Browser
  let server: RunningServer
  let link: string
  beforeAll(async () => {
    await rota(folder, ['service', 'add', 'Westmoor AMHP service', '--authority', 'Westmoor Council'], database)
    const account = ['--name', 'Ada Byron', '--email', 'ada@westmoor.example', '--roles', 'manager']
    const { stdout } = await rota(folder, ['account', 'add', ...account], database)
    const { pathname, hash } = new URL(/https?:\S+/.exec(stdout)![0])
    link = pathname + hash
    ;[browser, server] = await Promise.all([openBrowser(), startServer({ DATABASE_URL: database })])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    remove()
  })
  return {
    get browser() {
      return browser
    },
    get server() {
      return server
    },
    /** Where the account chooses its password. */
    get link() {
      return link
    },
  }
}
