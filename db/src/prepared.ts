import { type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { Db } from './open.ts'

/**
 * Parameters of prepared statements. Our driver's SQLite plans a join or an order again for each value bound to a bare
 * `?`: five to ten times the work of running it. A cast avoids that.
 */
export const given = {
  text: (name: string): SQL => sql`cast(${sql.placeholder(name)} as text)`,
  /** Integers, instants included. */
  whole: (name: string): SQL => sql`cast(${sql.placeholder(name)} as bigint)`,
  /** For `limit`, whose type allows no expressions. */
  most: (name: string) => given.whole(name) as unknown as Placeholder,
}

/**
 * A statement that is prepared once per connection: about 14 times faster than building it for each call.
 *
 *     const accountOf = prepared((q) => q.select().from(accounts).where(eq(accounts.id, given.text('id'))).prepare())
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
