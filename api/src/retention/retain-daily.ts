import type { Dependencies } from '../http/dependencies.ts'
import { runRetention } from './run-retention.ts'

const startDelay = 60_000
const day = 24 * 60 * 60_000

/**
 * Removes old records a minute after the start of the server, then once a day. A failed run is reported and retried the next
 * day. `stop` waits for a run under way.
 */
export function retainDaily(
  dependencies: Pick<Dependencies, 'store' | 'clock'>,
  report: (message: string) => void,
  runOnce = runRetention,
) {
  let stopped = false
  let running: Promise<void> | undefined
  let timer: NodeJS.Timeout
  const schedule = (delay: number) => {
    // unref: the timer does not keep the process alive.
    timer = setTimeout(() => (running = run()), delay).unref()
  }
  async function run() {
    try {
      for (const result of await runOnce(dependencies))
        if ('failed' in result) report(`Old records of ${result.service} could not be removed today: ${result.failed}`)
    } catch (error) {
      report(`Old records could not be removed today: ${error instanceof Error ? error.message : String(error)}`)
    }
    if (!stopped) schedule(day)
  }
  schedule(startDelay)
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
