import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { env } from 'node:process'
import type { Reply } from './answer-parent.ts'

/** How a process ended before it answered. */
export class WorkEnded extends Error {
  readonly why: 'late' | 'killed' | 'stopped'

  constructor(why: WorkEnded['why']) {
    super(`The process of the task was ended: ${why}`)
    this.why = why
  }
}

/**
 * A process that does one task at a time, with a heap of its own. A thread is not enough: where it asks for much more memory at
 * once than it may have, V8 ends the whole process, with everybody's requests.
 */
export class WorkProcess {
  readonly #child: ChildProcess
  #why: WorkEnded['why'] = 'killed'

  constructor(module: URL, megabytes: number) {
    // `node --watch` would have each process report what it imports, as if that were an answer.
    const { WATCH_REPORT_DEPENDENCIES: _, ...own } = env
    this.#child = fork(module, {
      execArgv: ['--enable-source-maps', `--max-old-space-size=${megabytes}`],
      env: own,
      serialization: 'advanced',
    })
    // Without a listener a process that cannot be started would end this one. Whoever waits for it is told.
    this.#child.on('error', () => {})
    this.#keepAwake(false)
  }

  get isAlive(): boolean {
    return this.#child.connected && this.#child.exitCode === null && this.#child.signalCode === null
  }

  async ask(asked: unknown, ms: number): Promise<unknown> {
    const over = new AbortController()
    const late = AbortSignal.timeout(ms)
    const end = () => this.#kill('late')
    late.addEventListener('abort', end)
    this.#keepAwake(true)
    try {
      const [first] = await Promise.race([
        once(this.#child, 'message', { signal: over.signal }) as Promise<[Reply]>,
        once(this.#child, 'exit', { signal: over.signal }) as Promise<[code: number | null]>,
        this.#send(asked),
      ])
      if (typeof first === 'object' && first !== null) {
        if ('error' in first) throw first.error
        return first.answer
      }
      // Ended by itself, it could not begin: standard error says why.
      if (typeof first === 'number') throw new Error(`The process of the task ended with code ${first}`)
      throw new WorkEnded(this.#why)
    } finally {
      late.removeEventListener('abort', end)
      over.abort()
      this.#keepAwake(false)
    }
  }

  /** Ends it at once, and resolves when it has ended. */
  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const ended = once(this.#child, 'exit')
    this.#keepAwake(true)
    this.#kill('stopped')
    await ended
  }

  #kill(why: WorkEnded['why']): void {
    this.#why = why
    this.#child.kill('SIGKILL')
  }

  /** Rejects if it cannot be asked, and otherwise leaves the race to the answer. */
  #send(asked: unknown): Promise<never> {
    return new Promise((_, reject) => {
      this.#child.send(asked as object, (error) => {
        if (error && this.isAlive) reject(error)
      })
    })
  }

  /** An idle process does not keep this one running. */
  #keepAwake(busy: boolean): void {
    if (busy) this.#child.ref()
    else this.#child.unref()
    if (busy) this.#child.channel?.ref()
    else this.#child.channel?.unref()
  }
}
