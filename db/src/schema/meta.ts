import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What is true of the whole database: that the example seed made it, and of which day. */
export const meta = sqliteTable('meta', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
})
