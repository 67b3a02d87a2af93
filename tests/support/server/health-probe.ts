import { get } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'

/**
 * Runs in a thread, so that what the test does delays nothing: asks `/api/health` again and again. `reset` begins anew; `read`
 * tells how long the slowest answer since then took, in milliseconds, also of one that has not come yet.
 */
const { origin } = workerData as { origin: string }
const pause = 10
let slowest = 0
let sentAt: number | undefined

function ask() {
  sentAt = performance.now()
  const request = get(`${origin}/api/health`, { agent: false }, (reply) => {
    reply.resume().on('end', () => {
      slowest = Math.max(slowest, soFar())
      sentAt = undefined
      setTimeout(ask, pause)
    })
  })
  request.on('error', (error) => parentPort!.postMessage(error.message))
}

const soFar = () => (sentAt === undefined ? 0 : performance.now() - sentAt)

/** How many times as long as it computes this thread takes to compute for 100 ms, because others want the processor too. */
function slowness(): number {
  const [from, cpuFrom] = [performance.now(), process.threadCpuUsage()]
  for (;;) {
    const { user, system } = process.threadCpuUsage(cpuFrom)
    const computed = (user + system) / 1000
    if (computed >= 100) return Math.max(1, (performance.now() - from) / computed)
  }
}

export type AskedOfProbe = 'reset' | 'read' | 'slowness'

parentPort!.on('message', (asked: AskedOfProbe) => {
  if (asked === 'reset') slowest = 0
  const answers = { reset: () => 0, read: () => Math.max(slowest, soFar()), slowness }
  parentPort!.postMessage(answers[asked]())
})
ask()
