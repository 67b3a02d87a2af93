import { StoreRefusal } from '@amhp/db/faults.ts'
import { exampleFrom } from '@amhp/db/marks.ts'
import { type Db, openStore } from '@amhp/db/open.ts'
import { dateAt, zoneOf } from '@amhp/shared/time/zone.ts'
import { extendOpenDaily } from './absences/extend-open.ts'
import { countAccounts } from './accounts/store.ts'
import { buildApp } from './app.ts'
import { backUpDaily } from './backups/back-up-daily.ts'
import { refuseMissing } from './backups/refuse-missing.ts'
import { systemClock } from './clock.ts'
import { addressOf, ConfigRefusal, isForThisMachine, isLoopback, readConfig } from './config.ts'
import { checkFileInWorker } from './health/check-file.ts'
import { watchHealth } from './health/watch-health.ts'
import type { Dependencies } from './http/dependencies.ts'
import { findNoticesLeft } from './notices/find-notices.ts'
import { retainDaily } from './retention/retain-daily.ts'
import { countServices } from './service/store.ts'
import { stopOnSignal } from './stop-on-signal.ts'

async function main() {
  const config = readConfig(process.env)
  refuseMissing(config)
  const store = await openStore(config.databaseUrl, undefined, checkFileInWorker)
  const dependencies = { store, clock: systemClock, config, eventLog: (line: string) => console.log(line) }
  // Whoever reads standard output may stop reading it.
  process.stdout.on('error', () => {})
  await seedWhenNew(dependencies)
  const isExample = (await exampleFrom(store.read)) !== undefined
  const { host } = config
  if (isExample && !(isLoopback(host) && isForThisMachine(config)))
    throw new ConfigRefusal(
      `${store.file} holds the example service, whose accounts anyone may sign in to, so it answers on this machine only. Leave HOST and PUBLIC_URL out, or give DATABASE_URL another file.`,
    )
  const app = await buildApp(dependencies, { logger: { level: 'warn', stream: process.stderr } })
  const watch = watchHealth({ store, clock: systemClock }, console.error)
  const backups = backUpDaily(dependencies, console.error)
  const daily = retainDaily(dependencies, console.error)
  const open = extendOpenDaily(dependencies, console.error)
  app.addHook('onClose', async () => {
    watch.stop()
    await Promise.all([daily.stop(), backups.stop(), open.stop()])
  })
  await watch.started
  // A file that can only be read keeps them for later.
  if (!store.fault())
    await findNoticesLeft(store).catch((error: Error) => console.error(`Notices could not be found: ${error.message}`))
  stopOnSignal(app, store)
  const how = await howToSignIn(store.read, isExample)
  await app.listen({ host, port: config.port })
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  console.log(`AMHP rota is at ${addressOf({ ...config, port })}\n${how}`)
}

/** Writes the example service into an empty database: never in production, never where other machines can connect. */
async function seedWhenNew({ store, clock, config }: Dependencies): Promise<void> {
  if (config.production || !isLoopback(config.host) || config.publicUrl) return
  if ((await countServices(store.read)) > 0) return
  // Loaded on demand: most starts find a service.
  const { seedExampleService } = await import('@amhp/db/seed/index.ts')
  await seedExampleService(store, { today: dateAt(zoneOf('Europe/London'), clock.now()), seed: 1 })
}

/** Printed below the address. */
async function howToSignIn(q: Db, isExample: boolean): Promise<string> {
  if (isExample)
    return 'It has the example service. Choose one of the example accounts on the sign-in page; no password is needed.'
  if ((await countAccounts(q)) > 0) return 'Sign in with your email address and password.'
  return [
    'It has no accounts yet. With the same settings (DATABASE_URL, PUBLIC_URL, HOST, PORT), make a service and its first',
    'account, then open the link that is printed:',
    '  npm run rota -- service add "Name of the service" --authority "Name of the authority"',
    '  npm run rota -- account add --name "Your name" --email you@example.gov.uk --roles manager,lead',
  ].join('\n')
}

const notHere = 'HOST is not an address of this machine. Leave it out, or use 0.0.0.0 for all of its addresses.'
/** Why the server cannot listen, by the system's error code. */
const listenErrors: Record<string, string> = {
  EADDRINUSE: 'That port is in use. Stop what is listening there, or set PORT to another number.',
  EACCES:
    'This account may not listen on that port. Set PORT to 1024 or more, and let a proxy listen on the lower one.',
  EADDRNOTAVAIL: notHere,
  ENOTFOUND: notHere,
  EAI_AGAIN: notHere,
}

main().catch((error: NodeJS.ErrnoException) => {
  const expected = error instanceof ConfigRefusal || error instanceof StoreRefusal
  const why = /^(listen|getaddrinfo)$/.test(error.syscall ?? '') && listenErrors[error.code ?? '']
  if (why) console.error(why)
  else console.error(expected ? error.message : `The server could not start: ${error.message}`)
  if (!expected && !error.code && process.env.NODE_ENV !== 'production') console.error(error.stack)
  process.exit(1)
})
