import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { childEnv, NODE, ROOT } from './machine.mjs'
import { runQuietly } from './processes.mjs'
import { contentHash, isStamped } from './stamp.mjs'

/** What pages and server are built from, and a file that shows that the build is complete. */
const BUILDS = {
  web: {
    title: 'Building the pages',
    made: 'index.html',
    from: ['web', 'shared/src', 'tsconfig.base.json', 'pnpm-lock.yaml'],
  },
  api: {
    title: 'Building the server',
    made: 'main.js',
    from: ['api', 'db/src', 'shared/src', 'tsconfig.base.json', 'pnpm-lock.yaml'],
  },
}

/** @param {keyof typeof BUILDS} name */
export function buildState(name) {
  const dist = join(ROOT, name, 'dist')
  const hash = contentHash(ROOT, BUILDS[name].from)
  return { dist, hash, fresh: existsSync(join(dist, BUILDS[name].made)) && isStamped(join(dist, '.built'), hash) }
}

/** Builds in a temporary folder and swaps it in, so that a failed or stopped build leaves the last good one. @param {keyof typeof BUILDS} name */
async function buildOne(name) {
  const { dist, hash, fresh } = buildState(name)
  if (fresh) return
  const temporary = join(ROOT, name, '.tmp', `dist-${process.pid}`)
  mkdirSync(dirname(temporary), { recursive: true })
  const vite = join(ROOT, name, 'node_modules/vite/bin/vite.js')
  const advice = () => `The ${name} package does not build. Fix the errors above, then run the command again.`
  const args = [vite, 'build', '--outDir', temporary, '--emptyOutDir', '--logLevel', 'warn']
  // Vite keeps a NODE_ENV that is set, and a test runner's would give the development build.
  const env = { ...childEnv, NODE_ENV: 'production' }
  await runQuietly(BUILDS[name].title, NODE, args, advice, { cwd: join(ROOT, name), env })
  writeFileSync(join(temporary, '.built'), hash)
  try {
    rmSync(dist, { recursive: true, force: true })
    renameSync(temporary, dist)
  } catch (error) {
    // Another command built the same at the same time: keep its build.
    if (!buildState(name).fresh) throw error
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** Builds pages and server, unless their sources are unchanged. */
export async function build() {
  await buildOne('web')
  await buildOne('api')
}
