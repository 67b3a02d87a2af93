import { noteRetention } from '@amhp/db/marks.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import type { Dependencies } from '../http/dependencies.ts'
import { waitAfterLeap } from './after-a-leap.ts'
import { runRetention } from './run-retention.ts'

const startDelay = 60_000
const day = 24 * 60 * 60_000

/**
 * Removes old records a minute after the start of the server, then once a day; after a leap of the clock, later. A failed run is reported and retried the next
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
      const now = dependencies.clock.now()
      const waits = await waitAfterLeap(dependencies.store, now)
      if (waits === undefined) await remove(now)
      else report(waits)
    } catch (error) {
      report(`Old records could not be removed today: ${error instanceof Error ? error.message : String(error)}`)
    }
    if (!stopped) schedule(day)
  }
  async function remove(now: Instant) {
    const failed = (await runOnce(dependencies)).filter((result) => 'failed' in result)
    for (const { service, failed: why } of failed)
      report(`Old records of ${service} could not be removed today: ${why}`)
    if (failed.length === 0) await dependencies.store.tx((q) => noteRetention(q, { last: now }))
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
