import { chmodSync, copyFileSync, existsSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import Connection from 'better-sqlite3'
import { freeName, syncFile, syncFolder } from './backup.ts'
import { parseDatabaseUrl } from './database-url.ts'
import { isFault, StoreRefusal } from './faults.ts'
import { standingOf } from './migrate.ts'
import { makeFolderOf } from './prepare-file.ts'

const besides = ['', '-journal', '-wal', '-shm']
/** Beside a database that a connection has open, or that was not closed. */
const logOf = (file: string) => `${file}-wal`

/**
 * Puts a backup in place of the database of a DATABASE_URL. The backup is checked first, whole and as a copy; the
 * database that was there is kept beside it. Refuses while a server has it open. Gives the name under which the former
 * database is kept, undefined where there was none. Throws a StoreRefusal whose sentence says what to do; then nothing changed.
 */
export function restore(url: string, file: string): string | undefined {
  const place = parseDatabaseUrl(url)
  if (place.readOnly)
    throw new StoreRefusal('DATABASE_URL says mode=ro, so nothing can be restored into it. Leave that out.')
  refuseUnlikely(file, place.file)
  makeFolderOf(place.file)
  const copy = `${place.file}.restoring`
  removeDatabase(copy)
  try {
    copyFileSync(file, copy)
    chmodSync(copy, 0o600)
    check(copy, file)
    syncFile(copy)
    return replace(place.file, copy)
  } finally {
    removeDatabase(copy)
  }
}

function refuseUnlikely(file: string, target: string): void {
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) throw new StoreRefusal(`There is no file ${file}. Check its name.`)
  if (!found.isFile()) throw new StoreRefusal(`${file} is not a file. Name the file that backup wrote.`)
  if (existsSync(target) && realpathSync(file) === realpathSync(target))
    throw new StoreRefusal(`${file} is the database itself. Name the file that backup wrote.`)
  const log = statSync(logOf(file), { throwIfNoEntry: false })
  if (log && log.size > 0)
    throw new StoreRefusal(
      `${file} is a database in use, and its newest changes are in ${logOf(file)}. Use the backup command to copy it.`,
    )
}

/** Throws unless the copy is a sound database that this version can open. */
function check(copy: string, file: string): void {
  const refuse = (why: string): never => {
    throw new StoreRefusal(`${file} ${why}. Nothing was changed.`)
  }
  const sqlite = new Connection(copy)
  try {
    sqlite.pragma('journal_mode = DELETE')
    const faults = sqlite.pragma('integrity_check(1)', { simple: true })
    if (faults !== 'ok') refuse('is damaged. Try an older backup')
    const { kind } = standingOf(sqlite)
    if (kind === 'foreign' || kind === 'new')
      refuse('is not a database of this program. Name the file that backup wrote')
    if (kind === 'newer') refuse('was made by a newer version of this program. Install that version first')
    if ((sqlite.pragma('foreign_key_check') as unknown[]).length > 0)
      refuse('is damaged: some rows refer to others that are missing. Try an older backup')
  } catch (error) {
    if (isFault(error, 'SQLITE_NOTADB')) refuse('is not a database. Name the file that backup wrote')
    if (isFault(error, 'SQLITE')) refuse('is damaged. Try an older backup')
    throw error
  } finally {
    sqlite.close()
  }
}

function replace(target: string, copy: string): string | undefined {
  if (!existsSync(target)) {
    putInPlace(copy, target)
    return undefined
  }
  const release = holdAlone(target)
  try {
    const kept = freeName(`${target}.before-restore`)
    for (const ending of besides) {
      // A log that stayed behind would be taken for the new database's.
      if (existsSync(`${target}${ending}`)) renameSync(`${target}${ending}`, `${kept}${ending}`)
    }
    putInPlace(copy, target)
    return kept
  } finally {
    release()
  }
}

function putInPlace(copy: string, target: string): void {
  renameSync(copy, target)
  syncFolder(target)
}

/** Keeps everyone else out of a database, its log written back into it. Throws when someone has it open. */
function holdAlone(file: string): () => void {
  const sqlite = new Connection(file, { timeout: 2000 })
  try {
    // Leaving the write-ahead log needs that nobody else has the file open, transaction or not.
    sqlite.pragma('journal_mode = DELETE')
    sqlite.exec('begin exclusive')
  } catch (error) {
    // What is no database, or a damaged one, nobody has open; it is kept all the same.
    if (!isFault(error, 'SQLITE_BUSY') && !isFault(error, 'SQLITE_LOCKED')) return () => sqlite.close()
    sqlite.close()
    throw new StoreRefusal(`${file} is in use. Stop the server, then restore again.`, { cause: error })
  }
  return () => sqlite.close()
}

function removeDatabase(file: string): void {
  for (const ending of besides) rmSync(`${file}${ending}`, { force: true })
}
