import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** The journeys drive what a person would run: the built pages and the bundled server. Builds nothing that is fresh. */
export default function setup(): void {
  const root = join(import.meta.dirname, '../../..')
  execFileSync(process.execPath, ['run.mjs', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}
