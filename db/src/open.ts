import type Connection from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { copyDatabase, freeName } from './backup.ts'
import { connect } from './connect.ts'
import { type DatabaseFile, parseDatabaseUrl } from './database-url.ts'
import { StoreRefusal } from './faults.ts'
import { cannotUse, migrate, migrationsFolder, schemaStateOf } from './migrate.ts'
import { transactionQueue } from './transactions.ts'

/** Queries on one connection. Transactions are run by the Store. */
export type Db = Omit<BetterSQLite3Database, 'transaction'>

export interface Store {
  /** Sees committed data only. Refuses writes. */
  readonly read: Db
  /** Runs work in a transaction. Nesting is refused. Await only database calls inside. */
  tx<T>(work: (q: Db) => Promise<T>): Promise<T>
  /** Runs something once the present transaction is committed, never if it fails; at once outside one. */
  afterCommit(work: () => void): void
  /** Rewrites the file so that it no longer holds replaced or deleted data. Blocks other writers. */
  rewrite(): Promise<void>
  /** Waits for open transactions, then closes. */
  close(): Promise<void>
  readonly file: string
}

/** Opens the database of a DATABASE_URL: creates or migrates it, after a backup beside it. Throws a StoreRefusal. */
export async function openStore(url: string, folder = migrationsFolder): Promise<Store> {
  const place = parseDatabaseUrl(url)
  const write = connect(place, 'write')
  try {
    if (place.readOnly) refuseOutdated(write, place, folder)
    else await migrate(write, () => copyDatabase(write, freeName(`${place.file}.before-update`)), folder)
    return storeOf(place, write, connect(place, 'read'))
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

/**
 * Rewrites the file and empties its log, because free pages and the log keep old data. Throws while another process reads or
 * writes; retry then.
 */
function rewriteFile(sqlite: Connection.Database): void {
  sqlite.exec('vacuum')
  const [state] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  if (state?.busy !== 0) throw new Error('Another process is reading the database, so its log could not be emptied')
}

function storeOf({ file }: DatabaseFile, write: Connection.Database, read: Connection.Database): Store {
  const q: Db = drizzle(write)
  const queue = transactionQueue(write)
  return {
    file,
    read: drizzle(read),
    tx: (work) => queue.run(() => work(q)),
    afterCommit: queue.afterCommit,
    rewrite: () => queue.runAlone(() => rewriteFile(write)),
    async close() {
      await queue.end()
      read.close()
      write.close()
    },
  }
}
