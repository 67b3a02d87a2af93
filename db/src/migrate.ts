import { join } from 'node:path'
import Connection from 'better-sqlite3'
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator'
import { StoreRefusal } from './faults.ts'
import { triggers } from './triggers.ts'

/** The generated migrations. The path is right in the server's bundle too. */
export const migrationsFolder = join(import.meta.dirname, '..', 'migrations', 'sqlite')

const migrationsTable = '__drizzle_migrations'
const createMigrationsTable = `create table if not exists ${migrationsTable} (id integer primary key, hash text not null, created_at numeric)`

/** How a database relates to this version's migrations. */
export type SchemaState = Usable | { readonly kind: 'newer' } | { readonly kind: 'foreign' }
type Usable = { readonly kind: 'new' | 'current' | 'behind'; readonly pending: readonly MigrationMeta[] }

const tablesOf = (sqlite: Connection.Database) =>
  sqlite.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[]

/** Compares a database with the migrations. Read-only. */
export function schemaStateOf(sqlite: Connection.Database, folder = migrationsFolder): SchemaState {
  const migrations = readMigrationFiles({ migrationsFolder: folder })
  const tables = tablesOf(sqlite)
  if (!tables.includes(migrationsTable))
    return tables.length === 0 ? { kind: 'new', pending: migrations } : { kind: 'foreign' }
  const done = sqlite.prepare(`select hash from ${migrationsTable} order by created_at`).pluck().all() as string[]
  const common = done.filter((hash, i) => migrations[i]?.hash === hash).length
  if (common === done.length && done.length > 0) {
    const pending = migrations.slice(done.length)
    return { kind: pending.length === 0 ? 'current' : 'behind', pending }
  }
  return { kind: common > 0 && common === migrations.length ? 'newer' : 'foreign' }
}

/** Tables that the migrations of a database made, and that are not in it. */
export function missingTables(sqlite: Connection.Database, { pending }: Usable): string[] {
  const migrations = readMigrationFiles({ migrationsFolder })
  const whole = new Connection(':memory:')
  try {
    for (const { sql } of migrations.slice(0, migrations.length - pending.length))
      for (const statement of sql) whole.exec(statement)
    const found = tablesOf(sqlite)
    return tablesOf(whole).filter((table) => !found.includes(table))
  } finally {
    whole.close()
  }
}

/** Names the last migration of a database. */
export const schemaVersion = (sqlite: Connection.Database): string =>
  sqlite.prepare(`select hash from ${migrationsTable} order by created_at desc limit 1`).pluck().get() as string

export const cannotUse = (file: string, kind: 'newer' | 'foreign'): string =>
  kind === 'newer'
    ? `${file} was made by a newer version of this program. Install that version, or restore an older backup.`
    : `${file} is a database of another program, or of a version that was never released. Give another path.`

/**
 * Migrates a database in one transaction. `beforeChange` runs first if it holds data. Throws if the file is not ours, is
 * newer than this program, or would be left with broken references.
 */
export async function migrate(
  sqlite: Connection.Database,
  beforeChange: () => Promise<void>,
  folder = migrationsFolder,
): Promise<void> {
  const { kind } = refuseUnusable(sqlite, folder)
  if (kind === 'current' && hasCurrentTriggers(sqlite)) return
  if (kind === 'behind') await beforeChange()
  // drizzle-kit rebuilds a table by dropping it: with foreign keys on, that deletes the rows that refer to it.
  sqlite.pragma('foreign_keys = OFF')
  try {
    sqlite.transaction(() => change(sqlite, folder)).immediate()
  } finally {
    sqlite.pragma('foreign_keys = ON')
  }
}

function refuseUnusable(sqlite: Connection.Database, folder: string): Usable {
  const state = schemaStateOf(sqlite, folder)
  if (state.kind === 'newer' || state.kind === 'foreign') throw new StoreRefusal(cannotUse(sqlite.name, state.kind))
  return state
}

function change(sqlite: Connection.Database, folder: string): void {
  // Read again inside the transaction, because another process may have migrated meanwhile.
  const { pending } = refuseUnusable(sqlite, folder)
  for (const name of storedTriggers(sqlite).keys()) sqlite.exec(`drop trigger "${name}"`)
  sqlite.exec(createMigrationsTable)
  const insertMigration = sqlite.prepare(`insert into ${migrationsTable} (hash, created_at) values (?, ?)`)
  for (const migration of pending) {
    for (const statement of migration.sql) sqlite.exec(statement)
    insertMigration.run(migration.hash, migration.folderMillis)
  }
  for (const trigger of triggers) sqlite.exec(trigger.sql)
  const broken = sqlite.pragma('foreign_key_check') as { table: string; parent: string }[]
  if (broken.length > 0) {
    const where = [...new Set(broken.map((row) => `${row.table} → ${row.parent}`))].join(', ')
    throw new StoreRefusal(
      `The database was not changed: after the update some rows would refer to missing ones (${where}).`,
    )
  }
}

const storedTriggers = (sqlite: Connection.Database): Map<string, string> =>
  new Map(
    sqlite.prepare("select name, sql from sqlite_master where type = 'trigger'").raw().all() as [string, string][],
  )

function hasCurrentTriggers(sqlite: Connection.Database): boolean {
  const stored = storedTriggers(sqlite)
  return stored.size === triggers.length && triggers.every(({ name, sql }) => stored.get(name) === sql)
}
