import { isOutOfRoom } from '@amhp/db/faults.ts'
import { systemClock } from '../clock.ts'
import { addressOf, ConfigRefusal, readConfig } from '../config.ts'
import type { Command, CommandContext } from './command.ts'

// Loaded on demand, so that a command does not load the modules of the others.
const commands: Record<string, { line: string; load: () => Promise<{ run: Command }> }> = {
  check: {
    line: 'check FILE.json [--text]        check a rota document against the rules',
    load: () => import('./check.ts'),
  },
  import: {
    line: 'import FILE --from 2026-11-30 [--dry-run]   import a spreadsheet into the draft',
    load: () => import('./import.ts'),
  },
  seed: {
    line: 'seed [--scenario NAME] [--today 2026-11-30]   make the example service in a new database',
    load: () => import('./seed.ts'),
  },
  backup: {
    line: 'backup FILE                     copy the database, also while the server runs',
    load: () => import('./backup.ts'),
  },
  restore: {
    line: 'restore [--check] FILE          put a backup in place of the database, or only say what it holds',
    load: () => import('./restore.ts'),
  },
  leftovers: {
    line: 'leftovers [--clean]             list what updates and restores left, or remove what is due',
    load: () => import('./leftovers.ts'),
  },
  retain: {
    line: 'retain [--dry-run]              remove old records now, as the server does daily',
    load: () => import('./retain.ts'),
  },
  service: { line: 'service add NAME --authority …   make a service', load: () => import('./service.ts') },
  account: {
    line: 'account add …                   make an account and print a one-time link',
    load: () => import('./account.ts'),
  },
}

const usage = () => {
  const lines = Object.values(commands).map(({ line }) => `  npm run rota -- ${line}`)
  return `Choose a command:\n${lines.join('\n')}\nThe database is the file that DATABASE_URL names, or data/rota.sqlite.\n`
}

const context: CommandContext = {
  clock: systemClock,
  cwd: process.cwd(),
  get databaseUrl() {
    return readConfig(process.env).databaseUrl
  },
  get backupKey() {
    return readConfig(process.env).backups.key
  },
  get address() {
    return addressOf(readConfig(process.env))
  },
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
}

async function main([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    const asked = name === 'help' || name === '--help' || name === '-h'
    process[asked ? 'stdout' : 'stderr'].write(
      name === '' || asked ? usage() : `There is no command "${name}". ${usage()}`,
    )
    return asked ? 0 : 2
  }
  const { run } = await command.load()
  return await run(args, context)
}

// Not process.exit(): it would cut off output that is still being written to a pipe.
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: Error) => {
    process.stderr.write(
      isOutOfRoom(error)
        ? 'Nothing was changed: the disk is full. Make room beside the database and where the command writes, then try again.\n'
        : `${error.message}\n`,
    )
    process.exitCode = error instanceof ConfigRefusal ? 2 : 1
  },
)
