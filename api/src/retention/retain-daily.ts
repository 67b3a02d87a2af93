import type { Dependencies } from '../http/dependencies.ts'
import { runRetention } from './run-retention.ts'

const afterStart = 60_000
const day = 24 * 60 * 60_000

/**
 * Removes old records a minute after the server has started, and then once a day. A run that fails is reported and retried
 * the next day. `stop` waits for a run under way.
 */
export function retainDaily(dependencies: Pick<Dependencies, 'store' | 'clock'>, report: (message: string) => void) {
  let stopped = false
  let running: Promise<void> | undefined
  let timer: NodeJS.Timeout
  const plan = (pause: number) => {
    // unref: it does not keep the process alive.
    timer = setTimeout(() => (running = run()), pause).unref()
  }
  async function run() {
    try {
      await runRetention(dependencies)
    } catch (error) {
      report(`Old records could not be removed today: ${error instanceof Error ? error.message : String(error)}`)
    }
    if (!stopped) plan(day)
  }
  plan(afterStart)
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
