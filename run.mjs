/* Runs every npm script. Written for Node 18, like api/launch: both run before the project's Node 24 is installed. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, buildState } from './api/launch/build.mjs'
import { install, PNPM } from './api/launch/install.mjs'
import { NODE, platformProblem, ROOT, thisMachine } from './api/launch/machine.mjs'
import { isStopping, onSignal, Refusal, run, say, stop } from './api/launch/processes.mjs'

const SOURCE_MAPS = '--enable-source-maps'
const node = (/** @type {string} */ path, /** @type {string[]} */ args) => run(NODE, [join(ROOT, path), ...args])

/** What each npm script does. @type {Record<string, (args: string[]) => Promise<{ code: number } | void>>} */
const COMMANDS = {
  build,
  start: async (args) => {
    await build()
    return run(NODE, [SOURCE_MAPS, join(ROOT, 'api/dist/main.js'), ...args])
  },
  dev: async () => {
    const api = run(NODE, ['--watch', '--watch-preserve-output', join(ROOT, 'api/src/main.ts')])
    const web = run(NODE, [join(ROOT, 'web/node_modules/vite/bin/vite.js')], { cwd: join(ROOT, 'web') })
    const first = await Promise.race([api, web])
    stop('SIGTERM')
    await Promise.all([api, web])
    return isStopping() ? { code: 0 } : first
  },
  rota: (args) => {
    const built = join(ROOT, 'api/dist/cli.js')
    const cli = existsSync(built) && buildState('api').fresh ? built : join(ROOT, 'api/src/cli/main.ts')
    const cwd = process.env.INIT_CWD ?? process.cwd()
    // Not detached: a terminal gives stdin to its foreground process group only.
    return run(NODE, [SOURCE_MAPS, cli, ...args], { cwd, stdio: 'inherit', detached: false })
  },
  // By pnpm itself, which is there already: no package more.
  sbom: ([file = 'sbom.cdx.json']) =>
    run(
      'npx',
      [
        ...['-y', PNPM, 'sbom', '--prod', '--sbom-format', 'cyclonedx', '--sbom-spec-version', '1.6'],
        ...['--sbom-type', 'application', '--out', file],
      ],
      { shell: process.platform === 'win32' },
    ),
  test: (args) => node('tests/check/main.ts', args),
  mutate: (files) => {
    const stryker = 'tests/node_modules/@stryker-mutator/core/bin/stryker.js'
    const some = files.length > 0 ? ['--mutate', files.join(',')] : []
    return node(stryker, ['run', 'tests/mutation/stryker.config.mjs', ...some])
  },
  fuzz: (args) => node('tests/fuzz/main.ts', args),
  bench: async (args) => {
    await build()
    return node('tests/bench/main.ts', args)
  },
  kill: async (args) => {
    await build()
    return node('tests/kill/main.ts', args)
  },
  shots: async (args) => {
    await build()
    return node('tests/shots/main.ts', args)
  },
}

async function main() {
  const [name = '', ...args] = process.argv.slice(2)
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  const problem = platformProblem(thisMachine)
  if (problem) throw new Refusal(problem)
  if (!command)
    throw new Refusal(`There is no command "${name}". The commands are ${Object.keys(COMMANDS).join(', ')}.`)
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => onSignal(signal))
  await install()
  const done = await command(args)
  process.exit(done ? done.code : 0)
}

main().catch((error) => {
  say(`${error instanceof Refusal ? error.message : error.stack}\n`)
  process.exit(1)
})
