import type { Clock } from '../clock.ts'

/** What a command may use of the machine; tests pass another. */
export interface CommandWorld {
  readonly clock: Clock
  /** Relative paths start here. */
  readonly cwd: string
  readonly databaseUrl: string
  /** The server's public URL, without a trailing slash: for one-time links. */
  readonly address: string
  /** Standard output. */
  write(text: string): void
  /** Standard error. */
  complain(text: string): void
}

/** What each command's module exports as `run`. Returns the exit code: 0 done, 1 not done, 2 wrong arguments. */
export type Run = (args: string[], world: CommandWorld) => Promise<number>
