import { type Instant, instantOf } from '@amhp/shared/time/instant.ts'
import Connection from 'better-sqlite3'
import { schemaStateOf } from './migrate.ts'

export interface BackupContents {
  readonly services: number
  readonly amhps: number
  readonly accounts: number
  /** When the last change was recorded, if there was any. */
  readonly lastChange: Instant | undefined
  /** The updates that a start of this version would make. */
  readonly updates: number
}

/** What a sound backup holds. */
export function contentsOf(file: string): BackupContents {
  const sqlite = new Connection(file, { readonly: true })
  try {
    const number = (query: string) => sqlite.prepare(query).pluck().get() as number | null
    const state = schemaStateOf(sqlite)
    const lastChange = number('select max(at) from audit_entries')
    return {
      services: number('select count(*) from services') ?? 0,
      amhps: number('select count(*) from amhps') ?? 0,
      accounts: number('select count(*) from accounts') ?? 0,
      lastChange: lastChange === null ? undefined : instantOf(lastChange),
      updates: 'pending' in state ? state.pending.length : 0,
    }
  } finally {
    sqlite.close()
  }
}
