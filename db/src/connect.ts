import { statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import Connection from 'better-sqlite3'
import type { DatabaseFile } from './database-url.ts'
import { damagedFile, isFault, StoreRefusal, storageFault } from './faults.ts'
import { prepareFile } from './prepare-file.ts'

const waitForOthers = 5000

/**
 * Opens a connection and sets its pragmas. Creates the file and its folders unless read-only. Throws a StoreRefusal if the
 * file cannot be opened or is no database.
 */
export function connect(place: DatabaseFile, use: 'write' | 'read'): Connection.Database {
  prepareFile(place)
  const sqlite = new Connection(place.file, { readonly: place.readOnly, fileMustExist: true, timeout: waitForOthers })
  try {
    if (!place.readOnly && use === 'write') setJournal(sqlite, place)
    sqlite.pragma('synchronous = FULL')
    sqlite.pragma('foreign_keys = ON')
    // Without this, INSERT OR REPLACE deletes rows without firing the triggers that forbid it.
    sqlite.pragma('recursive_triggers = ON')
    sqlite.pragma('cache_size = -16000')
    if (place.maxPageCount !== undefined) sqlite.pragma(`max_page_count = ${place.maxPageCount}`)
    if (use === 'read') sqlite.pragma('query_only = ON')
    sqlite.prepare('select count(*) from sqlite_master').get()
    return sqlite
  } catch (error) {
    sqlite.close()
    if (isFault(error, 'SQLITE_NOTADB'))
      throw new StoreRefusal(
        `${place.file} is not a database. Give DATABASE_URL another path, or restore a backup: npm run rota -- restore FILE.`,
        {
          cause: error,
        },
      )
    if (isFault(error, 'SQLITE_CORRUPT')) throw new StoreRefusal(damagedFile(place.file), { cause: error })
    if (storageFault(error) !== undefined && isDiskFull(place.file))
      throw new StoreRefusal(`${place.file} cannot be opened: its disk is full. Make room, then try again.`, {
        cause: error,
      })
    // Reading a write-ahead log needs an index file in the same folder.
    if (storageFault(error) === 'read-only')
      throw new StoreRefusal(
        `${place.file} cannot be opened: its folder may not be written to, and the database keeps its log there. Let this account write in the folder, or copy the file elsewhere.`,
        { cause: error },
      )
    throw error
  }
}

function isDiskFull(file: string): boolean {
  const { bavail, bsize } = statfsSync(dirname(file))
  // Less than the index of a log needs.
  return bavail * bsize < 65_536
}

function setJournal(sqlite: Connection.Database, place: DatabaseFile): void {
  if (sqlite.pragma('journal_mode', { simple: true }) === 'wal') return
  if (sqlite.pragma('journal_mode = WAL', { simple: true }) !== 'wal')
    throw new StoreRefusal(
      `The disk of ${place.file} cannot hold a write-ahead log. Move the database to a local disk.`,
    )
}
