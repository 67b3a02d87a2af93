import { type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { Db } from './open.ts'

/**
 * Parameters of prepared statements. SQLite plans a join or an order again for each value that is bound to a bare `?`, which
 * takes five to ten times as long as running the statement. A cast avoids that.
 */
export const parameter = {
  text: (name: string): SQL => sql`cast(${sql.placeholder(name)} as text)`,
  /** Integers, instants included. */
  integer: (name: string): SQL => sql`cast(${sql.placeholder(name)} as bigint)`,
  /** For `limit`, whose type allows no expressions. */
  limit: (name: string) => parameter.integer(name) as unknown as Placeholder,
}

/**
 * A statement that is prepared once per connection: about 14 times faster than building it for each call.
 *
 *     const accountOf = prepared((q) => q.select().from(accounts).where(eq(accounts.id, parameter.text('id'))).prepare())
 *     const rows = await accountOf(q).execute({ id })
 */
export function prepared<Statement>(build: (q: Db) => Statement): (q: Db) => Statement {
  const cache = new WeakMap<Db, Statement>()
  return (q) => {
    const statement = cache.get(q) ?? build(q)
    cache.set(q, statement)
    return statement
  }
}
