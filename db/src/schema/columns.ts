import type { ClockTime } from '@amhp/shared/time/clock-time.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { type AnyColumn, type SQL, sql } from 'drizzle-orm'
import { check, customType, integer, text } from 'drizzle-orm/sqlite-core'

/** The column types of all tables. */
export const id = (name: string) => text(name)
/** Milliseconds since 1970-01-01T00:00Z. */
export const instant = (name: string) => integer(name, { mode: 'number' }).$type<Instant>()
/** `2026-11-30`, in the service's zone. Sorts as text. */
export const date = (name: string) => text(name).$type<LocalDate>()
/** `17:00`, in the service's zone. Sorts as text. */
export const clockTime = (name: string) => text(name).$type<ClockTime>()
export const flag = (name: string) => integer(name, { mode: 'boolean' })
export const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>()
/** Ids as JSON, or null: a JSON column would write the text `null` in a prepared statement. */
export const ids = customType<{ data: string[]; driverData: string | null }>({
  dataType: () => 'text',
  toDriver: (list: string[] | null) => list && JSON.stringify(list),
  fromDriver: (written) => JSON.parse(written!),
})
export const serviceId = () => text('service_id').notNull()
/** The version of the rules that findings were made under. Those from before it was kept were made under 2026.2. */
export const ruleSet = () => text('rule_set').notNull().default('2026.2')
/** Counts the changes of a row. A change is sent with the version it was made from. */
export const version = (name = 'version') => integer(name).notNull().default(1)

const quoted = (values: readonly string[]): SQL => sql.raw(values.map((value) => `'${value}'`).join(', '))

/** The column has one of these values. */
export const oneOf = (name: string, column: AnyColumn, values: readonly string[]) =>
  check(name, sql`${column} in (${quoted(values)})`)

/** A span with an exclusive end: it ends after it starts. */
export const endsAfterStart = (name: string, start: AnyColumn, end: AnyColumn) => check(name, sql`${start} < ${end}`)

/** Days with an inclusive last day, which may be null. */
export const endsOnOrAfter = (name: string, from: AnyColumn, until: AnyColumn) =>
  check(name, sql`${until} is null or ${from} <= ${until}`)
