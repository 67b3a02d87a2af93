import { resolve } from 'node:path'
import type { BackupContents } from '@amhp/db/backup-contents.ts'
import { checkBackup, restore } from '@amhp/db/restore.ts'
import { formatInstant } from '@amhp/shared/time/instant.ts'
import type { Command } from './command.ts'

/**
 * `restore FILE`: checks a backup, then puts it in place of the database, with everybody signed out, and keeps the former one
 * beside it.
 * `restore --check FILE`: only checks it, and says what it holds.
 */
export const run: Command = async (args, { cwd, databaseUrl, backupKey, write, writeError }) => {
  const checkOnly = args[0] === '--check'
  const [file, ...more] = checkOnly ? args.slice(1) : args
  if (file === undefined || more.length > 0 || file.startsWith('-')) {
    writeError('Name the file of a backup: npm run rota -- restore [--check] FILE\n')
    return 2
  }
  const [from, key] = [resolve(cwd, file), backupKey ?? undefined]
  if (checkOnly) {
    write(`${file} is sound. ${contentsText(checkBackup(databaseUrl, from, key))} Nothing was changed.\n`)
    return 0
  }
  const kept = restore(databaseUrl, from, key)
  const former = kept === undefined ? '' : ` The former database is kept as ${kept}.`
  write(`${file} is restored. Start the server again.${former}\n`)
  write(
    'Everybody signs in again, and links that were not used work no more. Accounts, roles and passwords are as they were then: see on the page Accounts who may sign in.\n',
  )
  return 0
}

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

function contentsText({ services, amhps, accounts, lastChange, updates }: BackupContents): string {
  const holds = [counted(services, 'service'), counted(amhps, 'AMHP'), counted(accounts, 'account')].join(', ')
  const last =
    lastChange === undefined ? 'No change is recorded.' : `The last change was at ${formatInstant(lastChange)}.`
  const update = updates === 0 ? '' : ' The next start brings it up to date.'
  return `It holds ${holds}. ${last}${update}`
}
