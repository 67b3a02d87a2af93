import { resolve } from 'node:path'
import { restore } from '@amhp/db/restore.ts'
import type { Command } from './command.ts'

/** `restore FILE`: checks a backup, then puts it in place of the database and keeps the former one beside it. */
export const run: Command = async (args, { cwd, databaseUrl, write, writeError }) => {
  const [file, ...more] = args
  if (file === undefined || more.length > 0 || file.startsWith('-')) {
    writeError('Name the file of a backup: npm run rota -- restore FILE\n')
    return 2
  }
  const kept = restore(databaseUrl, resolve(cwd, file))
  const former = kept === undefined ? '' : ` The former database is kept as ${kept}.`
  write(`${file} is restored. Start the server again.${former}\n`)
  return 0
}
