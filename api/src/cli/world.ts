import type { Clock } from '../clock.ts'

/** What a command may use of the machine; tests pass another. */
export interface CommandWorld {
  readonly clock: Clock
  /** The folder that relative paths of arguments count from. */
  readonly cwd: string
  readonly databaseUrl: string
  /** The address people type, without a slash at its end: for one-time links. */
  readonly address: string
  readInput(): Promise<string>
  /** The command's answer (standard output). */
  write(text: string): void
  /** What went wrong, or how it goes (standard error). */
  complain(text: string): void
}

/** Each command's module exports this. Gives the exit code: 0 done, 1 not done, 2 not understood. */
export type Run = (args: string[], world: CommandWorld) => Promise<number>
