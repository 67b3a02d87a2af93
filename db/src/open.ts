import type Connection from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { copyDatabase, freeName } from './backup.ts'
import { connect } from './connect.ts'
import { type Place, parseDatabaseUrl } from './database-url.ts'
import { StoreRefusal } from './faults.ts'
import { cannotUse, migrate, migrationsFolder, standingOf } from './migrate.ts'
import { transactionQueue } from './transactions.ts'

/** A handle on one connection, for queries. Transactions are the Store's. */
export type Db = Omit<BetterSQLite3Database, 'transaction'>

export interface Store {
  /** Sees what has been committed, never what a transaction under way has written. Refuses writes. */
  readonly read: Db
  /** Runs work in a transaction: all of it is kept, durably, or none. Nesting is refused. Await only database calls inside. */
  tx<T>(work: (q: Db) => Promise<T>): Promise<T>
  /** Writes the file anew, so that nothing can be read from it that was replaced or deleted. Everyone else waits. */
  rewrite(): Promise<void>
  /** Waits for transactions under way, then closes. */
  close(): Promise<void>
  readonly file: string
}

/**
 * Opens the database that a DATABASE_URL names, makes it when it is new, and brings it up to date, keeping a copy of an
 * older one beside it first. Throws a StoreRefusal whose sentence says what to do.
 */
export async function openStore(url: string, folder = migrationsFolder): Promise<Store> {
  const place = parseDatabaseUrl(url)
  const write = connect(place, 'write')
  try {
    if (place.readOnly) refuseStale(write, place, folder)
    else await migrate(write, () => copyDatabase(write, freeName(`${place.file}.before-update`)), folder)
    return storeOf(place, write, connect(place, 'read'))
  } catch (error) {
    write.close()
    throw error
  }
}

function refuseStale(sqlite: Connection.Database, { file }: Place, folder: string): void {
  const { kind } = standingOf(sqlite, folder)
  if (kind === 'newer' || kind === 'foreign') throw new StoreRefusal(cannotUse(file, kind))
  if (kind !== 'current')
    throw new StoreRefusal(`${file} has to be brought up to date first. Open it once without mode=ro in DATABASE_URL.`)
}

/**
 * Writes a database anew and empties its log: pages that were freed or changed keep what they held until then. Throws,
 * to be tried again, when another process is reading or writing.
 */
function rewriteFile(sqlite: Connection.Database): void {
  sqlite.exec('vacuum')
  const [state] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  if (state?.busy !== 0) throw new Error('Another process is reading the database, so its log could not be emptied')
}

function storeOf({ file }: Place, write: Connection.Database, read: Connection.Database): Store {
  const q: Db = drizzle(write)
  const queue = transactionQueue(write)
  return {
    file,
    read: drizzle(read),
    tx: (work) => queue.run(() => work(q)),
    rewrite: () => queue.alone(() => rewriteFile(write)),
    async close() {
      await queue.end()
      read.close()
      write.close()
    },
  }
}
