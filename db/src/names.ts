import { getTableColumns } from 'drizzle-orm'
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core'

/** Text columns that cannot hold a person's name, by what they hold instead. Any other text is searched by retention. */
export const withoutNames: Readonly<Record<string, readonly string[]>> = {
  'ids of rows': ['authorities', 'publishedBy', 'closedBy', 'seenBy', 'madeBy', 'edits'],
  'codes, keys and fixed words': [
    'code',
    'finding',
    'rule',
    'ruleSet',
    'level',
    'aboutKind',
    'roles',
    'timeZone',
    'device',
    'place',
  ],
  'days and times': [
    ...['days', 'date', 'from', 'to', 'until', 'start', 'end'],
    ...['startedOn', 'leftOn', 'optOutFrom', 'optOutUntil'],
  ],
  numbers: ['settings', 'summary'],
  hashes: ['passwordHash', 'tokenHash'],
  'network addresses': ['origin', 'countedBy'],
}
const nameless = new Set(Object.values(withoutNames).flat())

export const keysOf = (table: SQLiteTable): [string, SQLiteColumn][] => {
  const keys = getTableConfig(table).primaryKeys[0]?.columns as SQLiteColumn[] | undefined
  return columnsOf(table).filter(([, column]) => keys?.includes(column) ?? column.primary)
}

const columnsOf = (table: SQLiteTable) => Object.entries(getTableColumns(table) as Record<string, SQLiteColumn>)

/** The text of a table, except ids, keys and enumerated words. */
export const textColumns = (table: SQLiteTable): [string, SQLiteColumn][] =>
  columnsOf(table).filter(
    ([name, column]) =>
      (column.dataType === 'json' || (column.dataType === 'string' && !column.enumValues?.length)) &&
      !/^id$|Id$/.test(name) &&
      !keysOf(table).some(([key]) => key === name),
  )

/** The columns that may hold a person's name. A retention run may change them, in tables that otherwise never change too. */
export const columnsWithNames = (table: SQLiteTable): [string, SQLiteColumn][] =>
  textColumns(table).filter(([name]) => !nameless.has(name))
