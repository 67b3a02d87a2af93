import { randomUUID } from 'node:crypto'
import { chmodSync, copyFileSync, existsSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import Connection from 'better-sqlite3'
import { freeName, syncFile, syncFolder } from './backup.ts'
import { decryptFile, isEncrypted } from './backup-cipher.ts'
import { type BackupContents, contentsOf } from './backup-contents.ts'
import { parseDatabaseUrl } from './database-url.ts'
import { isFault, isOutOfRoom, StoreRefusal } from './faults.ts'
import { missingTables, schemaStateOf } from './migrate.ts'
import { makeFolderOf } from './prepare-file.ts'

const suffixes = ['', '-journal', '-wal', '-shm']
/** Exists while a connection is open, or after a crash. */
const logOf = (file: string) => `${file}-wal`

/**
 * Replaces the database of a DATABASE_URL with a backup, which is copied and checked first. Returns the name of the file with
 * the former database, if there was one. Everybody is signed out. Throws a StoreRefusal, for example while a server runs, and then changes nothing.
 * `key` is for backups that are encrypted.
 */
export function restore(url: string, file: string, key?: Buffer): string | undefined {
  const place = parseDatabaseUrl(url)
  if (place.readOnly) throw new StoreRefusal('DATABASE_URL has mode=ro, so nothing can be restored. Leave mode=ro out.')
  refuseUnsuitable(file, place.file)
  return withCheckedCopy(file, `${place.file}.restoring`, key, (copy) => {
    endSessions(copy)
    syncFile(copy)
    return replace(place.file, copy)
  })
}

/** Opens and checks a backup as `restore` does, and changes nothing. Returns what it holds. Throws a StoreRefusal. */
export function checkBackup(url: string, file: string, key?: Buffer): BackupContents {
  const { file: database } = parseDatabaseUrl(url)
  refuseUnsuitable(file, database)
  return withCheckedCopy(file, `${database}.checking-${randomUUID()}`, key, contentsOf)
}

function withCheckedCopy<T>(file: string, copy: string, key: Buffer | undefined, work: (copy: string) => T): T {
  makeFolderOf(copy)
  removeDatabase(copy)
  try {
    if (isEncrypted(file)) decryptFile(file, copy, key)
    else copyFileSync(file, copy)
    chmodSync(copy, 0o600)
    check(copy, file)
    return work(copy)
  } finally {
    removeDatabase(copy)
  }
}

function refuseUnsuitable(file: string, target: string): void {
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

/** Throws unless the copy is intact and of this version or older. */
function check(copy: string, file: string): void {
  const refuse: (why: string) => never = (why) => {
    throw new StoreRefusal(`${file} ${why}. Nothing was changed.`)
  }
  const sqlite = new Connection(copy)
  try {
    sqlite.pragma('journal_mode = DELETE')
    const faults = sqlite.pragma('integrity_check(1)', { simple: true })
    if (faults !== 'ok') refuse('is damaged. Try an older backup')
    const state = schemaStateOf(sqlite)
    if (state.kind === 'foreign' || state.kind === 'new')
      refuse('is not a database of this program. Name the file that backup wrote')
    if (state.kind === 'newer') refuse('was made by a newer version of this program. Install that version first')
    const missing = missingTables(sqlite, state)
    if (missing.length > 0) refuse(`is damaged: it lacks ${missing.join(', ')}. Try an older backup`)
    if ((sqlite.pragma('foreign_key_check') as unknown[]).length > 0)
      refuse('is damaged: some rows refer to others that are missing. Try an older backup')
  } catch (error) {
    if (isOutOfRoom(error)) throw error
    if (isFault(error, 'SQLITE_NOTADB')) refuse('is not a database. Name the file that backup wrote')
    if (isFault(error, 'SQLITE')) refuse('is damaged. Try an older backup')
    throw error
  } finally {
    sqlite.close()
  }
}

/** Who has signed out or was stopped since the backup would be signed in again, and links that were used would work again. */
function endSessions(copy: string): void {
  const sqlite = new Connection(copy)
  try {
    sqlite.exec('delete from sessions; delete from one_time_links where used_at is null')
  } finally {
    sqlite.close()
  }
}

function replace(target: string, copy: string): string | undefined {
  if (!suffixes.some((suffix) => existsSync(`${target}${suffix}`))) {
    putInPlace(copy, target)
    return undefined
  }
  const release = existsSync(target) ? lockExclusively(target) : () => {}
  try {
    const kept = freeName(`${target}.before-restore`)
    for (const suffix of suffixes) {
      // A log left behind would be applied to the new database.
      if (existsSync(`${target}${suffix}`)) renameSync(`${target}${suffix}`, `${kept}${suffix}`)
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

/** Writes the log back and locks the database. Throws if another process has it open. */
function lockExclusively(file: string): () => void {
  const sqlite = new Connection(file, { timeout: 2000 })
  try {
    // Leaving WAL mode fails while another process has the file open, even without a transaction.
    sqlite.pragma('journal_mode = DELETE')
    sqlite.exec('begin exclusive')
  } catch (error) {
    // Not a database, or a damaged one: nobody has it open. It is kept as well.
    if (!isFault(error, 'SQLITE_BUSY') && !isFault(error, 'SQLITE_LOCKED')) return () => sqlite.close()
    sqlite.close()
    throw new StoreRefusal(`${file} is in use. Stop the server, then restore again.`, { cause: error })
  }
  return () => sqlite.close()
}

function removeDatabase(file: string): void {
  for (const suffix of suffixes) rmSync(`${file}${suffix}`, { force: true })
}
