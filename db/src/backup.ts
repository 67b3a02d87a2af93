import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Connection from 'better-sqlite3'
import { encryptFile } from './backup-cipher.ts'
import { connect } from './connect.ts'
import { parseDatabaseUrl } from './database-url.ts'
import { StoreRefusal } from './faults.ts'
import { cannotUse, schemaStateOf } from './migrate.ts'

/** Copies the committed state into a new file, even while others write. If it fails, there is no file. */
export async function copyDatabase(from: Connection.Database, file: string): Promise<void> {
  const part = `${file}.part`
  rmSync(part, { force: true })
  closeSync(openSync(part, 'wx', 0o600))
  try {
    // All pages in one step: a copy in steps restarts at each write by another process.
    await from.backup(part, { progress: () => 0x7fffffff })
    finish(part)
    renameSync(part, file)
    syncFolder(file)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}

/** Turns a copy into a single file, and checks it. */
function finish(file: string): void {
  const copy = new Connection(file)
  try {
    copy.pragma('journal_mode = DELETE')
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok')
      throw new StoreRefusal('The database is damaged, so no copy was kept. Restore the last good backup.')
  } finally {
    copy.close()
  }
  syncFile(file)
}

export function syncFile(file: string): void {
  const handle = openSync(file, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

/** A rename survives a power cut once its folder has been synced. */
export const syncFolder = (file: string): void => syncFile(dirname(file))

/**
 * Backs up the database of a DATABASE_URL into a new file, encrypted if there is a key, even while a server runs. Throws a
 * StoreRefusal.
 */
export async function backup(url: string, file: string, key?: Buffer): Promise<void> {
  const place = parseDatabaseUrl(url)
  if (!existsSync(place.file)) throw new StoreRefusal(`There is no database at ${place.file}. Check DATABASE_URL.`)
  if (existsSync(file)) throw new StoreRefusal(`${file} is already there. Give a name that is not in use.`)
  if (!existsSync(dirname(file))) throw new StoreRefusal(`There is no folder ${dirname(file)}. Make it first.`)
  const sqlite = connect(place, 'read')
  try {
    const { kind } = schemaStateOf(sqlite)
    if (kind === 'foreign') throw new StoreRefusal(cannotUse(place.file, kind))
    if (key) await copyEncrypted(sqlite, file, { key, plain: `${place.file}.backing-up-${randomUUID()}` })
    else await copyDatabase(sqlite, file)
  } finally {
    sqlite.close()
  }
}

/** The copy that is not encrypted is made beside the database, where such data is already. */
async function copyEncrypted(
  from: Connection.Database,
  file: string,
  { key, plain }: { key: Buffer; plain: string },
): Promise<void> {
  const part = `${file}.part`
  try {
    await copyDatabase(from, plain)
    rmSync(part, { force: true })
    encryptFile(plain, part, key)
    renameSync(part, file)
    syncFolder(file)
  } finally {
    for (const left of [plain, part]) rmSync(left, { force: true })
  }
}

/** `name-1`, or with the first number that is not in use. */
export function freeName(name: string): string {
  let number = 1
  while (existsSync(`${name}-${number}`)) number++
  return `${name}-${number}`
}
