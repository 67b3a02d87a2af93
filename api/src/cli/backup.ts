import { resolve } from 'node:path'
import { backup } from '@amhp/db/backup.ts'
import type { Command } from './command.ts'

/** `backup FILE`: copies the database into a new file, even while the server runs; encrypted where BACKUP_KEY is set. */
export const run: Command = async (args, { cwd, databaseUrl, backupKey, write, writeError }) => {
  const [file, ...more] = args
  if (file === undefined || more.length > 0 || file.startsWith('-')) {
    writeError('Name one new file: npm run rota -- backup FILE\n')
    return 2
  }
  await backup(databaseUrl, resolve(cwd, file), backupKey ?? undefined)
  const care = backupKey
    ? 'It is encrypted: without BACKUP_KEY nobody can restore it, so keep the key elsewhere.'
    : 'It holds personal data: keep it where few can read it.'
  write(`The database is backed up in ${file}. ${care}\n`)
  return 0
}
