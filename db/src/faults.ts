/** A database problem that an operator can solve. The message says how. */
export class StoreRefusal extends Error {}

/** How to go on from a file that cannot be read. */
export const damagedFile = (file: string): string =>
  `${file} is damaged. Restore the last good backup. Type: npm run rota -- restore FILE. It keeps the damaged file too.`

/** What has become of the file of an open database. */
export type FileFault = 'removed' | 'replaced' | 'damaged'

/** Nothing can be saved any more: the program has to be started again, on a sound file. */
export class LostFile extends Error {
  readonly fault: FileFault

  constructor(fault: FileFault) {
    super(`The database file was ${fault}`)
    this.fault = fault
  }
}

/** Why the database refused. */
export type StorageFault = FileFault | 'full' | 'read-only' | 'busy' | 'refused' | 'broken'

/** SQLite's code of an error, or of one of its causes. */
export const codeOf = (error: unknown): string | undefined => {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && at.code.startsWith('SQLITE_')) return at.code
  }
  return undefined
}

/** Whether an error or one of its causes has that SQLite code, or an extended code of it. */
export const isFault = (error: unknown, code: string): boolean => codeOf(error)?.startsWith(code) ?? false

/** What a database error means; undefined for other errors. `refused`: by a constraint or a trigger (see refusalOf). */
export function storageFault(error: unknown): StorageFault | undefined {
  if (error instanceof LostFile) return error.fault
  const code = codeOf(error)
  if (code === undefined) return undefined
  if (code.startsWith('SQLITE_FULL')) return 'full'
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM')
    return 'read-only'
  // The disk fails or became read-only.
  if (code.startsWith('SQLITE_IOERR')) return 'read-only'
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'busy'
  if (code.startsWith('SQLITE_CONSTRAINT')) return 'refused'
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'damaged'
  return 'broken'
}

/** Whether an error says that a disk has no room left. */
export const isOutOfRoom = (error: unknown): boolean =>
  storageFault(error) === 'full' ||
  (error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT'))

const constraintMessages = {
  SQLITE_CONSTRAINT_FOREIGNKEY: 'Something named here does not exist in this service, or is still in use.',
  SQLITE_CONSTRAINT_UNIQUE: 'This is already there.',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'This is already there.',
} as const

/** The message of a refusal: the trigger's own, or one for the kind of constraint. */
export function refusalOf(error: unknown): string {
  const code = codeOf(error) ?? ''
  for (let at = error; code === 'SQLITE_CONSTRAINT_TRIGGER' && at instanceof Error; at = at.cause) {
    if ('code' in at && at.code === code) return at.message
  }
  return (
    constraintMessages[code as keyof typeof constraintMessages] ??
    'Something here cannot be stored. Check that each end is after its start.'
  )
}
