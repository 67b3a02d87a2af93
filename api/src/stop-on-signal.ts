import type { Store } from '@amhp/db/open.ts'
import type { FastifyInstance } from 'fastify'
import { endTasks } from './threads/threads.ts'

const graceMs = 4000

/** Stops the server on Ctrl-C and SIGTERM: it answers requests under way, then closes the database. */
export function stopOnSignal(app: FastifyInstance, store: Store): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    const timer = setTimeout(() => app.server.closeAllConnections(), graceMs)
    await app.close()
    clearTimeout(timer)
    await endTasks()
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
