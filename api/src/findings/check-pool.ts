import { Worker } from 'node:worker_threads'
import { Problem } from '@amhp/shared/contract/problems.ts'
import type { Asking, Checked } from './check-document.ts'

/** How much checking may be under way at once. */
export interface CheckLimits {
  readonly workers: number
  /** Documents that may wait for a worker. */
  readonly waiting: number
  readonly seconds: number
}

interface Job {
  readonly asking: Asking
  readonly resolve: (checked: Checked) => void
  readonly reject: (problem: Error) => void
}

const busy = () => new Problem('try-again', 'Other rotas are being checked. Wait a minute, then send this one again.')
const tooLong = (seconds: number) =>
  new Problem(
    'try-again',
    `Checking took more than ${seconds} seconds. Send a shorter period, or use the command line.`,
  )

const tooLarge = () =>
  new Problem(
    'too-large',
    'Checking this needs more memory than there is. Send a shorter period, or use the command line.',
  )

const isOutOfMemory = (error: Error & { code?: string }) => error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/**
 * Checks rota documents in worker threads, started when first needed and kept. Answers `try-again` when too many wait or
 * one takes too long; the worker that it held is ended and another takes its place.
 */
export class CheckPool {
  readonly #limits: CheckLimits
  readonly #idle: Worker[] = []
  readonly #queue: Job[] = []
  readonly #all = new Set<Worker>()
  #closed = false

  constructor(limits: CheckLimits = { workers: 2, waiting: 8, seconds: 20 }) {
    this.#limits = limits
  }

  check(asking: Asking): Promise<Checked> {
    const full = this.#idle.length === 0 && this.#all.size >= this.#limits.workers
    if (this.#closed || (full && this.#queue.length >= this.#limits.waiting)) return Promise.reject(busy())
    return new Promise((resolve, reject) => {
      this.#queue.push({ asking, resolve, reject })
      this.#next()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const job of this.#queue.splice(0)) job.reject(busy())
    await Promise.all([...this.#all].map((worker) => worker.terminate()))
  }

  #next() {
    if (this.#queue.length === 0) return
    const worker = this.#idle.pop() ?? this.#start()
    if (worker) this.#give(worker, this.#queue.shift()!)
  }

  #start(): Worker | undefined {
    if (this.#all.size >= this.#limits.workers) return undefined
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    })
    worker.unref()
    this.#all.add(worker)
    return worker
  }

  #give(worker: Worker, job: Job) {
    const settle = (end: () => void, keep: boolean) => {
      clearTimeout(timer)
      // Only ours: a worker hears its messages through listeners of its own.
      worker.off('message', done).off('error', failed).off('exit', ended)
      if (keep) this.#idle.push(worker)
      else {
        this.#all.delete(worker)
        worker.on('error', () => {})
        void worker.terminate()
      }
      end()
      this.#next()
    }
    const done = (checked: Checked) => settle(() => job.resolve(checked), true)
    const failed = (error: Error) => settle(() => job.reject(isOutOfMemory(error) ? tooLarge() : error), false)
    const ended = () => settle(() => job.reject(busy()), false)
    const late = () => settle(() => job.reject(tooLong(this.#limits.seconds)), false)
    const timer = setTimeout(late, this.#limits.seconds * 1000)
    worker.on('message', done).on('error', failed).on('exit', ended)
    worker.postMessage(job.asking)
  }
}
