import Connection from 'better-sqlite3'
import { isFault, storageFault } from './faults.ts'

/** A part of the file or of its log is missing, or the disk fails. */
const unreadable = ['SQLITE_IOERR_SHORT_READ', 'SQLITE_IOERR_READ', 'SQLITE_IOERR_CORRUPTFS']
const pragmas = { quick: 'quick_check(1)', full: 'integrity_check(1)' }

/** Whether a database is sound, read through a connection of its own: others may have its pages in their caches. */
export function isSound(file: string, how: 'quick' | 'full'): boolean {
  try {
    const sqlite = new Connection(file, { readonly: true, fileMustExist: true })
    try {
      return sqlite.pragma(pragmas[how], { simple: true }) === 'ok'
    } finally {
      sqlite.close()
    }
  } catch (error) {
    // Removed or locked: that is for others to tell.
    return storageFault(error) !== 'damaged' && !unreadable.some((code) => isFault(error, code))
  }
}
