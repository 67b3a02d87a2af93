import { existsSync } from 'node:fs'
import { parseDatabaseUrl } from '@amhp/db/database-url.ts'
import { type Config, ConfigRefusal } from '../config.ts'
import { keptBackups } from './kept-backups.ts'

/** Refuses to begin with an empty database where there are backups of one: someone removed it. */
export function refuseMissing({ databaseUrl, backups: { folder } }: Pick<Config, 'databaseUrl' | 'backups'>): void {
  const { file } = parseDatabaseUrl(databaseUrl)
  const [newest] = folder === null ? [] : keptBackups(folder)
  if (!newest || existsSync(file)) return
  throw new ConfigRefusal(
    `There is no database at ${file}, but ${folder} holds backups. Restore the newest: npm run rota -- restore ${newest.file}. To begin with an empty database, give BACKUP_DIR another folder.`,
  )
}
