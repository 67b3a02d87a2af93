import type Connection from 'better-sqlite3'

/**
 * Writes a database anew and empties its log: pages that were freed or changed keep what they held until then. Throws,
 * to be tried again, when another process is reading or writing.
 */
export function rewriteFile(sqlite: Connection.Database): void {
  sqlite.exec('vacuum')
  const [state] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  if (state?.busy !== 0) throw new Error('Another process is reading the database, so its log could not be emptied')
}
