import type { Store } from '@amhp/db/open.ts'
import type { FastifyInstance } from 'fastify'

const patienceMs = 4000

/** Ends the server in order on Ctrl-C and SIGTERM: requests under way are answered, then the database is closed. */
export function stopOnSignal(app: FastifyInstance, store: Store): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    const impatient = setTimeout(() => app.server.closeAllConnections(), patienceMs)
    await app.close()
    clearTimeout(impatient)
    await store.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stop().catch((error) => {
        console.error(error)
        process.exit(1)
      })
    })
  }
}
