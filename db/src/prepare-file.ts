import { closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Place } from './database-url.ts'
import { StoreRefusal } from './faults.ts'

/** Why a file cannot be had, by the code of the system's error. */
const reasons: Record<string, string> = {
  ENOENT: 'it is not there and cannot be made there',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EACCES: 'this account may not open it or write there',
  EPERM: 'this account may not open it or write there',
  EROFS: 'nothing can be written on that disk',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its path leads round in a circle',
}

/** Sees that the file of a database is there, making it and its folders where it may be written. Throws a StoreRefusal whose sentence says why not. */
export function prepareFile({ file, readOnly }: Place): void {
  if (!readOnly) makeFolderOf(file)
  naming(file, () => {
    // It holds names and telephone numbers: no other account of the machine may read it.
    if (!readOnly && !statSync(file, { throwIfNoEntry: false })) closeSync(openSync(file, 'a', 0o600))
    const found = statSync(file)
    if (found.isDirectory()) throw refusal(file, 'it is a folder')
    if (!found.isFile()) throw refusal(file, 'it is a device or a pipe, not a file')
  })
}

/** Makes the folders that a file will be in. Throws a StoreRefusal whose sentence says why not. */
export function makeFolderOf(file: string): void {
  naming(file, () => makeFolder(dirname(file)))
}

// Folder by folder: in /proc, where none can be made, Node's own recursive mkdir tries for ever.
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  const around = dirname(folder)
  if (around !== folder) makeFolder(around)
  try {
    mkdirSync(folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  }
}

function naming(file: string, work: () => void): void {
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
