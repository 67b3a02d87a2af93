import type { Command, CommandContext } from '@amhp/api/cli/command.ts'
import { TestClock } from './api.ts'

/** Runs a command in this process. Gives its exit code and what it wrote to each stream. */
export async function runCommand(run: Command, args: readonly string[], context: Partial<CommandContext> = {}) {
  const wrote = { out: '', err: '' }
  const code = await run([...args], {
    ...{ clock: new TestClock(), cwd: '/', databaseUrl: '', backupKey: null, address: '', ...context },
    write: (text) => (wrote.out += text),
    writeError: (text) => (wrote.err += text),
  })
  return { code, ...wrote }
}
