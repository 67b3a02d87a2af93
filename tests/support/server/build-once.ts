import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** Builds the pages and the server, where they have changed. */
export default function setup(): void {
  const root = join(import.meta.dirname, '../../..')
  execFileSync(process.execPath, ['run.mjs', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}
