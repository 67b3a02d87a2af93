import { buildApp } from '@amhp/api/app.ts'
import { SteadyClock } from '@amhp/api/clock.ts'
import { readConfig } from '@amhp/api/config.ts'
import { openStore } from '@amhp/db/open.ts'

/** The server in a process of its own, on a database and at a time. Prints its address. */
const [file, now] = process.argv.slice(2)
const store = await openStore(file!)
const clock = new SteadyClock(
  () => Number(now),
  () => performance.now(),
)
const config = readConfig({ RATE_LIMITS: 'off', DATABASE_URL: file! })
const app = await buildApp({ store, clock, config, eventLog: () => {} })
console.log(await app.listen({ host: '127.0.0.1', port: 0 }))
