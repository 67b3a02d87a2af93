/** Something about the database that whoever runs the program can put right. The message is a sentence that says how. */
export class StoreRefusal extends Error {}

/** Why the database refused, whichever engine runs. */
export type StorageFault = 'full' | 'read-only' | 'busy' | 'refused' | 'broken'

const codeOf = (error: unknown): string | undefined => {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && at.code.startsWith('SQLITE_')) return at.code
  }
  return undefined
}

/** Whether an error, or what caused it, is the engine's of that code. */
export const isFault = (error: unknown, code: string): boolean => codeOf(error)?.startsWith(code) ?? false

/**
 * What an error of the database means; undefined for an error that is not the database's. `refused` is a constraint
 * or a trigger: its sentence is in `refusalOf`.
 */
export function storageFault(error: unknown): StorageFault | undefined {
  const code = codeOf(error)
  if (code === undefined) return undefined
  if (code.startsWith('SQLITE_FULL')) return 'full'
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM')
    return 'read-only'
  // A disk that fails, or went read-only under the write-ahead log: nothing can be saved until someone sees to it.
  if (code.startsWith('SQLITE_IOERR')) return 'read-only'
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'busy'
  if (code.startsWith('SQLITE_CONSTRAINT')) return 'refused'
  return 'broken'
}

const generic = {
  SQLITE_CONSTRAINT_FOREIGNKEY: 'Something named here does not exist in this service, or is still in use.',
  SQLITE_CONSTRAINT_UNIQUE: 'This is already there.',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'This is already there.',
} as const

/** A sentence for a refusal: the trigger's own, or what the kind of constraint allows us to say. */
export function refusalOf(error: unknown): string {
  const code = codeOf(error) ?? ''
  for (let at = error; code === 'SQLITE_CONSTRAINT_TRIGGER' && at instanceof Error; at = at.cause) {
    if ('code' in at && at.code === code) return at.message
  }
  return (
    generic[code as keyof typeof generic] ?? 'Something here cannot be stored. Check that each end is after its start.'
  )
}
