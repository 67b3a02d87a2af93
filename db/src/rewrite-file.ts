import { connect } from './connect.ts'
import type { DatabaseFile } from './database-url.ts'

/** Rewrites a database file. Runs off the calling thread where that serves others. */
export type RewriteFile = (place: DatabaseFile) => Promise<void>

/**
 * Rewrites the file and empties its log, because free pages and the log keep old data. Throws while another process reads or
 * writes; retry then.
 */
export function rewriteFile(place: DatabaseFile): void {
  const sqlite = connect(place, 'write')
  try {
    sqlite.exec('vacuum')
    const [state] = sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    if (state?.busy !== 0) throw new Error('Another process is reading the database, so its log could not be emptied')
  } finally {
    sqlite.close()
  }
}
