import type { Clock } from '../clock.ts'

/** What a command needs from outside; tests pass their own. */
export interface CommandContext {
  readonly clock: Clock
  /** The folder that relative paths start from. */
  readonly cwd: string
  readonly databaseUrl: string
  /** For encrypted backups, if it is set. */
  readonly backupKey: Buffer | null
  /** The server's public URL, without a trailing slash: for one-time links. */
  readonly address: string
  /** Standard output. */
  write(text: string): void
  /** Standard error. */
  writeError(text: string): void
}

/** What each command's module exports as `run`. Returns the exit code: 0 done, 1 failed, 2 wrong arguments. */
export type Command = (args: string[], context: CommandContext) => Promise<number>
