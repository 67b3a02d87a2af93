import type Connection from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { copyDatabase, freeName } from './backup.ts'
import { isSound } from './check-file.ts'
import { connect } from './connect.ts'
import { type DatabaseFile, parseDatabaseUrl } from './database-url.ts'
import { damagedFile, type FileFault, StoreRefusal } from './faults.ts'
import { type CheckFile, FileGuard } from './file-guard.ts'
import { cannotUse, migrate, migrationsFolder, schemaStateOf, schemaVersion } from './migrate.ts'
import { type RewriteFile, rewriteFile } from './rewrite-file.ts'
import { transactionQueue } from './transactions.ts'

/** Queries on one connection. Transactions are run by the Store. */
export type Db = Omit<BetterSQLite3Database, 'transaction'>

export interface ReadStore {
  /** Sees committed data only. Refuses writes. */
  readonly read: Db
}

export interface Store extends ReadStore {
  /** Runs work in a transaction. Nesting is refused. Await only database calls inside. */
  tx<T>(work: (q: Db) => Promise<T>): Promise<T>
  /** Runs something once the present transaction is committed, never if it fails; at once outside one. */
  afterCommit(work: () => void): void
  /** Rewrites the file so that it no longer holds replaced or deleted data. Blocks other writers. */
  rewrite(how?: RewriteFile): Promise<void>
  /** Waits for open transactions, then closes. */
  close(): Promise<void>
  /** Why nothing can be saved at the moment. From `removed` to `damaged` the program has to be started again. */
  fault(): FileFault | 'full' | 'read-only' | undefined
  /** For errors of reads, which may show that the file is damaged. Transactions note their own. */
  noteError(error: unknown): void
  /** Checks the file; afterwards `fault` knows. */
  check(): Promise<void>
  /** Milliseconds since the last check, at the latest when it was opened. */
  sinceCheck(): number
  /** Writes all that was saved into a new file beside a database that was removed or replaced. Returns its name. */
  rescue(): Promise<string>
  /** Transactions under way or waiting. */
  queue(): { readonly tasks: number; readonly oldestMs: number }
  /** Whether the tables are still those of this version of the program. */
  isCurrent(): boolean
  readonly file: string
  /** For `openReader`. */
  readonly place: DatabaseFile
}

/** The database of an open store, for another thread. */
export interface Reader extends ReadStore {
  /** Runs work that sees the data as they are when it first reads, whatever is written meanwhile. */
  snapshot<T>(work: () => Promise<T>): Promise<T>
  close(): void
}

export function openReader(place: DatabaseFile): Reader {
  // Read-only, or it would make the file anew where someone removed it.
  const sqlite = connect({ ...place, readOnly: true }, 'read')
  return {
    read: drizzle(sqlite),
    async snapshot(work) {
      sqlite.exec('begin')
      try {
        return await work()
      } finally {
        if (sqlite.inTransaction) sqlite.exec('rollback')
      }
    },
    close: () => sqlite.close(),
  }
}

const rewriteHere: RewriteFile = async (place) => rewriteFile(place)
const checkHere: CheckFile = async (file, how) => isSound(file, how)

/**
 * Opens the database of a DATABASE_URL: creates or migrates it, after a backup beside it. Throws a StoreRefusal, for example
 * if it is damaged.
 */
export async function openStore(url: string, folder = migrationsFolder, checkFile = checkHere): Promise<Store> {
  const place = parseDatabaseUrl(url)
  const write = connect(place, 'write')
  try {
    if (!isSound(place.file, 'quick')) throw new StoreRefusal(damagedFile(place.file))
    if (place.readOnly) refuseOutdated(write, place, folder)
    else await migrate(write, () => copyDatabase(write, freeName(`${place.file}.before-update`)), folder)
    return storeOf(place, write, connect(place, 'read'), checkFile)
  } catch (error) {
    write.close()
    throw error
  }
}

function refuseOutdated(sqlite: Connection.Database, { file }: DatabaseFile, folder: string): void {
  const { kind } = schemaStateOf(sqlite, folder)
  if (kind === 'newer' || kind === 'foreign') throw new StoreRefusal(cannotUse(file, kind))
  if (kind !== 'current')
    throw new StoreRefusal(`${file} must be updated first. Open it once without mode=ro in DATABASE_URL.`)
}

function storeOf(
  place: DatabaseFile,
  write: Connection.Database,
  read: Connection.Database,
  checkFile: CheckFile,
): Store {
  const q: Db = drizzle(write)
  const guard = new FileGuard(place.file, checkFile)
  const queue = transactionQueue(write, guard)
  const version = schemaVersion(read)
  return {
    file: place.file,
    place,
    read: drizzle(read),
    tx: (work) => queue.run(() => work(q)),
    afterCommit: queue.afterCommit,
    rewrite: (how = rewriteHere) => queue.runAlone(() => how(place)),
    async close() {
      await queue.end()
      read.close()
      write.close()
    },
    fault: () => guard.fault(),
    noteError: (error) => guard.noteError(error),
    check: () => guard.check('quick'),
    sinceCheck: () => guard.sinceCheck(),
    async rescue() {
      const copy = freeName(`${place.file}.rescued`)
      // By the connection that reads: a new one would find no file, or another.
      await copyDatabase(read, copy)
      return copy
    },
    queue: () => queue.length(),
    isCurrent: () => schemaVersion(read) === version,
  }
}
