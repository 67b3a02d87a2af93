/* Runs before the project’s own Node is there, so it parses under Node 18. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, buildState } from './build.mjs'
import { nodePath, ROOT } from './machine.mjs'
import { isStopping, run, stop } from './processes.mjs'

const SOURCE_MAPS = '--enable-source-maps'
const script = (/** @type {string} */ path, /** @type {string[]} */ args) =>
  run(nodePath(), [join(ROOT, path), ...args])

/** What each npm script does. @type {Record<string, (args: string[]) => Promise<{ code: number } | void>>} */
export const COMMANDS = {
  build,
  start: async (args) => {
    await build()
    return run(nodePath(), [SOURCE_MAPS, join(ROOT, 'api/dist/main.js'), ...args])
  },
  dev: async () => {
    const api = run(nodePath(), ['--watch', '--watch-preserve-output', join(ROOT, 'api/src/main.ts')])
    const web = run(nodePath(), [join(ROOT, 'web/node_modules/vite/bin/vite.js')], { cwd: join(ROOT, 'web') })
    const first = await Promise.race([api, web])
    stop('SIGTERM')
    await Promise.all([api, web])
    return isStopping() ? { code: 0 } : first
  },
  rota: (args) => {
    const built = join(ROOT, 'api/dist/cli.js')
    const main = existsSync(built) && buildState('api').fresh ? built : join(ROOT, 'api/src/cli/main.ts')
    const options = {
      cwd: process.env.INIT_CWD ?? process.cwd(),
      stdio: /** @type {const} */ ('inherit'),
      detached: false,
    }
    return run(nodePath(), [SOURCE_MAPS, main, ...args], options)
  },
  test: (args) => script('tests/check/main.ts', args),
  mutate: (args) => script('tests/mutation/main.ts', args),
  bench: async (args) => {
    await build()
    return script('tests/bench/main.ts', args)
  },
  shots: async (args) => {
    await build()
    return script('tests/shots/main.ts', args)
  },
}
