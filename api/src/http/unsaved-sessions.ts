import { storageFault } from '@amhp/db/faults.ts'
import type { Db, Store } from '@amhp/db/open.ts'
import type { SessionRow } from './session-store.ts'

type Write = (q: Db) => Promise<void>

/** Without a file that can be written. Reading goes on. */
const unwritable = ['full', 'read-only', 'removed', 'replaced']
const mostWrites = 10_000
/** Where nobody asks for anything meanwhile: a sign-out must outlive the process. */
const tryAgainAfter = 60_000

/**
 * Lets people sign in and out while nothing can be saved, on a full disk for example: what should have been saved is kept in
 * this process, and saved once that is possible. A start of the server before then signs out who signed in meanwhile.
 */
export class UnsavedSessions {
  readonly #store: Store
  readonly #begun = new Map<string, SessionRow>()
  readonly #ended = new Set<string>()
  #writes: Write[] = []
  #timer: NodeJS.Timeout | undefined

  constructor(store: Store) {
    this.#store = store
  }

  /** Saves a sign-in, or keeps it. */
  async begin(session: SessionRow, previous: string | undefined, write: Write): Promise<void> {
    if (await this.#isSaved(write)) return
    this.#begun.set(session.tokenHash, session)
    if (previous !== undefined) this.#end([previous])
  }

  /** Saves that sessions end, or keeps it. */
  async end(sessionIds: readonly string[], write: Write): Promise<void> {
    if (!(await this.#isSaved(write))) this.#end(sessionIds)
  }

  /** The session of a token, if only this process has it. */
  find(tokenHash: string): SessionRow | undefined {
    return this.#begun.get(tokenHash)
  }

  hasEnded(sessionId: string): boolean {
    return this.#ended.has(sessionId)
  }

  touch(tokenHash: string, at: SessionRow['lastUsedAt']): void {
    const session = this.#begun.get(tokenHash)
    if (session) this.#begun.set(tokenHash, { ...session, lastUsedAt: at })
  }

  /** Saves what was kept, in order, once the database can be written again. */
  async flush(): Promise<void> {
    if (this.#writes.length === 0 || this.#store.fault()) return
    const writes = this.#writes
    this.#writes = []
    for (const [i, write] of writes.entries()) {
      try {
        await this.#store.tx(write)
      } catch (error) {
        if (!isUnwritable(error)) continue
        this.#writes = [...writes.slice(i), ...this.#writes]
        return
      }
    }
    if (this.#writes.length > 0) return
    this.#begun.clear()
    this.#ended.clear()
  }

  /** False where it is kept. */
  async #isSaved(write: Write): Promise<boolean> {
    try {
      await this.#store.tx(write)
      return true
    } catch (error) {
      if (!isUnwritable(error) || this.#writes.length >= mostWrites) throw error
      this.#writes.push(write)
      this.#tryAgainLater()
      return false
    }
  }

  #tryAgainLater(): void {
    // unref: the timer does not keep the process alive.
    this.#timer ??= setTimeout(async () => {
      this.#timer = undefined
      await this.flush()
      if (this.#writes.length > 0) this.#tryAgainLater()
    }, tryAgainAfter).unref()
  }

  #end(sessionIds: readonly string[]) {
    const ended = new Set(sessionIds)
    for (const id of ended) this.#ended.add(id)
    for (const [tokenHash, { id }] of this.#begun) if (ended.has(id)) this.#begun.delete(tokenHash)
  }
}

/** Whether an error means that nothing can be saved at the moment. */
export const isUnwritable = (error: unknown): boolean => unwritable.includes(storageFault(error) ?? '')
