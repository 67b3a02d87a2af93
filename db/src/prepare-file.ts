import { closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseFile } from './database-url.ts'
import { StoreRefusal } from './faults.ts'

/** Why a file cannot be opened, by the system's error code. */
const reasons: Record<string, string> = {
  ENOENT: 'it does not exist and cannot be created there',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EACCES: 'this account may not open it or write there',
  EPERM: 'this account may not open it or write there',
  EROFS: 'nothing can be written on that disk',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its path contains a loop of links',
}

/** Creates the database file and its folders unless read-only. Throws a StoreRefusal if there is no usable file. */
export function prepareFile({ file, readOnly }: DatabaseFile): void {
  if (!readOnly) makeFolderOf(file)
  explainErrors(file, () => {
    const log = `${file}-wal`
    if (!existsSync(file) && (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 0)
      throw new StoreRefusal(
        `${file} is missing, but its log ${log} is there: someone removed the database while it was in use. Put it back, or restore the last good backup: npm run rota -- restore FILE. It keeps the log too.`,
      )
    // Other accounts of the machine may not read it: it has personal data.
    if (!readOnly && !statSync(file, { throwIfNoEntry: false })) closeSync(openSync(file, 'a', 0o600))
    const found = statSync(file)
    if (found.isDirectory()) throw refusal(file, 'it is a folder')
    if (!found.isFile()) throw refusal(file, 'it is a device or a pipe, not a file')
  })
}

/** Creates a file's folders. Throws a StoreRefusal. */
export function makeFolderOf(file: string): void {
  explainErrors(file, () => makeFolder(dirname(file)))
}

// One folder at a time: Node's recursive mkdir never returns in /proc.
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  const parent = dirname(folder)
  if (parent !== folder) makeFolder(parent)
  try {
    mkdirSync(folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  }
}

function explainErrors(file: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    if (error instanceof StoreRefusal) throw error
    const { code = '', message } = error as NodeJS.ErrnoException
    throw refusal(file, reasons[code] ?? message, error)
  }
}

const refusal = (file: string, why: string, cause?: unknown) =>
  new StoreRefusal(`The database ${file} cannot be opened: ${why}. Check DATABASE_URL and who may write there.`, {
    cause,
  })
