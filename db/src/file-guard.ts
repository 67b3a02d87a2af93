import { statSync } from 'node:fs'
import { type FileFault, LostFile, storageFault } from './faults.ts'

/** The database, its log, and the index of the log: an open database needs all three. */
const parts = ['', '-wal', '-shm']

// Never opened here: closing any handle of a database file drops the locks that this process has on it.
const stat = (file: string) => statSync(file, { throwIfNoEntry: false, bigint: true })

function identityOf(file: string): string | undefined {
  const found = stat(file)
  return found && `${found.dev} ${found.ino}`
}

/** Sizes and times of the last change. */
function contentOf(file: string): string {
  const found = [stat(file), stat(`${file}-wal`)]
  return found.map((one) => one && `${one.size} ${one.mtimeNs}`).join()
}

/** Checks a database file, by quick_check or more thoroughly. Runs off the calling thread where that serves others. */
export type CheckFile = (file: string, how: 'quick' | 'full') => Promise<boolean>

/** Watches the files of an open database: whether they are still those that were opened, and sound. */
export class FileGuard {
  readonly #file: string
  readonly #checkFile: CheckFile
  readonly #opened: readonly (string | undefined)[]
  /** As our own last write left it. */
  #content: string
  #damaged = false
  #checkedAt = performance.now()
  #unwritable: 'full' | 'read-only' | undefined

  /** Call it once all connections are open. */
  constructor(file: string, checkFile: CheckFile) {
    this.#file = file
    this.#checkFile = checkFile
    this.#opened = parts.map((part) => identityOf(`${file}${part}`))
    this.#content = contentOf(file)
  }

  /** Why nothing can be saved, as far as is known. */
  fault(): FileFault | 'full' | 'read-only' | undefined {
    return this.#fileFault() ?? this.#unwritable
  }

  #fileFault(): FileFault | undefined {
    for (const [i, part] of parts.entries()) {
      if (this.#opened[i] === undefined) continue
      const identity = identityOf(`${this.#file}${part}`)
      if (identity !== this.#opened[i]) return identity === undefined ? 'removed' : 'replaced'
    }
    return this.#damaged ? 'damaged' : undefined
  }

  /** Before a transaction: throws LostFile if it could not be kept. */
  async beforeWrite(): Promise<void> {
    this.#refuseFault()
    // Someone else has changed it: a command of ours, or whoever spoils it.
    if (contentOf(this.#file) !== this.#content) await this.check('full')
    this.#refuseFault()
  }

  /** After a commit: throws LostFile if the commit is in no file that anyone can open. */
  afterWrite(): void {
    this.#refuseFault()
    this.#content = contentOf(this.#file)
    this.#unwritable = undefined
  }

  /** After a transaction that failed: it may have written to the log. */
  afterFailure(): void {
    this.#content = contentOf(this.#file)
  }

  /** Remembers damage until the program is started again. */
  async check(how: 'quick' | 'full'): Promise<void> {
    const content = contentOf(this.#file)
    // An empty file is not opened for a check: that would remove the log.
    const isEmpty = stat(this.#file)?.size === 0n
    if (isEmpty || !(await this.#checkFile(this.#file, how))) this.#damaged = true
    // A quick check runs beside our own writes, so what it saw may be older than theirs.
    else if (how === 'full') this.#content = content
    this.#checkedAt = performance.now()
  }

  /** Milliseconds since the last check. */
  sinceCheck(): number {
    return performance.now() - this.#checkedAt
  }

  noteError(error: unknown): void {
    const fault = storageFault(error)
    if (fault === 'damaged') this.#damaged = true
    if (fault === 'full' || fault === 'read-only') this.#unwritable = fault
  }

  #refuseFault() {
    const fault = this.#fileFault()
    if (fault) throw new LostFile(fault)
  }
}
