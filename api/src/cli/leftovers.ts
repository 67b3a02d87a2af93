import { parseDatabaseUrl } from '@amhp/db/database-url.ts'
import { type Leftover, leftoversOf, removeLeftovers } from '@amhp/db/leftovers.ts'
import type { Command } from './command.ts'

/** `leftovers [--clean]`: lists the files that updates and restores left beside the database, or removes what is due. */
export const run: Command = async (args, { clock, databaseUrl, write, writeError }) => {
  const clean = args[0] === '--clean'
  if (args.length > (clean ? 1 : 0)) {
    writeError('Usage: npm run rota -- leftovers [--clean]\n')
    return 2
  }
  const { file } = parseDatabaseUrl(databaseUrl)
  const now = new Date(clock.now())
  const removed = clean ? removeLeftovers(file, now) : []
  for (const leftover of removed) write(`removed  ${lineOf(leftover)}\n`)
  const left = leftoversOf(file, now)
  for (const leftover of left) write(`${leftover.isDue ? 'due    ' : 'kept   '}  ${lineOf(leftover)}\n`)
  if (left.length + removed.length === 0) write('Nothing is left beside the database.\n')
  return 0
}

const lineOf = ({ file, bytes, since, days }: Leftover) =>
  `${file}  ${(bytes / 1_000_000).toFixed(1)} MB, of ${since.toISOString().slice(0, 10)}, due after ${days} ${days === 1 ? 'day' : 'days'}`
