import { refusalOf, storageFault } from '@amhp/db/faults.ts'
import type { Store } from '@amhp/db/open.ts'
import { sql } from 'drizzle-orm'

class Undo extends Error {}

/** Runs statements and rolls them back. Gives why they were refused, or 'done'. */
export async function trying(store: Store, statements: string): Promise<string> {
  const tried = store.tx(async (q) => {
    for (const statement of statements.split(';').filter((text) => text.trim() !== '')) await q.run(sql.raw(statement))
    throw new Undo()
  })
  const error = await tried.catch((reason: unknown) => reason)
  if (error instanceof Undo) return 'done'
  if (storageFault(error) !== 'refused') throw error
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : (error as Error)
  return /FOREIGN KEY|CHECK|UNIQUE|NOT NULL/.exec(cause.message)?.[0] ?? refusalOf(error)
}
