import type { World } from '../http/world.ts'
import { runRetention } from './run-retention.ts'

const second = 1000
const afterStart = 60 * second
const day = 24 * 60 * 60 * second

interface Daily {
  /** Ends the daily runs; waits for one under way. */
  stop(): Promise<void>
}

/**
 * Ends the keeping of old records a minute after the server has started, and once a day from then on, never two at once.
 * A run that fails says why and is tried again the next day: the server goes on.
 */
export function retainDaily(
  world: Pick<World, 'store' | 'clock'>,
  complain: (words: string) => void,
  { first = afterStart, every = day } = {},
): Daily {
  let stopped = false
  let running: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout
  const run = async () => {
    try {
      await runRetention(world)
    } catch (error) {
      complain(`Old records could not be removed today: ${error instanceof Error ? error.message : String(error)}`)
    }
    if (!stopped) plan(every)
  }
  // It never keeps the process from ending.
  const plan = (wait: number) => {
    timer = setTimeout(() => {
      running = run()
    }, wait).unref()
  }
  plan(first)
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
